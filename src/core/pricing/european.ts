import { requireFinite } from "../math/domainError";
import { logRatio } from "../math/logRatio";
import type { OptionType } from "../product/product";
import { blackTerms } from "./blackTerms";
import { discountFactor } from "./discountFactor";
import { requireBlackInputs } from "./requireBlackInputs";
import { requireRepresentable } from "./requireRepresentable";
import type { Valuation } from "./valuation";

/**
 * European option on a spot with a continuous yield: generalised Black-Scholes-Merton.
 *
 *   V = phi (S e^(-qT) N(phi d1) - K e^(-rT) N(phi d2))
 *   d1 = (ln(S/K) + (r - q + vol^2/2) T) / (vol sqrt(T)),  d2 = d1 - vol sqrt(T)
 *
 * `spot` S > 0 and `strike` K >= 0 in the quote currency; `years` T >= 0; `vol` >= 0, `rate` r and
 * `dividendYield` q per 1.00 (0.2 = 20 %), rates continuously compounded. Returns quote currency per
 * unit of underlying; see Valuation for the greeks.
 *
 * Limits: with T = 0, vol = 0 or K = 0 the value is discounted intrinsic value and the greeks are its
 * derivatives. At the kink (spot on the discounted strike) delta, rho and yieldRho are halfway between
 * the two sides, vega is the derivative to the right, and gamma and the part of theta that comes with it,
 * which have no finite value there, are left out.
 *
 * Throws DomainError for an argument outside its domain, and for inputs so extreme that a result or a
 * discount factor overflows.
 * Source: Merton 1973; Haug, Complete Guide to Option Pricing Formulas, 2nd ed., chapter 1.
 */
export function valueEuropean(
  type: OptionType,
  spot: number,
  strike: number,
  years: number,
  vol: number,
  rate: number,
  dividendYield: number,
): Valuation {
  requireBlackInputs("spot", spot, strike, years, vol);
  requireFinite("rate", rate);
  requireFinite("dividendYield", dividendYield);

  const rootYears = Math.sqrt(years);
  const deviation = vol * rootYears;
  const spotValue = spot * discountFactor("dividendYield", dividendYield, years);
  const strikeValue = strike * discountFactor("rate", rate, years);
  const logMoneyness = logRatio(spot, strike) + (rate - dividendYield) * years;
  const { price, spotLeg, strikeLeg, density } = blackTerms(
    type,
    spotValue,
    strikeValue,
    logMoneyness,
    deviation,
  );
  const diffuses = deviation > 0;
  const drift = dividendYield * spotLeg - rate * strikeLeg;
  return requireRepresentable({
    price,
    delta: spotLeg / spot,
    gamma: diffuses ? density / (spot * deviation) / spot : 0,
    vega: density * rootYears,
    theta: diffuses ? drift - (density * vol) / (2 * rootYears) : drift,
    rho: years * strikeLeg,
    yieldRho: 0 - years * spotLeg,
  });
}
