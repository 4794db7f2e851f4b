import { tradeKey } from "../core/hedging/shortfall/implementationShortfall";
import type { PlannedTrade } from "../core/hedging/shortfall/execution";
import type { UtcMillis } from "../core/market/time";
import type { Grid } from "./grid";
import { MONEY, PRICE, QUANTITY, RUN } from "./executionNumbers";
import type { NumberDomain } from "./numberDomains";
import { tableReader, type TableOptions, type TableReport } from "./readTable";
import type { ColumnDefinition } from "./tableHeaders";
import type { TableRow } from "./tableRow";

/** What is read of the Trades table. A copy of it may have its columns in any order, but by these names. */
const COLUMNS = {
  Run: { wanted: "the number of a run: 1, 2, 3 …", synonyms: [], remarks: [] },
  Time: { wanted: "a date and time in UTC, or blank", synonyms: [], remarks: ["utc"] },
  Instrument: { wanted: "the name of an instrument, such as BTC-PERPETUAL", synonyms: [], remarks: [] },
  Quantity: { wanted: "a number, above 0 to buy, below 0 to sell", synonyms: [], remarks: [] },
  Price: { wanted: "the price when the trade was planned, above 0", synonyms: [], remarks: [] },
  Notional: { wanted: "the trade's value, signed as Quantity", synonyms: [], remarks: [] },
  Cost: { wanted: "the cost that was expected", synonyms: [], remarks: [] },
} as const satisfies Readonly<Record<string, ColumnDefinition>>;

type Column = keyof typeof COLUMNS;

/** Value of a unit beyond which sums of money would overflow. */
const LARGEST_VALUE = 1e30;

type NumberColumn = "Run" | "Quantity" | "Price" | "Notional" | "Cost";

const NUMBERS: Readonly<Record<NumberColumn, NumberDomain>> = {
  Run: RUN,
  Quantity: QUANTITY,
  Price: PRICE,
  Notional: MONEY,
  Cost: MONEY,
};

/** A row of the Trades table. */
export interface TradeRow extends PlannedTrade {
  /** When its run was written; `null`: not told. */
  readonly time: UtcMillis | null;
}

/** What a grid of trades says: good rows kept, bad ones named. */
export interface ParsedTrades extends TableReport {
  readonly trades: readonly TradeRow[];
}

const readRows = tableReader<Column, NumberColumn>({ columns: COLUMNS, numbers: NUMBERS }, [
  ["Run"],
  ["Instrument"],
  ["Quantity"],
  ["Price"],
  ["Notional"],
  ["Cost"],
]);

/**
 * Reads a grid of trades as the add-in writes them, header row first. A row is refused where a cell cannot be used,
 * and where a row above is on the same instrument in the same run: a fill could be of either.
 */
export function parseTrades(cells: Grid, options: TableOptions): ParsedTrades {
  const trades: TradeRow[] = [];
  const firstRows = new Map<string, number>();
  const report = readRows(cells, options, (row, sheetRow) => {
    const trade = readTrade(row);
    if (trade === null) return;
    const first = firstRows.get(tradeKey(trade));
    if (first !== undefined) {
      row.refuse(
        "Instrument",
        `one row for ${trade.instrument} in run ${trade.run}: row ${first} is another`,
      );
      return;
    }
    firstRows.set(tradeKey(trade), sheetRow);
    trades.push(trade);
  });
  return { trades, ...report };
}

/** `null` where a cell was refused. */
function readTrade(row: TableRow<Column, NumberColumn>): TradeRow | null {
  const run = row.needNumber("Run");
  const instrument = row.has("Instrument") ? row.name("Instrument") : row.miss("Instrument");
  const quantity = row.needNumber("Quantity");
  const arrival = row.needNumber("Price");
  const notional = row.needNumber("Notional");
  const expectedCost = row.needNumber("Cost");
  const time = row.date("Time");
  if (run !== null && !Number.isInteger(run)) row.refuse("Run");
  if (quantity === 0) row.refuse("Quantity");
  else if (quantity !== null && notional !== null && !isValue(notional / quantity)) row.refuse("Notional");
  if (row.isRefused) return null;
  return {
    run: run!,
    instrument: instrument!,
    quantity: quantity!,
    arrival: arrival!,
    notional: notional!,
    expectedCost: expectedCost!,
    time,
  };
}

function isValue(perUnit: number): boolean {
  return perUnit > 0 && perUnit < LARGEST_VALUE;
}
