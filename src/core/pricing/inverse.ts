import { fillZero } from "./blackFigures";
import { valueInBlocks, type BlackModel } from "./blackBlocks";
import { FIGURES } from "./figure";
import type { PricingModel } from "./pricingModel";
import { requireBlackInputs } from "./requireBlackInputs";

const BLACK_MODEL: BlackModel = {
  hasRate: false,
  isOnForward: true,
  ownFigures: {
    // phi (K/F) N(phi d2)
    netDelta: ({ spot, strikeLeg }, count, figure, from) => {
      for (let row = 0; row < count; row++) figure[from + row] = strikeLeg[row]! / spot[row]!;
    },
    rho: fillZero,
    yieldRho: fillZero,
  },
};

/**
 * European option on a forward that is paid in the underlying coin: Black's formula with rate 0.
 *
 *   V = phi (F N(phi d1) - K N(phi d2)) in USD,  value in coin = V / F,
 *   delta = phi N(phi d1),  net delta = delta - V/F = phi (K/F) N(phi d2)
 *   d1 = ln(F/K) / (vol sqrt(T)) + vol sqrt(T) / 2,  d2 = d1 - vol sqrt(T)
 *
 * The payoff is max(phi (F - K), 0) / F coins at expiry. `spot` F > 0 and `strike` K >= 0 in USD;
 * `years` T >= 0; `vol` >= 0 per 1.00 (0.65 = 65 %); `rate` and `dividendYield` are not read. Price and
 * greeks are in USD per coin of underlying, as venues quote the greeks; it has all of FIGURES, rho and
 * yieldRho being 0. Net delta is what a coin-margined future has to offset.
 *
 * Limits (T = 0, vol = 0, K = 0, the kink) are those of EUROPEAN.
 * Source: Black 1976 with r = 0, as coin-settled options are marked; premium-adjusted delta as in FX,
 * Wystup, FX Options and Structured Products.
 */
export const INVERSE: PricingModel = {
  figures: FIGURES,
  requireInputs: (option) => requireBlackInputs({ ...option, rate: 0, dividendYield: 0 }),
  valueColumns: (options, figures) => valueInBlocks(BLACK_MODEL, options, figures),
};
