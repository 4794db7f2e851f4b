import type { ProgramBuilder, Terms } from "./programBuilder";

/**
 * A column that stands for a convex function of a linear expression. The program knows the function by tangents,
 * which lie below it: what it answers is a bound, and gets nearer with every tangent.
 */
export interface ConvexTerm {
  readonly column: number;
  readonly argument: Terms;
  readonly value: (argument: number) => number;
  readonly slope: (argument: number) => number;
  /** What the constant of a tangent is multiplied by: a switch that is 0 where the argument is; `null`: nothing. */
  readonly switchedBy: Terms | null;
}

/** column >= value(at) + slope(at) x (argument - at), the sharpest statement near `at`. */
export function addTangent(program: ProgramBuilder, term: ConvexTerm, at: number): void {
  const slope = term.slope(at);
  const constant = term.value(at) - slope * at;
  const terms: [number, number][] = [[term.column, 1]];
  for (const [column, factor] of term.argument) terms.push([column, -slope * factor]);
  for (const [column, factor] of term.switchedBy ?? []) terms.push([column, -constant * factor]);
  program.addRow(term.switchedBy === null ? constant : 0, terms, Infinity);
}
