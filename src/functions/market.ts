import { symbolTable } from "../sheet/functions/symbolTable";
import { yearsGrid } from "../sheet/functions/yearsGrid";
import type { CellFunction } from "./cellFunction";
import { help } from "./help";

/** Functions of dates and of what instruments are called. */
export const MARKET_FUNCTIONS: readonly CellFunction[] = [
  {
    id: "YEARS",
    description: help("Years. Time from start to end by a day count, as the pricing functions take it."),
    parameters: [
      {
        name: "start",
        description: help("Where the time starts: a date, or a text such as 2026-12-25T08:00Z. UTC."),
      },
      { name: "end", description: help("Where the time ends. Before start, the result is below 0.") },
      {
        name: "basis",
        description: help(
          '"ACT/365F" (default), "ACT/360", "ACT/ACT" (ISDA), "30/360" (Bond Basis), "BUS/252".',
        ),
        optional: true,
      },
    ],
    run: yearsGrid,
  },
  {
    id: "SYMBOL",
    description: help(
      "Underlying, Type, Strike, Expiry (a date, UTC), Settlement. What a symbol says, as one row.",
    ),
    parameters: [
      {
        name: "text",
        description: help(
          "Symbol of Deribit or OCC: BTC-27MAR26-120000-C, BTC-PERPETUAL, AAPL261218C00150000.",
        ),
      },
    ],
    run: symbolTable,
  },
];
