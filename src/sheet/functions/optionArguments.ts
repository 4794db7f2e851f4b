import type { OptionType } from "../../core/product/product";
import { numberArgument, wordArgument, type Argument } from "../argument";

/** Formula that an option is valued with. */
export type OptionModel = "european" | "futures" | "inverse";

/** Above it a volatility is taken for a slip: a percentage typed as a number. */
const HIGHEST_VOLATILITY = 5;
const NOT_YET_AVAILABLE: ReadonlySet<unknown> = new Set(["american", "normal"]);

export const TYPE = wordArgument<OptionType>("type", { call: "call", put: "put", C: "call", P: "put" });
export const SPOT = numberArgument("spot", "a number above 0", (value) => value > 0);
export const STRIKE = numberArgument("strike", "a number, 0 or more", (value) => value >= 0);
export const YEARS = numberArgument("years", "years to expiry, 0 or more", (value) => value >= 0);
export const VOL = numberArgument(
  "vol",
  "a decimal from 0 to 5 such as 0.65",
  (value) => value >= 0 && value <= HIGHEST_VOLATILITY,
  {
    advise: (value) =>
      typeof value === "number" && value > HIGHEST_VOLATILITY
        ? `${value} looks like a percentage: write ${Number((value / 100).toPrecision(15))}`
        : undefined,
  },
);
export const RATE = numberArgument("rate", "a decimal such as 0.04", () => true, { otherwise: 0 });
export const YIELD = numberArgument("yield", "a decimal such as 0.01", () => true, { otherwise: 0 });
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
