import { multipleOf } from "../../math/multipleOf";
import { plainDecimal } from "../../math/plainDecimal";
import { ROUNDING } from "../rounding";
import { lotsRoundedDown } from "../wholeLots";
import { sizeOf } from "./effort";
import type { Hedge, HedgeProblem } from "./hedgeProblem";
import { smallestTrade, type Quantities } from "./measureTrades";

/** What one pair gives up can let another; more rounds bring next to nothing. */
const MOST_ROUNDS = 4;

/** Steps that a quantity without lots is taken back in: coarser than rounding, which is nothing to be saved. */
const FREE_STEPS = 2 ** 20;

/** Where rounding to lots refuses a number of steps, one of the next few may be allowed. */
const NEIGHBOURS = 8;

/** Quantities with so many steps taken back; `null`: that is not allowed. */
type TakenBack = (steps: number) => Quantities | null;

/** One of two trades that offset each other. */
interface Leg {
  readonly index: number;
  readonly hedge: Hedge;
  /** Size of what a unit moves the exposure by, in which both offset each other most. */
  readonly effect: number;
  /** Size of what is traded. */
  readonly quantity: number;
}

/**
 * What is left of trades without what two of them undo of each other, and without what is not needed: quantities
 * come nearer to 0 as far as `isAllowed`, in whole lots, and stay at the least trade or more, or become 0. Every step
 * makes them cheaper; the least cost there is need not be reached, as offsets among three or more trades stay.
 * What is fixed stays.
 */
export function withoutOffsets(
  problem: HedgeProblem,
  quantities: Quantities,
  isAllowed: (quantities: Quantities) => boolean,
): Quantities {
  const free = problem.hedges.flatMap(({ fixed }, index) => (fixed === null ? [index] : []));
  let current = quantities;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = current;
    for (const first of free) {
      for (const second of free) {
        if (second > first) current = withoutPair(problem, current, first, second, isAllowed);
      }
    }
    for (const index of free) current = withoutNeedless(problem, current, index, isAllowed);
    if (current === before) break;
  }
  return current;
}

function withoutPair(
  problem: HedgeProblem,
  quantities: Quantities,
  first: number,
  second: number,
  isAllowed: (quantities: Quantities) => boolean,
): Quantities {
  const row = offsetMost(problem, quantities, first, second);
  if (row === null) return quantities;
  const legOf = (index: number): Leg => {
    const hedge = problem.hedges[index]!;
    return { index, hedge, effect: Math.abs(hedge.effects[row]!), quantity: Math.abs(quantities[index]!) };
  };
  const [leading, following] = inOrderOfSteps(legOf(first), legOf(second));
  const step = stepOf(leading.hedge, leading.quantity);
  const perStep = (step * leading.effect) / following.effect;
  const most = Math.min(leading.quantity / step, following.quantity / perStep);
  return furthest(quantities, lotsRoundedDown(most), (steps) => {
    const lead = lessOf(leading.hedge, quantities[leading.index]!, steps * step);
    if (lead === null) return null;
    for (const size of nearestSizes(following, steps * perStep)) {
      const follow = lessOf(following.hedge, quantities[following.index]!, size);
      if (follow === null) continue;
      const less = quantities.map((quantity, index) =>
        index === leading.index ? lead : index === following.index ? follow : quantity,
      );
      if (isAllowed(less)) return less;
    }
    return null;
  });
}

function withoutNeedless(
  { hedges }: HedgeProblem,
  quantities: Quantities,
  index: number,
  isAllowed: (quantities: Quantities) => boolean,
): Quantities {
  const hedge = hedges[index]!;
  const quantity = quantities[index]!;
  if (quantity === 0) return quantities;
  const step = stepOf(hedge, Math.abs(quantity));
  return furthest(quantities, Math.round(Math.abs(quantity) / step), (steps) => {
    const left = lessOf(hedge, quantity, steps * step);
    if (left === null) return null;
    const less = quantities.map((other, place) => (place === index ? left : other));
    return isAllowed(less) ? less : null;
  });
}

/** The exposure in which, in its size, two trades undo most of each other; `null`: they undo nothing. */
function offsetMost(
  { exposures, hedges }: HedgeProblem,
  quantities: Quantities,
  first: number,
  second: number,
): number | null {
  const undone = exposures.map((exposure, row) => {
    const [one, other] = [first, second].map((index) => hedges[index]!.effects[row]! * quantities[index]!);
    return one! * other! < 0 ? Math.min(Math.abs(one!), Math.abs(other!)) / sizeOf(exposure) : 0;
  });
  const most = Math.max(0, ...undone);
  return most === 0 ? null : undone.indexOf(most);
}

/** The one in coarser lots leads, the other can follow it more nearly; without lots, the one that is used up first. */
function inOrderOfSteps(first: Leg, second: Leg): readonly [leading: Leg, following: Leg] {
  const grainOf = ({ hedge, effect }: Leg) => (hedge.lot ?? 0) * effect;
  const movedBy = ({ quantity, effect }: Leg) => quantity * effect;
  const isFree = first.hedge.lot === null && second.hedge.lot === null;
  const leads = isFree ? movedBy(first) <= movedBy(second) : grainOf(first) >= grainOf(second);
  return leads ? [first, second] : [second, first];
}

function stepOf({ lot }: Hedge, quantity: number): number {
  return lot ?? quantity / FREE_STEPS;
}

/** The whole lots on both sides, the nearer first. */
function nearestSizes({ hedge: { lot } }: Leg, size: number): number[] {
  if (lot === null) return [size];
  const nearest = Math.round(size / lot);
  const other = nearest + (nearest * lot > size ? -1 : 1);
  return [nearest * lot, other * lot];
}

/** A quantity nearer to 0 by a size; `null`: there is not so much of it, or too little is left to be traded. */
function lessOf(hedge: Hedge, quantity: number, size: number): number | null {
  const { lot } = hedge;
  const left = Math.abs(quantity) - size;
  const isNothing = Math.abs(left) <= (lot === null ? ROUNDING * Math.abs(quantity) : lot / 2);
  if (isNothing) return 0;
  const rest = lot === null ? plainDecimal(left) : multipleOf(lot, Math.round(left / lot));
  return rest < smallestTrade(hedge) ? null : Math.sign(quantity) * rest;
}

/** With as many steps taken back as are allowed, up to `most`; `quantities` where none are. */
function furthest(quantities: Quantities, most: number, takenBack: TakenBack): Quantities {
  const firstOf = (from: number, to: number): Quantities | null => {
    for (let steps = from; steps >= Math.max(to, 1); steps--) {
      const less = takenBack(steps);
      if (less !== null) return less;
    }
    return null;
  };
  const nearlyAll = firstOf(most, most - NEIGHBOURS);
  if (nearlyAll !== null) return nearlyAll;
  let allowed = 0;
  let refused = most;
  while (refused - allowed > 1) {
    const middle = Math.floor((allowed + refused) / 2);
    if (takenBack(middle) === null) refused = middle;
    else allowed = middle;
  }
  return firstOf(allowed + NEIGHBOURS, allowed) ?? quantities;
}
