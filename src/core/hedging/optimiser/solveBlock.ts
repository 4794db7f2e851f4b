import type { HedgeProblem } from "./hedgeProblem";
import { costOf } from "./measureTrades";
import { finiteReach, limitsOf, withFreeQuantities } from "./reach";
import { sizesOf } from "./sizes";
import { solveStages, type StagesAnswer } from "./stages";
import type { TimedSolver } from "./timedSolver";

export interface BlockAnswer {
  readonly quantities: readonly number[];
  readonly value: number;
  readonly bound: number;
  /** Whether every range is met. */
  readonly isFeasible: boolean;
}

/** Free quantities first: they show how much is traded at all, and whether the ranges can be met. */
const GAP_OF_FREE = 0.01;

/** The best trades for exposures and hedges that hang together; the nearest where ranges cannot be met. */
export function solveBlock(problem: HedgeProblem, solver: TimedSolver, gap: number): BlockAnswer {
  const plainSizes = sizesOf(problem);
  const free = withFreeQuantities(problem);
  const base = { solver, reach: limitsOf(problem), sizes: sizesOf(free), gap: GAP_OF_FREE };
  const held = solveStages({ ...base, problem: free, ranges: "held" });
  const freeAnswer =
    held.kind === "found" ? held : solveStages({ ...base, problem: free, ranges: "approached" });
  const ordinary = freeAnswer.kind === "found" ? freeAnswer.quantities : problem.hedges.map(() => 0);
  const sizes = { ...plainSizes, cost: costOf(free, ordinary) || plainSizes.cost };
  const input = { problem, solver, gap, sizes, reach: finiteReach(problem, ordinary) };
  if (held.kind === "found") {
    const answer = solveStages({ ...input, ranges: "held" });
    if (answer.kind === "found") return { ...answer, isFeasible: true };
  }
  const nearest = solveStages({ ...input, ranges: "approached" });
  return { ...(nearest.kind === "found" ? nearest : nothingTraded(problem)), isFeasible: false };
}

function nothingTraded(problem: HedgeProblem): Omit<StagesAnswer, "kind"> {
  return { quantities: problem.hedges.map(({ fixed }) => fixed ?? 0), value: Infinity, bound: 0 };
}
