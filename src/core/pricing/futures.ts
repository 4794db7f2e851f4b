import { requireFinite } from "../math/domainError";
import { logRatio } from "../math/logRatio";
import type { OptionType } from "../product/product";
import { blackTerms } from "./blackTerms";
import { discountFactor } from "./discountFactor";
import { requireBlackInputs } from "./requireBlackInputs";
import { requireRepresentable } from "./requireRepresentable";
import type { Valuation } from "./valuation";

/**
 * European option on a forward or future: Black-76.
 *
 *   V = e^(-rT) phi (F N(phi d1) - K N(phi d2))
 *   d1 = ln(F/K) / (vol sqrt(T)) + vol sqrt(T) / 2,  d2 = d1 - vol sqrt(T)
 *
 * Greeks hold the forward: delta and gamma are by F, theta and rho at fixed F, so that rho = -T V.
 * `forward` F > 0 and `strike` K >= 0 in the quote currency; `years` T >= 0; `vol` >= 0 and `rate` r per
 * 1.00 (0.2 = 20 %), continuously compounded. Returns quote currency per unit of underlying.
 *
 * Limits (T = 0, vol = 0, K = 0, the kink) and errors are those of valueEuropean.
 * Source: Black 1976; Haug, Complete Guide to Option Pricing Formulas, 2nd ed., chapter 1.
 */
export function valueFutures(
  type: OptionType,
  forward: number,
  strike: number,
  years: number,
  vol: number,
  rate: number,
): Valuation {
  requireBlackInputs("forward", forward, strike, years, vol);
  requireFinite("rate", rate);

  const rootYears = Math.sqrt(years);
  const deviation = vol * rootYears;
  const discount = discountFactor("rate", rate, years);
  const { price, spotLeg, density } = blackTerms(
    type,
    forward * discount,
    strike * discount,
    logRatio(forward, strike),
    deviation,
  );
  const diffuses = deviation > 0;
  const growth = rate * price;
  return requireRepresentable({
    price,
    delta: spotLeg / forward,
    gamma: diffuses ? density / (forward * deviation) / forward : 0,
    vega: density * rootYears,
    theta: diffuses ? growth - (density * vol) / (2 * rootYears) : growth,
    rho: 0 - years * price,
    yieldRho: 0,
  });
}
