import { DomainError } from "../math/domainError";

/** e^(-rate x years). Throws DomainError, under the rate's name, where that is beyond a double. */
export function discountFactor(name: string, rate: number, years: number): number {
  const factor = Math.exp(-rate * years);
  if (factor === Infinity) throw new DomainError(`${name} x years`, rate * years, "-709 or more");
  return factor;
}
