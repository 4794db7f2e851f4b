import { valueInBlocks, type BlackModel } from "./blackBlocks";
import { FIGURES } from "./figure";
import type { PricingModel } from "./pricingModel";
import { requireBlackInputs } from "./requireBlackInputs";

const BLACK_MODEL: BlackModel = { hasRate: true, isOnForward: false, ownFigures: {} };

/**
 * European option on a spot with a continuous yield: generalised Black-Scholes-Merton.
 *
 *   V = phi (S e^(-qT) N(phi d1) - K e^(-rT) N(phi d2))
 *   d1 = (ln(S/K) + (r - q + vol^2/2) T) / (vol sqrt(T)),  d2 = d1 - vol sqrt(T)
 *
 * `spot` S > 0 and `strike` K >= 0 in the quote currency; `years` T >= 0; `vol` >= 0, `rate` r and
 * `dividendYield` q per 1.00 (0.2 = 20 %), rates continuously compounded. Figures are in quote currency
 * per unit of underlying; it has all of FIGURES.
 *
 * Limits: with T = 0, vol = 0 or K = 0 the value is discounted intrinsic value and the greeks are its
 * derivatives. At the kink (spot on the discounted strike, without diffusion) delta, rho, yieldRho,
 * dualDelta and probItm are halfway between the two sides, vega is the derivative to the right, and the
 * parts of the other greeks that come from the kink, which have no finite value there, are left out.
 * Leverage has no value where the price is 0.
 *
 * Source: Merton 1973; Haug, Complete Guide to Option Pricing Formulas, 2nd ed., chapter 1.
 */
export const EUROPEAN: PricingModel = {
  figures: FIGURES,
  requireInputs: requireBlackInputs,
  valueColumns: (options, figures) => valueInBlocks(BLACK_MODEL, options, figures),
};
