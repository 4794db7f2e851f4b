/** A call less a put is the forward, in price and in every greek. */
import { FIGURES, type Figure } from "../../../../src/core/pricing/figure";
import type { OptionInputs } from "../../../../src/core/pricing/optionColumns";
import { valueModel } from "../../../support/valueModel";
import {
  CLOSED_FORMS,
  checkOptions,
  expectNear,
  presentValues,
  priceRounding,
  type ClosedForm,
} from "./closedForms";

/** The figures of S e^(-qT) - K e^(-rT); where the model holds the forward, those of e^(-rT) (F - K). */
function forwardFigures(form: ClosedForm, option: OptionInputs): Partial<Record<Figure, number>> {
  const { spot, strike, years } = option;
  const [r, q] = [form.rate(option), form.dividendYield(option)];
  const { spotValue, strikeValue } = presentValues(form, option);
  const price = form.isNormal ? Math.exp(-r * years) * (spot - strike) : spotValue - strikeValue;
  const delta = Math.exp(-q * years);
  const ownRho = {
    european: { rho: years * strikeValue, yieldRho: -years * spotValue },
    futures: { rho: -years * price },
    inverse: { netDelta: strike / spot },
    normal: { rho: -years * price },
  }[form.name];
  return {
    price,
    delta,
    netDelta: delta,
    theta: form.isNormal ? r * price : q * spotValue - r * strikeValue,
    charm: q * delta,
    dualDelta: -Math.exp(-r * years),
    ...ownRho,
  };
}

const RATIOS: readonly Figure[] = ["leverage", "probItm"];

test.each(CLOSED_FORMS)("$name", (form) => {
  checkOptions(form, (option) => {
    const call = valueModel(form.model, { ...option, type: "call" });
    const put = valueModel(form.model, { ...option, type: "put" });
    const forward = forwardFigures(form, option);
    const rounding = priceRounding(option, call) + priceRounding(option, put);
    for (const figure of FIGURES) {
      if (RATIOS.includes(figure)) continue;
      const size = Math.abs(call[figure]) + Math.abs(put[figure]) + Math.abs(forward[figure] ?? 0);
      const tolerance = figure === "price" ? rounding : 1e-12 * size + 2 ** -1000;
      expectNear(call[figure] - put[figure], forward[figure] ?? 0, tolerance, { figure, option });
    }
    expectNear(call.probItm + put.probItm, 1, 1e-15, { figure: "probItm", option });
  });
});
