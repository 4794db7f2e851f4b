import { multipleOf } from "../../math/multipleOf";
import { ROUNDING, roundingAt } from "../rounding";
import { lotsRoundedUp } from "../wholeLots";
import type { Hedge, HedgeProblem, RangedExposure } from "./hedgeProblem";

/*
 * What trades come to, straight from the problem and the quantities: the truth that programs only come near to,
 * and that their answers are held against.
 */

/** Signed quantities, parallel to the problem's hedges. */
export type Quantities = readonly number[];

/** Parallel to the problem's exposures. */
export function exposuresAfter({ exposures, hedges }: HedgeProblem, quantities: Quantities): number[] {
  return exposures.map(({ exposure }, index) =>
    hedges.reduce((sum, { effects }, hedge) => sum + effects[index]! * quantities[hedge]!, exposure),
  );
}

/** Quote currency, of all trades. */
export function costOf({ hedges }: HedgeProblem, quantities: Quantities): number {
  return sum(hedges, (hedge, index) => tradeCostOf(hedge, quantities[index]!));
}

/** Quote currency. */
export function tradeCostOf(hedge: Hedge, quantity: number): number {
  if (quantity === 0) return 0;
  const size = Math.abs(quantity);
  const perUnit = quantity > 0 ? hedge.buyCost : hedge.sellCost;
  // Without impact the power, which may be beyond what a number holds, does not count.
  const impact = hedge.impact === 0 ? 0 : hedge.impact * size ** 1.5;
  return size * perUnit + impact + hedge.ticket;
}

/** The least that can be traded at all, in whole lots where there are lots; 0 where any quantity can. */
export function smallestTrade({ lot, minTrade }: Hedge): number {
  if (lot === null) return minTrade;
  return multipleOf(lot, Math.max(1, lotsRoundedUp(minTrade / lot)));
}

export function tradesIn(_problem: HedgeProblem, quantities: Quantities): number {
  return quantities.filter((quantity) => quantity !== 0).length;
}

/** How far outside its range a value of the exposure is, 0 or more; on a limit, up to rounding, is inside. */
export function distanceOutside(exposure: RangedExposure, value: number): number {
  const { lower, upper, scale } = exposure;
  const below = lower === null ? 0 : lower - value;
  const above = upper === null ? 0 : value - upper;
  const isInside = below <= roundingAt(lower ?? 0, scale) && above <= roundingAt(upper ?? 0, scale);
  return isInside ? 0 : Math.max(below, above);
}

/** Sum of weight x distance outside the range; an exposure without a weight counts in its own size. */
export function totalDistance(problem: HedgeProblem, quantities: Quantities): number {
  const after = exposuresAfter(problem, quantities);
  return sum(
    problem.exposures,
    (exposure, index) => distanceWeight(exposure) * distanceOutside(exposure, after[index]!),
  );
}

/** Without a weight, or a size, one unit counts as one. */
export function distanceWeight({ weight, scale }: RangedExposure): number {
  if (weight > 0) return weight;
  return scale > 0 ? 1 / scale : 1;
}

/**
 * How far from its target a value of the exposure is, 0 or more. Half of what the smallest lot moves it by counts
 * as on target: no nearer can be asked for of lots.
 */
function distanceOff({ hedges, exposures }: HedgeProblem, index: number, value: number): number {
  return Math.max(0, Math.abs(value - exposures[index]!.target) - halfALot(hedges, index));
}

/** Half of what the smallest lot moves an exposure by; 0 where a hedge of any quantity moves it. */
export function halfALot(hedges: readonly Hedge[], exposure: number): number {
  const moves = hedges
    .filter(({ effects, fixed }) => effects[exposure] !== 0 && fixed === null)
    .map(({ effects, lot }) => Math.abs(effects[exposure]!) * (lot ?? 0));
  return moves.length === 0 ? 0 : Math.min(...moves) / 2;
}

/** Sum of (weight x distance from the target)^2. */
export function squaresFromTargets(problem: HedgeProblem, quantities: Quantities): number {
  const after = exposuresAfter(problem, quantities);
  return sum(
    problem.exposures,
    ({ weight }, index) => (weight * distanceOff(problem, index, after[index]!)) ** 2,
  );
}

/** Sum of weight x distance from the target. */
export function deviationFromTargets(problem: HedgeProblem, quantities: Quantities): number {
  const after = exposuresAfter(problem, quantities);
  return sum(problem.exposures, ({ weight }, index) => weight * distanceOff(problem, index, after[index]!));
}

/** Whether all that holds for the trades together is kept, up to rounding. */
export function keepsJointLimits(problem: HedgeProblem, quantities: Quantities): boolean {
  const { hedges, joint } = problem;
  const { budget, tickets, margin, selfFinancing, noMoreGrossVega } = joint;
  const cost = costOf(problem, quantities);
  if (budget !== null && cost > budget + ROUNDING * budget) return false;
  if (tickets !== null && tradesIn(problem, quantities) > tickets) return false;
  if (margin !== null && isAbove(margin, heldMore(hedges, quantities, "margin"))) return false;
  if (selfFinancing && isAbove(0, [cost, ...hedges.map(({ cash }, index) => cash * quantities[index]!)])) {
    return false;
  }
  return !(noMoreGrossVega && isAbove(0, heldMore(hedges, quantities, "grossVega")));
}

function heldMore(hedges: readonly Hedge[], quantities: Quantities, per: "margin" | "grossVega"): number[] {
  return hedges.map((hedge, index) => {
    const more = Math.abs(hedge.held + quantities[index]!) - Math.abs(hedge.held);
    return hedge[per] * more;
  });
}

function isAbove(limit: number, terms: readonly number[]): boolean {
  const size = terms.reduce((largest, term) => Math.max(largest, Math.abs(term)), limit);
  return terms.reduce((total, term) => total + term, 0) > limit + ROUNDING * size;
}

function sum<Item>(items: readonly Item[], of: (item: Item, index: number) => number): number {
  return items.reduce((total, item, index) => total + of(item, index), 0);
}
