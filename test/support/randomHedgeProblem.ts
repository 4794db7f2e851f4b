import type { Hedge, HedgeProblem, Objective } from "../../src/core/hedging/optimiser/hedgeProblem";
import { exposure, hedge, problemOf } from "./hedgeProblems";

/** Numbers in [0, 1), the same for the same seed (Numerical Recipes' linear congruence). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  for (let skipped = 0; skipped < 8; skipped++) next();
  return next;
}

export interface RandomProblemShape {
  readonly seed: number;
  readonly hedges: number;
  readonly objective: Objective;
  /** Every hedge in lots with narrow limits, few enough to try all quantities. */
  readonly isSmall: boolean;
  readonly hasImpact: boolean;
}

/**
 * 2 to 6 greeks, ranges around what some plan leads to (most can be met), lots, tickets, least trades and limits
 * here and there.
 */
export function randomHedgeProblem(shape: RandomProblemShape): HedgeProblem {
  const random = seededRandom(shape.seed);
  const between = (low: number, high: number) => low + (high - low) * random();
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
  const chance = (share: number) => random() < share;
  const greeks = 2 + Math.floor(random() * 5);
  const wantsLots = shape.isSmall || chance(0.5);

  const hedges: Hedge[] = Array.from({ length: shape.hedges }, (_, index) => {
    // The first move delta alone, as the underlying and its futures do.
    const effects = Array.from({ length: greeks }, (__, greek) => {
      if (greek > 0 && (index < 2 || chance(0.2))) return 0;
      return Number(between(-10, 10).toFixed(3));
    });
    const lot = wantsLots ? pick([0.1, 1, 1, 5]) : null;
    const most = shape.isSmall ? Math.ceil(between(1, 9)) * (lot ?? 1) : pick([null, 50, 200]);
    const cost = Number(between(0.1, 5).toFixed(2));
    return hedge(`Hedge ${index}`, effects, {
      lot,
      lowest: most === null ? null : chance(0.1) ? 0 : -most,
      highest: most,
      minTrade: chance(0.3) ? 2 * (lot ?? 1) : 0,
      buyCost: cost,
      sellCost: chance(0.5) ? cost : Number(between(0.1, 5).toFixed(2)),
      impact: shape.hasImpact ? Number(between(0, 0.5).toFixed(3)) : 0,
      ticket: chance(0.3) ? Number(between(1, 20).toFixed(1)) : 0,
    });
  });

  const traded = hedges.map(({ lot, highest }) => {
    if (chance(0.4)) return 0;
    const lots = Math.round(between(-1, 1) * Math.min(30, (highest ?? 30) / (lot ?? 1)));
    return lots * (lot ?? 1);
  });
  const exposures = Array.from({ length: greeks }, (_, greek) => {
    const moved = hedges.reduce((sum, { effects }, index) => sum + effects[greek]! * traded[index]!, 0);
    const width = pick([2, 5, 20]);
    const centre = between(-0.5, 0.5) * width;
    const value = Number((centre - moved + (chance(0.1) ? 500 : 0)).toFixed(2));
    return exposure(`Greek ${greek}`, value, {
      lower: chance(0.1) ? null : -width,
      upper: chance(0.1) ? null : width,
      target: 0,
      weight: Number(between(0.5, 3).toFixed(2)),
      scale: Math.max(100, Math.abs(value)),
    });
  });
  const joint =
    shape.objective === "budget"
      ? { budget: 200, tickets: null, margin: null, selfFinancing: false, noMoreGrossVega: false }
      : undefined;
  return problemOf(exposures, hedges, { objective: shape.objective, ...(joint && { joint }) });
}
