import type { Exposure } from "../../../src/core/risk/exposure";
import { FIGURES } from "../../../src/taskpane/format/figures";

const EXPOSURE: Exposure = {
  value: 1_000,
  delta: 1,
  netDelta: 2,
  gamma: 3,
  vega: 400,
  theta: 730,
  rho: 5,
  dollarDelta: 6_000,
  dollarGammaPerPercent: 7,
  volatilityType: "lognormal",
};

test("each figure stands under its name and unit: vega per point, theta per day", () => {
  const owner = { underlying: "BTC", currency: null, volatilityType: EXPOSURE.volatilityType };
  expect(FIGURES.map(({ name, unit, of }) => [name, unit(owner), of(EXPOSURE)])).toEqual([
    ["Value", "quote currency", 1_000],
    ["Delta", "BTC", 1],
    ["Net delta", "BTC", 2],
    ["Gamma", "BTC per 1.00 of price", 3],
    ["Vega", "quote currency per vol point", 4],
    ["Theta", "quote currency per day", 2],
    ["Dollar delta", "quote currency", 6_000],
    ["Dollar gamma 1%", "quote currency per 1 % move", 7],
  ]);
});
