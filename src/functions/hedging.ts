import { bandTable } from "../sheet/functions/bandTable";
import { breakEvenGrid } from "../sheet/functions/breakEvenGrid";
import { hedgeQuantityGrid } from "../sheet/functions/hedgeQuantityGrid";
import { lelandVolGrid } from "../sheet/functions/lelandVolGrid";
import { tradeCostGrid } from "../sheet/functions/tradeCostGrid";
import type { CellFunction, FunctionParameter } from "./cellFunction";
import { help } from "./help";

const COST: FunctionParameter = {
  name: "cost",
  description: help("One-way cost of a trade in the underlying, as a fraction of its value: 0.0005 = 5 bp."),
};
const SIDE: FunctionParameter = {
  name: "side",
  description: help('"short" (default): the option has been sold. "long": it is held.'),
  optional: true,
};

/** Functions that say what to trade. */
export const HEDGING_FUNCTIONS: readonly CellFunction[] = [
  {
    id: "HEDGEQTY",
    description: help(
      "Units of the hedge, above 0 to buy. The trade that brings exposure back to target, rounded to lots.",
    ),
    parameters: [
      {
        name: "exposure",
        description: help("What the book has now, in units of the greek to hedge, such as net delta."),
      },
      { name: "hedgeDelta", description: help("What buying one unit of the hedge adds to exposure. Not 0.") },
      {
        name: "target",
        description: help("What the book should have, in units of exposure. Default 0."),
        optional: true,
      },
      {
        name: "lot",
        description: help("Quantities are whole multiples of it. Default 0: no rounding."),
        optional: true,
      },
      {
        name: "band",
        description: help("No trade while exposure is this near to target, 0 or more. Default 0."),
        optional: true,
      },
      {
        name: "edge",
        description: help(
          "FALSE (default): to target. TRUE: to the band's nearer edge, by the fewest lots that bring exposure inside.",
        ),
        optional: true,
      },
    ],
    run: hedgeQuantityGrid,
  },
  {
    id: "BAND",
    description: help(
      "Units of underlying: the lowest and the highest holding against one option at which a trade is not worth its cost.",
    ),
    parameters: [
      {
        name: "method",
        description: help('"whalley-wilmott", for small costs, or "zakamouline", also for larger ones.'),
      },
      { name: "type", description: help('"call" or "put", also "C" or "P", any letter case.') },
      { name: "spot", description: help("Price of the underlying, above 0.") },
      { name: "strike", description: help("Strike price, in the same currency as spot, 0 or more.") },
      { name: "years", description: help('Years to expiry, 0 to 100; "zakamouline": above 0.') },
      {
        name: "vol",
        description: help(
          'Volatility per year as a decimal, 0.65 = 65 %. From 0 to 5; "zakamouline": above 0.',
        ),
      },
      COST,
      {
        name: "riskAversion",
        description: help(
          "Absolute, per unit of currency, above 0. For n equal options give n times it, and take the band n times.",
        ),
      },
      {
        name: "rate",
        description: help("Interest rate per year, continuous, 0.04 = 4 %. Default 0."),
        optional: true,
      },
      {
        name: "yield",
        description: help("Dividend yield per year, continuous, 0.01 = 1 %. Default 0."),
        optional: true,
      },
      SIDE,
    ],
    run: bandTable,
  },
  {
    id: "LELANDVOL",
    description: help(
      "Volatility per year as a decimal, 0.65 = 65 %. The one at which price and delta bear the costs of hedging at fixed times.",
    ),
    parameters: [
      {
        name: "vol",
        description: help(
          "Volatility of the underlying per year as a decimal, 0.65 = 65 %. Above 0, up to 5.",
        ),
      },
      COST,
      {
        name: "interval",
        description: help(
          "Years between hedges, above 0 and below 1: 1/52 for every week, 1/365 for every day.",
        ),
      },
      SIDE,
    ],
    run: lelandVolGrid,
  },
  {
    id: "BREAKEVEN",
    description: help(
      "Currency; with spot, a fraction of it. Move of spot within a day, up or down, at which gamma pays theta.",
    ),
    parameters: [
      {
        name: "gamma",
        description: help("Gamma per 1.00 of spot, as GAMMA gives it, of one option or of the book. Not 0."),
      },
      {
        name: "theta",
        description: help("Theta per calendar day, as THETA gives it. Of the other sign than gamma, or 0."),
      },
      {
        name: "spot",
        description: help("Price of the underlying, above 0. Left out: the move is in currency."),
        optional: true,
      },
    ],
    run: breakEvenGrid,
  },
  {
    id: "TRADECOST",
    description: help(
      "Currency. Expected cost of a trade: half the spread, fee, and market impact by the square root of its share of volume.",
    ),
    parameters: [
      {
        name: "quantity",
        description: help("Units or contracts, bought or sold: the sign does not matter."),
      },
      {
        name: "price",
        description: help(
          "What one of them is worth in currency, with the contract's multiplier. 0 or more.",
        ),
      },
      {
        name: "halfSpread",
        description: help("Half of ask less bid, as a fraction of the price: 0.0002 = 2 bp. Default 0."),
        optional: true,
      },
      {
        name: "fee",
        description: help("As a fraction of the value traded, 0.0005 = 5 bp. Below 0: a rebate. Default 0."),
        optional: true,
      },
      {
        name: "advQuantity",
        description: help(
          "Units or contracts traded on an average day, above 0. Left out: no impact is counted.",
        ),
        optional: true,
      },
      {
        name: "dailyVol",
        description: help("Volatility per day as a decimal, 0.03 = 3 %. Goes with advQuantity."),
        optional: true,
      },
      {
        name: "impact",
        description: help("Impact of a trade as large as a day's volume, in daily volatilities. Default 1."),
        optional: true,
      },
    ],
    run: tradeCostGrid,
  },
];
