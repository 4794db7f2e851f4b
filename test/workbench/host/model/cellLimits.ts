import { MAX_COLUMNS, MAX_ROWS } from "../../spreadsheet/addresses";
import type { Area } from "../../spreadsheet/addresses";
import { HostError, invalidArgument, shapeMismatch } from "../hostError";

/** Most cells that Excel hands over in one property. */
const MOST_CELLS = 5_000_000;

/** Fails when the area does not lie on a sheet. */
export function checkArea(area: Area): Area {
  const { row, column, rows, columns } = area;
  const inside = row >= 0 && column >= 0 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
  if (!inside || rows < 1 || columns < 1 || ![row, column, rows, columns].every(Number.isInteger)) {
    throw invalidArgument();
  }
  return area;
}

/** Whole rows or columns have no values to load or set. */
export function isUnbounded({ rows, columns }: Area): boolean {
  return rows === MAX_ROWS || columns === MAX_COLUMNS;
}

export function checkCellCount({ rows, columns }: Area): void {
  if (rows * columns > MOST_CELLS) {
    throw new HostError(
      "RangeExceedsLimit",
      "The cell count in the range has exceeded the supported number.",
    );
  }
}

/** What was given for a property of cells as one value a cell: a single value stands for every cell. */
export function valuePerCell(given: unknown, { rows, columns }: Area): unknown[][] {
  const single =
    !Array.isArray(given) || (given.length === 1 && Array.isArray(given[0]) && given[0].length === 1);
  if (single) {
    const value: unknown = Array.isArray(given) ? (given[0] as unknown[])[0] : given;
    return Array.from({ length: rows }, () => new Array<unknown>(columns).fill(value));
  }
  const matches = given.length === rows && given.every((row) => Array.isArray(row) && row.length === columns);
  if (!matches) throw shapeMismatch();
  return given as unknown[][];
}
