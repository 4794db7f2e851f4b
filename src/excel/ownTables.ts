import { LOG_COLUMNS } from "../sheet/logTable";
import type { TableColumn } from "../sheet/tableColumn";
import { TRADE_COLUMNS } from "../sheet/tradesTable";

/** A table that the add-in makes and writes. */
export interface OwnTable {
  readonly table: string;
  /** Where it is made. It may be moved or its sheet renamed later: it is found by its own name. */
  readonly sheet: string;
  readonly columns: readonly TableColumn[];
  /** Width of each column in Excel's unit, about 5.3 a character. */
  readonly widths: readonly number[];
}

export const TRADES: OwnTable = {
  table: "Trades",
  sheet: "Hedge trades",
  columns: TRADE_COLUMNS,
  widths: [50, 140, 95, 160, 60, 90, 90, 110, 90, 520],
};

export const REBALANCE_LOG: OwnTable = {
  table: "RebalanceLog",
  sheet: "Rebalance log",
  columns: LOG_COLUMNS,
  widths: [50, 140, 140, 75, 300, 130, 400, 400, 90, 75, 150],
};

export const OWN_TABLES: readonly OwnTable[] = [TRADES, REBALANCE_LOG];
