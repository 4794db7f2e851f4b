/** One option under two names has one set of figures. */
import { EUROPEAN } from "../../../../src/core/pricing/european";
import { FIGURES, type Figure } from "../../../../src/core/pricing/figure";
import { FUTURES } from "../../../../src/core/pricing/futures";
import { INVERSE } from "../../../../src/core/pricing/inverse";
import type { OptionInputs } from "../../../../src/core/pricing/optionColumns";
import { valueModel, type Valued } from "../../../support/valueModel";
import { CLOSED_FORMS, checkOptions, expectNear, priceRounding } from "./closedForms";

function expectSame(found: Valued, wanted: Valued, option: OptionInputs, except: readonly Figure[]): void {
  for (const figure of FIGURES) {
    if (except.includes(figure) || Object.is(found[figure], wanted[figure])) continue;
    throw new Error(
      JSON.stringify({ figure, found: found[figure], wanted: wanted[figure], option }, null, 1),
    );
  }
}

const [EUROPEAN_FORM, FUTURES_FORM] = CLOSED_FORMS;

test("an option on a future is one on a spot that yields the rate", () => {
  checkOptions(FUTURES_FORM, (option) => {
    const futures = valueModel(FUTURES, option);
    const onSpot = valueModel(EUROPEAN, { ...option, dividendYield: option.rate });
    expectSame(futures, onSpot, option, ["rho", "yieldRho"]);
    // By rate and yield together: that by rate alone moves the forward.
    const size = Math.abs(onSpot.rho) + Math.abs(onSpot.yieldRho);
    expectNear(futures.rho, onSpot.rho + onSpot.yieldRho, 1e-13 * size, { option });
    expect(futures.yieldRho).toBe(0);
  });
});

test("an inverse option is one on a future at rate 0, and net delta is delta less its coins", () => {
  checkOptions(FUTURES_FORM, (option) => {
    const inverse = valueModel(INVERSE, option);
    const futures = valueModel(FUTURES, { ...option, rate: 0 });
    expectSame(inverse, futures, option, ["rho", "netDelta"]);
    expect(inverse.rho).toBe(0);
    const size = Math.abs(inverse.delta) + inverse.price / option.spot;
    const rounding = 1e-14 * size + priceRounding({ ...option, rate: 0 }, inverse) / option.spot;
    expectNear(inverse.netDelta, inverse.delta - inverse.price / option.spot, rounding, { option });
  });
});

test("an option on a spot is one on its forward", () => {
  checkOptions(EUROPEAN_FORM, (option) => {
    const growth = Math.exp((option.rate - option.dividendYield) * option.years);
    const onSpot = valueModel(EUROPEAN, option);
    const onForward = valueModel(FUTURES, { ...option, spot: option.spot * growth });
    // The forward is rounded: condition times that.
    const deviation = option.vol * Math.sqrt(option.years);
    const loose = 8 * priceRounding(option, onSpot);
    expectNear(onForward.price, onSpot.price, loose, { option });
    const relative = 1e-13 * (1 + 1 / deviation) ** 2 * (1 + Math.abs(Math.log(option.spot / option.strike)));
    for (const [found, wanted] of [
      [onForward.delta * growth, onSpot.delta],
      [onForward.gamma * growth ** 2, onSpot.gamma],
      [onForward.vega, onSpot.vega],
      [onForward.vanna * growth, onSpot.vanna],
      [onForward.dualDelta, onSpot.dualDelta],
      [onForward.dualGamma, onSpot.dualGamma],
      [onForward.probItm, onSpot.probItm],
    ] as const) {
      expectNear(found, wanted, relative * Math.abs(wanted) + 2 ** -1000, { option });
    }
  });
});
