import { toCellError } from "../sheet/functionError";
import type { Grid } from "../sheet/grid";
import type { TradeSolver } from "../workers/tradeSolver";
import type { AsyncCellFunction } from "./asyncCellFunction";
import { toArgumentGrids, toExcelCells } from "./call";

/**
 * `call` for a function that answers later. The invocation, which follows the parameters, tells when the cell is
 * overwritten or calculated anew: the answer is then given up. Never rejects.
 */
export async function callAsync(
  cellFunction: AsyncCellFunction,
  solver: TradeSolver,
  values: readonly unknown[],
): Promise<unknown[][]> {
  const { parameters } = cellFunction;
  const invocation = values[parameters.length] as CustomFunctions.CancelableInvocation;
  const wanted = new AbortController();
  invocation.onCanceled = () => wanted.abort();
  return toExcelCells(await answer(cellFunction, solver, values, wanted.signal));
}

async function answer(
  { parameters, run }: AsyncCellFunction,
  solver: TradeSolver,
  values: readonly unknown[],
  signal: AbortSignal,
): Promise<Grid> {
  try {
    return await run(toArgumentGrids(parameters, values), solver, signal);
  } catch (thrown) {
    // Nobody sees the answer of a cell that has another content by now.
    return [[signal.aborted ? { code: "#N/A", message: "cancelled" } : toCellError(thrown)]];
  }
}
