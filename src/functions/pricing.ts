import type { Figure } from "../core/pricing/figure";
import { figureGrid } from "../sheet/functions/figureGrid";
import { greeksTable } from "../sheet/functions/greeksTable";
import { impliedVolGrid } from "../sheet/functions/impliedVolGrid";
import type { CellFunction, FunctionParameter } from "./cellFunction";
import { help } from "./help";

const TYPE: FunctionParameter = {
  name: "type",
  description: help('"call" or "put", also "C" or "P", any letter case.'),
};
const UNDERLYING_TO_YEARS: readonly FunctionParameter[] = [
  {
    name: "spot",
    description: help(
      'Price of the underlying, above 0; "futures" and "inverse": its forward; "normal": its forward, any number.',
    ),
  },
  {
    name: "strike",
    description: help('Strike price, in the same currency as spot, 0 or more; model "normal": any number.'),
  },
  { name: "years", description: help("Years to expiry, 0 to 100. HEDGE.YEARS gives them from two dates.") },
];
const RATE_TO_MODEL: readonly FunctionParameter[] = [
  {
    name: "rate",
    description: help('Interest rate per year, continuous, 0.04 = 4 %. Default 0. Not for "inverse".'),
    optional: true,
  },
  {
    name: "yield",
    description: help(
      'Dividend yield per year, continuous, 0.01 = 1 %. Default 0. Only for "european", "american".',
    ),
    optional: true,
  },
  {
    name: "model",
    description: help(
      '"european" (default), "american", "futures" (Black-76), "normal" (Bachelier) or "inverse" (coin-settled).',
    ),
    optional: true,
  },
];

/** Of every function that values options. */
const OPTION_PARAMETERS: readonly FunctionParameter[] = [
  TYPE,
  ...UNDERLYING_TO_YEARS,
  {
    name: "vol",
    description: help(
      'Volatility per year as a decimal, 0.65 = 65 %. From 0 to 5. Model "normal": in units of price.',
    ),
  },
  ...RATE_TO_MODEL,
];

/** What the help of each figure's function says. */
const FIGURES: readonly { id: string; figure: Figure; description: string }[] = [
  {
    id: "PRICE",
    figure: "price",
    description: help('Quote currency; model "inverse": coin. Value of an option on one unit of underlying.'),
  },
  {
    id: "DELTA",
    figure: "delta",
    description: help(
      'Per 1.00 of spot. Delta: change of the price when spot rises by 1 (model "inverse": of the price in USD).',
    ),
  },
  {
    id: "GAMMA",
    figure: "gamma",
    description: help(
      "Delta per 1.00 of spot. Gamma: change of the delta that DELTA gives when spot rises by 1.",
    ),
  },
  {
    id: "VEGA",
    figure: "vega",
    description: help(
      'Currency per volatility point (model "inverse": USD, not coin; "normal": per 1.00 of vol). Vega: price change when vol rises by 0.01.',
    ),
  },
  {
    id: "THETA",
    figure: "theta",
    description: help(
      'Currency per calendar day (model "inverse": USD, not coin). Theta: change of the price as a day passes.',
    ),
  },
  {
    id: "RHO",
    figure: "rho",
    description: help(
      'Currency per percentage point. Rho: price change when rate rises by 0.01 (model "inverse": always 0).',
    ),
  },
  {
    id: "NETDELTA",
    figure: "netDelta",
    description: help(
      'Units of underlying. Net delta: the delta to hedge (model "inverse": delta less the price in coin).',
    ),
  },
  {
    id: "YIELDRHO",
    figure: "yieldRho",
    description: help(
      "Currency per percentage point. Yield rho: price change when yield rises by 0.01 (models without yield: 0).",
    ),
  },
  {
    id: "VANNA",
    figure: "vanna",
    description: help(
      'Delta per volatility point (model "normal": per 1.00 of vol). Vanna: change of delta when vol rises by 0.01.',
    ),
  },
  {
    id: "VOLGA",
    figure: "volga",
    description: help(
      'Vega per volatility point (model "inverse": USD; "normal": per 1.00 of vol). Volga: change of vega when vol rises by 0.01.',
    ),
  },
  {
    id: "CHARM",
    figure: "charm",
    description: help("Delta per calendar day. Charm: change of delta as a day passes."),
  },
  {
    id: "VETA",
    figure: "veta",
    description: help(
      'Vega per calendar day (model "inverse": USD; "normal": vega per 1.00 of vol). Veta: change of vega as a day passes.',
    ),
  },
  {
    id: "SPEED",
    figure: "speed",
    description: help("Gamma per 1.00 of spot. Speed: change of gamma when spot rises by 1."),
  },
  {
    id: "ZOMMA",
    figure: "zomma",
    description: help(
      'Gamma per volatility point (model "normal": per 1.00 of vol). Zomma: change of gamma when vol rises by 0.01.',
    ),
  },
  {
    id: "COLOR",
    figure: "color",
    description: help("Gamma per calendar day. Color: change of gamma as a day passes."),
  },
  {
    id: "ULTIMA",
    figure: "ultima",
    description: help(
      'Volga per volatility point (model "inverse": USD; "normal": per 1.00 of vol). Ultima: change of volga when vol rises by 0.01.',
    ),
  },
  {
    id: "DUALDELTA",
    figure: "dualDelta",
    description: help(
      'Currency per 1.00 of strike (model "inverse": USD, not coin). Dual delta: price change when strike rises by 1.',
    ),
  },
  {
    id: "DUALGAMMA",
    figure: "dualGamma",
    description: help(
      "Dual delta per 1.00 of strike. Dual gamma: change of dual delta when strike rises by 1.",
    ),
  },
  {
    id: "LEVERAGE",
    figure: "leverage",
    description: help(
      'Percent of the price (model "inverse": in USD) per percent of spot. Leverage: spot x delta / price. None where the price is 0.',
    ),
  },
  {
    id: "PROBITM",
    figure: "probItm",
    description: help(
      'Probability, 0 to 1. Prob ITM: that the option expires in the money, under the pricing measure. Not for "american".',
    ),
  },
];

/** Functions of single options: a figure each, and a table of figures. */
export const PRICING_FUNCTIONS: readonly CellFunction[] = [
  ...FIGURES.map(({ id, figure, description }): CellFunction => ({
    id,
    description,
    parameters: OPTION_PARAMETERS,
    run: (grids) => figureGrid(figure, grids),
  })),
  {
    id: "GREEKS",
    description: help(
      'Units of PRICE, DELTA … (model "inverse": price in coin, vega and theta in USD). A row for each option.',
    ),
    parameters: [
      ...OPTION_PARAMETERS,
      {
        name: "names",
        description: help(
          'Columns, a range or "Price, Delta, Gamma, Vega, Theta, Rho" (default). Also the other functions: Net delta, Vanna …',
        ),
        optional: true,
      },
      {
        name: "headers",
        description: help("TRUE for a row with the names of the columns on top. Default FALSE."),
        optional: true,
      },
    ],
    run: greeksTable,
  },
  {
    id: "IMPLIEDVOL",
    description: help(
      'Volatility per year as a decimal, 0.65 = 65 % (model "normal": in units of price). The one that gives this price.',
    ),
    parameters: [
      TYPE,
      {
        name: "price",
        description: help(
          'What the option costs on one unit of underlying, in quote currency; "inverse": in coin.',
        ),
      },
      ...UNDERLYING_TO_YEARS,
      ...RATE_TO_MODEL,
    ],
    run: impliedVolGrid,
  },
];
