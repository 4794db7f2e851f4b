/** Implied volatility of American prices: against the model that gave them, and where there is none. */
import fc from "fast-check";
import { impliedVol, impliedVolColumns, type PriceQuote } from "../../../../src/core/pricing/impliedVol";
import {
  allocateOptionColumns,
  setOption,
  type OptionInputs,
} from "../../../../src/core/pricing/optionColumns";
import { valueOption } from "../../../../src/core/pricing/valueOption";

const HALF_ULP = 2 ** -53;
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const OPTION = fc
  .record({
    type: fc.constantFrom("call" as const, "put" as const),
    spot: between(20, 200),
    deviations: between(-3, 3),
    years: between(0.02, 3),
    vol: between(0.08, 1),
    rate: between(1e-4, 0.1),
    dividendYield: between(1e-4, 0.1),
  })
  .map(({ deviations, ...terms }): OptionInputs => {
    const strike = terms.spot * Math.exp(deviations * terms.vol * Math.sqrt(terms.years));
    return { ...terms, strike };
  });

test("the volatility of a price of the model is the one it was priced with, to the condition", () => {
  let compared = 0;
  fc.assert(
    fc.property(OPTION, (option) => {
      const { price, vega } = valueOption("american", option, ["price", "vega"]);
      const intrinsic = option.type === "call" ? option.spot - option.strike : option.strike - option.spot;
      // Nothing is left to solve for where the holder exercises, or all but.
      if (!(price > intrinsic + 1e-6 * option.spot)) return;
      compared++;
      const vol = impliedVol("american", { ...option, price });
      const condition = (price + option.spot + option.strike) / (vega * option.vol);
      expect(Math.abs(vol / option.vol - 1)).toBeLessThanOrEqual(64 * HALF_ULP * (1 + condition));
      expect(vol).toBeLessThanOrEqual(
        impliedVol("european", { ...option, price }) * (1 + 64 * HALF_ULP * condition),
      );
    }),
    { seed: 20261120, numRuns: 120 },
  );
  expect(compared).toBeGreaterThan(80);
});

const PUT: PriceQuote = {
  type: "put",
  price: 12,
  spot: 90,
  strike: 100,
  years: 0.5,
  rate: 0.05,
  dividendYield: 0,
};

test("the European volatility of an American price is higher, for the premium it leaves out", () => {
  expect(impliedVol("american", PUT)).toBeLessThan(impliedVol("european", PUT) - 0.005);
});

test("a call without yield is the European one, to the last bit", () => {
  const call: PriceQuote = { ...PUT, type: "call", price: 4 };
  expect(impliedVol("american", call)).toBe(impliedVol("european", call));
});

test.each([
  [10, "price is 10: takes more than 10, which exercise at once pays at any low volatility"],
  [9, "price is 9: takes 10 or more, which the option is worth without volatility"],
  [100, "price is 100: takes less than 100, which no volatility reaches"],
])("a put on 90 at 100 that costs %d is refused: %s", (price, message) => {
  expect(() => impliedVol("american", { ...PUT, price })).toThrow(message);
});

test("a price that is the present value of a certain exercise to come is volatility 0", () => {
  const call: PriceQuote = { ...PUT, type: "call", spot: 110, dividendYield: 0.01, price: NaN };
  const price = valueOption("american", { ...call, vol: 0 }, ["price"]).price;
  expect(price).toBeGreaterThan(10);
  expect(impliedVol("american", { ...call, price })).toBe(0);
});

test("out of the money a price of 0 is volatility 0", () => {
  expect(impliedVol("american", { ...PUT, spot: 110, price: 0 })).toBe(0);
});

test("two exercise boundaries are refused by name", () => {
  expect(() => impliedVol("american", { ...PUT, rate: -0.01, dividendYield: -0.03 })).toThrow(
    "takes rate of 0 or more",
  );
});

test("columns hold the same volatilities, and NaN for what is refused", () => {
  const prices = [10, 10.5, 12, 20, 60, 99, 100];
  const options = allocateOptionColumns(prices.length);
  prices.forEach((_, row) => setOption(options, row, { ...PUT, vol: NaN }));
  const vol = new Float64Array(prices.length);
  impliedVolColumns("american", options, Float64Array.from(prices), vol);
  const inside = prices.slice(1, -1).map((price) => impliedVol("american", { ...PUT, price }));
  expect([...vol]).toEqual([NaN, ...inside, NaN]);
});
