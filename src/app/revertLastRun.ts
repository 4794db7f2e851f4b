import type { UtcMillis } from "../core/market/time";
import { logEntryToGrid, type LogEntry } from "../sheet/logTable";
import { readLogEntries } from "./readLogEntries";
import { Refused } from "./refused";
import type { WrittenState } from "./session";
import type { WorkbookPort } from "./workbookPort";

/**
 * Takes the trades of the last run in the log out of the Trades table and says so in the log: the row
 * repeats the run's, with its exposures exchanged and no cost. Refuses with `runNotLast` when the last
 * run is not `expected` (`null`: any run will do) or stands in the log as reverted.
 */
export async function revertLastRun(
  port: WorkbookPort,
  expected: number | null,
  time: UtcMillis,
): Promise<{ readonly written: WrittenState; readonly log: readonly LogEntry[] }> {
  const { entries, dateSystem } = await readLogEntries(port);
  const last = lastRunOf(entries);
  if (last === null) throw notLast("The Rebalance log holds no run. Nothing was reverted.");
  if (expected !== null && last.run !== expected) {
    throw notLast(
      last.run > expected
        ? `Run ${last.run} was written after run ${expected}. Revert it first: only the last run can be reverted.`
        : `Run ${expected} is no longer in the Rebalance log: it was undone. There is nothing to revert.`,
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
  const done = await port.revertRun({ run: last.run, log: logEntryToGrid(entry, dateSystem) });
  return { written: { ...done, time, state: "reverted" }, log: [entry, ...entries] };
}

/** The newest row of the highest run number. */
function lastRunOf(newestFirst: readonly LogEntry[]): LogEntry | null {
  let last: LogEntry | null = null;
  for (const entry of newestFirst) if (last === null || entry.run > last.run) last = entry;
  return last;
}

function notLast(message: string): Refused {
  return new Refused({ kind: "workbook", failure: "runNotLast", message });
}
