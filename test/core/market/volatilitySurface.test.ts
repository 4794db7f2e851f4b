import fc from "fast-check";
import {
  buildVolatilitySurface,
  surfaceVolatility,
  type SmileSlice,
} from "../../../src/core/market/volatilitySurface";
import { expectWithin, readReference } from "../../support/referenceData";
import reference from "../../reference/volatility-surface.json";

const SURFACE = buildVolatilitySurface(reference.slices);

test("agrees with another interpolation of the same quotes, inside them and outside", () => {
  expectWithin({
    rows: readReference<never, "years" | "logMoneyness" | "volatility">(
      "volatility-surface",
      [],
      ["years", "logMoneyness", "volatility"],
    ),
    found: ({ years, logMoneyness }) => surfaceVolatility(SURFACE, years, logMoneyness),
    wanted: ({ volatility }) => volatility,
    tolerance: () => 1e-13,
  });
});

test("gives back every quote, whatever the order of the slices", () => {
  const backwards = buildVolatilitySurface([...reference.slices].reverse());
  for (const { years, logMoneyness, volatility } of reference.slices) {
    expectWithin({
      rows: logMoneyness.map((k, index) => ({ years, k, quoted: volatility[index]! })),
      found: ({ k }) => surfaceVolatility(backwards, years, k),
      wanted: ({ quoted }) => quoted,
      tolerance: () => 1e-15,
    });
  }
});

test("one quote is one volatility for all strikes and times", () => {
  const surface = buildVolatilitySurface([{ years: 0.3, logMoneyness: [0.1], volatility: [0.6] }]);
  for (const years of [0, 0.01, 0.3, 2]) {
    for (const k of [-Infinity, -1, 0.1, 3])
      expect(surfaceVolatility(surface, years, k)).toBeCloseTo(0.6, 14);
  }
});

test("between quotes a volatility is between theirs, and it is flat outside them", () => {
  const slice = fc
    .array(
      fc.tuple(
        fc.double({ min: 0.01, max: 0.5, noNaN: true }),
        fc.double({ min: 0.05, max: 3, noNaN: true }),
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((quotes): SmileSlice => {
      let k = -1;
      return {
        years: 0.25,
        logMoneyness: quotes.map(([step]) => (k += step)),
        volatility: quotes.map(([, volatility]) => volatility),
      };
    });
  fc.assert(
    fc.property(slice, ({ years, logMoneyness, volatility }) => {
      const surface = buildVolatilitySurface([{ years, logMoneyness, volatility }]);
      logMoneyness.forEach((left, index) => {
        const ends = [volatility[index]!, volatility[index + 1] ?? volatility[index]!];
        const right = logMoneyness[index + 1] ?? left + 1;
        for (const share of [0.1, 0.5, 0.9]) {
          const found = surfaceVolatility(surface, years, left + share * (right - left));
          expect(found).toBeGreaterThanOrEqual(Math.min(...ends) * (1 - 1e-15));
          expect(found).toBeLessThanOrEqual(Math.max(...ends) * (1 + 1e-15));
        }
      });
      expect(surfaceVolatility(surface, years, logMoneyness[0]! - 1)).toBeCloseTo(volatility[0]!, 14);
    }),
    { seed: 20261122, numRuns: 200 },
  );
});

test("what is not a number has no volatility", () => {
  expect(surfaceVolatility(SURFACE, NaN, 0)).toBeNaN();
  expect(surfaceVolatility(SURFACE, 0.2, NaN)).toBeNaN();
});

const SLICE: SmileSlice = { years: 0.5, logMoneyness: [-0.1, 0.1], volatility: [0.6, 0.5] };

test.each<[string, readonly SmileSlice[], string]>([
  ["no slice", [], "slices is missing: takes one slice or more"],
  [
    "a slice without quotes",
    [{ years: 1, logMoneyness: [], volatility: [] }],
    "logMoneyness is missing: takes one value or more",
  ],
  ["a slice at as-of", [{ ...SLICE, years: 0 }], "years is 0: takes a number above 0"],
  [
    "two slices of one expiry",
    [SLICE, SLICE],
    "years is 0.5: takes one slice for each expiry: there are two",
  ],
  [
    "strikes that fall",
    [{ ...SLICE, logMoneyness: [0.1, -0.1] }],
    "logMoneyness is -0.1: takes a number above the one before, 0.1",
  ],
  [
    "a strike of 0",
    [{ ...SLICE, logMoneyness: [-Infinity, 0.1] }],
    "logMoneyness is -Infinity: takes a finite",
  ],
  ["a volatility of 0", [{ ...SLICE, volatility: [0.6, 0] }], "volatility is 0: takes a number above 0"],
  [
    "a volatility too few",
    [{ ...SLICE, volatility: [0.6] }],
    "volatility is 1 values: takes 2, one for each log-moneyness",
  ],
])("refuses %s", (_, slices, message) => {
  expect(() => buildVolatilitySurface(slices)).toThrow(message);
});
