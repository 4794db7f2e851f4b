import { logRatio } from "../math/logRatio";
import type { OptionType } from "../product/product";
import { blackTerms } from "./blackTerms";
import { requireBlackInputs } from "./requireBlackInputs";
import { requireRepresentable } from "./requireRepresentable";
import type { Valuation } from "./valuation";

/** Price and greeks are in the quote currency (USD), as venues quote them. */
export interface InverseValuation extends Valuation {
  /** Value in coin: price / forward. */
  readonly coinPrice: number;
  /** Delta less the coin price: coins of a coin-margined future that offset one option. */
  readonly netDelta: number;
}

/**
 * European option on a forward that is paid in the underlying coin: Black's formula with rate 0.
 *
 *   B = phi (F N(phi d1) - K N(phi d2)) in USD,  coin price = B / F,
 *   delta = phi N(phi d1),  net delta = delta - B/F = phi (K/F) N(phi d2)
 *   d1 = ln(F/K) / (vol sqrt(T)) + vol sqrt(T) / 2,  d2 = d1 - vol sqrt(T)
 *
 * The payoff is max(phi (F - K), 0) / F coins at expiry. `forward` F > 0 and `strike` K >= 0 in USD;
 * `years` T >= 0; `vol` >= 0 per 1.00 (0.65 = 65 %). Returns amounts per coin of underlying; rho and
 * yieldRho are 0.
 *
 * Limits (T = 0, vol = 0, K = 0, the kink) and errors are those of valueEuropean.
 * Source: Black 1976 with r = 0, as coin-settled options are marked; premium-adjusted delta as in FX,
 * Wystup, FX Options and Structured Products.
 */
export function valueInverse(
  type: OptionType,
  forward: number,
  strike: number,
  years: number,
  vol: number,
): InverseValuation {
  requireBlackInputs("forward", forward, strike, years, vol);

  const rootYears = Math.sqrt(years);
  const deviation = vol * rootYears;
  const { price, spotLeg, strikeLeg, density } = blackTerms(
    type,
    forward,
    strike,
    logRatio(forward, strike),
    deviation,
  );
  const diffuses = deviation > 0;
  const coinPrice = price / forward;
  const netDelta = strikeLeg / forward;
  const valuation = {
    price,
    delta: spotLeg / forward,
    gamma: diffuses ? density / (forward * deviation) / forward : 0,
    vega: density * rootYears,
    theta: diffuses ? 0 - (density * vol) / (2 * rootYears) : 0,
    rho: 0,
    yieldRho: 0,
    coinPrice,
    netDelta,
  };
  return requireRepresentable(valuation, coinPrice + netDelta);
}
