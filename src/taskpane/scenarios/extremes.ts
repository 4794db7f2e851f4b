import type { Scenarios } from "./scenarioInput";

/** A cell of the grid. */
export interface ScenarioCell {
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

export interface Extremes {
  readonly least: ScenarioCell;
  readonly most: ScenarioCell;
}

/** The least and the most of a grid; of equal ones the first. `null` where all are the same. */
export function extremesOf(scenarios: Scenarios): Extremes | null {
  const cells = scenarios.flatMap((values, row) => values.map((value, column) => ({ row, column, value })));
  const [first] = cells;
  if (first === undefined) return null;
  const least = cells.reduce((found, cell) => (cell.value < found.value ? cell : found), first);
  const most = cells.reduce((found, cell) => (cell.value > found.value ? cell : found), first);
  return least.value === most.value ? null : { least, most };
}
