import { measureLimits, type LimitedExposure, type LimitUse } from "../core/hedging/limits";
import type { BookRisk, UnderlyingRisk } from "../core/risk/bookRisk";
import { groupByBucket } from "../core/risk/expiryBuckets";
import { sumExposures, type Exposure } from "../core/risk/exposure";
import type { Cell, CellError, Grid } from "./grid";
import { notAdditive } from "./notAdditive";
import type { GreekLimit } from "./parseLimits";

const LIMITS_HEADERS = [
  "Underlying",
  "Greek",
  "Exposure",
  "Lower",
  "Target",
  "Upper",
  "Used",
  "State",
] as const;

export type LimitsHeader = (typeof LIMITS_HEADERS)[number] | "Bucket";

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

/** How much of its limits a book uses. A bucket that holds nothing has exposure 0. */
export function measureGreekLimits(book: BookRisk, limits: readonly GreekLimit[]): MeasuredLimits {
  const risks = new Map(book.underlyings.map((risk) => [risk.underlying, risk]));
  const limited: (GreekLimit & LimitedExposure)[] = [];
  const untold: UntoldLimit[] = [];
  for (const limit of limits) {
    const risk = risks.get(limit.underlying);
    const exposure = risk === undefined ? null : limit.greek.of(exposureIn(limit.bucket, risk, book));
    if (risk === undefined) untold.push({ ...limit, why: noPositions(limit.underlying) });
    else if (exposure === null) untold.push({ ...limit, why: notAdditive(limit.greek.name, "volatility") });
    else limited.push({ ...limit, exposure });
  }
  return { measured: measureLimits(limited), untold };
}

function exposureIn(bucket: string | null, risk: UnderlyingRisk, book: BookRisk): Exposure {
  if (bucket === null) return risk.exposure;
  return (
    groupByBucket(risk, book).find((group) => group.bucket.name === bucket)?.exposure ?? sumExposures([])
  );
}

/**
 * Use of each limit as a table, header row first, breaches first, in the units of the sheet; Used is 1 at the
 * limit. "" where there is no limit. Where a limit names a bucket of expiries a last column tells it. Before them all stands what cannot be told: where no position is on the
 * underlying, or the exposure does not add up within it, exposure, use and state are error cells.
 */
export function limitsToGrid(book: BookRisk, limits: readonly GreekLimit[]): Grid {
  const { measured, untold } = measureGreekLimits(book, limits);
  const headers = limitsHeaders(limits);
  const hasBuckets = headers.length > LIMITS_HEADERS.length;
  const rowOf = (cells: readonly Cell[], { bucket }: GreekLimit) =>
    hasBuckets ? [...cells, bucket ?? ""] : cells;
  return [
    headers,
    ...untold.map((limit) => rowOf(untoldRow(limit), limit)),
    ...measured.map((limit) => rowOf(limitRow(limit), limit)),
  ];
}

/** The header row of `limitsToGrid`. */
export function limitsHeaders(limits: readonly Pick<GreekLimit, "bucket">[]): readonly LimitsHeader[] {
  return limits.some(({ bucket }) => bucket !== null) ? [...LIMITS_HEADERS, "Bucket"] : LIMITS_HEADERS;
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
