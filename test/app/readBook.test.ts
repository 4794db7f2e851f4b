import { readFileSync } from "node:fs";
import { join } from "node:path";
import { plannedBook } from "../support/plannedBook";
import { DEFAULT_POLICY, DEFAULT_SETTINGS, type HedgeSettings } from "../../src/app/settings";
import type { PositionsReading, TableReading } from "../../src/app/workbookPort";
import type { Grid } from "../../src/sheet/grid";
import { SAMPLE_AS_OF, sampleBook } from "../support/sampleBooks";
import { enterTrades } from "./enterTrades";

const RELATIVE_TOLERANCE = 1e-9;

interface Totals {
  readonly totals: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

function reading(cells: Grid): PositionsReading {
  return {
    origin: { sheet: "Portfolio", row: 2, column: 1 },
    source: { kind: "table", name: "Positions" },
    address: "Portfolio!B3:N63",
    table: "Positions",
    cells,
    dateSystem: "1900",
    lastRun: 0,
    hiddenRowCount: 0,
    tables: { market: null, smile: null, limits: null, hedges: null },
  };
}

function tableReading(name: string, cells: Grid): TableReading {
  return { name, origin: { sheet: name, row: 0, column: 0 }, address: `${name}!A1:H9`, cells };
}

const fixed: HedgeSettings = { ...DEFAULT_SETTINGS, asOf: SAMPLE_AS_OF };

it("measures the sample book to its reference totals", () => {
  const path = join(__dirname, "..", "reference", "crypto_book_greeks.json");
  const { totals } = JSON.parse(readFileSync(path, "utf8")) as Totals;
  const { risk } = plannedBook(reading(sampleBook("crypto")), 0, fixed);
  expect(risk?.underlyings.map(({ underlying }) => underlying)).toEqual(["BTC", "ETH"]);
  for (const { underlying, exposure } of risk!.underlyings) {
    const wanted = totals[underlying]!;
    for (const [found, key] of [
      [exposure.delta, "delta"],
      [exposure.netDelta, "netDelta"],
      [exposure.gamma, "gamma"],
      [exposure.value, "valueUsd"],
      [exposure.vega!, "vega"],
      [exposure.theta, "theta"],
      [exposure.dollarDelta, "dollarDelta"],
      [exposure.dollarGammaPerPercent, "dollarGamma1pct"],
    ] as const) {
      const error = Math.abs(found - wanted[key]!) / Math.abs(wanted[key]!);
      expect({ underlying, key, found, isWithin: error <= RELATIVE_TOLERANCE }).toMatchObject({
        isWithin: true,
      });
    }
  }
});

it("proposes no trade once its trades are positions", () => {
  const book = sampleBook("crypto");
  const first = plannedBook(reading(book), 0, fixed);
  expect(first.plan?.trades.map(({ instrument }) => instrument)).toEqual(["BTC-PERPETUAL", "ETH-PERPETUAL"]);

  const second = plannedBook(reading(enterTrades(book, first.plan!)), 0, fixed);
  expect(second.plan?.trades).toEqual([]);
  expect(second.plan?.underlyings.map(({ decision }) => decision)).toEqual(["wait", "wait"]);
});

it("takes the clock's time where as-of is live, the settings' where it is fixed", () => {
  const readAt = SAMPLE_AS_OF + 60_000;
  expect(plannedBook(reading(sampleBook("crypto")), readAt, DEFAULT_SETTINGS)).toMatchObject({
    readAt,
    asOf: readAt,
    risk: { asOf: readAt },
    plan: { asOf: readAt },
  });
  expect(plannedBook(reading(sampleBook("crypto")), readAt, fixed)).toMatchObject({
    readAt,
    asOf: SAMPLE_AS_OF,
  });
});

it("measures readable rows and plans nothing while a row cannot be read", () => {
  const cells = sampleBook("crypto").map((row) => [...row]);
  cells[14]![8] = "n/a";
  const { parsed, risk, plan } = plannedBook(reading(cells), 0, fixed);
  expect(parsed.issues).toMatchObject([{ gridRow: 14, gridColumn: 8, column: "Volatility", found: '"n/a"' }]);
  expect(risk?.positions).toHaveLength(59);
  expect(plan).toBeNull();
});

it("has neither risk nor plan without positions", () => {
  expect(plannedBook(reading(sampleBook("crypto").slice(0, 1)), 0, fixed)).toMatchObject({
    risk: null,
    plan: null,
    parsed: { rowCount: 0 },
  });
});

it("hedges each underlying by its own policy", () => {
  const policies = { BTC: { ...DEFAULT_POLICY, band: 1e6 } };
  const { plan } = plannedBook(reading(sampleBook("crypto")), 0, { ...fixed, policies });
  expect(plan?.trades.map(({ underlying }) => underlying)).toEqual(["ETH"]);
});

it("knows the same holdings again by their fingerprint, in any order and at any price", () => {
  const [header, ...rows] = sampleBook("crypto");
  const { fingerprint } = plannedBook(reading([header!, ...rows]), 0, fixed);
  const spot = header!.indexOf("Spot");
  const dearer = rows.map((row) => row.map((cell, column) => (column === spot ? Number(cell) * 1.02 : cell)));
  expect(plannedBook(reading([header!, ...dearer.reverse()]), 5, fixed).fingerprint).toBe(fingerprint);
});

it.each([
  ["another quantity", "Quantity", 25.5],
  ["another multiplier", "Multiplier", 2],
])("tells %s by the fingerprint", (_, column, value) => {
  const cells = sampleBook("crypto").map((row) => [...row]);
  const { fingerprint } = plannedBook(reading(cells), 0, fixed);
  cells[1]![cells[0]!.indexOf(column)] = value;
  expect(plannedBook(reading(cells), 0, fixed).fingerprint).not.toBe(fingerprint);
});

describe("the tables beside the positions", () => {
  const POSITIONS: Grid = [
    ["Underlying", "Type", "Quantity", "Strike", "Expiry"],
    ["XYZ", "call", 10, 100, "2027-11-20T16:00Z"],
    ["XYZ", "spot", -2, "", ""],
  ];
  const MARKET: Grid = [
    ["Underlying", "Spot", "Rate", "Dividend yield", "Volatility"],
    ["xyz", 100, 0.05, 0, 0.2],
  ];
  const tables = (market: Grid | null, smile: Grid | null) => ({
    market: market && tableReading("Market", market),
    smile: smile && tableReading("Smile", smile),
    limits: null,
    hedges: null,
  });

  it("fill in what the positions leave blank, the smile before the market's volatility", () => {
    const flat = plannedBook({ ...reading(POSITIONS), tables: tables(MARKET, null) }, 0, fixed);
    expect(flat.parsed.positions[0]!.market).toEqual({
      spot: 100,
      rate: 0.05,
      dividendYield: 0,
      volatility: 0.2,
    });
    // Black-Scholes, S = K = 100, r 5 %, vol 20 %, a year: 10.4506 (Hull, Options, Futures, and Other Derivatives).
    expect(flat.risk!.positions[0]!.exposure.value).toBeCloseTo(104.506, 3);
    expect(flat.plan).not.toBeNull();

    const smile: Grid = [
      ["Underlying", "Expiry", "Strike", "Volatility"],
      ["XYZ", "2027-11-20T16:00Z", 100, 0.25],
    ];
    const smiling = plannedBook({ ...reading(POSITIONS), tables: tables(MARKET, smile) }, 0, fixed);
    expect(smiling.parsed.positions[0]!.market.volatility).toBeCloseTo(0.25, 12);
  });

  it("tell of numbers in text that were read as such, by table", () => {
    const market = MARKET.map((row, index) =>
      index === 0 ? row : row.map((cell) => (cell === 100 ? "100.00 " : cell)),
    );
    const { tableNotes, plan } = plannedBook(
      { ...reading(POSITIONS), tables: tables(market, null) },
      0,
      fixed,
    );
    expect(tableNotes).toMatchObject([
      { table: { name: "Market" }, notes: [{ gridRow: 1, gridColumn: 1, column: "Spot", readAs: "100" }] },
    ]);
    expect(plan).not.toBeNull();
  });

  it("stop the plan while a cell of the market cannot be read", () => {
    const market = [...MARKET, ["ABC", "n/a", "", "", ""]];
    const book = plannedBook({ ...reading(POSITIONS), tables: tables(market, null) }, 0, fixed);
    expect(book.tableIssues).toMatchObject([
      { table: { name: "Market" }, issues: [{ gridRow: 2, column: "Spot", found: '"n/a"' }] },
    ]);
    expect(book.parsed.issues).toEqual([]);
    expect(book.plan).toBeNull();
  });
});
