import { requireNonNegative, requirePositive } from "../math/domainError";

/**
 * Throws DomainError unless the underlying's price is above 0 and strike, years and volatility are 0 or
 * more, all finite. `underlyingName` is what the model calls its underlying's price.
 */
export function requireBlackInputs(
  underlyingName: "spot" | "forward",
  underlying: number,
  strike: number,
  years: number,
  vol: number,
): void {
  requirePositive(underlyingName, underlying);
  requireNonNegative("strike", strike);
  requireNonNegative("years", years);
  requireNonNegative("vol", vol);
}
