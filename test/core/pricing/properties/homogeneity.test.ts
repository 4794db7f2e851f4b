/** A price has no unit of its own: in cents it is a hundred times that in dollars. */
import { FIGURES, type Figure } from "../../../../src/core/pricing/figure";
import { valueModel } from "../../../support/valueModel";
import { CLOSED_FORMS, checkOptions, expectNear, priceRounding } from "./closedForms";

/** The power of the unit of money that a figure is in. */
const DEGREES: Readonly<Record<Figure, number>> = {
  price: 1,
  delta: 0,
  gamma: -1,
  vega: 1,
  theta: 1,
  rho: 1,
  netDelta: 0,
  yieldRho: 1,
  vanna: 0,
  volga: 1,
  charm: 0,
  veta: 1,
  speed: -2,
  zomma: -1,
  color: -1,
  ultima: 1,
  dualDelta: 0,
  dualGamma: -1,
  leverage: 0,
  probItm: 0,
};

/** In the normal model volatility is an amount of money too. */
const VOL_ORDERS: Readonly<Partial<Record<Figure, number>>> = {
  vega: 1,
  vanna: 1,
  volga: 2,
  veta: 1,
  zomma: 1,
  ultima: 3,
};

test.each(CLOSED_FORMS)(
  "$name: in a unit 1/1024 as large every figure is the same, to the last bit",
  (form) => {
    const unit = 1024;
    checkOptions(form, (option) => {
      const large = valueModel(form.model, option);
      const small = valueModel(form.model, {
        ...option,
        spot: unit * option.spot,
        strike: unit * option.strike,
        vol: form.isNormal ? unit * option.vol : option.vol,
      });
      for (const figure of FIGURES) {
        const degree = DEGREES[figure] - (form.isNormal ? (VOL_ORDERS[figure] ?? 0) : 0);
        // Only below 2^-1022, where a double has fewer bits, may they differ.
        const subnormal = 2 ** -1000;
        if (Number.isNaN(large[figure])) expect(small[figure]).toBeNaN();
        else expectNear(small[figure] / unit ** degree, large[figure], subnormal, { figure, option });
      }
    });
  },
);

test.each(CLOSED_FORMS)("$name: price is the sum of amounts times derivative (Euler)", (form) => {
  checkOptions(form, (option) => {
    const valued = valueModel(form.model, option);
    const volPart = form.isNormal ? option.vol * valued.vega : 0;
    const sum = option.spot * valued.delta + option.strike * valued.dualDelta + volPart;
    expectNear(sum, valued.price, 2 * priceRounding(option, valued), { option });
  });
});
