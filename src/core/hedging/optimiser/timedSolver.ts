import type { LinearProgram, ProgramAnswer, ProgramSolver } from "./linearProgram";

/** A solver that shares out the time for the whole among all programs that it is given. */
export class TimedSolver {
  private secondsLeft: number;
  /** Whether any program went without its answer, or without its best one, for want of time. */
  timeWasUp = false;

  constructor(
    private readonly solver: ProgramSolver,
    private readonly seconds: number,
  ) {
    this.secondsLeft = seconds;
  }

  get share(): number {
    return Math.min(1, 1 - this.secondsLeft / this.seconds);
  }

  get isUp(): boolean {
    return this.secondsLeft <= 0;
  }

  solve(program: LinearProgram, gap: number): ProgramAnswer {
    if (this.isUp) {
      this.timeWasUp = true;
      return { kind: "unsolved", seconds: 0 };
    }
    const answer = this.solver(program, { timeLimit: this.secondsLeft, gap });
    this.secondsLeft -= answer.seconds;
    if (answer.kind === "unsolved" || (answer.kind === "solved" && answer.timeIsUp)) this.timeWasUp = true;
    return answer;
  }
}
