import { explainGrid } from "../sheet/functions/explainGrid";
import { limitsGrid } from "../sheet/functions/limitsGrid";
import { riskGrid } from "../sheet/functions/riskGrid";
import { scenarioTable } from "../sheet/functions/scenarioTable";
import type { CellFunction, FunctionParameter } from "./cellFunction";
import { help } from "./help";

const POSITIONS: FunctionParameter = {
  name: "positions",
  description: help(
    "Range with a header row: Instrument, Type, Quantity, Strike, Expiry, Spot, Volatility …",
  ),
};
const AS_OF: FunctionParameter = {
  name: "asOf",
  description: help("Valuation time, UTC: a date or 2026-12-25T08:00Z. Default: when Excel calculates."),
  optional: true,
};

const MARKET: FunctionParameter = {
  name: "market",
  description: help(
    "Range with a header row: Underlying, Spot, Rate, Dividend yield, Volatility, for what positions leave blank.",
  ),
  optional: true,
};
const SMILE: FunctionParameter = {
  name: "smile",
  description: help(
    "Range with a header row: Underlying, Expiry, Strike or Delta (forward), Volatility, for blank volatilities.",
  ),
  optional: true,
};

// eslint-disable-next-line no-restricted-syntax -- the clock of all cell functions; not volatile: it does not tick
const now = (): number => Date.now();

/** Functions of a whole book of positions. */
export const BOOK_FUNCTIONS: readonly CellFunction[] = [
  {
    id: "RISK",
    description: help(
      "Currency, deltas in underlying; vega per volatility point, theta per day, rho per point. Risk of a book.",
    ),
    parameters: [
      POSITIONS,
      {
        name: "by",
        description: help(
          'A row for each "Underlying" (default), "Expiry", "Bucket" of expiries or "Position", or one "Total".',
        ),
        optional: true,
      },
      AS_OF,
      {
        name: "set",
        description: help('"standard" (default), or "all" with Vanna, Volga … Ultima and Coin gamma.'),
        optional: true,
      },
      MARKET,
      SMILE,
    ],
    run: (grids) => riskGrid(grids, now()),
  },
  {
    id: "LIMITS",
    description: help(
      "Units of RISK; Used as a fraction, 1 at the limit. Limits of a book, breaches first; near from 0.8 on.",
    ),
    parameters: [
      POSITIONS,
      {
        name: "limits",
        description: help(
          "Range with a header row: Underlying, Greek (as RISK names it), Target (blank: 0), Lower, Upper (blank: none), [Bucket].",
        ),
      },
      AS_OF,
      MARKET,
      SMILE,
    ],
    run: (grids) => limitsGrid(grids, now()),
  },
  {
    id: "SCENARIO",
    description: help(
      "Currency; delta and gamma in underlying, vega per volatility point, theta per day. A book on shifted markets.",
    ),
    parameters: [
      POSITIONS,
      {
        name: "spotShifts",
        description: help(
          "Relative moves of spot and forwards, a column of the result for each: 0.05 for +5 %.",
        ),
      },
      {
        name: "volShifts",
        description: help(
          "Moves of every volatility, a row for each: 0.05 for +5 points (normal: units of price). Default 0.",
        ),
        optional: true,
      },
      {
        name: "measure",
        description: help('"P&L" (default), "Delta", "Gamma", "Vega" or "Theta".'),
        optional: true,
      },
      AS_OF,
      {
        name: "days",
        description: help(
          "Calendar days that pass before the moves; what expires in them is settled. Default 0.",
        ),
        optional: true,
      },
      {
        name: "volShiftType",
        description: help(
          'What volShifts are: "points" (default) or "relative": 0.1 then makes 0.22 of a volatility of 0.20.',
        ),
        optional: true,
      },
      {
        name: "sticky",
        description: help(
          'Where spot moves, volatility keeps to the "strike" (default), or the smile moves with the forward: "delta".',
        ),
        optional: true,
      },
      MARKET,
      SMILE,
      {
        name: "underlying",
        description: help("Only the positions on this underlying, such as BTC. Default: all positions."),
        optional: true,
      },
    ],
    run: (grids) => scenarioTable(grids, now()),
  },
  {
    id: "EXPLAIN",
    description: help(
      "Currency. P&L of what was held between two snapshots of a book, by greek, time and expiry, and what is left unexplained; then value of trades and change of value.",
    ),
    parameters: [
      {
        name: "before",
        description: help("Positions as they were, and their market then: a range with a header row."),
      },
      {
        name: "after",
        description: help(
          "Positions as they are, and their market: a range with a header row. Instruments are matched by name.",
        ),
      },
      {
        name: "asOfBefore",
        description: help(
          "Time of before, UTC: a date or 2026-12-25T08:00Z. Default: that of after, so that no time passes.",
        ),
        optional: true,
      },
      {
        name: "asOfAfter",
        description: help(
          "Time of after, UTC, not earlier than that of before. Default: when Excel calculates.",
        ),
        optional: true,
      },
      {
        name: "by",
        description: help(
          'A row for each "Underlying" (default), "Expiry", "Bucket" of expiries or "Position" above the total; or only the "Total".',
        ),
        optional: true,
      },
      {
        name: "marketBefore",
        description: help("Market table for what rows of before leave blank: a range with a header row."),
        optional: true,
      },
      {
        name: "marketAfter",
        description: help("Market table for what rows of after leave blank: a range with a header row."),
        optional: true,
      },
    ],
    run: (grids) => explainGrid(grids, now()),
  },
];
