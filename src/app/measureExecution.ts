import { implementationShortfall } from "../core/hedging/shortfall/implementationShortfall";
import type { DateSystem } from "../sheet/grid";
import { parseFills } from "../sheet/parseFills";
import { parseTrades } from "../sheet/parseTrades";
import type { ExecutionState } from "./session";
import type { TableReading } from "./workbookPort";

/** What the trades of a table cost by its fills. Fills are read where all trades can be: each needs its own. */
export function measureExecution(
  trades: TableReading,
  fills: TableReading,
  dateSystem: DateSystem,
): ExecutionState {
  const optionsOf = ({ origin }: TableReading) => ({ dateSystem, firstRow: origin.row + 1 });
  const planned = parseTrades(trades.cells, optionsOf(trades));
  if (planned.issues.length > 0) return { kind: "unreadable", table: trades, issues: planned.issues };
  if (planned.rowCount === 0) return { kind: "noTrades" };
  const done = parseFills(fills.cells, planned.trades, optionsOf(fills));
  if (done.issues.length > 0) return { kind: "unreadable", table: fills, issues: done.issues };
  if (done.rowCount === 0) return { kind: "noFills" };
  return {
    kind: "measured",
    fills,
    fillCount: done.rowCount,
    notes: done.notes,
    shortfall: implementationShortfall(planned.trades, done.fills),
  };
}
