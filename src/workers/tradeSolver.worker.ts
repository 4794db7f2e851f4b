/** Entry of the worker: solves one problem after another, with HiGHS. */
import type { SolveProgress } from "../core/hedging/optimiser/hedgeSolution";
import { solveHedge } from "../core/hedging/optimiser/solveHedge";
import { loadHighsSolver } from "./highsProgram";
import { reasonOf, reportOf, type SolverReport, type SolverTask } from "./solverMessages";

const WASM = new URL("highs/runtime", import.meta.url).href;

/** Begins at once, so that it goes on while the first problem is on its way. */
const solver = loadHighsSolver({ locateFile: () => WASM });
solver.catch(() => undefined); // said when there is a problem to solve

const report = (said: SolverReport): void => globalThis.postMessage(said);

globalThis.onmessage = async ({ data }: MessageEvent<SolverTask>): Promise<void> => {
  const { problem, timeLimit, gap } = data;
  let solve;
  try {
    solve = await solver;
  } catch (thrown) {
    report({ kind: "broken", reason: reasonOf(thrown) });
    return;
  }
  try {
    const onProgress = (progress: SolveProgress) => report({ kind: "progress", progress });
    report({ kind: "solved", solution: solveHedge(problem, solve, { timeLimit, gap, onProgress }) });
  } catch (thrown) {
    report(reportOf(thrown));
  }
};
