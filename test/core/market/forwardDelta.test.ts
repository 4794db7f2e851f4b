import { logMoneynessOfDelta } from "../../../src/core/market/forwardDelta";

/** mpmath 1.3.0 at 40 digits. */
const STRIKES: readonly (readonly [
  delta: number,
  volatility: number,
  years: number,
  logMoneyness: number,
])[] = [
  [0.25, 0.65, 0.08, 0.14090343181316217],
  [-0.25, 0.65, 0.08, -0.10710343181316218],
  [0.1, 0.2, 1, 0.2763103131089201],
  [-0.1, 0.2, 1, -0.2363103131089201],
  [0.5, 0.6, 0.5, 0.09],
  [-0.75, 0.7, 0.25, 0.2973214125686286],
  [0.001, 1.5, 2, 8.805372657399014],
  [-1e-12, 0.5, 0.1, -1.0997495525782788],
];

test.each(STRIKES)("delta %p at volatility %p, %p years", (delta, volatility, years, wanted) => {
  const found = logMoneynessOfDelta(delta, volatility, years);
  expect(Math.abs(found / wanted - 1)).toBeLessThanOrEqual(2e-15);
});

test("a put stands where the call with a delta 1 higher does", () => {
  for (const delta of [0.1, 0.25, 0.5, 0.9]) {
    expect(logMoneynessOfDelta(delta - 1, 0.7, 0.3)).toBeCloseTo(logMoneynessOfDelta(delta, 0.7, 0.3), 14);
  }
});

test.each<[number, number, number, string]>([
  [0, 0.5, 1, "delta is 0: takes above 0 and below 1 of a call, below 0 and above -1 of a put"],
  [1, 0.5, 1, "delta is 1"],
  [-1, 0.5, 1, "delta is -1"],
  [25, 0.5, 1, "delta is 25"],
  [NaN, 0.5, 1, "delta is NaN"],
  [0.5, 0, 1, "volatility is 0: takes a number above 0"],
  [0.5, 0.5, 0, "years is 0: takes a number above 0"],
])("refuses delta %p, volatility %p, %p years", (delta, volatility, years, message) => {
  expect(() => logMoneynessOfDelta(delta, volatility, years)).toThrow(message);
});
