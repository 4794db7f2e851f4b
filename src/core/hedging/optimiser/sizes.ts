import { ROUNDING } from "../rounding";
import type { Hedge, HedgeProblem, RangedExposure } from "./hedgeProblem";
import { distanceWeight } from "./measureTrades";

/** What a program's columns and rows are divided by, so that its numbers are about 1 and tolerances mean the same. */
export interface Sizes {
  /** Of each exposure: its row is in this unit. */
  readonly exposures: readonly number[];
  /** Quantity of each hedge that is 1 in the program: a lot, or what moves some exposure by its size. */
  readonly units: readonly number[];
  /** Quote currency. */
  readonly cost: number;
  /** Of weight x distance outside a range. */
  readonly distance: number;
  /** Of weight x distance from a target. */
  readonly deviation: number;
}

/**
 * Rows are in an eighth of the size that rounding is measured by, so that what a solver takes for rounding in
 * them is well below what is rounding of the exposure.
 */
const ROW_SHARE = 1 / 8;

export function sizesOf(problem: HedgeProblem): Sizes {
  const exposures = problem.exposures.map((exposure, index) => sizeOf(exposure, index, problem.hedges));
  const units = problem.hedges.map((hedge) => unitOf(hedge, exposures));
  const costs = problem.hedges.map(({ buyCost, sellCost, ticket, impact }, index) => {
    const unit = units[index]!;
    return Math.max(buyCost * unit, sellCost * unit, ticket, impact * unit ** 1.5);
  });
  const distances = problem.exposures.map((exposure, index) => distanceWeight(exposure) * exposures[index]!);
  const deviations = problem.exposures.map(({ weight, exposure, target }, index) => {
    return weight * Math.max(Math.abs(exposure - target), exposures[index]!);
  });
  return {
    exposures,
    units,
    cost: largestOr1(costs),
    distance: largestOr1(distances),
    deviation: largestOr1(deviations),
  };
}

function sizeOf(
  { exposure, lower, upper, scale }: RangedExposure,
  index: number,
  hedges: readonly Hedge[],
): number {
  const size = Math.max(scale, Math.abs(lower ?? 0), Math.abs(upper ?? 0)) || Math.abs(exposure);
  if (size > 0) return size * ROW_SHARE;
  return largestOr1(hedges.map(({ effects, lot }) => Math.abs(effects[index]!) * (lot ?? 1)));
}

/**
 * A lot that moves every exposure by less than its rounding is none to a search: a solver takes numbers of that size
 * for 0. What is found then is rounded to whole lots.
 */
function unitOf({ lot, effects }: Hedge, exposures: readonly number[]): number {
  const moved = largestOr1(effects.map((effect, index) => Math.abs(effect) / exposures[index]!));
  return lot === null || lot * moved * ROW_SHARE < ROUNDING ? 1 / moved : lot;
}

/** The largest; 1 where all are 0, for then nothing is measured in it. */
function largestOr1(values: readonly number[]): number {
  return Math.max(0, ...values) || 1;
}
