import type { ArgumentGrid } from "../sheet/argument";
import { readHedgeProblem } from "../sheet/functions/hedgeTradesArguments";
import { CELL_SOLVE_OPTIONS, hedgeTradesGrid } from "../sheet/functions/hedgeTradesGrid";
import type { Grid } from "../sheet/grid";
import type { TradeSolver } from "../workers/tradeSolver";

/** HEDGETRADES, from its arguments to the cells that spill. */
export async function hedgeTrades(
  grids: readonly ArgumentGrid[],
  solver: TradeSolver,
  signal: AbortSignal,
): Promise<Grid> {
  const problem = readHedgeProblem(grids);
  return hedgeTradesGrid(problem, await solver.solve(problem, { ...CELL_SOLVE_OPTIONS, signal }));
}
