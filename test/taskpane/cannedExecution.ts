import { measureExecution } from "../../src/app/measureExecution";
import type { ExecutionState } from "../../src/app/session";
import type { TableReading } from "../../src/app/workbookPort";
import type { Cell, Grid } from "../../src/sheet/grid";

const table = (name: string, sheet: string, address: string, cells: Grid): TableReading => ({
  name,
  origin: { sheet, row: 0, column: 0 },
  address,
  cells,
});

/** What is left of the trades of the canned log: those of run 6 were reverted. */
const TRADES = table("Trades", "Hedge trades", "'Hedge trades'!A1:F4", [
  ["Run", "Instrument", "Quantity", "Price", "Notional", "Cost"],
  [5, "BTC-PERPETUAL", -120_000, 93_500, -1_200_000, 600],
  [7, "BTC-PERPETUAL", 807_130, 94_268.85, 8_071_300, 4_035.65],
  [7, "ETH-PERPETUAL", -131, 3_206.4, -420_038.4, 210.02],
]);

const HEADERS = ["Run", "Instrument", "Side", "Quantity", "Price", "Fee", "Bid", "Ask"];
const fillsOf = (...rows: readonly (readonly Cell[])[]) =>
  table("Fills", "Fills", `Fills!A1:H${rows.length + 1}`, [HEADERS, ...rows]);

const OF_RUN_5 = [5, "BTC-PERPETUAL", "sell", 120_000, 93_502.5, -60, 93_497.5, 93_502.5];
const OF_RUN_7 = [7, "BTC-PERPETUAL", "buy", 500_000, 94_310, 1_500, 94_300, 94_310];
const MORE_OF_RUN_7 = [7, "BTC-PERPETUAL", "buy", 200_000, 94_345, 600, 94_330, 94_340];

const measure = (fills: TableReading): ExecutionState => measureExecution(TRADES, fills, "1900");

/** A fee in text, a trade filled in part and one not at all. */
export const FILLED = measure(
  fillsOf(OF_RUN_5, OF_RUN_7, [...MORE_OF_RUN_7.slice(0, 5), "$600", 94_330, 94_340]),
);

export const FILLED_WITHOUT_QUOTES = measure(
  fillsOf(...[OF_RUN_5, OF_RUN_7, MORE_OF_RUN_7].map((row) => [...row.slice(0, 6), "", ""]), [
    7,
    "ETH-PERPETUAL",
    "sell",
    140,
    3_205,
    90,
    "",
    "",
  ]),
);

export const FILLS_UNREADABLE = measure(
  fillsOf(
    OF_RUN_5,
    [7, "BTC-PERPETUAL", "sell", 500_000, 94_310, 0, "", ""],
    [7, "BTC-26MAR27", "buy", 1, "n/a", "", "", ""],
  ),
);
