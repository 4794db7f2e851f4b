import type { OptionModel } from "../../core/pricing/pricingModel";
import type { OptionType } from "../../core/product/product";
import { numberArgument, wordArgument, type Argument } from "../argument";
import { percentageAdvice } from "../percentageAdvice";
import { NUMBER_DOMAINS, type NumberColumn } from "../positionColumns";

/** Beyond it a time is taken for a date or for days. */
const MOST_YEARS = 100;
const NOT_YET_AVAILABLE: ReadonlySet<unknown> = new Set(["american", "normal"]);

export const TYPE = wordArgument<OptionType>("type", { call: "call", put: "put", C: "call", P: "put" });
export const SPOT = numberArgument("spot", "a number above 0", (value) => value > 0);
export const STRIKE = numberArgument("strike", "a number, 0 or more", (value) => value >= 0);
export const YEARS = numberArgument(
  "years",
  "years to expiry, 0 to 100",
  (value) => value >= 0 && value <= MOST_YEARS,
  {
    advise: (value) =>
      typeof value === "number" && value > MOST_YEARS
        ? `${value} looks like a date or days: HEDGE.YEARS counts the years between two dates`
        : undefined,
  },
);
export const VOL = decimalArgument("vol", "a decimal from 0 to 5 such as 0.65", "Volatility", 0);
export const RATE = decimalArgument("rate", "a decimal such as 0.04", "Rate", -Infinity, 0);
export const YIELD = decimalArgument("yield", "a decimal such as 0.01", "Dividend yield", -Infinity, 0);
export const MODEL = wordArgument<OptionModel>(
  "model",
  { european: "european", futures: "futures", inverse: "inverse" },
  {
    otherwise: "european",
    advise: (value) => {
      const word = String(value).trim().toLowerCase();
      return NOT_YET_AVAILABLE.has(word) ? `"${word}" is not available yet` : undefined;
    },
  },
);

/** Arguments of every function that values one option, in the order in which formulas give them. */
export const OPTION_ARGUMENTS: readonly Argument<unknown>[] = [
  TYPE,
  SPOT,
  STRIKE,
  YEARS,
  VOL,
  RATE,
  YIELD,
  MODEL,
];

/** A number that is refused as a percentage where its column in the positions table would be. */
function decimalArgument(
  name: string,
  takes: string,
  column: NumberColumn,
  lowest: number,
  otherwise?: number,
): Argument<number> {
  const { percentAbove = Infinity } = NUMBER_DOMAINS[column];
  const isPercentage = (value: number) => value >= lowest && Math.abs(value) > percentAbove;
  return numberArgument(name, takes, (value) => value >= lowest && !isPercentage(value), {
    otherwise,
    advise: (value) =>
      typeof value === "number" && isPercentage(value) ? percentageAdvice(value) : undefined,
  });
}
