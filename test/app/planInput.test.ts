import { planInput } from "../../src/app/planInput";
import { readBook } from "../../src/app/readBook";
import { DEFAULT_SETTINGS, DEFAULT_TRADING, type HedgeSettings } from "../../src/app/settings";
import { NO_EDITS } from "../../src/core/hedging/plan";
import type { Grid } from "../../src/sheet/grid";
import { SAMPLE_AS_OF } from "../support/sampleBooks";
import { sampleReading } from "../support/sampleReading";

const LIMITS: Grid = [
  ["Underlying", "Greek", "Target", "Lower", "Upper", "Bucket"],
  ["BTC", "Vega", 0, -5000, 5000, ""],
  ["BTC", "Vega", 0, -2000, 2000, "up to 1 week"],
  ["BTC", "Net delta", 0, -10, 10, ""],
  ["SOL", "Delta", 0, -1, 1, ""],
];
const HEDGES: Grid = [
  ["Instrument", "Bid", "Ask", "Fee", "Lot"],
  ["BTC-26MAR27-120000-C", 0.038, 0.039, 0.0003, 0.1],
  ["BTC-PERPETUAL", 94_265, 94_275, 0.0005, 10],
];

const settings: HedgeSettings = { ...DEFAULT_SETTINGS, asOf: SAMPLE_AS_OF, trading: DEFAULT_TRADING };

function inputOf(tables: { readonly limits?: Grid; readonly hedges?: Grid }) {
  const book = readBook(sampleReading(tables), SAMPLE_AS_OF, settings);
  return planInput(book, { settings, edits: NO_EDITS, log: [] });
}

test("limits stand on their bucket, weighed by the stress; those that cannot be told are not planned for", () => {
  const input = inputOf({ limits: LIMITS })!;
  // 5 points of volatility; 5 % of a spot of 94,250.
  expect(input.limits.map(({ name, bucket, upper, weight }) => ({ name, bucket, upper, weight }))).toEqual(
    expect.arrayContaining([
      { name: "Vega", bucket: null, upper: 5000, weight: 5 },
      { name: "Vega", bucket: "up to 1 week", upper: 2000, weight: 5 },
      { name: "Net delta", bucket: null, upper: 10, weight: 4712.5 },
    ]),
  );
  expect(input.limits).toHaveLength(3);
});

test("what the table lists is offered, and else what the book holds", () => {
  const { book, offersOf } = inputOf({ hedges: HEDGES })!;
  const [btc, eth] = book.underlyings.map((risk) => offersOf(risk));
  expect(btc!.areListed).toBe(true);
  expect(btc!.offers).toMatchObject([
    { unit: { instrument: "BTC-PERPETUAL" }, price: 94_270, held: -58_210, terms: { lot: 10, fee: 0.0005 } },
    { unit: { instrument: "BTC-26MAR27-120000-C" }, held: 25, terms: { lot: 0.1, fee: 0.0003 } },
  ]);
  // 0.0385 coins at the forward of 96,051.73.
  expect(Math.abs(btc!.offers[1]!.price - 3697.991605)).toBeLessThan(1e-6);
  expect(eth!.areListed).toBe(false);
  expect(eth!.offers.map(({ unit }) => unit.instrument)).toContain("ETH-PERPETUAL");
});

test("there is nothing to plan from while a cell of a table cannot be read", () => {
  expect(inputOf({ hedges: [...HEDGES, ["BTC-PERPETUAL", "", "", "", ""]] })).toBeNull();
  expect(inputOf({ limits: [...LIMITS, ["BTC", "Vega", 0, -1, 1, "a week"]] })).toBeNull();
});
