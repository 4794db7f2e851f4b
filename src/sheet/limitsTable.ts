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
  /** Limits whose exposure does not add up within the underlying: nobody can tell their use. */
  readonly untold: readonly GreekLimit[];
}

/** How much of its limits a book uses. Underlyings of limits are those of the book. */
export function measureGreekLimits({ underlyings }: BookRisk, limits: readonly GreekLimit[]): MeasuredLimits {
  const exposures = new Map(underlyings.map(({ underlying, exposure }) => [underlying, exposure]));
  const limited: (GreekLimit & LimitedExposure)[] = [];
  const untold: GreekLimit[] = [];
  for (const limit of limits) {
    const exposure = limit.greek.of(exposures.get(limit.underlying)!);
    if (exposure === null) untold.push(limit);
    else limited.push({ ...limit, exposure });
  }
  return { measured: measureLimits(limited), untold };
}

/**
 * Use of each limit as a table, header row first, breaches first, in the units of the sheet; Used is 1 at the
 * limit. "" where there is no limit. Before them all stands what cannot be told: an exposure that does not add up
 * within its underlying is an error cell.
 */
export function limitsToGrid(book: BookRisk, limits: readonly GreekLimit[]): Grid {
  const { measured, untold } = measureGreekLimits(book, limits);
  return [LIMITS_HEADERS, ...untold.map(untoldRow), ...measured.map(limitRow)];
}

function untoldRow({ underlying, greek, lower, target, upper }: GreekLimit): readonly Cell[] {
  const error = notAdditive(greek.name, "volatility");
  return [underlying, greek.name, error, lower ?? "", target, upper ?? "", error, error];
}

function limitRow(use: MeasuredLimit): readonly Cell[] {
  const { underlying, greek, exposure, lower, target, upper, used, state } = use;
  return [underlying, greek.name, exposure, lower ?? "", target, upper ?? "", used ?? NO_SHARE, state];
}
