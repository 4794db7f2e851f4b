import type { UtcMillis } from "../core/market/time";
import type { Grid } from "../sheet/grid";
import { logEntryToGrid, type LogEntry } from "../sheet/logTable";
import { lastLoggedRun } from "./lastLoggedRun";
import type { ReadLog } from "./readLogEntries";
import { Refused } from "./refused";
import type { WrittenState } from "./session";
import type { WorkbookPort } from "./workbookPort";

/** A run with its trades as they were written. */
export interface OwnRun {
  readonly run: number;
  readonly trades: Grid;
}

export interface Reverting {
  readonly log: ReadLog;
  /** The run that the user means; `null`: whichever is the last. */
  readonly expected: number | null;
  readonly time: UtcMillis;
  /** The run that this session wrote last. */
  readonly own: OwnRun | null;
}

/**
 * Takes the trades of the last run in the log out of the Trades table and says so in the log: the row
 * repeats the run's, with its exposures exchanged and no cost. Refuses with `runNotLast` when the last
 * run is not `expected` or stands in the log as reverted.
 */
export async function revertLastRun(
  port: WorkbookPort,
  { log, expected, time, own }: Reverting,
): Promise<{ readonly written: WrittenState; readonly entry: LogEntry }> {
  const last = lastLoggedRun(log.entries);
  if (expected !== null && (last === null || last.run < expected)) {
    throw notLast(
      `Run ${expected} is no longer in the Rebalance log: it was undone, or its row was deleted. Nothing was ` +
        "reverted. Should its trades still stand in the Trades table, delete them there. Rebalance to go on.",
    );
  }
  if (last === null) throw notLast("The Rebalance log holds no run. Nothing was reverted.");
  if (expected !== null && last.run > expected) {
    throw notLast(
      `Run ${last.run} was written after run ${expected}. Revert it first: only the last run can be reverted.`,
    );
  }
  if (last.state === "reverted") throw notLast(`Run ${last.run} has been reverted already.`);

  const entry: LogEntry = {
    ...last,
    time,
    before: last.after,
    after: last.before,
    cost: 0,
    state: "reverted",
  };
  const done = await port.revertRun({
    run: last.run,
    trades: own?.run === last.run ? own.trades : null,
    log: logEntryToGrid(entry, log.dateSystem),
  });
  return { written: { ...done, time, state: "reverted" }, entry };
}

function notLast(message: string): Refused {
  return new Refused({ kind: "workbook", failure: "runNotLast", message });
}
