/** What no arbitrage says of a price as a function of its inputs. */
import type { OptionInputs } from "../../../../src/core/pricing/optionColumns";
import { valueBatch, valueModel } from "../../../support/valueModel";
import {
  CLOSED_FORMS,
  checkOptions,
  expectNear,
  presentValues,
  priceRounding,
  type ClosedForm,
} from "./closedForms";

/** A step in the underlying that moves the price by much more than rounding does. */
function step({ isNormal }: ClosedForm, { spot, vol, years }: OptionInputs): number {
  const deviation = vol * Math.sqrt(years);
  return 0.1 * (isNormal ? deviation : spot * Math.min(1, deviation));
}

describe.each(CLOSED_FORMS)("$name", (form) => {
  test("the price lies between intrinsic value and its bound, every figure in its own range", () => {
    checkOptions(form, (option) => {
      const valued = valueModel(form.model, option);
      const { spotValue, strikeValue } = presentValues(form, option);
      const phi = option.type === "call" ? 1 : -1;
      const discount = Math.exp(-form.rate(option) * option.years);
      const intrinsic = Math.max(0, phi * (spotValue - strikeValue));
      const widest = discount * option.vol * Math.sqrt(option.years) * 0.3989422804014327;
      const bound = form.isNormal ? intrinsic + widest : option.type === "call" ? spotValue : strikeValue;
      const rounding = priceRounding(option, valued);
      expect(valued.price).toBeGreaterThanOrEqual(0);
      expect(valued.price).toBeGreaterThanOrEqual(intrinsic - rounding);
      expect(valued.price).toBeLessThanOrEqual(bound + rounding);
      expect(phi * valued.delta).toBeGreaterThanOrEqual(0);
      expect(phi * valued.dualDelta).toBeLessThanOrEqual(0);
      expect(valued.gamma).toBeGreaterThanOrEqual(0);
      expect(valued.dualGamma).toBeGreaterThanOrEqual(0);
      expect(valued.vega).toBeGreaterThanOrEqual(0);
      expect(valued.probItm).toBeGreaterThanOrEqual(0);
      expect(valued.probItm).toBeLessThanOrEqual(1);
    });
  });

  test("it rises with volatility, a call with the underlying, a put with the strike", () => {
    checkOptions(form, (option) => {
      const phi = option.type === "call" ? 1 : -1;
      const move = step(form, option);
      const valued = valueModel(form.model, option);
      const [moreVol, otherSpot, otherStrike] = valueBatch(form.model, [
        { ...option, vol: option.vol * 1.05 },
        { ...option, spot: option.spot + phi * move },
        { ...option, strike: Math.max(option.strike - phi * move, form.isNormal ? -Infinity : 0) },
      ]);
      for (const dearer of [moreVol!, otherSpot!, otherStrike!]) {
        const slack = priceRounding(option, valued) + priceRounding(option, dearer);
        expect(dearer.price).toBeGreaterThanOrEqual(valued.price - slack);
      }
      // Where it moves by more than rounding, it does rise.
      if (valued.vega * option.vol > 1e-9 * valued.price) {
        expect(moreVol!.price).toBeGreaterThan(valued.price);
      }
    });
  });

  test.each(["spot", "strike"] as const)("it is convex in the %s", (input) => {
    checkOptions(form, (option) => {
      const move = Math.min(step(form, option), form.isNormal ? Infinity : option[input] / 2);
      const [low, middle, high] = [-move, 0, move].map((by) => ({ ...option, [input]: option[input] + by }));
      const prices = valueBatch(form.model, [low!, middle!, high!]);
      const slack = prices.reduce((sum, valued) => sum + priceRounding(option, valued), 0);
      const bend = prices[0]!.price - 2 * prices[1]!.price + prices[2]!.price;
      if (!(bend >= -slack)) throw new Error(JSON.stringify({ bend, slack, option }));
    });
  });

  test("its greeks keep the pricing equation: theta + (r - q) S delta + variance gamma / 2 = r V", () => {
    checkOptions(form, (option) => {
      const { price, delta, gamma, theta } = valueModel(form.model, option);
      const [r, q] = [form.rate(option), form.dividendYield(option)];
      const variance = (form.isNormal ? 1 : option.spot ** 2) * option.vol ** 2;
      const terms = [theta, (r - q) * option.spot * delta, (variance * gamma) / 2, -r * price];
      const size = terms.reduce((sum, term) => sum + Math.abs(term), 0);
      const drift = form.isNormal ? 0 : (Math.abs(q) + Math.abs(r)) * option.spot * Math.abs(delta);
      const left = terms.reduce((sum, term) => sum + term, 0);
      expectNear(left, 0, 1e-12 * (size + drift), { option });
    });
  });
});
