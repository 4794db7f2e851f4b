import { plainDecimal } from "../../../src/core/math/plainDecimal";

test.each([
  [3 * 0.1, 0.3],
  [1.1 * 100, 110],
  [-0.07 * 100, -7],
  [65 / 100, 0.65],
  [0, 0],
  [123_456_789_012, 123_456_789_012],
])("%d is %d", (value, meant) => {
  expect(plainDecimal(value)).toBe(meant);
});
