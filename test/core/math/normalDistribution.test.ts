import { normalDensity, normalDistribution } from "../../../src/core/math/normalDistribution";

/** Abramowitz and Stegun, tables 26.1 and 26.2: x, density, distribution. */
const TABLE = [
  [0, 0.398942280401433, 0.5],
  [0.5, 0.352065326764299, 0.691462461274013],
  [1, 0.241970724519143, 0.841344746068543],
  [2, 0.053990966513188, 0.97724986805182],
  [3, 0.004431848411938, 0.998650101968369],
] as const;

test.each(TABLE)("at %f and its negative", (x, density, distribution) => {
  expect(normalDensity(x)).toBeCloseTo(density, 14);
  expect(normalDensity(-x)).toBeCloseTo(density, 14);
  expect(normalDistribution(x, normalDensity(x))).toBeCloseTo(distribution, 14);
  expect(normalDistribution(-x, normalDensity(x))).toBeCloseTo(1 - distribution, 14);
});

test("the lower tail keeps its relative accuracy: N(-30) = 4.906713927148187e-198", () => {
  const tail = normalDistribution(-30, normalDensity(30));
  expect(Math.abs(tail / 4.906713927148187e-198 - 1)).toBeLessThan(1e-13);
});
