import { blocksOf, problemOf, wholeOf, type Block } from "./blocks";
import { canonicalProblem } from "./canonical";
import { checkProblem } from "./checkProblem";
import { hasJointLimits, NO_JOINT_LIMITS, type HedgeProblem } from "./hedgeProblem";
import type { HedgeSolution, SolveOptions } from "./hedgeSolution";
import type { ProgramSolver } from "./linearProgram";
import { costOf, exposuresAfter, keepsJointLimits } from "./measureTrades";
import { solveBlock, type BlockAnswer } from "./solveBlock";
import { TimedSolver } from "./timedSolver";

/** Whole-problem quantities, and what each block answered. */
interface Solved {
  readonly quantities: readonly number[];
  readonly answers: readonly BlockAnswer[];
}

/**
 * The trades that bring every exposure into its range and do best what the objective asks for; where not all
 * ranges can be met, those that lead nearest, and the limits that conflict. The same problem gives the same answer
 * in any order of its exposures and hedges, as long as the time is not up.
 *
 * Throws `DomainError` for a problem that makes no sense, naming the exposure or hedge.
 */
export function solveHedge(given: HedgeProblem, solve: ProgramSolver, options: SolveOptions): HedgeSolution {
  checkProblem(given);
  const { problem, inGivenOrder } = canonicalProblem(given);
  const solver = new TimedSolver(solve, options);
  const { quantities, answers } = solveParts(problem, solver, options.gap);
  const traded = inGivenOrder(quantities);
  const conflicts = answers.flatMap((answer) => answer.conflicts ?? []);
  return {
    quantities: traded,
    after: exposuresAfter(given, traded),
    cost: costOf(given, traded),
    gap: gapOf(answers),
    timeIsUp: solver.timeWasUp,
    conflicts: answers.every((answer) => answer.conflicts === null) ? null : conflicts,
  };
}

/** Blocks on their own: they are the whole where limits on all together are kept without being asked for. */
function solveParts(problem: HedgeProblem, solver: TimedSolver, gap: number): Solved {
  const blocks = blocksOf(problem);
  if (!hasJointLimits(problem.joint)) return solveBlocks(problem, blocks, solver, gap, 1);
  if (blocks.length > 1) {
    const objective = problem.objective === "budget" ? "target" : problem.objective;
    const untied = { ...problem, objective, joint: NO_JOINT_LIMITS };
    const apart = solveBlocks(untied, blocks, solver, gap, 0.5);
    if (keepsJointLimits(problem, apart.quantities)) return apart;
  }
  return solveBlocks(problem, [wholeOf(problem)], solver, gap, 1);
}

/** `end`: share of the whole that is done with the last of the blocks. */
function solveBlocks(
  problem: HedgeProblem,
  blocks: readonly Block[],
  solver: TimedSolver,
  gap: number,
  end: number,
): Solved {
  const quantities = new Array<number>(problem.hedges.length).fill(0);
  const answers = blocks.map((block, index) => {
    const part = { from: (end * index) / blocks.length, to: (end * (index + 1)) / blocks.length };
    const answer = solveBlock(problemOf(problem, block), solver, gap, part);
    block.hedges.forEach((hedge, place) => (quantities[hedge] = answer.quantities[place]!));
    return answer;
  });
  return { quantities, answers };
}

function gapOf(answers: readonly BlockAnswer[]): number {
  const value = answers.reduce((sum, answer) => sum + answer.value, 0);
  const bound = answers.reduce((sum, answer) => sum + Math.max(answer.bound, 0), 0);
  if (value === Infinity) return 1;
  return value <= bound ? 0 : (value - bound) / value;
}
