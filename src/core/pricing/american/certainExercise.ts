import type { OptionInputs } from "../optionColumns";

/** When the holder of an option whose future is certain exercises it. */
export type CertainExercise =
  | { readonly when: "now" | "atExpiry" }
  /** After `years`, before expiry. */
  | { readonly when: "between"; readonly years: number };

/**
 * The best time to exercise without volatility: the maximum over 0 <= t <= T of
 * phi (S e^(-qt) - K e^(-rt)), now if that is as good as any other. Inside, it is where the interest on the
 * strike outgrows the yield on the spot: r K e^(-rt) = q S e^(-qt).
 */
export function certainExercise(option: OptionInputs): CertainExercise {
  const { type, spot, strike, years, rate, dividendYield } = option;
  const phi = type === "call" ? 1 : -1;
  const valueAt = (time: number) =>
    phi * (spot * Math.exp(-dividendYield * time) - strike * Math.exp(-rate * time));
  const now = valueAt(0);
  const atExpiry = valueAt(years);
  const between = Math.log((rate * strike) / (dividendYield * spot)) / (rate - dividendYield);
  // NaN where the two never balance.
  if (between > 0 && between < years && valueAt(between) > Math.max(now, atExpiry, 0)) {
    return { when: "between", years: between };
  }
  return { when: now >= Math.max(atExpiry, 0) ? "now" : "atExpiry" };
}
