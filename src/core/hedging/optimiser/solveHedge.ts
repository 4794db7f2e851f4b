import { blocksOf, problemOf } from "./blocks";
import { canonicalProblem } from "./canonical";
import { checkProblem } from "./checkProblem";
import type { HedgeProblem } from "./hedgeProblem";
import type { HedgeSolution, SolveOptions } from "./hedgeSolution";
import type { ProgramSolver } from "./linearProgram";
import { costOf, exposuresAfter } from "./measureTrades";
import { solveBlock, type BlockAnswer } from "./solveBlock";
import { TimedSolver } from "./timedSolver";

/**
 * The trades that bring every exposure into its range and do best what the objective asks for; where not all
 * ranges can be met, those that lead nearest. See `HedgeSolution`.
 *
 * Throws `DomainError` for a problem that makes no sense, naming the exposure or hedge.
 */
export function solveHedge(given: HedgeProblem, solve: ProgramSolver, options: SolveOptions): HedgeSolution {
  checkProblem(given);
  const { problem, inGivenOrder } = canonicalProblem(given);
  const solver = new TimedSolver(solve, options.timeLimit);
  const quantities = new Array<number>(problem.hedges.length).fill(0);
  const answers: BlockAnswer[] = [];
  for (const block of blocksOf(problem)) {
    const answer = solveBlock(problemOf(problem, block), solver, options.gap);
    block.hedges.forEach((hedge, index) => (quantities[hedge] = answer.quantities[index]!));
    answers.push(answer);
  }
  const traded = inGivenOrder(quantities);
  return {
    quantities: traded,
    after: exposuresAfter(given, traded),
    cost: costOf(given, traded),
    gap: gapOf(answers),
    timeIsUp: solver.timeWasUp,
    conflicts: answers.every(({ isFeasible }) => isFeasible) ? null : [],
  };
}

function gapOf(answers: readonly BlockAnswer[]): number {
  const value = answers.reduce((sum, answer) => sum + answer.value, 0);
  const bound = answers.reduce((sum, answer) => sum + Math.max(answer.bound, 0), 0);
  return value <= bound ? 0 : (value - bound) / value;
}
