/**
 * Spots a little above the exercise boundary, where second derivatives see how the boundary moves and not only
 * where it is. Values by QuantLib's high-precision engine (Andersen, Lake and Offengenden).
 */
import type { OptionInputs } from "../../../../src/core/pricing/optionColumns";
import { expectNear, figureOf } from "./valueAmerican";

/** 1.3 % above the boundary, with rate and yield nearly equal. */
const LONG: OptionInputs = {
  type: "put",
  spot: 32.1235195,
  strike: 100,
  years: 2.522088,
  vol: 0.562448,
  rate: 0.0651923,
  dividendYield: 0.0670708,
};
/** 0.6 % above the boundary, high volatility. */
const SHORT: OptionInputs = {
  type: "put",
  spot: 4702.7159,
  strike: 10640.211,
  years: 0.15332927,
  vol: 0.97730637,
  rate: 0.067691564,
  dividendYield: 0.040931792,
};

test.each([
  { option: LONG, figure: "theta", wanted: -0.0332554, tolerance: 1e-5 * LONG.spot },
  { option: LONG, figure: "gamma", wanted: 0.0269495, tolerance: 1e-4 * 0.0269495 },
  { option: SHORT, figure: "theta", wanted: -13.4973, tolerance: 1e-5 * SHORT.spot },
] as const)("$figure is $wanted", ({ option, figure, wanted, tolerance }) => {
  expectNear(figureOf(option, figure), wanted, tolerance, option, figure);
});

test.each([{ option: { ...LONG, dividendYield: 0.0651923 } }, { option: SHORT }])(
  "the pricing equation holds next to the boundary: %#",
  ({ option }) => {
    const { spot, years, vol, rate, dividendYield } = option;
    const at = (change: number) => figureOf({ ...option, years: years * (1 + change) }, "price");
    const step = 1e-3;
    const slope = (8 * (at(step) - at(-step)) - (at(2 * step) - at(-2 * step))) / (12 * step * years);
    expectNear(figureOf(option, "theta"), -slope, 1e-5 * spot, option, "theta");
    const price = figureOf(option, "price");
    const carried =
      (rate - dividendYield) * spot * figureOf(option, "delta") +
      (vol * vol * spot * spot * figureOf(option, "gamma")) / 2;
    expectNear(rate * price, carried - slope, 2e-5 * spot, option, "r V");
  },
);
