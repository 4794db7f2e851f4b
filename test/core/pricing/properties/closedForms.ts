/** The closed-form models, and options all over their domains, as properties are tested on them. */
import fc from "fast-check";
import { EUROPEAN } from "../../../../src/core/pricing/european";
import { FUTURES } from "../../../../src/core/pricing/futures";
import { INVERSE } from "../../../../src/core/pricing/inverse";
import { NORMAL } from "../../../../src/core/pricing/normal";
import type { OptionInputs } from "../../../../src/core/pricing/optionColumns";
import type { OptionModel, PricingModel } from "../../../../src/core/pricing/pricingModel";
import type { Valued } from "../../../support/valueModel";

/** A model, and the rate and yield that it discounts and grows its underlying by. */
export interface ClosedForm {
  readonly name: Exclude<OptionModel, "american">;
  readonly model: PricingModel;
  /** Moves by a normal, not a lognormal distribution. */
  readonly isNormal: boolean;
  readonly rate: (option: OptionInputs) => number;
  readonly dividendYield: (option: OptionInputs) => number;
}

const ofRate = ({ rate }: OptionInputs) => rate;
const ofYield = ({ dividendYield }: OptionInputs) => dividendYield;
const none = () => 0;

const EUROPEAN_FORM: ClosedForm = {
  name: "european",
  model: EUROPEAN,
  isNormal: false,
  rate: ofRate,
  dividendYield: ofYield,
};

const FUTURES_FORM: ClosedForm = {
  name: "futures",
  model: FUTURES,
  isNormal: false,
  rate: ofRate,
  dividendYield: ofRate,
};

const INVERSE_FORM: ClosedForm = {
  name: "inverse",
  model: INVERSE,
  isNormal: false,
  rate: none,
  dividendYield: none,
};

const NORMAL_FORM: ClosedForm = {
  name: "normal",
  model: NORMAL,
  isNormal: true,
  rate: ofRate,
  dividendYield: ofRate,
};

export const CLOSED_FORMS = [EUROPEAN_FORM, FUTURES_FORM, INVERSE_FORM, NORMAL_FORM] as const;

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const magnitude = (min: number, max: number) =>
  between(Math.log10(min), Math.log10(max)).map((log) => 10 ** log);

/** Ordinary, short, long, far in and out of the money, of little and of much volatility. */
const REGIONS = fc.oneof(
  fc.record({ years: magnitude(0.02, 3), vol: magnitude(0.08, 1), deviations: between(-3, 3) }),
  fc.record({ years: magnitude(1e-4, 0.02), vol: magnitude(0.05, 1.5), deviations: between(-5, 5) }),
  fc.record({ years: magnitude(3, 30), vol: magnitude(0.05, 0.6), deviations: between(-3, 3) }),
  fc.record({ years: magnitude(0.02, 2), vol: magnitude(0.1, 0.5), deviations: between(-25, 25) }),
  fc.record({ years: magnitude(0.02, 2), vol: magnitude(0.002, 0.05), deviations: between(-4, 4) }),
  fc.record({ years: magnitude(0.1, 5), vol: magnitude(1, 4), deviations: between(-3, 3) }),
);

const INPUTS = fc.record({
  type: fc.constantFrom("call" as const, "put" as const),
  scale: magnitude(1e-3, 1e6),
  forwardInDeviations: between(-20, 20),
  rate: between(-0.08, 0.2),
  dividendYield: between(-0.08, 0.2),
  region: REGIONS,
});

/** Options of all regions, on any scale of prices, with rates of either sign. */
export function arbitraryOption({ isNormal, rate, dividendYield }: ClosedForm): fc.Arbitrary<OptionInputs> {
  return INPUTS.map(({ scale, forwardInDeviations, region: { years, vol, deviations }, ...rest }) => {
    const deviation = vol * Math.sqrt(years);
    if (isNormal) {
      const spot = forwardInDeviations * scale * deviation;
      return { ...rest, spot, strike: spot + deviations * scale * deviation, years, vol: vol * scale };
    }
    const unmoved = { ...rest, spot: scale, strike: scale, years, vol };
    const growth = (rate(unmoved) - dividendYield(unmoved)) * years;
    return { ...unmoved, strike: scale * Math.exp(growth + deviations * deviation) };
  });
}

/** Tries what holds on 600 options, the same ones every time. */
export function checkOptions(form: ClosedForm, holds: (option: OptionInputs) => void): void {
  fc.assert(fc.property(arbitraryOption(form), holds), { seed: 20261120, numRuns: 600 });
}

/** S' and K': what is received and paid at expiry, at present value. */
export function presentValues({ rate, dividendYield }: ClosedForm, option: OptionInputs) {
  return {
    spotValue: option.spot * Math.exp(-dividendYield(option) * option.years),
    strikeValue: option.strike * Math.exp(-rate(option) * option.years),
  };
}

/**
 * How far rounding may take a price: 16 x 2^-53 x the sum over the inputs x of |x dV/dx|, which is the
 * condition number times the price.
 */
export function priceRounding(option: OptionInputs, valued: Valued): number {
  const { spot, strike, years, vol, rate, dividendYield } = option;
  const sum =
    valued.price +
    Math.abs(spot * valued.delta) +
    Math.abs(strike * valued.dualDelta) +
    Math.abs(vol * valued.vega) +
    Math.abs(years * valued.theta) +
    Math.abs(rate * valued.rho) +
    Math.abs(dividendYield * valued.yieldRho);
  return 16 * 2 ** -53 * sum + 2 ** -1074;
}

/** Throws, with all there is to know, unless `found` is within `tolerance` of `wanted`. */
export function expectNear(
  found: number,
  wanted: number,
  tolerance: number,
  context: Readonly<Record<string, unknown>>,
): void {
  if (Math.abs(found - wanted) <= tolerance) return;
  const report = { found, wanted, error: found - wanted, tolerance, ...context };
  throw new Error(JSON.stringify(report, null, 1));
}
