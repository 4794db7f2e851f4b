import type { BlackColumns } from "./blackColumns";
import { BLACK_FIGURES } from "./blackFigures";
import { fillPresentValues, type BlackCarry } from "./blackPresentValues";
import { fillBlackTerms } from "./blackTerms";
import type { FigureColumns } from "./figure";
import type { OptionColumns } from "./optionColumns";
import type { OptionModel } from "./pricingModel";

/** Fills figures of the options it was made of, each at the volatility in its row of `vols`. */
export type ValueAtVolatilities = (vols: Float64Array, figures: FigureColumns) => void;

/** Models of Black's kind. */
export type BlackModelName = Extract<OptionModel, "european" | "futures" | "inverse">;

const CARRIES: Readonly<Record<BlackModelName, BlackCarry>> = {
  european: { hasRate: true, isOnForward: false },
  futures: { hasRate: true, isOnForward: true },
  inverse: { hasRate: false, isOnForward: true },
};

/** The figures in which the models of Black's kind do not differ. */
const SHARED_FIGURES = ["price", "delta", "gamma", "vega", "theta"] as const;

/**
 * Options of Black's kind that are to be valued at one volatility after another. What no volatility changes
 * is worked out once: log-moneyness, present values and the root of time, which is about half of the work.
 *
 * It fills price, delta, gamma, vega and theta, to the last bit as the model's own `valueColumns` does, and
 * NaN in a row outside the domain. `terms`, as many rows as the options or more, is what it works in: nobody
 * else may between its calls.
 */
export function blackAtVolatilities(
  model: BlackModelName,
  options: OptionColumns,
  terms: BlackColumns,
): ValueAtVolatilities {
  const { count } = options;
  const { vol, rootYears, deviation } = terms;
  fillPresentValues(options, 0, count, CARRIES[model], terms);
  // NaN in a row outside the domain.
  const deviationPerVol = rootYears.map((root, row) => (deviation[row]! >= 0 ? root : NaN));
  return (vols, figures) => {
    for (let row = 0; row < count; row++) {
      const moved = vols[row]!;
      vol[row] = moved;
      deviation[row] = moved >= 0 && moved < Infinity ? moved * deviationPerVol[row]! : NaN;
    }
    fillBlackTerms(terms, count);
    for (const figure of SHARED_FIGURES) {
      const column = figures[figure];
      if (column !== undefined) BLACK_FIGURES[figure](terms, count, column, 0);
    }
  };
}
