/** Minimise the sum of cost x column, each column and each row within its bounds. */
export interface LinearProgram {
  readonly columns: readonly ProgramColumn[];
  readonly rows: readonly ProgramRow[];
}

export interface ProgramColumn {
  /** -Infinity: none. */
  readonly lower: number;
  /** Infinity: none. */
  readonly upper: number;
  readonly cost: number;
  readonly integer: boolean;
}

export interface ProgramRow {
  readonly lower: number;
  readonly upper: number;
  /** Indices of columns with what each is multiplied by; each index once. */
  readonly terms: readonly (readonly [column: number, factor: number])[];
}

export type ProgramAnswer =
  /** `timeIsUp`: the best found so far. `bound`: no solution has a lower objective. */
  | {
      readonly kind: "solved";
      readonly values: readonly number[];
      readonly objective: number;
      readonly bound: number;
      readonly timeIsUp: boolean;
    }
  | { readonly kind: "infeasible" }
  | { readonly kind: "unbounded" }
  /** The time was up before any solution was found. */
  | { readonly kind: "unsolved" };

export interface ProgramOptions {
  /** Seconds. */
  readonly timeLimit: number;
  /** Relative gap at which a search over integers may stop. */
  readonly gap: number;
}

/** Solves a linear program, over integers where columns are; the same program always gives the same answer. */
export type ProgramSolver = (program: LinearProgram, options: ProgramOptions) => ProgramAnswer;
