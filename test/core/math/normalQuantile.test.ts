import { normalDensity, normalDistribution } from "../../../src/core/math/normalDistribution";
import { normalQuantile } from "../../../src/core/math/normalQuantile";

/** mpmath 1.3.0 at 40 digits, for the exact values of the doubles p. */
const QUANTILES: readonly (readonly [p: number, quantile: number])[] = [
  [1e-300, -37.047096299361199],
  [1e-20, -9.2623400897984076],
  [1e-5, -4.2648907939228246],
  [0.025, -1.9599639845400542],
  [0.1, -1.2815515655446004],
  [0.25, -0.67448975019608174],
  [0.4999, -0.00025066283008800749],
  [0.5, 0],
  [0.6, 0.25334710313579974],
  [0.75, 0.67448975019608174],
  [0.975, 1.9599639845400539],
  [0.999999, 4.7534243088170878],
];

test.each(QUANTILES)("of %p", (p, quantile) => {
  expect(Math.abs(normalQuantile(p) - quantile)).toBeLessThanOrEqual(4e-16 * Math.max(1, Math.abs(quantile)));
});

test("undoes the distribution", () => {
  for (let x = -37; x <= 0; x += 0.0625) {
    const found = normalQuantile(normalDistribution(x, normalDensity(x)));
    expect({ x, isWithin: Math.abs(found - x) <= 1e-15 * Math.max(1, -x) }).toEqual({
      x,
      isWithin: true,
    });
  }
});

test.each([0, 1, -0.1, 1.1, NaN])("refuses %p", (p) => {
  expect(() => normalQuantile(p)).toThrow(`p is ${p}: takes a number between 0 and 1`);
});
