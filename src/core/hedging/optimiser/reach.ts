import type { Hedge, HedgeProblem } from "./hedgeProblem";

/** Most of a hedge that is bought and sold, in its units; Infinity: no limit. */
export interface Reach {
  readonly bought: number;
  readonly sold: number;
}

/**
 * A search over lots and tickets needs an end. Where a hedge has no limit, it is looked for up to so many times
 * what moves an exposure through its size, or what is traded where quantities are free, whichever is more.
 */
const TIMES = 10;

export function limitsOf(problem: HedgeProblem): Reach[] {
  return problem.hedges.map(({ lowest, highest }) => ({
    bought: highest ?? Infinity,
    sold: lowest === null ? Infinity : -lowest,
  }));
}

/** `free`: quantities that solve the problem without lots, least trades and tickets. */
export function finiteReach(problem: HedgeProblem, free: readonly number[]): Reach[] {
  return limitsOf(problem).map(({ bought, sold }, index) => {
    const most = TIMES * ordinaryTrade(problem, problem.hedges[index]!, index, Math.abs(free[index]!));
    return { bought: Math.min(bought, most), sold: Math.min(sold, most) };
  });
}

function ordinaryTrade({ exposures }: HedgeProblem, hedge: Hedge, _index: number, free: number): number {
  const moves = exposures.flatMap(({ exposure, lower, upper, target, scale }, row) => {
    const effect = Math.abs(hedge.effects[row]!);
    const size = Math.max(...[exposure, lower ?? 0, upper ?? 0, target, scale].map(Math.abs));
    return effect === 0 || size === 0 ? [] : [size / effect];
  });
  const smallest = Math.max(hedge.lot ?? 0, hedge.minTrade);
  return Math.max(free, smallest, moves.length === 0 ? 0 : Math.min(...moves));
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
