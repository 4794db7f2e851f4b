import { smallestTrade } from "./measureTrades";
import type { Hedge, HedgeProblem } from "./hedgeProblem";

/** Most of a hedge that is bought and sold, in its units; Infinity: no limit. */
export interface Reach {
  /** What may well be traded of it, either way; 0: not known. */
  readonly likely: number;
  readonly bought: number;
  readonly sold: number;
}

/**
 * A search over lots and tickets needs an end. Where a hedge has no limit, it is looked for up to so many times
 * the largest of: what alone moves an exposure through all that is asked of it, what is traded where quantities are
 * free, the smallest trade.
 */
const TIMES = 4;

/** Lots that are within reach of any search: few lots that are large against the need may have to offset each other. */
const FEW_LOTS = 20;

/** What moves an exposure by less than this share of what it moves another by, in their sizes, is not meant for it. */
const MEANT_FOR = 1e-3;

export function limitsOf(problem: HedgeProblem): Reach[] {
  return problem.hedges.map(({ lowest, highest }) => ({
    bought: highest ?? Infinity,
    sold: lowest === null ? Infinity : -lowest,
    likely: 0,
  }));
}

/**
 * `free`: quantities that solve the problem without lots, least trades and tickets. `times`: how far beyond what is
 * ordinary; hedges that need no whole numbers are not held back.
 */
export function finiteReach(problem: HedgeProblem, free: readonly number[], times = TIMES): Reach[] {
  const countsTrades = problem.objective === "fewest" || problem.joint.tickets !== null;
  return limitsOf(problem).map(({ bought, sold }, index) => {
    const hedge = problem.hedges[index]!;
    const isWhole = countsTrades || hedge.lot !== null || hedge.minTrade > 0 || hedge.ticket > 0;
    const likely = Math.abs(free[index]!);
    const ordinary = ordinaryTrade(problem, hedge, likely);
    const most = isWhole ? Math.max(times * ordinary, FEW_LOTS * (hedge.lot ?? 0)) : Infinity;
    return { bought: Math.min(bought, most), sold: Math.min(sold, most), likely };
  });
}

function ordinaryTrade({ exposures }: HedgeProblem, hedge: Hedge, free: number): number {
  const moved = exposures.map(({ exposure, lower, upper, target, scale }, row) => {
    const size = Math.max(...[exposure, lower ?? 0, upper ?? 0, target, scale].map(Math.abs));
    return size === 0 ? 0 : Math.abs(hedge.effects[row]!) / size;
  });
  const most = Math.max(0, ...moved);
  const least = Math.min(...moved.filter((share) => share > MEANT_FOR * most));
  return Math.max(free, smallestTrade(hedge), most === 0 ? 0 : 1 / least);
}

/** Whether nothing about the problem needs whole numbers: no lots, no least trades, nothing that is counted. */
export function hasFreeQuantities({ hedges, objective, joint }: HedgeProblem): boolean {
  const isFree = hedges.every(({ lot, minTrade, ticket }) => lot === null && minTrade === 0 && ticket === 0);
  return isFree && objective !== "fewest" && joint.tickets === null;
}

/** The problem where any quantity can be traded and a trade costs nothing but its size. */
export function withFreeQuantities(problem: HedgeProblem): HedgeProblem {
  return {
    ...problem,
    objective: problem.objective === "fewest" ? "leastCost" : problem.objective,
    hedges: problem.hedges.map((hedge) => ({ ...hedge, lot: null, minTrade: 0, ticket: 0 })),
    joint: { ...problem.joint, tickets: null },
  };
}
