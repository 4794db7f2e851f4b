import type { HedgeProblem } from "../core/hedging/optimiser/hedgeProblem";
import type { HedgeSolution, SolveOptions } from "../core/hedging/optimiser/hedgeSolution";

/** Finds trades away from the screen's thread. */
export interface TradeSolver {
  /** Rejects with an AbortError once `signal` is aborted, with what is wrong in a problem, or where it cannot run. */
  solve(
    problem: HedgeProblem,
    options: SolveOptions & { readonly signal?: AbortSignal },
  ): Promise<HedgeSolution>;
}
