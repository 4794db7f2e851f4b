import { requireFinite, requireNonNegative, requirePositive } from "../math/domainError";
import { discountFactor } from "./discountFactor";
import type { OptionInputs } from "./optionColumns";

/**
 * Throws DomainError unless the underlying's price is above 0 and strike, years and volatility are 0 or
 * more, all finite, and so are the rates and their discount factors.
 */
export function requireBlackInputs({ spot, strike, years, vol, rate, dividendYield }: OptionInputs): void {
  requirePositive("spot", spot);
  requireNonNegative("strike", strike);
  requireNonNegative("years", years);
  requireNonNegative("vol", vol);
  requireFinite("rate", rate);
  requireFinite("dividendYield", dividendYield);
  discountFactor("rate", rate, years);
  discountFactor("dividendYield", dividendYield, years);
}
