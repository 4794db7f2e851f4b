import type { HedgeProblem, RangedExposure } from "./hedgeProblem";
import { costOf, type Quantities } from "./measureTrades";

/** What is free counts as dear as this share of the cheapest that is not, by what it moves. */
const SHARE = 1e-5;

/** Quote currency a unit, on top of what it costs; 0 where it costs something. */
export interface Effort {
  readonly bought: number;
  readonly sold: number;
}

/**
 * What trading a unit of each hedge counts beside its cost, so that of hedges that cost nothing no more is traded than
 * is needed: without it trades in them that offset each other would be as good as none.
 */
export function effortsOf({ exposures, hedges }: HedgeProblem): Effort[] {
  const sizes = exposures.map(sizeOf);
  const moves = hedges.map(({ effects }) =>
    Math.max(0, ...effects.map((effect, index) => Math.abs(effect) / sizes[index]!)),
  );
  const perMove = hedges.flatMap(({ buyCost, sellCost }, index) =>
    moves[index]! > 0 ? [buyCost, sellCost].map((cost) => cost / moves[index]!) : [],
  );
  const paid = perMove.filter((cost) => cost > 0);
  const ofAMove = paid.length === 0 ? 1 : SHARE * Math.min(...paid);
  return hedges.map(({ buyCost, sellCost, fixed }, index) => {
    // What moves nothing can still matter to limits on all trades together.
    const effort = fixed === null ? ofAMove * (moves[index]! || 1) : 0;
    return { bought: buyCost === 0 ? effort : 0, sold: sellCost === 0 ? effort : 0 };
  });
}

/** Quote currency: what trades cost, and the effort of what is free. */
export function costAndEffort(problem: HedgeProblem, quantities: Quantities): number {
  const efforts = effortsOf(problem);
  return quantities.reduce(
    (sum, quantity, index) => {
      const { bought, sold } = efforts[index]!;
      return sum + Math.abs(quantity) * (quantity > 0 ? bought : sold);
    },
    costOf(problem, quantities),
  );
}

/** Of what an exposure is, or may be; 1 where that is nothing. */
export function sizeOf({ exposure, lower, upper, scale }: RangedExposure): number {
  return Math.max(scale, ...[exposure, lower ?? 0, upper ?? 0].map(Math.abs)) || 1;
}
