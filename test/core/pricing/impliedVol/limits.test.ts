/** Prices at and beyond the bounds, and inputs without an implied volatility. */
import { impliedVol, impliedVolColumns, type PriceQuote } from "../../../../src/core/pricing/impliedVol";
import { allocateOptionColumns, setOption } from "../../../../src/core/pricing/optionColumns";

const QUOTE: PriceQuote = {
  type: "call",
  price: 12,
  spot: 110,
  strike: 100,
  years: 0.5,
  rate: 0,
  dividendYield: 0,
};

test.each([
  ["european", 9.5, "price is 9.5: takes 10 or more, which the option is worth without volatility"],
  ["european", -1, "price is -1: takes 10 or more, which the option is worth without volatility"],
  ["european", 110, "price is 110: takes less than 110, which no volatility reaches"],
  ["futures", 500, "price is 500: takes less than 110, which no volatility reaches"],
  ["inverse", 9.999, "price is 9.999: takes 10 or more, which the option is worth without volatility"],
  ["normal", 9, "price is 9: takes 10 or more, which the option is worth without volatility"],
] as const)("%s at %d is refused: %s", (model, price, message) => {
  expect(() => impliedVol(model, { ...QUOTE, price })).toThrow(message);
});

describe("bounds are at present value", () => {
  const [spotValue, strikeValue] = [110 * Math.exp(-0.02), 100 * Math.exp(-0.05)];
  test.each([
    ["european", "call", 12.5, `takes ${spotValue - strikeValue} or more`],
    ["european", "call", 109, `takes less than ${spotValue}`],
    ["european", "put", 99, `takes less than ${strikeValue}`],
    ["futures", "call", 105, `takes less than ${110 * Math.exp(-0.05)}`],
    ["normal", "call", 9.5, `takes ${10 * Math.exp(-0.05)} or more`],
  ] as const)("%s %s at %d %s", (model, type, price, message) => {
    const quote: PriceQuote = { ...QUOTE, type, price, rate: 0.1, dividendYield: 0.04 };
    expect(() => impliedVol(model, quote)).toThrow(`price is ${price}: ${message}`);
  });
});

test.each(["european", "futures", "inverse", "normal"] as const)(
  "%s: intrinsic value is volatility 0",
  (model) => {
    expect(impliedVol(model, { ...QUOTE, price: 10 })).toBe(0);
    expect(impliedVol(model, { ...QUOTE, type: "put", price: 0 })).toBe(0);
  },
);

test("a price under intrinsic value by no more than its rounding is at it", () => {
  const quote: PriceQuote = { ...QUOTE, rate: 0.1, dividendYield: 0.04 };
  const lower = 110 * Math.exp(-0.02) - 100 * Math.exp(-0.05);
  expect(impliedVol("european", { ...quote, price: lower - 2e-14 })).toBe(0);
  expect(() => impliedVol("european", { ...quote, price: lower - 2e-13 })).toThrow("price is ");
  // Not discounted, intrinsic value is exact.
  expect(() => impliedVol("european", { ...QUOTE, price: 9.999999999999998 })).toThrow("takes 10 or more");
});

test.each([
  ["european", { years: 0 }, "years is 0: takes a number above 0"],
  ["european", { strike: 0 }, "strike is 0: takes a number above 0"],
  ["european", { price: NaN }, "price is NaN: takes a finite number"],
  ["european", { price: Infinity }, "price is Infinity: takes a finite number"],
  ["european", { spot: -1 }, "spot is -1: takes a number above 0"],
  ["european", { rate: NaN }, "rate is NaN: takes a finite number"],
  ["futures", { strike: -5 }, "strike is -5: takes 0 or more"],
  ["inverse", { years: -1 }, "years is -1: takes 0 or more"],
  ["normal", { strike: Infinity }, "strike is Infinity: takes a finite number"],
] as const)("%s with %j is refused: %s", (model, change, message) => {
  expect(() => impliedVol(model, { ...QUOTE, ...change })).toThrow(message);
});

test("each model takes no notice of what it does not have", () => {
  const odd: PriceQuote = { ...QUOTE, dividendYield: NaN };
  expect(impliedVol("futures", odd)).toBe(impliedVol("futures", QUOTE));
  expect(impliedVol("normal", odd)).toBe(impliedVol("normal", QUOTE));
  expect(impliedVol("inverse", { ...odd, rate: NaN })).toBe(impliedVol("inverse", QUOTE));
});

test("one refused row of a column is NaN; the others stand", () => {
  const prices = [12, 9, 15, 110, 20];
  const options = allocateOptionColumns(prices.length);
  prices.forEach((_, row) => setOption(options, row, { ...QUOTE, vol: NaN }));
  const vol = new Float64Array(prices.length);
  impliedVolColumns("european", options, Float64Array.from(prices), vol);
  expect([...vol]).toEqual(
    prices.map((price) => (price === 9 || price === 110 ? NaN : impliedVol("european", { ...QUOTE, price }))),
  );
});

describe("a price of the smallest double", () => {
  const SMALLEST = 5e-324;

  test("is a volatility like others, out of the money", () => {
    const far = { ...QUOTE, strike: 200, price: SMALLEST };
    expect(impliedVol("european", far)).toBeGreaterThan(0.01);
    expect(impliedVol("normal", far)).toBeGreaterThan(1);
  });

  test("is a volatility of 0 at the money, where that is the nearest double", () => {
    expect(impliedVol("european", { ...QUOTE, strike: 110, price: SMALLEST })).toBeLessThan(1e-322);
  });
});
