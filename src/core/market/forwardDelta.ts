import { DomainError, requirePositive } from "../math/domainError";
import { normalQuantile } from "../math/normalQuantile";

/**
 * ln(K/F) of the strike at which an option with `volatility` has a delta, `years` before expiry:
 *
 *   ln(K/F) = volatility^2 years / 2 - N^-1(delta) volatility sqrt(years)
 *
 * Delta is the forward delta, per unit of forward, undiscounted and not premium-adjusted: N(d1) of a call, in (0, 1);
 * N(d1) - 1 of a put, in (-1, 0), which stands at the same strike as the call with a delta 1 higher.
 *
 * Throws `DomainError` for a delta outside, and for years or a volatility that is not above 0. Source: Clark, Foreign
 * Exchange Option Pricing, 2011, sections 3.2 and 3.3.
 */
export function logMoneynessOfDelta(delta: number, volatility: number, years: number): number {
  if (!(Math.abs(delta) > 0 && Math.abs(delta) < 1))
    throw new DomainError("delta", delta, "above 0 and below 1 of a call, below 0 and above -1 of a put");
  requirePositive("volatility", volatility);
  requirePositive("years", years);
  const deviation = volatility * Math.sqrt(years);
  // A tail is given to normalQuantile as it is: 1 - delta would lose its digits.
  const d1 = delta > 0 ? normalQuantile(delta) : 0 - normalQuantile(-delta);
  return (deviation * deviation) / 2 - d1 * deviation;
}
