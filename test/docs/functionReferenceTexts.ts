/** What the function reference says beside what it takes from the functions' own descriptions. */

export const INTRODUCTION = `# Functions

Every cell function of Hedgerow. This page is made from the functions' own descriptions and from the examples of
the workbench; the values are those that the add-in gives. \`npm run docs\` makes it anew.

Write names in full: Excel has a \`DELTA\` and a \`GAMMA\` of its own, which mean something else.`;

export const COMMON_RULES = `## Units

One rule holds on the sheet. Each derivative by volatility is per volatility point (0.01). Each derivative by time is
per calendar day of passing time. Each derivative by a rate or yield is per percentage point (0.01). Each derivative by
spot or strike is per 1.00 of it. So VANNA is the change of delta for one volatility point, CHARM the change of delta as
one day passes, and VOLGA the change of VEGA for one volatility point.

- Volatility, rates and yields are decimals per year: 0.65 is 65 %. Rates and yields are continuously compounded.
- Time is in years. [YEARS](#years) counts it.
- Figures are for an option on one unit of the underlying, bought. Multiply by quantity and contract size.
- Model "normal": volatility is in units of the price per year, and derivatives by it are per 1.00.
- Model "inverse": PRICE is in coin; greeks are of the price in USD, as venues quote them. NETDELTA is in coin.

## Arguments

Arguments in square brackets may be left out. Every argument takes one value or a range. Ranges of one shape go
together row by row, one value is spread over all, and a column with a row makes a grid: the result spills. A place
whose arguments are all blank gives an empty cell.`;

export const ERRORS_INTRODUCTION = `## Errors

A function gives an error with its reason rather than a number that may be wrong. In a result of several cells one bad
row is one error; the others stand.`;

export const ERRORS: readonly (readonly [error: string, meaning: string])[] = [
  ["`#VALUE!`", "An argument is missing, of the wrong kind, or outside what it takes. The message names it."],
  ["`#N/A`", "Data are missing, such as a spot in an empty cell of a book. The message says which."],
  ["`#NUM!`", "The result is larger than a cell can hold."],
  ["An argument's own", "A cell that the formula refers to holds that error."],
  ["`#SPILL!`", "The result has several cells, and one of those that it needs is not empty."],
  ["`#NAME?`", "The add-in is not installed or has not loaded yet."],
];

export const MODELS_INTRODUCTION = `## Models

The argument \`model\` names the formula that values the option. An argument that a model does not have may be left
out or 0; any other value is refused.`;

/** What each model takes. */
export interface ModelText {
  readonly option: string;
  readonly spot: string;
  readonly vol: string;
  readonly rates: string;
}

export const MODELS: Readonly<Record<string, ModelText>> = {
  european: {
    option: "European, on a spot with a continuous yield (Black-Scholes-Merton)",
    spot: "Spot, above 0",
    vol: "0 to 5 per year",
    rates: "Both",
  },
  futures: {
    option: "European, on a future or forward (Black-76)",
    spot: "Futures price, above 0",
    vol: "0 to 5 per year",
    rates: "`rate` only",
  },
  inverse: {
    option: "European, on a forward, paid in the coin",
    spot: "Forward, above 0",
    vol: "0 to 5 per year",
    rates: "Neither",
  },
};

/** What stands under the title of each family of examples. */
export const FAMILY_INTRODUCTIONS: Readonly<Record<string, string>> = {
  "Price and greeks": `Value and sensitivities of one option on one unit of the underlying. What a figure is at expiry, at zero volatility
and at strike 0 is its limit: the derivative of discounted intrinsic value.`,
  "Time and symbols":
    "What the pricing functions need, from dates and from the names that venues give their options.",
  Hedging: "From an exposure to a trade.",
  Book: "Positions are a range with its header row, such as `Positions[#All]`. [LIMITATIONS](../LIMITATIONS.md) say what is refused.",
};
