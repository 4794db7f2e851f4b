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
  expect(FIGURES.map(({ name, unit, of }) => [name, unit("BTC"), of(EXPOSURE)])).toEqual([
    ["Value", "quote ccy", 1_000],
    ["Delta", "BTC", 1],
    ["Net delta", "BTC", 2],
    ["Gamma", "BTC per 1.00", 3],
    ["Vega", "per vol point", 4],
    ["Theta", "per day", 2],
    ["Dollar delta", "quote ccy", 6_000],
  ]);
});
