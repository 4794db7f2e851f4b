import type { SolveOptions, SolveProgress } from "./hedgeSolution";
import type { LinearProgram, ProgramAnswer, ProgramSolver } from "./linearProgram";

/** A solver that shares out the time for the whole among all programs that it is given, and tells how far it is. */
export class TimedSolver {
  private secondsLeft: number;
  private secondsKept = 0;
  private stage: SolveProgress["stage"] = "searching";
  private done = 0;
  /** Whether any program went without its answer, or without its best one, for want of time. */
  timeWasUp = false;

  constructor(
    private readonly solver: ProgramSolver,
    private readonly options: SolveOptions,
  ) {
    this.secondsLeft = options.timeLimit;
  }

  /** From here on `stage` is worked at, with up to `share` of the time that is left. `done`: share of the whole. */
  start(stage: SolveProgress["stage"], done: number, share: number): void {
    this.stage = stage;
    this.done = Math.max(this.done, done);
    this.secondsKept = Math.max(this.secondsLeft, 0) * (1 - share);
  }

  /** What was found is made more exact. */
  refine(): void {
    this.stage = "refining";
  }

  /** `share`: of the time that is left for the stage, so that something is left for what comes after. */
  solve(program: LinearProgram, gap: number, absoluteGap: number, share = 1): ProgramAnswer {
    const timeLimit = (this.secondsLeft - this.secondsKept) * share;
    if (timeLimit <= 0) {
      this.timeWasUp = true;
      return { kind: "unsolved", seconds: 0 };
    }
    this.options.onProgress?.({ stage: this.stage, fraction: this.done });
    const answer = this.solver(program, { timeLimit, gap, absoluteGap });
    this.secondsLeft -= answer.seconds;
    if (answer.kind === "unsolved" || (answer.kind === "solved" && answer.timeIsUp)) this.timeWasUp = true;
    return answer;
  }
}
