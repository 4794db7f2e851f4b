import type { HedgeColumns } from "./hedgeColumns";
import type { Hedge, HedgeProblem } from "./hedgeProblem";
import { scaled, type ProgramBuilder, type Terms } from "./programBuilder";

/** Rows for what holds for all trades together. `cost`: of all trades, quote currency. */
export function addJointLimits(
  program: ProgramBuilder,
  { hedges, joint }: HedgeProblem,
  columns: readonly HedgeColumns[],
  cost: Terms,
): void {
  if (joint.budget !== null) addLimit(program, cost, joint.budget);
  if (joint.tickets !== null) {
    const trades = columns.flatMap(({ traded }) => traded ?? []);
    program.addRow(-Infinity, trades, joint.tickets);
  }
  if (joint.selfFinancing) {
    const paid = columns.flatMap(({ quantity }, index) => scaled(quantity, hedges[index]!.cash));
    addLimit(program, [...paid, ...cost], 0);
  }
  if (joint.margin !== null) addHeldLimit(program, hedges, columns, "margin", joint.margin);
  if (joint.noMoreGrossVega) addHeldLimit(program, hedges, columns, "grossVega", 0);
}

/** Sum of what a unit held takes x size of the holding, at most what it is now and `more`. */
function addHeldLimit(
  program: ProgramBuilder,
  hedges: readonly Hedge[],
  columns: readonly HedgeColumns[],
  per: "margin" | "grossVega",
  more: number,
): void {
  const taken: [number, number][] = [];
  let limit = more;
  hedges.forEach((hedge, index) => {
    if (hedge[per] === 0) return;
    const { quantity, unit } = columns[index]!;
    const held = hedge.held / unit;
    const inUnits = scaled(quantity, 1 / unit);
    const size = program.addColumn(0, Infinity);
    program.addRow(held, [[size, 1], ...scaled(inUnits, -1)], Infinity);
    program.addRow(-held, [[size, 1], ...inUnits], Infinity);
    taken.push([size, hedge[per] * unit]);
    limit += hedge[per] * Math.abs(hedge.held);
  });
  addLimit(program, taken, limit);
}

/** In the size of the largest factor, so that tolerances mean something. */
function addLimit(program: ProgramBuilder, terms: Terms, limit: number): void {
  const size = terms.reduce((largest, [, factor]) => Math.max(largest, Math.abs(factor)), 0);
  if (size > 0) program.addRow(-Infinity, scaled(terms, 1 / size), limit / size);
}
