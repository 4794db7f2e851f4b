import { conflictsOf } from "./conflicts";
import type { HedgeProblem } from "./hedgeProblem";
import type { Conflict } from "./hedgeSolution";
import { costOf, totalDistance } from "./measureTrades";
import { finiteReach, hasFreeQuantities, limitsOf, withFreeQuantities } from "./reach";
import { sizesOf } from "./sizes";
import { solveStages, type StageInput, type StagesAnswer } from "./stages";
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
  const input = { problem, reach: limitsOf(problem), sizes: sizesOf(problem), solver, gap };
  const idle = problem.hedges.map(({ fixed }) => fixed ?? 0);
  const found = hasFreeQuantities(problem) ? solveRanges(input) : solveWhole(input, idle);
  if (found.isMet) return { ...found.answer, conflicts: null };

  const nearest = found.answer ?? { quantities: idle, value: Infinity, bound: 0 };
  if (!found.cannotBe) return { ...nearest, conflicts: [] };
  solver.start("explaining", (part.from + part.to) / 2, timeShare);
  return { ...nearest, conflicts: conflictsOf(problem, nearest.quantities, solver) };
}

type RangesAnswer =
  | { readonly isMet: true; readonly answer: StagesAnswer }
  /** `null`: the time was up. `cannotBe`: that ranges cannot be met is certain. */
  | { readonly isMet: false; readonly answer: StagesAnswer | null; readonly cannotBe: boolean };

/** Within the ranges, or as near to them as there is. */
function solveRanges(input: Omit<StageInput, "ranges">): RangesAnswer {
  const held = solveStages({ ...input, ranges: "held" });
  if (held.kind === "found") return { isMet: true, answer: held };
  return surely(approach(input), held.kind === "infeasible");
}

function approach(input: Omit<StageInput, "ranges">): RangesAnswer {
  const nearest = solveStages({ ...input, ranges: "approached" });
  if (nearest.kind !== "found") return { isMet: false, answer: null, cannotBe: false };
  // Met after all, where the time was up before; how cheaply is not known then.
  const isMet = totalDistance(input.problem, nearest.quantities) === 0;
  if (isMet) return { isMet, answer: { ...nearest, value: Infinity } };
  return { isMet, answer: nearest, cannotBe: false };
}

/**
 * Over whole numbers, after free quantities: they show how much is traded at all and what it costs, and often that
 * ranges cannot be met.
 */
function solveWhole(input: Omit<StageInput, "ranges">, idle: readonly number[]): RangesAnswer {
  const { problem, sizes } = input;
  const free = withFreeQuantities(problem);
  const freely = solveRanges({ ...input, problem: free, sizes: sizesOf(free), gap: GAP_OF_FREE });
  const ordinary = freely.answer?.quantities ?? idle;
  const whole = {
    ...input,
    reach: finiteReach(problem, ordinary),
    sizes: { ...sizes, cost: costOf(free, ordinary) || sizes.cost },
  };
  if (freely.isMet || !freely.cannotBe) return solveRanges(whole);
  return surely(approach(whole), true);
}

function surely(answer: RangesAnswer, cannotBe: boolean): RangesAnswer {
  return answer.isMet ? answer : { ...answer, cannotBe };
}
