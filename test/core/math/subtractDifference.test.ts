import { subtractDifference } from "../../../src/core/math/subtractDifference";

test("gives back what rounding takes from the difference", () => {
  // 1 - 2^-80 rounds to 1; what is left of 1 after it does not.
  expect(subtractDifference(1, 1, 2 ** -80)).toBe(2 ** -80);
  expect(subtractDifference(-1, 2 ** -80, 1)).toBe(-(2 ** -80));
  // 1.1 - 0.3 in doubles, exactly, is 0.8 + 2^-54 (by integers: in units of 2^-54).
  const exact = Number(BigInt(1.1 * 2 ** 54) - BigInt(0.3 * 2 ** 54) - BigInt(0.8 * 2 ** 54)) * 2 ** -54;
  expect(subtractDifference(0.8, 1.1, 0.3)).toBe(-exact);
});

test("is the plain difference where nothing rounds", () => {
  expect(subtractDifference(12, 110, 100)).toBe(2);
  expect(subtractDifference(12, -110, 100)).toBe(222);
});
