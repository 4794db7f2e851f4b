import { stressLoss } from "../../../../src/core/hedging/planning/stressLoss";
import { sumExposures } from "../../../../src/core/risk/exposure";

const STRESS = { spot: 0.05, volatility: 0.04, days: 2, rate: 0.01 };
const AT = { spot: 200, target: 3 };
const none = sumExposures([]);

/** Spot 200 moves by 10: by hand. */
test.each([
  ["net delta from its target", { netDelta: 5 }, 20],
  ["long gamma and short gamma alike", { netDelta: 3, gamma: -0.4 }, 20],
  ["vega, per 1.00 of volatility", { netDelta: 3, vega: -500 }, 20],
  ["normal vega, by the points of spot", { netDelta: 3, vega: 2, volatilityType: "normal" as const }, 16],
  ["theta, per year", { netDelta: 3, theta: -3650 }, 20],
  ["rho, per 1.00 of rate", { netDelta: 3, rho: 2000 }, 20],
  ["a vega that does not add up", { netDelta: 3, vega: null }, 0],
])("%s", (_, exposure, expected) => {
  expect(stressLoss({ ...none, ...exposure }, AT, STRESS)).toBeCloseTo(expected, 12);
});
