import type { ArgumentGrid } from "../sheet/argument";
import { toCellError } from "../sheet/functionError";
import type { Cell, Grid } from "../sheet/grid";
import type { CellFunction } from "./cellFunction";

/**
 * The one way from Excel into a cell function and back. Excel hands over a value for each parameter, `null`
 * for an omitted one, and the invocation after them; a range, even of one cell, comes as rows of cells.
 * Errors in the answer become CustomFunctions.Error. Never throws: what fails as a whole is one error cell.
 */
export function call(cellFunction: CellFunction, values: readonly unknown[]): unknown[][] {
  return answer(cellFunction, values).map((row) => row.map(toExcelCell));
}

function answer({ parameters, run }: CellFunction, values: readonly unknown[]): Grid {
  try {
    return run(parameters.map((_, index) => toArgumentGrid(values[index])));
  } catch (thrown) {
    return [[toCellError(thrown)]];
  }
}

function toArgumentGrid(value: unknown): ArgumentGrid {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? value.map((row: unknown[]) => row.map(toCell)) : [[toCell(value)]];
}

/** A cell with a data type, such as a currency, comes as an object that also says what a plain cell would. */
function toCell(cell: unknown): Cell {
  const isDataType = typeof cell === "object" && cell !== null && "basicValue" in cell;
  return (isDataType ? cell.basicValue : cell) as Cell;
}

function toExcelCell(cell: Cell): unknown {
  if (typeof cell === "number") return toExcelNumber(cell);
  if (typeof cell !== "object" || cell === null) return cell;
  return new CustomFunctions.Error(cell.code as CustomFunctions.ErrorCode, cell.message);
}

/** Excel has no -0, so none goes out. */
function toExcelNumber(value: number): unknown {
  if (Number.isFinite(value)) return value === 0 ? 0 : value;
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidNumber, "the result is no finite number");
}
