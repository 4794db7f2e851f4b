import { DAYS_PER_YEAR } from "../../market/time";
import type { Exposure } from "../../risk/exposure";
import type { Stress } from "../tradingChoices";

/**
 * What an exposure is worth in a stress, quote currency, >= 0: the sum of what its net delta away from the target, its
 * gamma, vega, theta and rho are each worth in it, each as if alone and against the book. A vega that does not add up
 * counts for nothing; a normal volatility moves by the points of a lognormal one times spot.
 */
export function stressLoss(
  { netDelta, gamma, vega, theta, rho, volatilityType }: Exposure,
  { spot, target }: { readonly spot: number; readonly target: number },
  stress: Stress,
): number {
  const move = spot * stress.spot;
  const volatilityMove = volatilityType === "normal" ? stress.volatility * spot : stress.volatility;
  return (
    Math.abs(netDelta - target) * move +
    (Math.abs(gamma) * move * move) / 2 +
    Math.abs(vega ?? 0) * volatilityMove +
    (Math.abs(theta) * stress.days) / DAYS_PER_YEAR +
    Math.abs(rho) * stress.rate
  );
}
