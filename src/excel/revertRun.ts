import { WorkbookFailure, type RunRevert, type RunWritten } from "../app/workbookPort";
import type { Grid } from "../sheet/grid";
import { addressOn, cellName } from "../sheet/cellAddress";
import { compareGrids } from "../sheet/compareGrids";
import { placeRows, queueAddedRows, queueResize, queueWithoutRows, type AddedRows } from "./addedRows";
import { addressOfBlock, rangeOf, type CellBlock } from "./cellBlock";
import { checkWritable, queueOwnTable } from "./findOwnTable";
import { REBALANCE_LOG, TRADES } from "./ownTables";
import { changeOrTakeBack, look } from "./takeBack";
import { undoGroup } from "./undoGroup";
import { untracked } from "./untracked";
import { toWrittenCell } from "./writtenCell";

/** The last rows of the Trades table, as they are before they are removed. */
interface RemovedRows {
  readonly before: CellBlock;
  readonly after: CellBlock;
  readonly removed: CellBlock;
  readonly rows: Grid;
}

/**
 * Takes the run's rows out of the Trades table and adds a row to the log: one round trip to look, one to
 * write, which is one undo step.
 */
export async function revertRun(revert: RunRevert): Promise<RunWritten> {
  const { run } = revert;
  const { removal, logRow } = await look(() => prepare(revert));
  const places = [removal?.before, logRow.added].flatMap((block) => (block ? [addressOfBlock(block)] : []));
  await changeOrTakeBack(
    () => write(removal, logRow),
    () => putBack(removal, logRow),
    `Run ${run} may be reverted in part: look at ${places.join(" and ")}, and undo it.`,
  );
  return {
    run,
    tradeCount: removal?.rows.length ?? 0,
    tradesAddress: removal && addressOfBlock(removal.removed),
    logAddress: addressOfBlock(logRow.added),
  };
}

function prepare({
  run,
  trades: written,
  log,
}: RunRevert): Promise<{ removal: RemovedRows | null; logRow: AddedRows }> {
  return Excel.run(async (context) => {
    const findTrades = queueOwnTable(context, TRADES, 1);
    const findLog = queueOwnTable(context, REBALANCE_LOG, log.length);
    const table = context.workbook.tables.getItemOrNullObject(TRADES.table);
    const body = untracked(table.getDataBodyRange());
    body.load("values, formulas");
    await context.sync();

    const trades = findTrades();
    checkWritable(TRADES, trades);
    const logState = findLog();
    if (logState.kind !== "table") {
      throw new WorkbookFailure("runNotLast", "There is no Rebalance log.");
    }
    const removal = trades.kind === "table" ? findRows(run, trades.found.block, body.values as Grid) : null;
    if (removal !== null && written !== null) {
      refuseIfEdited(run, removal, written, body.formulas.slice(-removal.rows.length) as Grid);
    }
    return { removal, logRow: placeRows(REBALANCE_LOG, log, logState) };
  });
}

/** The run's rows, which must be the table's last; `null` when it has none. */
function findRows(run: number, before: CellBlock, body: Grid): RemovedRows | null {
  const isOfRun = body.map(([cell]) => cell === run);
  const first = isOfRun.indexOf(true);
  if (first === -1) return null;
  if (isOfRun.includes(false, first)) {
    throw new WorkbookFailure(
      "runNotLast",
      `The trades of run ${run} are not the last rows of ${addressOfBlock(before)}: other rows stand below ` +
        "or between them.",
    );
  }
  const rows = body.slice(first);
  const headerAndRest = 1 + Math.max(first, 1);
  return {
    before,
    after: { ...before, rowCount: headerAndRest },
    removed: { ...before, row: before.row + 1 + first, rowCount: rows.length },
    rows,
  };
}

/** What a user put into the rows must not go with them. */
function refuseIfEdited(run: number, { removed }: RemovedRows, written: Grid, now: Grid): void {
  const [first] = compareGrids(written, now, 1).differences;
  if (first === undefined) return;
  const place = { row: removed.row + first.gridRow, column: removed.column + first.gridColumn };
  const found =
    written.length === now.length
      ? `${addressOn(removed.sheet, cellName(place))} was ${first.was}, is ${first.is}`
      : `${written.length} were written, and ${now.length} are at ${addressOfBlock(removed)}`;
  throw new WorkbookFailure(
    "tradesEdited",
    `The trades of run ${run} are not as they were written: ${found}. Take the rows out by hand, or undo ` +
      "your edit.",
  );
}

function write(removal: RemovedRows | null, logRow: AddedRows): Promise<void> {
  return Excel.run(undoGroup(), async (context) => {
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    queueAddedRows(context, logRow);
    if (removal !== null) {
      rangeOf(context, removal.removed).clear("All");
      queueResize(context, TRADES, removal.after);
    }
    await context.sync();
  });
}

function putBack(removal: RemovedRows | null, logRow: AddedRows): Promise<void> {
  return Excel.run(undoGroup(), async (context) => {
    queueWithoutRows(context, logRow);
    if (removal !== null) {
      queueResize(context, TRADES, removal.before);
      const range = rangeOf(context, removal.removed);
      range.numberFormat = removal.rows.map(() => TRADES.columns.map(({ numberFormat }) => numberFormat));
      range.values = removal.rows.map((row) => row.map(toWrittenCell));
    }
    await context.sync();
  });
}
