import { shortfallGrid } from "../sheet/functions/shortfallGrid";
import type { CellFunction } from "./cellFunction";
import { help } from "./help";

/** Functions of trades that were done. */
export const EXECUTION_FUNCTIONS: readonly CellFunction[] = [
  {
    id: "SHORTFALL",
    description: help(
      "Quote currency, above 0 is a loss. What fills cost against the planned prices: spread, impact, timing (#N/A where no mid tells them apart: Slippage has all), fees.",
    ),
    parameters: [
      {
        name: "trades",
        description: help(
          "The Trades table with its header row, as Trades[#All]: Run, Instrument, Quantity, Price, Notional, Cost.",
        ),
      },
      {
        name: "fills",
        description: help(
          "Range with a header row: Run (blank: the last), Instrument, Quantity (signed, or Side), Price, Fee (money), Mid or Bid and Ask.",
        ),
      },
      {
        name: "by",
        description: help('A row for each "Trade" (default) or "Run", or one "Total".'),
        optional: true,
      },
    ],
    run: shortfallGrid,
  },
];
