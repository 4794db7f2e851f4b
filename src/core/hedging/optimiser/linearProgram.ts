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

/** `seconds`: what finding the answer took. */
export type ProgramAnswer = { readonly seconds: number } & (
  | ProgramSolution
  | { readonly kind: "infeasible" }
  | { readonly kind: "unbounded" }
  /** The time was up before any solution was found. */
  | { readonly kind: "unsolved" }
);

export interface ProgramSolution {
  readonly kind: "solved";
  /** Parallel to the columns. */
  readonly values: readonly number[];
  readonly objective: number;
  /** No solution has a lower objective. */
  readonly bound: number;
  /** The values are the best found so far, and need not be the best there are. */
  readonly timeIsUp: boolean;
}

export interface ProgramOptions {
  /** Seconds. */
  readonly timeLimit: number;
  /** A search over integers may stop where its answer is off the best by no more than this share of it … */
  readonly gap: number;
  /** … or by no more than this. */
  readonly absoluteGap: number;
}

/** Solves a linear program, over integers where columns are; the same program always gives the same values. */
export type ProgramSolver = (program: LinearProgram, options: ProgramOptions) => ProgramAnswer;
