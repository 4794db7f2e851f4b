import type { ArgumentGrid } from "../sheet/argument";
import { toCellError } from "../sheet/functionError";
import type { Cell, Grid } from "../sheet/grid";

/**
 * The one way from Excel into a cell function and back. Excel hands over `null` for an omitted argument
 * and a range, even of one cell, as rows of cells; errors in the answer become CustomFunctions.Error.
 */
export function call(
  cellFunction: (grids: readonly ArgumentGrid[]) => Grid,
  values: readonly unknown[],
): unknown[][] {
  try {
    return cellFunction(values.map(toArgumentGrid)).map((row) => row.map(toExcelCell));
  } catch (thrown) {
    const { code, message } = toCellError(thrown);
    throw new CustomFunctions.Error(code as CustomFunctions.ErrorCode, message);
  }
}

function toArgumentGrid(value: unknown): ArgumentGrid {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? (value as Grid) : [[value as Cell]];
}

function toExcelCell(cell: Cell): unknown {
  if (typeof cell !== "object" || cell === null) return cell;
  return new CustomFunctions.Error(cell.code as CustomFunctions.ErrorCode, cell.message);
}
