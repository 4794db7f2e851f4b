import { AMERICAN } from "./american";
import type { PricingModel } from "./pricingModel";

/**
 * American option on a forward or future: the American model where the underlying yields the rate.
 *
 * Greeks hold the forward: delta and gamma are by F, those of time and rate at fixed F. `spot` is the
 * forward F > 0; `dividendYield` is not read. Figures, limits and accuracy are those of AMERICAN, yieldRho
 * being 0.
 */
export const AMERICAN_FUTURES: PricingModel = {
  figures: AMERICAN.figures,
  requireInputs: (option) => AMERICAN.requireInputs({ ...option, dividendYield: option.rate }),
  valueColumns: (options, figures) => {
    const { rho, yieldRho } = figures;
    const byYield = yieldRho ?? (rho && new Float64Array(options.count));
    AMERICAN.valueColumns(
      { ...options, dividendYield: options.rate },
      byYield ? { ...figures, yieldRho: byYield } : figures,
    );
    for (let row = 0; row < options.count; row++) {
      // At a fixed forward the yield moves with the rate.
      if (rho) rho[row]! += byYield![row]!;
      if (yieldRho) yieldRho[row] = 0 * yieldRho[row]!;
    }
  },
};
