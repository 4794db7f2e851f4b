import type { ArgumentGrid } from "../sheet/argument";
import { toCellError } from "../sheet/functionError";
import type { CellError, Grid } from "../sheet/grid";
import type { CellFunction, FunctionParameter } from "./cellFunction";

/**
 * The one way from Excel into a cell function and back. Excel hands over a value for each parameter, `null`
 * for an omitted one, and the invocation after them; a range, even of one cell, comes as rows of cells.
 * Errors in the answer become CustomFunctions.Error. Never throws: what fails as a whole is one error cell.
 */
export function call(cellFunction: CellFunction, values: readonly unknown[]): unknown[][] {
  return toExcelCells(answer(cellFunction, values));
}

function answer({ parameters, run }: CellFunction, values: readonly unknown[]): Grid {
  try {
    return run(toArgumentGrids(parameters, values));
  } catch (thrown) {
    return [[toCellError(thrown)]];
  }
}

/** What Excel hands over, as the function takes it. */
export function toArgumentGrids(
  parameters: readonly FunctionParameter[],
  values: readonly unknown[],
): readonly ArgumentGrid[] {
  return parameters.map((_, index) => toArgumentGrid(values[index]));
}

/** An answer as Excel takes it. */
export function toExcelCells(cells: Grid): unknown[][] {
  return mapGrid(cells, isExcelCell, toExcelCell) as unknown[][];
}

function toArgumentGrid(value: unknown): ArgumentGrid {
  if (value === null || value === undefined) return null;
  const cells: readonly (readonly unknown[])[] = Array.isArray(value) ? value : [[value]];
  return mapGrid(cells, isPlainCell, toPlainCell) as Grid;
}

/** Most ranges are right as they are, and long: only one with a cell that has to change is copied. */
function mapGrid(
  grid: readonly (readonly unknown[])[],
  isRight: (cell: unknown) => boolean,
  toRight: (cell: unknown) => unknown,
): readonly (readonly unknown[])[] {
  const isGridRight = grid.every((cells) => cells.every(isRight));
  return isGridRight ? grid : grid.map((cells) => cells.map(toRight));
}

function isPlainCell(cell: unknown): boolean {
  return typeof cell !== "object" || cell === null;
}

/** A cell with a data type, such as a currency, comes as an object that also says what a plain cell would. */
function toPlainCell(cell: unknown): unknown {
  const isDataType = typeof cell === "object" && cell !== null && "basicValue" in cell;
  return isDataType ? cell.basicValue : cell;
}

function isExcelCell(cell: unknown): boolean {
  if (typeof cell === "number") return Number.isFinite(cell) && !Object.is(cell, -0);
  return typeof cell !== "object" || cell === null;
}

function toExcelCell(cell: unknown): unknown {
  if (typeof cell === "number") return toExcelNumber(cell);
  if (typeof cell !== "object" || cell === null) return cell;
  const { code, message } = cell as CellError;
  return new CustomFunctions.Error(code as CustomFunctions.ErrorCode, message);
}

/** Excel has no -0, so none goes out. */
function toExcelNumber(value: number): unknown {
  if (Number.isFinite(value)) return value === 0 ? 0 : value;
  return new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidNumber, "the result is no finite number");
}
