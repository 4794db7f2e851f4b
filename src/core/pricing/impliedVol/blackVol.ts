import { logRatio } from "../../math/logRatio";
import { subtractDifference } from "../../math/subtractDifference";
import type { OptionColumns, OptionInputs } from "../optionColumns";
import { blackDeviation } from "./blackDeviation";
import { discountingError } from "./discountingError";
import type { ImpliedVolModel, PriceBounds } from "./impliedVolModel";

/**
 * Implied volatility in generalised Black-Scholes-Merton: on present values S' = S e^(-qT) and
 * K' = K e^(-rT) the out-of-the-money option's value, which is the price less intrinsic value, decides.
 * The price lies from intrinsic value, where the volatility is 0, to below what the option pays for the
 * underlying or the strike, S' of a call and K' of a put.
 */
export const EUROPEAN_VOL: ImpliedVolModel = { priceBounds, fillVol };

/** Black-76: as if the underlying yields the rate. */
export const FUTURES_VOL: ImpliedVolModel = {
  priceBounds: (option) => priceBounds({ ...option, dividendYield: option.rate }),
  fillVol: (options, price, vol) => fillVol({ ...options, dividendYield: options.rate }, price, vol),
};

/** Black-76 at rate 0; the price is in the quote currency. */
export const INVERSE_VOL: ImpliedVolModel = {
  priceBounds: (option) => priceBounds({ ...option, rate: 0, dividendYield: 0 }),
  fillVol: (options, price, vol) => {
    const zero = new Float64Array(options.count);
    fillVol({ ...options, rate: zero, dividendYield: zero }, price, vol);
  },
};

function priceBounds({ type, spot, strike, years, rate, dividendYield }: OptionInputs): PriceBounds {
  const spotValue = spot * Math.exp(-dividendYield * years);
  const strikeValue = strike * Math.exp(-rate * years);
  return type === "call"
    ? { lower: Math.max(0, spotValue - strikeValue), upper: spotValue }
    : { lower: Math.max(0, strikeValue - spotValue), upper: strikeValue };
}

function fillVol(options: OptionColumns, price: Float64Array, vol: Float64Array): void {
  for (let row = 0; row < options.count; row++) {
    const isCall = options.phi[row]! > 0;
    const spot = options.spot[row]!;
    const strike = options.strike[row]!;
    const years = options.years[row]!;
    const rate = options.rate[row]!;
    const dividendYield = options.dividendYield[row]!;

    const spotValue = dividendYield === 0 ? spot : spot * Math.exp(-dividendYield * years);
    const strikeValue = rate === 0 ? strike : strike * Math.exp(-rate * years);
    const received = isCall ? spotValue : strikeValue;
    const paid = isCall ? strikeValue : spotValue;
    const isInTheMoney = received > paid;
    const timeValue = isInTheMoney ? subtractDifference(price[row]!, received, paid) : price[row]!;
    const smaller = isInTheMoney ? paid : received;
    const shortfall = received - price[row]!;

    const isInDomain =
      spot > 0 && strike > 0 && years > 0 && years < Infinity && smaller > 0 && paid < Infinity;
    // Both are false of NaN.
    if (!(isInDomain && shortfall > 0 && Math.abs(timeValue) < Infinity)) vol[row] = NaN;
    else if (timeValue > 0) {
      const distance = Math.abs(logRatio(spot, strike) + (rate - dividendYield) * years);
      vol[row] = blackDeviation(distance, timeValue, shortfall, smaller) / Math.sqrt(years);
    } else {
      const rounding =
        discountingError(rate * years, strikeValue) + discountingError(dividendYield * years, spotValue);
      vol[row] = price[row]! >= Math.max(0, received - paid - rounding) ? 0 : NaN;
    }
  }
}
