import {
  WorkbookFailure,
  type ExecutionReading,
  type FillsSource,
  type TableReading,
} from "../app/workbookPort";
import type { Cell } from "../sheet/grid";
import { checkSize, planBatches } from "./cellBatches";
import { addressOfBlock, rangeOf } from "./cellBlock";
import { queueDateSystem } from "./dateSystem";
import { codeOf } from "./hostErrors";
import { locateSelection } from "./locatePositions";
import { TRADES } from "./ownTables";
import { queueUserTable, type UserTable } from "./userTable";

const FILLS_TABLE = "Fills";

/** Reads the Trades table and fills of it: one round trip to find them, one for the cells, more of these for many. */
export async function readExecution(source: FillsSource): Promise<ExecutionReading> {
  try {
    return await Excel.run((context) => readFrom(context, source));
  } catch (error) {
    if (codeOf(error) === "InvalidSelection") throw fillsNotFound();
    throw error;
  }
}

async function readFrom(context: Excel.RequestContext, source: FillsSource): Promise<ExecutionReading> {
  const findTrades = queueUserTable(context, TRADES.table);
  const findFills = source === "table" ? queueUserTable(context, FILLS_TABLE) : queueSelectedFills(context);
  const dateSystem = queueDateSystem(context);
  await context.sync();

  const [trades, fills] = [findTrades(), findFills()];
  const readings = await readTables(
    context,
    [trades, fills].filter((table) => table !== null),
  );
  return {
    trades: trades && readings.get(trades)!,
    fills: fills && readings.get(fills)!,
    dateSystem: dateSystem(),
  };
}

/** Selected cells go by their address, as a table goes by its name. */
function queueSelectedFills(context: Excel.RequestContext): () => UserTable {
  const locate = locateSelection(context);
  return () => {
    const located = locate();
    if (located === null) throw fillsNotFound();
    return { name: addressOfBlock(located.block), block: located.block };
  };
}

async function readTables(
  context: Excel.RequestContext,
  tables: readonly UserTable[],
): Promise<ReadonlyMap<UserTable, TableReading>> {
  const blocks = tables.map(({ block }) => block);
  blocks.forEach(checkSize);
  const grids = blocks.map((): Cell[][] => []);
  for (const batch of planBatches(blocks)) {
    const ranges = batch.map((rows) => rangeOf(context, rows).load("values"));
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- Excel answers no more than a batch at once
    await context.sync();
    batch.forEach(({ index }, place) => {
      for (const row of ranges[place]!.values as Cell[][]) grids[index]!.push(row);
    });
  }
  return new Map(tables.map((table, index) => [table, toReading(table, grids[index]!)]));
}

function toReading({ name, block }: UserTable, cells: readonly Cell[][]): TableReading {
  const { sheet, row, column } = block;
  return { name, origin: { sheet, row, column }, address: addressOfBlock(block), cells };
}

function fillsNotFound(): WorkbookFailure {
  return new WorkbookFailure(
    "fillsNotFound",
    "The selection is not one block of filled cells. Select the fills with their header row, or name their table " +
      `${FILLS_TABLE}.`,
  );
}
