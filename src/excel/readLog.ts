import type { LogReading } from "../app/workbookPort";
import { rangeOf } from "./cellBlock";
import type { Grid } from "../sheet/grid";
import { queueDateSystem } from "./dateSystem";
import { queueOwnTable } from "./findOwnTable";
import { REBALANCE_LOG } from "./ownTables";

const MOST_ROWS = 1000;

/** The newest rows of the Rebalance log: one round trip to find it, one for its cells. */
export function readLog(): Promise<LogReading> {
  return Excel.run(async (context) => {
    const find = queueOwnTable(context, REBALANCE_LOG, 1);
    const dateSystem = queueDateSystem(context);
    await context.sync();

    const state = find();
    if (state.kind !== "table" || state.found.isEmpty) return { rows: [], dateSystem: dateSystem() };
    const { block } = state.found;
    const rowCount = Math.min(block.rowCount - 1, MOST_ROWS);
    const newest = rangeOf(context, { ...block, row: block.row + block.rowCount - rowCount, rowCount });
    newest.load("values");
    await context.sync();
    return { rows: newest.values as Grid, dateSystem: dateSystem() };
  });
}
