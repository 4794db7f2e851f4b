import { greekGrid } from "../sheet/functions/greekGrid";
import { greeksTable } from "../sheet/functions/greeksTable";
import type { OptionGreeks } from "../sheet/functions/optionGreeks";
import type { CellFunction, FunctionParameter } from "./cellFunction";

/** Of every function that values options. */
const OPTION_PARAMETERS: readonly FunctionParameter[] = [
  { name: "type", description: '"call" or "put", also "C" or "P", any letter case.' },
  {
    name: "spot",
    description: 'Price of the underlying, above 0; models "futures" and "inverse": its forward.',
  },
  { name: "strike", description: "Strike price, in the same currency as spot, 0 or more." },
  { name: "years", description: "Years to expiry, 0 to 100. HEDGE.YEARS gives them from two dates." },
  { name: "vol", description: "Volatility per year as a decimal, 0.65 = 65 %. From 0 to 5." },
  {
    name: "rate",
    description: 'Interest rate per year, continuous, 0.04 = 4 %. Default 0. Not for "inverse".',
    optional: true,
  },
  {
    name: "yield",
    description: 'Dividend yield per year, continuous, 0.01 = 1 %. Default 0. Only for "european".',
    optional: true,
  },
  {
    name: "model",
    description: '"european" (default), "futures" (Black-76) or "inverse" (coin-settled).',
    optional: true,
  },
];

/** What the help of each figure's function says. */
const FIGURES: readonly { id: string; figure: keyof OptionGreeks; description: string }[] = [
  {
    id: "PRICE",
    figure: "price",
    description: 'Quote currency; model "inverse": coin. Value of an option on one unit of underlying.',
  },
  {
    id: "DELTA",
    figure: "delta",
    description:
      'Per 1.00 of spot. Delta: change of the price when spot rises by 1 (model "inverse": of the price in USD).',
  },
  {
    id: "GAMMA",
    figure: "gamma",
    description: "Delta per 1.00 of spot. Gamma: change of the delta that DELTA gives when spot rises by 1.",
  },
  {
    id: "VEGA",
    figure: "vegaPerPoint",
    description:
      'Currency per volatility point (model "inverse": USD, not coin). Vega: price change when vol rises by 0.01.',
  },
  {
    id: "THETA",
    figure: "thetaPerDay",
    description:
      'Currency per calendar day (model "inverse": USD, not coin). Theta: change of the price as a day passes.',
  },
  {
    id: "RHO",
    figure: "rhoPerPoint",
    description:
      'Currency per percentage point. Rho: price change when rate rises by 0.01 (model "inverse": always 0).',
  },
  {
    id: "NETDELTA",
    figure: "netDelta",
    description:
      'Units of underlying. Net delta: the delta to hedge (model "inverse": delta less the price in coin).',
  },
];

/** Functions of single options: a figure each, and a table of figures. */
export const PRICING_FUNCTIONS: readonly CellFunction[] = [
  ...FIGURES.map(({ id, figure, description }): CellFunction => ({
    id,
    description,
    parameters: OPTION_PARAMETERS,
    run: (grids) => greekGrid(figure, grids),
  })),
  {
    id: "GREEKS",
    description:
      'Units of PRICE, DELTA … (model "inverse": price in coin, vega and theta in USD). A row for each option.',
    parameters: [
      ...OPTION_PARAMETERS,
      {
        name: "names",
        description: 'Columns, a range or "Price, Delta, Gamma, Vega, Theta, Rho" (default); also Net delta.',
        optional: true,
      },
      {
        name: "headers",
        description: "TRUE for a row with the names of the columns on top. Default FALSE.",
        optional: true,
      },
    ],
    run: greeksTable,
  },
];
