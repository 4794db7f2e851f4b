import { subtractDifference } from "../../math/subtractDifference";
import type { OptionColumns, OptionInputs } from "../optionColumns";
import { discountingError } from "./discountingError";
import type { ImpliedVolModel, PriceBounds } from "./impliedVolModel";
import { normalDeviation } from "./normalDeviation";

/**
 * Implied volatility in the normal model. The price lies from intrinsic value, where the volatility is 0,
 * upwards without end.
 */
export const NORMAL_VOL: ImpliedVolModel = { priceBounds, fillVol };

function priceBounds({ type, spot, strike, years, rate }: OptionInputs): PriceBounds {
  const distance = type === "call" ? spot - strike : strike - spot;
  return { lower: Math.max(0, distance * Math.exp(-rate * years)), upper: Infinity };
}

function fillVol(options: OptionColumns, price: Float64Array, vol: Float64Array): void {
  for (let row = 0; row < options.count; row++) {
    const isCall = options.phi[row]! > 0;
    const forward = options.spot[row]!;
    const strike = options.strike[row]!;
    const years = options.years[row]!;
    const exponent = options.rate[row]! * years;

    const discount = exponent === 0 ? 1 : Math.exp(-exponent);
    const forwardPrice = price[row]! / discount;
    const received = isCall ? forward : strike;
    const paid = isCall ? strike : forward;
    const timeValue = received > paid ? subtractDifference(forwardPrice, received, paid) : forwardPrice;
    const distance = Math.abs(forward - strike);

    const isInDomain = years > 0 && years < Infinity && discount < Infinity && distance < Infinity;
    // Both are false of NaN.
    if (!(isInDomain && Math.abs(timeValue) < Infinity)) vol[row] = NaN;
    else if (timeValue > 0) vol[row] = normalDeviation(distance, timeValue) / Math.sqrt(years);
    else {
      const rounding = discountingError(exponent, forwardPrice);
      vol[row] = forwardPrice >= Math.max(0, received - paid - rounding) ? 0 : NaN;
    }
  }
}
