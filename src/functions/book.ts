import { riskGrid } from "../sheet/functions/riskGrid";
import type { CellFunction } from "./cellFunction";

/** Functions of a whole book of positions. */
export const BOOK_FUNCTIONS: readonly CellFunction[] = [
  {
    id: "RISK",
    description:
      "Currency, deltas in underlying; vega per volatility point, theta per day, rho per point. Risk of a book.",
    parameters: [
      {
        name: "positions",
        description:
          "Range with a header row: Instrument, Type, Quantity, Strike, Expiry, Spot, Volatility …",
      },
      {
        name: "by",
        description: 'A row for each "Underlying" (default), "Expiry" or "Position", or one "Total".',
        optional: true,
      },
      {
        name: "asOf",
        description: "Valuation time, UTC: a date or 2026-12-25T08:00Z. Default: when Excel calculates.",
        optional: true,
      },
    ],
    // eslint-disable-next-line no-restricted-syntax -- the clock of all cell functions; not volatile: it does not tick
    run: (grids) => riskGrid(grids, Date.now()),
  },
];
