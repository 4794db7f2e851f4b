import type { OptionModel } from "../../core/pricing/pricingModel";
import type { OptionType } from "../../core/product/product";
import { numberArgument, wordArgument, type Argument } from "../argument";
import { NUMBER_DOMAINS, type NumberColumn } from "../numberDomains";
import { percentageAdvice } from "../percentageAdvice";

/** Beyond it a time is taken for a date or for days. */
const MOST_YEARS = 100;

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
export const PRICE = numberArgument("price", "a number, 0 or more", (value) => value >= 0);
export const RATE = decimalArgument("rate", "a decimal such as 0.04", "Rate", -Infinity, 0);
export const YIELD = decimalArgument("yield", "a decimal such as 0.01", "Dividend yield", -Infinity, 0);
export const MODEL = wordArgument<OptionModel>(
  "model",
  { european: "european", american: "american", futures: "futures", normal: "normal", inverse: "inverse" },
  { otherwise: "european" },
);

/** Arguments of every function that values options, in the order in which formulas give them. */
export const OPTION_ARGUMENTS = [TYPE, SPOT, STRIKE, YEARS, VOL, RATE, YIELD, MODEL] as const;

/** Arguments of a function that takes what options cost. */
export const QUOTE_ARGUMENTS = [TYPE, PRICE, SPOT, STRIKE, YEARS, RATE, YIELD, MODEL] as const;

/** What a model takes where models differ. */
interface ModelArguments {
  readonly spot: Argument<number>;
  readonly strike: Argument<number>;
  readonly vol: Argument<number>;
  /** Else it is left out, blank or 0. */
  readonly hasRate: boolean;
  readonly hasYield: boolean;
}

/** Volatility is relative to the price of the underlying, which is above 0. */
const RELATIVE = { spot: SPOT, strike: STRIKE, vol: VOL };

/** Volatility is in units of price, and prices may be negative. */
const ABSOLUTE = {
  spot: numberArgument("spot", "a number", () => true),
  strike: numberArgument("strike", "a number", () => true),
  vol: numberArgument("vol", "a number in units of price, 0 or more", (value) => value >= 0),
};

export const MODEL_ARGUMENTS: Readonly<Record<OptionModel, ModelArguments>> = {
  european: { ...RELATIVE, hasRate: true, hasYield: true },
  american: { ...RELATIVE, hasRate: true, hasYield: true },
  futures: { ...RELATIVE, hasRate: true, hasYield: false },
  normal: { ...ABSOLUTE, hasRate: true, hasYield: false },
  inverse: { ...RELATIVE, hasRate: false, hasYield: false },
};

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
