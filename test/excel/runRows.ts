import type { RunRevert, RunRows } from "../../src/app/workbookPort";
import type { Cell, Grid } from "../../src/sheet/grid";
import { logEntryToGrid, LOG_COLUMNS, type LogEntry } from "../../src/sheet/logTable";
import { safeText } from "../../src/sheet/safeText";
import { TRADE_COLUMNS } from "../../src/sheet/tradesTable";

export const TRADE_HEADERS = TRADE_COLUMNS.map(({ name }) => name);
export const LOG_HEADERS = LOG_COLUMNS.map(({ name }) => name);

const TIME = Date.UTC(2026, 10, 20, 16, 0, 5);
const SERIAL = 46346.66672453704;

/** A run with one trade an instrument, as the use cases would have it written. */
export function runRows(run: number, instruments: readonly string[]): RunRows {
  return {
    run,
    trades: instruments.map((instrument) => tradeRow(run, safeText(instrument))),
    log: logEntryToGrid(logEntry(run, "written"), "1900"),
  };
}

/** A run to be taken out; `trades` as they were written, where that is known. */
export function revertOf(run: number, trades: Grid | null = null): RunRevert {
  return { run, trades, log: logEntryToGrid(logEntry(run, "reverted"), "1900") };
}

/** A row of the Trades table as it is read back. */
export function tradeRow(run: number, instrument: string): Cell[] {
  return [run, SERIAL, "BTC", instrument, "buy", 807130, 94268.85, 8071300, 4035.65, "Net delta is outside."];
}

function logEntry(run: number, state: LogEntry["state"]): LogEntry {
  return {
    run,
    time: TIME,
    asOf: TIME,
    version: "0.1.0",
    policy: "BTC: target 0",
    fingerprint: "00ff",
    before: "BTC: delta −77.6",
    after: "BTC: delta 0",
    cost: 4035.65,
    state,
    hedgedAt: { BTC: 94250 },
  };
}
