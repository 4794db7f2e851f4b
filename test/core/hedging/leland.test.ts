import { lelandVol } from "../../../src/core/hedging/leland";
import { DomainError } from "../../../src/core/math/domainError";
import { hedgingReference, hedgingRows } from "../../support/hedgingReference";
import { expectWithin } from "../../support/referenceData";
import { valueEuropean } from "../../support/valueOptions";

const ROWS = hedgingRows(hedgingReference("leland"), [
  ...(["S", "K", "T", "sigma", "r", "kappaOneWay", "dt", "A", "sigmaShort", "sigmaLong"] as const),
  ...(["callShort", "deltaShort", "callLong", "deltaLong", "expectedCostPV"] as const),
]);

type Row = (typeof ROWS)[number];

const terms = (row: Row) => ({ vol: row.sigma, cost: row.kappaOneWay, interval: row.dt });

describe.each([
  ["short", "sigmaShort", "callShort", "deltaShort"],
  ["long", "sigmaLong", "callLong", "deltaLong"],
] as const)("a %s call", (side, volColumn, priceColumn, deltaColumn) => {
  const found = (row: Row) => lelandVol({ ...terms(row), side });

  test("volatilities", () => {
    expectWithin({ rows: ROWS, found, wanted: (row) => row[volColumn], tolerance: () => 1e-15 });
  });

  test.each([
    ["price", priceColumn],
    ["delta", deltaColumn],
  ] as const)("its %s at them", (figure, column) => {
    expectWithin({
      rows: ROWS,
      found: (row) => valueEuropean("call", row.S, row.K, row.T, found(row), row.r, 0)[figure],
      wanted: (row) => row[column],
      // Prices far from the money are differences of larger numbers.
      tolerance: () => 1e-13,
    });
  });
});

test("Leland's number A", () => {
  expectWithin({
    rows: ROWS,
    found: (row) => (lelandVol({ ...terms(row), side: "short" }) / row.sigma) ** 2 - 1,
    wanted: (row) => row.A,
    tolerance: (row) => 1e-15 / row.A,
  });
});

test("to first order in the cost, vega times what is added is what hedging costs", () => {
  const small = 1e-6;
  expectWithin({
    rows: ROWS,
    found: (row) => {
      const added = lelandVol({ ...terms(row), cost: row.kappaOneWay * small, side: "short" }) - row.sigma;
      return (valueEuropean("call", row.S, row.K, row.T, row.sigma, row.r, 0).vega * added) / small;
    },
    wanted: (row) => row.expectedCostPV,
    tolerance: () => 1e-6,
  });
});

test("what is added to the price is what hedging costs in 10^6 simulated paths", () => {
  const columns = ["S", "K", "T", "sigma", "r", "kappa", "N"] as const;
  const simulated = hedgingRows(hedgingReference("leland", "costCheck"), [
    ...columns,
    ...(["mcMeanCostPV_inclInitial", "initialTradeCost"] as const),
  ]);
  expectWithin({
    rows: simulated,
    found: ({ S, K, T, sigma, r, kappa, N }) => {
      const vol = lelandVol({ vol: sigma, cost: kappa, interval: T / N, side: "short" });
      return (
        valueEuropean("call", S, K, T, vol, r, 0).price - valueEuropean("call", S, K, T, sigma, r, 0).price
      );
    },
    wanted: (row) => row.mcMeanCostPV_inclInitial - row.initialTradeCost,
    // The formula is the limit of short intervals; these are 63 in the option's life.
    tolerance: () => 0.03,
  });
});

test("without costs volatility stays", () => {
  expect(lelandVol({ vol: 0.2, cost: 0, interval: 1 / 52, side: "short" })).toBe(0.2);
  expect(lelandVol({ vol: 0.2, cost: 0, interval: 1 / 52, side: "long" })).toBe(0.2);
});

describe("costs that eat up gamma", () => {
  // A = 1.524: Hoggard, Whalley and Wilmott's case without a solution for a long option.
  const costly = { vol: 0.2, cost: 0.01, interval: 1 / 365 };

  test("are refused for a long option, with the highest that would do", () => {
    const attempt = () => lelandVol({ ...costly, side: "long" });
    expect(attempt).toThrow(DomainError);
    // 0.2 / sqrt(365) / sqrt(8 / pi) = 0.0065602.
    expect(attempt).toThrow(
      "cost is 0.01: takes less than 0.00656 for a long option that is hedged so often",
    );
    expect(lelandVol({ ...costly, cost: 0.00656, side: "long" })).toBeLessThan(0.01);
  });

  test("are taken for a short one", () => {
    expect(lelandVol({ ...costly, side: "short" })).toBeCloseTo(0.2 * Math.sqrt(2.5243), 4);
  });
});

test.each([
  ["vol", { vol: 0 }],
  ["cost", { cost: -0.001 }],
  ["interval", { interval: 0 }],
  ["interval", { interval: Number.NaN }],
  ["the resulting volatility", { cost: 1e300, interval: 1e-300 }],
])("%s outside its domain is refused by name: %j", (argument, change) => {
  const attempt = () => lelandVol({ vol: 0.2, cost: 0.001, interval: 1 / 52, side: "short", ...change });
  expect(attempt).toThrow(DomainError);
  expect(attempt).toThrow(argument);
});
