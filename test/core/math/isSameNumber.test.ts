import { isSameNumber } from "../../../src/core/math/isSameNumber";

test.each([
  [100, 100],
  [0, 0],
  [100, 100 + 9e-8],
  [-2.5e12, -2.5e12 - 2000],
  [1e-12, 1e-12 + 9e-22],
])("%p and %p are the same number", (a, b) => {
  expect([isSameNumber(a, b), isSameNumber(b, a)]).toEqual([true, true]);
});

test.each([
  [100, 100 + 2e-7],
  [100, -100],
  [0, 1e-300],
  [1e-12, 1e-12 + 2e-21],
  [NaN, NaN],
])("%p and %p are not", (a, b) => {
  expect([isSameNumber(a, b), isSameNumber(b, a)]).toEqual([false, false]);
});
