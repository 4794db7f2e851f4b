import type { TradeSolver } from "../../src/app/tradeSolver";
import { solveHedge } from "../../src/core/hedging/optimiser/solveHedge";
import { loadHighsSolver } from "../../src/workers/highsProgram";

/** The search itself, in this thread: what the worker does, without the worker. */
export async function directSolver(): Promise<TradeSolver> {
  const solve = await loadHighsSolver();
  return { solve: async (problem, options) => solveHedge(problem, solve, options) };
}
