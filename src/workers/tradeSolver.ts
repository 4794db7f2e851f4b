import { solveInClosedForm } from "../core/hedging/optimiser/closedForm";
import type { HedgeProblem } from "../core/hedging/optimiser/hedgeProblem";
import type { HedgeSolution, SolveOptions } from "../core/hedging/optimiser/hedgeSolution";
import { fromFailure, reasonOf, type SolverReport, type SolverTask } from "./solverMessages";

/** Finds trades without holding up the screen. */
export interface TradeSolver {
  /**
   * Solves one problem after another, in the order in which they are given; one that has a closed form, at once.
   * `timeLimit` counts from when it is this problem's turn.
   *
   * Rejects with an error named AbortError once `signal` is aborted, with a `DomainError` for a problem that is none, and with
   * an error that says so where the solver could not be started.
   */
  solve(problem: HedgeProblem, options: TradeSolveOptions): Promise<HedgeSolution>;
}

export interface TradeSolveOptions extends SolveOptions {
  readonly signal?: AbortSignal;
}

/** Solving was given up because its user wished it. */
class SolveCancelled extends Error {
  constructor() {
    super("Solving was cancelled");
    this.name = "AbortError";
  }
}

/** There is no searching here and now: the script cannot be had, or this browser does not run it. */
class SolverUnavailable extends Error {
  constructor(reason: string) {
    super(`the trade solver does not run (${reason})`);
    this.name = "SolverUnavailable";
  }
}

/** What is asked of a `Worker` that runs tradeSolver.worker.ts. */
export type SolverWorker = Pick<Worker, "onmessage" | "onerror" | "postMessage" | "terminate">;

interface Job {
  readonly problem: HedgeProblem;
  readonly options: TradeSolveOptions;
  readonly resolve: (solution: HedgeSolution) => void;
  readonly reject: (error: Error) => void;
  readonly cancel: () => void;
}

/**
 * A solver with one worker, which is started when it is first needed and kept: what takes time is to load the solver.
 * A problem that is cancelled while it is being solved ends the worker, since nothing else stops it; the next problem
 * starts another.
 */
export function createTradeSolver(startWorker: () => SolverWorker): TradeSolver {
  const waiting: Job[] = [];
  let running: Job | null = null;
  let worker: SolverWorker | null = null;

  function startNext(): void {
    if (running !== null) return;
    const job = waiting.shift();
    if (job === undefined) return;
    running = job;
    try {
      worker ??= connect(startWorker());
      const { timeLimit, gap } = job.options;
      worker.postMessage({ problem: job.problem, timeLimit, gap } satisfies SolverTask);
    } catch (thrown) {
      breakDown(reasonOf(thrown));
    }
  }

  function connect(started: SolverWorker): SolverWorker {
    started.onmessage = ({ data }: MessageEvent<SolverReport>) => hear(data);
    // Where it is the script that cannot be had, browsers give no message.
    started.onerror = ({ message }) => breakDown(message || "its script could not be loaded");
    return started;
  }

  function hear(report: SolverReport): void {
    switch (report.kind) {
      case "progress":
        return running?.options.onProgress?.(report.progress);
      case "solved":
        return end((job) => job.resolve(report.solution));
      case "failed":
        return end((job) => job.reject(fromFailure(report.failure)));
      case "broken":
        return breakDown(report.reason);
    }
  }

  function breakDown(reason: string): void {
    dismissWorker();
    end((job) => job.reject(new SolverUnavailable(reason)));
  }

  function dismissWorker(): void {
    if (worker === null) return;
    worker.onmessage = worker.onerror = null;
    worker.terminate();
    worker = null;
  }

  function end(settle: (job: Job) => void): void {
    const job = running;
    running = null;
    if (job !== null) {
      job.options.signal?.removeEventListener("abort", job.cancel);
      settle(job);
    }
    startNext();
  }

  function cancel(job: Job): void {
    if (job === running) {
      dismissWorker();
      end(({ reject }) => reject(new SolveCancelled()));
      return;
    }
    waiting.splice(waiting.indexOf(job), 1);
    job.reject(new SolveCancelled());
  }

  return {
    async solve(problem, options) {
      const { signal } = options;
      if (signal?.aborted === true) throw new SolveCancelled();
      const atOnce = solveInClosedForm(problem);
      if (atOnce !== null) return atOnce;
      return new Promise((resolve, reject) => {
        const job: Job = { problem, options, resolve, reject, cancel: () => cancel(job) };
        signal?.addEventListener("abort", job.cancel, { once: true });
        waiting.push(job);
        startNext();
      });
    },
  };
}
