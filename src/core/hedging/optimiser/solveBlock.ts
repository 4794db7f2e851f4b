import { conflictsOf } from "./conflicts";
import type { HedgeProblem } from "./hedgeProblem";
import type { Conflict } from "./hedgeSolution";
import { costOf } from "./measureTrades";
import { finiteReach, limitsOf, withFreeQuantities } from "./reach";
import { sizesOf } from "./sizes";
import { solveStages, type StageInput } from "./stages";
import type { TimedSolver } from "./timedSolver";

export interface BlockAnswer {
  readonly quantities: readonly number[];
  /** Of what was asked for, or of the distance where ranges cannot be met. */
  readonly value: number;
  /** What the best there is cannot be below. */
  readonly bound: number;
  /** `null` where every range is met. */
  readonly conflicts: readonly Conflict[] | null;
}

/** Where a block lies in the whole: shares of it that are done before, and with it. */
export interface Part {
  readonly from: number;
  readonly to: number;
}

/** Share of the time that is kept for telling why ranges cannot be met. */
const TIME_TO_EXPLAIN = 0.2;

/** Free quantities need not be the best: they show how much is traded at all, and whether ranges can be met. */
const GAP_OF_FREE = 0.01;

/** The best trades for exposures and hedges that hang together; the nearest where ranges cannot be met. */
export function solveBlock(problem: HedgeProblem, solver: TimedSolver, gap: number, part: Part): BlockAnswer {
  const timeShare = (part.to - part.from) / (1 - part.from);
  solver.start("searching", part.from, timeShare * (1 - TIME_TO_EXPLAIN));
  const free = withFreeQuantities(problem);
  const freeInput = { problem: free, reach: limitsOf(free), sizes: sizesOf(free), solver, gap: GAP_OF_FREE };
  const freelyHeld = solveStages({ ...freeInput, ranges: "held" });
  const freely =
    freelyHeld.kind === "infeasible" ? solveStages({ ...freeInput, ranges: "approached" }) : freelyHeld;
  const idle = problem.hedges.map(({ fixed }) => fixed ?? 0);
  const ordinary = freely.kind === "found" ? freely.quantities : idle;

  const plainSizes = sizesOf(problem);
  const sizes = { ...plainSizes, cost: costOf(free, ordinary) || plainSizes.cost };
  const input: Omit<StageInput, "ranges"> = {
    problem,
    reach: finiteReach(problem, ordinary),
    sizes,
    solver,
    gap,
  };
  if (freelyHeld.kind !== "infeasible") {
    const held = solveStages({ ...input, ranges: "held" });
    if (held.kind === "found") return { ...held, conflicts: null };
  }
  const nearest = solveStages({ ...input, ranges: "approached" });
  solver.start("explaining", (part.from + part.to) / 2, timeShare);
  return {
    ...(nearest.kind === "found" ? nearest : { quantities: idle, value: Infinity, bound: 0 }),
    conflicts: conflictsOf(problem, ordinary, solver),
  };
}
