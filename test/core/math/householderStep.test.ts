import { householderStep } from "../../../src/core/math/householderStep";

test("converges by the fourth power: towards ln 2, root of e^x - 2", () => {
  const errors = [0.1, 0.01].map((offset) => {
    const x = Math.LN2 + offset;
    // All derivatives of e^x - 2 are e^x.
    return Math.abs(x + householderStep(2 * Math.exp(-x) - 1, 1, 1) - Math.LN2);
  });
  // The first term of the error for this function is offset^4 / 24 and less.
  expect(errors[0]!).toBeLessThan(0.1 ** 4 / 24);
  expect(errors[1]!).toBeLessThan(0.01 ** 4 / 24);
});

test("is exact for a straight line", () => {
  expect(householderStep(-3, 0, 0)).toBe(-3);
});
