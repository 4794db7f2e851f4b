import { bracketedRoot } from "../../../src/core/math/bracketedRoot";

const TOLERANCE = 2 ** -50;

test.each<[string, (x: number) => number, number, number, number]>([
  ["cos x = x", (x) => Math.cos(x) - x, 0, 1, 0.7390851332151607],
  ["x^3 = 2 x + 5, of Wallis", (x) => x ** 3 - 2 * x - 5, 2, 3, 2.0945514815423265],
  ["ln x = -20", (x) => Math.log(x) + 20, 0, 1, Math.exp(-20)],
  ["a root of ninth order", (x) => (x - 0.25) ** 9, -1, 3, 0.25],
  ["a falling function", (x) => 1 / x - 3, 0.1, 10, 1 / 3],
  ["a step", (x) => (x < Math.SQRT2 ? -1 : 1), 0, 100, Math.SQRT2],
  ["an infinite end", (x) => 1 / (1 - x) - 2, 0, 1, 0.5],
])("%s", (_, f, low, high, root) => {
  let calls = 0;
  const counted = (x: number) => {
    calls++;
    return f(x);
  };
  const found = bracketedRoot(counted, low, f(low), high, f(high), TOLERANCE);
  expect(Math.abs(found - root)).toBeLessThanOrEqual(4 * TOLERANCE * root);
  expect(calls).toBeLessThanOrEqual(120);
});

test("an end that is a root is returned", () => {
  expect(bracketedRoot((x) => x - 1, 1, 0, 2, 1, TOLERANCE)).toBe(1);
});

test("a value that is not a number ends the search", () => {
  expect(bracketedRoot(() => NaN, 0, -1, 1, 1, TOLERANCE)).toBeNaN();
});
