import type { OptionSide } from "../../core/hedging/optionSide";
import { plainDecimal } from "../../core/math/plainDecimal";
import { numberArgument, wordArgument, type Argument } from "../argument";

/** One-way cost of a trade. */
export const COST = fractionArgument("cost", "a fraction of the value traded, 0 to below 1, such as 0.0005", {
  holds: (value) => value >= 0 && value < 1,
});
export const RISK_AVERSION = numberArgument("riskAversion", "a number above 0", (value) => value > 0);
export const SIDE = wordArgument<OptionSide>(
  "side",
  { short: "short", long: "long" },
  { otherwise: "short" },
);

/** A number such as a cost; one of 1 or more was most likely meant in basis points or percent. */
export function fractionArgument(
  name: string,
  takes: string,
  { holds, otherwise }: { readonly holds: (value: number) => boolean; readonly otherwise?: number },
): Argument<number> {
  return numberArgument(name, takes, holds, {
    otherwise,
    advise: (value) =>
      typeof value === "number" && Math.abs(value) >= 1
        ? `${value} bp are ${plainDecimal(value / 1e4)}, ${value} % are ${plainDecimal(value / 100)}`
        : undefined,
  });
}
