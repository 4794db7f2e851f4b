import { fillZero } from "./blackFigures";
import { valueInBlocks, type BlackModel } from "./blackBlocks";
import { FIGURES } from "./figure";
import type { PricingModel } from "./pricingModel";
import { requireBlackInputs } from "./requireBlackInputs";

const BLACK_MODEL: BlackModel = {
  hasRate: true,
  isOnForward: true,
  ownFigures: {
    // -T V
    rho: ({ years, value }, count, figure, from) => {
      for (let row = 0; row < count; row++) figure[from + row] = 0 - years[row]! * value[row]!;
    },
    yieldRho: fillZero,
  },
};

/**
 * European option on a forward or future: Black-76, which is generalised Black-Scholes-Merton where the
 * underlying yields the rate.
 *
 *   V = e^(-rT) phi (F N(phi d1) - K N(phi d2))
 *   d1 = ln(F/K) / (vol sqrt(T)) + vol sqrt(T) / 2,  d2 = d1 - vol sqrt(T)
 *
 * Greeks hold the forward: delta and gamma are by F, those of time and rate at fixed F, so that
 * rho = -T V. `spot` F > 0 and `strike` K >= 0 in the quote currency; `years` T >= 0; `vol` >= 0 and
 * `rate` r per 1.00 (0.2 = 20 %), continuously compounded; `dividendYield` is not read. Figures are in
 * quote currency per unit of underlying; it has all of FIGURES, yieldRho being 0.
 *
 * Limits (T = 0, vol = 0, K = 0, the kink) are those of EUROPEAN.
 * Source: Black 1976; Haug, Complete Guide to Option Pricing Formulas, 2nd ed., chapter 1.
 */
export const FUTURES: PricingModel = {
  figures: FIGURES,
  requireInputs: (option) => requireBlackInputs({ ...option, dividendYield: option.rate }),
  valueColumns: (options, figures) => valueInBlocks(BLACK_MODEL, options, figures),
};
