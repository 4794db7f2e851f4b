import type { ArgumentGrid } from "../sheet/argument";
import type { Grid } from "../sheet/grid";
import type { TradeSolver } from "../workers/tradeSolver";
import type { CellFunctionHelp } from "./cellFunction";

/** A custom function that answers later. */
export interface AsyncCellFunction extends CellFunctionHelp {
  /** As of a `CellFunction`; `signal` is aborted once the answer is no longer wanted. */
  readonly run: (grids: readonly ArgumentGrid[], solver: TradeSolver, signal: AbortSignal) => Promise<Grid>;
}
