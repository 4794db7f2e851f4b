import { measureLimits, type LimitedExposure, type LimitUse } from "../core/hedging/limits";
import type { BookRisk } from "../core/risk/bookRisk";
import type { Cell, CellError, Grid } from "./grid";
import { notAdditive } from "./notAdditive";
import type { GreekLimit } from "./parseLimits";

export const LIMITS_HEADERS = [
  "Underlying",
  "Greek",
  "Exposure",
  "Lower",
  "Target",
  "Upper",
  "Used",
  "State",
] as const;

const NO_SHARE: CellError = {
  code: "#N/A",
  message: "Used is a share of the way from target to limit, and the target is on the limit",
};

/** A limit with what uses it, in the units of the sheet. */
export type MeasuredLimit = GreekLimit & LimitedExposure & LimitUse;

export interface MeasuredLimits {
  /** Breaches first. */
  readonly measured: readonly MeasuredLimit[];
  /** Limits whose use nobody can tell. */
  readonly untold: readonly UntoldLimit[];
}

/** A limit on what no position is on, or on an exposure that does not add up within its underlying. */
export interface UntoldLimit extends GreekLimit {
  readonly why: CellError;
}

/** How much of its limits a book uses. */
export function measureGreekLimits({ underlyings }: BookRisk, limits: readonly GreekLimit[]): MeasuredLimits {
  const exposures = new Map(underlyings.map(({ underlying, exposure }) => [underlying, exposure]));
  const limited: (GreekLimit & LimitedExposure)[] = [];
  const untold: UntoldLimit[] = [];
  for (const limit of limits) {
    const risk = exposures.get(limit.underlying);
    const exposure = risk === undefined ? null : limit.greek.of(risk);
    if (risk === undefined) untold.push({ ...limit, why: noPositions(limit.underlying) });
    else if (exposure === null) untold.push({ ...limit, why: notAdditive(limit.greek.name, "volatility") });
    else limited.push({ ...limit, exposure });
  }
  return { measured: measureLimits(limited), untold };
}

/**
 * Use of each limit as a table, header row first, breaches first, in the units of the sheet; Used is 1 at the
 * limit. "" where there is no limit. Before them all stands what cannot be told: where no position is on the
 * underlying, or the exposure does not add up within it, exposure, use and state are error cells.
 */
export function limitsToGrid(book: BookRisk, limits: readonly GreekLimit[]): Grid {
  const { measured, untold } = measureGreekLimits(book, limits);
  return [LIMITS_HEADERS, ...untold.map(untoldRow), ...measured.map(limitRow)];
}

/** Exposure 0 might as well be a name that is spelt wrongly. */
function noPositions(underlying: string): CellError {
  return { code: "#N/A", message: `no position is on ${underlying}` };
}

function untoldRow({ underlying, greek, lower, target, upper, why }: UntoldLimit): readonly Cell[] {
  return [underlying, greek.name, why, lower ?? "", target, upper ?? "", why, why];
}

function limitRow(use: MeasuredLimit): readonly Cell[] {
  const { underlying, greek, exposure, lower, target, upper, used, state } = use;
  return [underlying, greek.name, exposure, lower ?? "", target, upper ?? "", used ?? NO_SHARE, state];
}
