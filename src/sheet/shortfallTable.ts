import type { ExecutionCost, Shortfall, TradeShortfall } from "../core/hedging/shortfall/execution";
import type { Cell, CellError, Grid } from "./grid";

/** The quantity and prices of a trade stand before what it cost, in quote currency unless in basis points. */
const SHORTFALL_HEADERS = [
  "Run",
  "Instrument",
  "Quantity",
  "Filled",
  "Arrival",
  "Fill price",
  "Spread",
  "Impact",
  "Timing",
  "Slippage",
  "Fees",
  "Shortfall",
  "Shortfall bp",
  "Expected cost",
] as const;

/** What there is a row for. */
export type ShortfallGrouping = "trade" | "run" | "total";

const NOT_FILLED: CellError = { code: "#N/A", message: "nothing was filled" };
const NO_MID: CellError = {
  code: "#N/A",
  message: "no mid at some fill: Slippage is spread, impact and timing together",
};
const NO_SPREAD: CellError = {
  code: "#N/A",
  message: "no bid and ask at some fill: Slippage less Timing is spread and impact together",
};

/** Implementation shortfall as a table, header row first. What cannot be told is an error cell that says why. */
export function shortfallToGrid(shortfall: Shortfall, by: ShortfallGrouping): Grid {
  return [SHORTFALL_HEADERS, ...rowsBy(shortfall, by)];
}

function rowsBy({ runs, total }: Shortfall, by: ShortfallGrouping): Grid {
  switch (by) {
    case "trade":
      return runs.flatMap(({ trades }) => trades.map(tradeRow));
    case "run":
      return runs.map((run) => [run.run, ...NO_TRADE, ...costCells(run)]);
    case "total":
      return [["Total", ...NO_TRADE, ...costCells(total)]];
  }
}

/** Quantities of several trades do not add up. */
const NO_TRADE: readonly Cell[] = ["", "", "", "", ""];

function tradeRow(measured: TradeShortfall): readonly Cell[] {
  const { trade, filled, fillPrice } = measured;
  const { run, instrument, quantity, arrival } = trade;
  return [run, instrument, quantity, filled, arrival, fillPrice ?? NOT_FILLED, ...costCells(measured)];
}

function costCells(cost: ExecutionCost): readonly Cell[] {
  const { spread, impact, timing, slippage, fees, shortfall, shortfallBp, expectedCost } = cost;
  const why = timing === null ? NO_MID : NO_SPREAD;
  return [
    spread ?? why,
    impact ?? why,
    timing ?? why,
    slippage,
    fees,
    shortfall,
    shortfallBp ?? NOT_FILLED,
    expectedCost,
  ];
}
