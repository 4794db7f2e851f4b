import { multipleOf } from "../../math/multipleOf";
import { plainDecimal } from "../../math/plainDecimal";
import { ROUNDING } from "../rounding";
import { lotsRoundedDown, lotsRoundedUp } from "../wholeLots";
import { blocksOf, problemOf } from "./blocks";
import { canonicalProblem } from "./canonical";
import { checkProblem } from "./checkProblem";
import { hasJointLimits, type Hedge, type HedgeProblem, type RangedExposure } from "./hedgeProblem";
import type { HedgeSolution } from "./hedgeSolution";
import { costOf, distanceOutside, exposuresAfter, tradeCostOf } from "./measureTrades";

/**
 * The answer of `solveHedge` without a solver, where no exposure is moved by more than one hedge: at least cost, or
 * to the target where no hedge moves more than one exposure, without joint limits. `null` where there is more to it,
 * or where a range cannot be met.
 *
 * Throws `DomainError` as `solveHedge` does.
 */
export function solveInClosedForm(given: HedgeProblem): HedgeSolution | null {
  checkProblem(given);
  if (given.objective !== "leastCost" && given.objective !== "target") return null;
  if (hasJointLimits(given.joint)) return null;
  const { problem, inGivenOrder } = canonicalProblem(given);
  const quantities = new Array<number>(problem.hedges.length).fill(0);
  for (const block of blocksOf(problem)) {
    const { exposures, hedges } = problemOf(problem, block);
    const isByTarget = problem.objective === "target";
    if (exposures.length > 0 && hedges.length > 1) return null;
    if (exposures.length > 1 && isByTarget) return null;
    const traded =
      exposures.length === 0
        ? hedges.map(({ fixed }) => fixed ?? 0)
        : tradesFor(exposures, hedges, isByTarget);
    if (traded === null) return null;
    block.hedges.forEach((hedge, index) => (quantities[hedge] = traded[index]!));
  }
  const traded = inGivenOrder(quantities);
  return {
    quantities: traded,
    after: exposuresAfter(given, traded),
    cost: costOf(given, traded),
    gap: 0,
    timeIsUp: false,
    conflicts: null,
  };
}

/** Quantities of at most one hedge; `null` where a range cannot be met. */
function tradesFor(
  exposures: readonly RangedExposure[],
  hedges: readonly Hedge[],
  toTarget: boolean,
): number[] | null {
  const [hedge] = hedges;
  const after = (quantity: number, index: number) =>
    exposures[index]!.exposure + (hedge?.effects[index] ?? 0) * quantity;
  const isInside = (quantity: number) =>
    exposures.every((exposure, index) => distanceOutside(exposure, after(quantity, index)) === 0);
  if (hedge === undefined) return isInside(0) ? [] : null;
  if (hedge.fixed !== null) return isInside(hedge.fixed) ? [hedge.fixed] : null;

  const goals = exposures.map((exposure) => goalOf(exposure, toTarget));
  const wanted = exposures.map(({ exposure }, index) => (goals[index]! - exposure) / hedge.effects[index]!);
  const allowed = wanted.flatMap((quantity) => quantitiesNear(hedge, quantity)).filter(isInside);
  const isByDistance = toTarget && exposures[0]!.weight > 0;
  const distance = (quantity: number) => Math.abs(after(quantity, 0) - exposures[0]!.target);
  const rounding = ROUNDING * Math.abs(hedge.effects[0]!) * (hedge.lot ?? 0);
  const best = allowed.reduce<number | null>((found, quantity) => {
    if (found === null) return quantity;
    const nearer = distance(found) - distance(quantity);
    if (isByDistance && Math.abs(nearer) > rounding) return nearer > 0 ? quantity : found;
    return tradeCostOf(hedge, quantity) < tradeCostOf(hedge, found) ? quantity : found;
  }, null);
  return best === null ? null : [best];
}

/** Where an exposure should come to: as near to its target as its range lets it; or, at least cost, into the range. */
function goalOf(ranged: RangedExposure, toTarget: boolean): number {
  const { exposure, target, weight, lower, upper } = ranged;
  const goal = toTarget && weight > 0 ? target : exposure;
  return Math.min(Math.max(goal, lower ?? -Infinity), upper ?? Infinity);
}

/** No trade, and on either side of no trade the quantities next to the one that is wanted. */
function quantitiesNear(hedge: Hedge, wanted: number): number[] {
  const { lowest, highest } = hedge;
  const bought = sizesNear(hedge, wanted, highest ?? Infinity);
  const sold = sizesNear(hedge, -wanted, lowest === null ? Infinity : -lowest);
  return [0, ...bought, ...sold.map((size) => -size)];
}

function sizesNear({ lot, minTrade }: Hedge, wanted: number, most: number): number[] {
  if (lot === null) {
    const size = plainDecimal(Math.min(Math.max(wanted, minTrade), most));
    return size > 0 && minTrade <= most ? [size] : [];
  }
  const least = Math.max(1, lotsRoundedUp(minTrade / lot));
  const mostLots = lotsRoundedDown(most / lot);
  if (least > mostLots) return [];
  const near = [lotsRoundedDown(wanted / lot), lotsRoundedUp(wanted / lot)];
  return near.map((lots) => multipleOf(lot, Math.min(Math.max(lots, least), mostLots)));
}
