import { addTangent } from "./convexTerm";
import type { Formulation } from "./formulation";
import type { LinearProgram, ProgramAnswer } from "./linearProgram";
import type { Quantities } from "./measureTrades";
import { valueOf, type Terms } from "./programBuilder";
import type { TimedSolver } from "./timedSolver";

/** Something to make small, as the program has it and as it truly is. */
export interface MinimiseInput {
  readonly formulation: Formulation;
  readonly terms: Terms;
  /** Of quantities, in the unit of the terms. */
  readonly measure: (quantities: Quantities) => number;
  /** Only such quantities count. */
  readonly isAllowed: (quantities: Quantities) => boolean;
  readonly solver: TimedSolver;
  /** Share of the value that it may be off the best. */
  readonly gap: number;
  /** So much, in the unit of the terms, it may be off the best as well. */
  readonly absoluteGap: number;
  /** Of the time that is left. */
  readonly timeShare: number;
  /** Allowed quantities, where some are known. */
  readonly known: Quantities | null;
}

export type Minimum =
  | {
      readonly kind: "found";
      readonly quantities: Quantities;
      /** Of the goal, measured. */
      readonly value: number;
      /** No quantities have a lower one. */
      readonly bound: number;
    }
  | { readonly kind: "infeasible" }
  | { readonly kind: "unsolved" };

/** In the size of what is minimised: less is rounding. */
export const NOTHING = 1e-9;

/** As many rounds of tangents as no sensible problem needs. */
const MOST_ROUNDS = 60;

/**
 * Outer approximation: each round's answer lies at or below the best there is, its quantities measured lie at or
 * above. Tangents at the answer bring both together; without convex terms the first round is the last.
 */
export function minimise(input: MinimiseInput): Minimum {
  const { formulation, terms, measure, isAllowed, solver, gap, absoluteGap, timeShare, known } = input;
  const { program, convex } = formulation;
  // The program may be off by half; tangents take the other half.
  const solve = (next: LinearProgram) => solver.solve(next, gap / 2, absoluteGap / 2, timeShare);
  let best = known === null ? null : { quantities: known, value: measure(known) };
  let bound = -Infinity;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    if (round === 1) solver.refine();
    const answer = solveWhole(formulation, terms, solve);
    if (answer.kind !== "solved") {
      if (best === null) return answer.kind === "infeasible" ? answer : { kind: "unsolved" };
      break;
    }
    bound = Math.max(bound, answer.bound);
    const quantities = formulation.quantitiesIn(answer.values);
    const value = measure(quantities);
    if (isAllowed(quantities) && (best === null || value < best.value)) best = { quantities, value };
    if (best !== null && best.value - bound <= Math.max(gap * best.value, absoluteGap)) break;
    if (answer.timeIsUp) break;
    const loose = convex.filter((term) => {
      const at = valueOf(term.argument, answer.values);
      return term.value(at) - answer.values[term.column]! > NOTHING / 10;
    });
    if (loose.length === 0) break;
    for (const term of loose) addTangent(program, term, valueOf(term.argument, answer.values));
  }
  if (best === null) return { kind: "unsolved" };
  return { kind: "found", ...best, bound: Math.min(bound, best.value) };
}

/** Where some quantities are whole and others not, the others are found once more for exactly those whole ones. */
function solveWhole(
  { program }: Formulation,
  terms: Terms,
  solve: (program: LinearProgram) => ProgramAnswer,
): ProgramAnswer {
  const answer = solve(program.minimising(terms));
  if (answer.kind !== "solved" || !program.isInteger) return answer;
  const whole = new Map(
    program.integerColumns().map((column) => [column, Math.round(answer.values[column]!)]),
  );
  if ([...whole].every(([column, value]) => answer.values[column] === value)) return answer;
  const refined = solve(program.minimising(terms, whole));
  if (refined.kind !== "solved") return answer;
  return { ...answer, values: refined.values, objective: refined.objective };
}
