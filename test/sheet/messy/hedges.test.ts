import fc from "fast-check";
import { hedgeOffers } from "../../../src/core/hedging/hedgeOffers";
import { measureBook } from "../../../src/core/risk/measureBook";
import type { Cell, Grid } from "../../../src/sheet/grid";
import { parseHedges } from "../../../src/sheet/parseHedges";
import { parsePositions } from "../../../src/sheet/parsePositions";
import { MESSY_OPTIONS } from "../../support/messyBook";

const POSITIONS: Grid = [
  [
    "Instrument",
    "Underlying",
    "Type",
    "Quantity",
    "Strike",
    "Expiry",
    "Spot",
    "Forward",
    "Vol",
    "Rate",
    "Yield",
  ],
  ["BTC-PERPETUAL", "", "", -5000, "", "", 94250, 94260, "", "", ""],
  ["BTC-26MAR27-120000-C", "", "", 25, "", "", 94250, 96051.73, 0.4808, "", ""],
  ["SPX call", "SPX", "call", -5, 6800, "2027-03-19 20:00", 6735, "", 0.17, 0.0385, 0.0125],
];
const BOOK = parsePositions(POSITIONS, MESSY_OPTIONS);
const RISKS = measureBook(BOOK.positions, MESSY_OPTIONS.asOf).underlyings;

const HEADERS = [
  ...[
    "Instrument",
    "Underlying",
    "Type",
    "Strike",
    "Expiry",
    "Volatility",
    "Multiplier",
    "Rate",
    "Yield",
    "Exclude",
  ],
  ...["Bid", "Ask", "Spread", "Fee", "Maker fee", "Fee per contract", "Ticket", "Lot", "Min trade"],
  ...["Max trade", "Min position", "Max position", "ADV", "Funding", "Margin"],
];
type Row = Readonly<Record<string, Cell>>;
const cellsOf = (row: Row): Cell[] => HEADERS.map((header) => row[header] ?? "");
const GOOD: readonly Row[] = [
  { Instrument: "BTC-PERPETUAL", Bid: 94_250, Ask: 94_260, Fee: 0.0005, Lot: 10, Funding: 0.1 },
  { Instrument: "btc-26mar27-120000-c", Bid: 0.038, Ask: 0.04, "Maker fee": -0.0001, "Max trade": 100 },
  { Instrument: "SPX call", Spread: 0.02, "Fee per contract": 1.25, Ticket: 5, "Min trade": 2 },
  { Underlying: "SPX", Type: "future", Expiry: "2027-03-19 20:00", Rate: 0.04, Yield: 0.01, ADV: 1e6 },
  { Underlying: "BTC", Type: "spot", "Min position": 0, "Max position": 50 },
];

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constantFrom<Cell>(
    ...[
      "",
      " ",
      "-",
      "n/a",
      "#N/A",
      "Total",
      "x",
      "yes",
      "no",
      "1,250",
      "(300)",
      "65 %",
      "5 bp",
      "0,65",
      "call",
    ],
    ...["put", "spot", "perp", "future", "BTC", "SPX", "SPX call", "BTC-PERPETUAL", "BTC-26MAR27-120000-P"],
    ...["2027-03-19", "constructor", "−5", "95k", "$6,800.50"],
    ...[null, true, false, 0, 1, -1, 0.5, -0.001, 2, 94_250, 46_472, 1e-300, 1e300],
  ),
  fc.double(),
);
const anyRow = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...GOOD),
        fc.array(fc.tuple(fc.nat(HEADERS.length - 1), anyCell), { maxLength: 3 }),
      )
      .map(([row, changes]) => {
        const cells = cellsOf(row);
        for (const [column, cell] of changes) cells[column] = cell;
        return cells;
      }),
  },
  { weight: 1, arbitrary: fc.array(anyCell, { minLength: HEADERS.length, maxLength: HEADERS.length }) },
);
const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 6 });

const parse = (rows: readonly (readonly Cell[])[]) =>
  parseHedges([HEADERS, ...rows], { ...MESSY_OPTIONS, book: BOOK });

test("the rows that others are made from are good", () => {
  const { hedges, issues } = parse(GOOD.map(cellsOf));
  expect([hedges.length, issues]).toEqual([GOOD.length, []]);
});

test("every row is a hedge whose terms fit together, or named, or left out", () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const { hedges, issues, rowCount } = parse(rows);
      const refused = new Set(issues.map(({ gridRow }) => gridRow));
      const read = hedges.map(({ sheetRow }) => sheetRow - 1);
      expect(read.filter((gridRow) => refused.has(gridRow))).toEqual([]);
      refused.delete(0);
      expect(read.length + refused.size).toBeLessThanOrEqual(rowCount);
      if (issues.length === 0) expect(read).toHaveLength(rowCount);
      expect(new Set(hedges.map(({ unit }) => unit.instrument.toUpperCase())).size).toBe(hedges.length);
      for (const { unit, bid, ask, spread, lot, minTrade, maxTrade, minPosition, maxPosition } of hedges) {
        expect(unit.quantity).toBe(1);
        expect((bid === null) === (ask === null)).toBe(true);
        expect((bid ?? 0) <= (ask ?? 0) && (bid ?? 0) >= 0 && (spread ?? 0) >= 0).toBe(true);
        expect((maxTrade ?? Infinity) >= Math.max(lot ?? 0, minTrade ?? 0)).toBe(true);
        expect((minPosition ?? -Infinity) <= (maxPosition ?? Infinity)).toBe(true);
      }
    }),
    { seed: 5, numRuns: 500 },
  );
});

test("what was read is offered with numbers only, and at a price above 0", () => {
  const isNumber = (value: number | null) => value === null || Number.isFinite(value);
  fc.assert(
    fc.property(anyRows, fc.constantFrom("taker", "maker"), (rows, execution) => {
      const { hedges } = parse(rows);
      for (const risk of RISKS) {
        const offers = hedgeOffers(risk, {
          asOf: MESSY_OPTIONS.asOf,
          hedges,
          market: null,
          policy: { lot: 1, costRate: 0.0005 },
          choices: { execution, impact: 1 },
        });
        for (const { price, notionalPerUnit, terms, exposure } of offers) {
          expect(price > 0 && notionalPerUnit > 0).toBe(true);
          expect(isNumber(price) && isNumber(notionalPerUnit) && isNumber(exposure.netDelta)).toBe(true);
          expect(Object.values(terms).every(isNumber)).toBe(true);
          expect(terms.halfSpread >= 0 && terms.halfSpread <= 1).toBe(true);
          if (execution === "taker") expect(terms.halfSpread + terms.fee).toBeGreaterThanOrEqual(-1e-15);
        }
      }
    }),
    { seed: 6, numRuns: 500 },
  );
});
