import type { RunAsWritten, RunRows } from "../app/workbookPort";
import type { Grid } from "../sheet/grid";
import { placeRows, queueAddedRows, queueWithoutRows, type AddedRows } from "./addedRows";
import { addressOfBlock, rangeOf } from "./cellBlock";
import { queueOwnTable } from "./findOwnTable";
import { REBALANCE_LOG, TRADES, type OwnTable } from "./ownTables";
import { changeOrTakeBack, look } from "./takeBack";
import { undoGroup } from "./undoGroup";

/**
 * Adds the run's rows to our tables: one round trip to look, one more to make their sheets on first use,
 * one to write, which is one undo step. Sheets are made before, as that step must not hold them.
 */
export async function writeRun({ run, trades, log }: RunRows): Promise<RunAsWritten> {
  const tradesAndLog = [
    { own: TRADES, rows: trades },
    { own: REBALANCE_LOG, rows: log },
  ];
  const additions = await look(() => prepare(tradesAndLog.filter(({ rows }) => rows.length > 0)));
  const asWritten = await changeOrTakeBack(
    () => write(additions),
    () => takeOut(additions),
    `Part of run ${run} may stand in ${additions.map(({ added }) => addressOfBlock(added)).join(" and ")}: ` +
      "look there, and undo it.",
  );
  const [tradesAddress = null, logAddress = null] = [TRADES, REBALANCE_LOG].map((own) => {
    const addition = additions.find((added) => added.own === own);
    return addition ? addressOfBlock(addition.added) : null;
  });
  return { run, tradeCount: trades.length, tradesAddress, logAddress: logAddress!, trades: asWritten };
}

function prepare(requests: readonly { readonly own: OwnTable; readonly rows: Grid }[]): Promise<AddedRows[]> {
  return Excel.run(async (context) => {
    const searches = requests.map(({ own, rows }) => queueOwnTable(context, own, rows.length));
    await context.sync();

    const found = requests.map(({ own, rows }, index) => ({ own, rows, state: searches[index]!() }));
    const additions = found.map(({ own, rows, state }) => placeRows(own, rows, state));
    const missing = found.filter(({ state }) => state.kind === "nothing");
    for (const { own } of missing) context.workbook.worksheets.add(own.sheet);
    if (missing.length > 0) await context.sync();
    return additions;
  });
}

/** Writes the rows and hands over those of the Trades table as the sheet then holds them. */
function write(additions: readonly AddedRows[]): Promise<Grid> {
  return Excel.run(undoGroup(), async (context) => {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    for (const addition of additions) queueAddedRows(context, addition);
    const trades = additions.find(({ own }) => own === TRADES);
    const range = trades && rangeOf(context, trades.added);
    range?.load("formulas");
    await context.sync();
    return (range?.formulas ?? []) as Grid;
  });
}

/** Leaves our tables as they were before the rows; new ones go, their sheets stay. */
function takeOut(additions: readonly AddedRows[]): Promise<void> {
  return Excel.run(undoGroup(), async (context) => {
    const made = additions.filter(({ before }) => before === null);
    const tables = made.map(({ own }) => context.workbook.worksheets.getItem(own.sheet).tables);
    for (const onSheet of tables) onSheet.load("items/name");
    for (const addition of additions) queueWithoutRows(context, addition);
    await context.sync();

    for (const table of tables.flatMap((onSheet) => onSheet.items)) table.delete();
    for (const { after } of made) rangeOf(context, after).clear("All");
    await context.sync();
  });
}
