import { DomainError } from "../math/domainError";
import type { Valuation } from "./valuation";

/**
 * Returns the valuation, or throws DomainError naming the figure that is beyond what a double holds, as
 * the gamma of an option on a spot of 1e-200 is. `ownFigures` is the sum of those that a model adds.
 */
export function requireRepresentable<Result extends Valuation>(valuation: Result, ownFigures = 0): Result {
  const { price, delta, gamma, vega, theta, rho, yieldRho } = valuation;
  const sum = price + delta + gamma + vega + theta + rho + yieldRho + ownFigures;
  if (Number.isFinite(sum)) return valuation;
  for (const [name, value] of Object.entries(valuation) as [string, number][]) {
    if (!Number.isFinite(value)) {
      throw new DomainError(`the resulting ${name}`, value, "less extreme inputs");
    }
  }
  return valuation;
}
