/** Entry of asyncFunctions.js: associates the functions that answer later. It needs the add-in's page. */
import { TRADE_SOLVER } from "../workers/sharedTradeSolver";
import { ASYNC_CELL_FUNCTIONS } from "./asyncCellFunctions";
import { callAsync } from "./callAsync";

for (const cellFunction of ASYNC_CELL_FUNCTIONS) {
  CustomFunctions.associate(cellFunction.id, (...values: unknown[]) =>
    callAsync(cellFunction, TRADE_SOLVER, values),
  );
}
