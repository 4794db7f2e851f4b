import { measureBook } from "../../src/core/risk/measureBook";
import { limitsToGrid } from "../../src/sheet/limitsTable";
import { parseLimits } from "../../src/sheet/parseLimits";
import type { Cell, Grid } from "../../src/sheet/grid";
import { parsePositions } from "../../src/sheet/parsePositions";
import cryptoGreeks from "../reference/crypto_book_greeks.json";
import indexGreeks from "../reference/index_book_greeks.json";
import { SAMPLE_AS_OF, sampleBook } from "../support/sampleBooks";

const HEADERS = ["Underlying", "Greek", "Target", "Lower", "Upper", "Bucket"];

function limitsOf(name: "crypto" | "index" | "desk", ...rows: readonly (readonly Cell[])[]): Grid {
  const { positions } = parsePositions(sampleBook(name), { asOf: SAMPLE_AS_OF, dateSystem: "1900" });
  const book = measureBook(positions, SAMPLE_AS_OF);
  const underlyings = book.underlyings.map(({ underlying }) => underlying);
  const { limits, issues } = parseLimits([HEADERS, ...rows], underlyings);
  expect(issues).toEqual([]);
  return limitsToGrid(book, limits);
}

test("has its headers, also without limits", () => {
  const headers = ["Underlying", "Greek", "Exposure", "Lower", "Target", "Upper", "Used", "State"];
  expect(limitsOf("crypto")).toEqual([headers]);
});

type Totals = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** Rho is not in the reference totals; test/functions/limits.test.ts has it. */
const REFERENCE_OF: Readonly<Record<string, string>> = {
  Delta: "delta",
  "Net delta": "netDelta",
  Gamma: "gamma",
  Vega: "vegaPoint",
  Theta: "thetaDay",
  "Dollar delta": "dollarDelta",
  "Dollar gamma 1%": "dollarGamma1pct",
};

describe.each<["crypto" | "index", Totals]>([
  ["crypto", cryptoGreeks.totals as Totals],
  ["index", indexGreeks.totals as Totals],
])("%s book, by its reference totals in units of the sheet", (name, totals) => {
  const cases = Object.entries(totals).flatMap(([underlying, total]) =>
    Object.entries(REFERENCE_OF).map(([greek, key]) => [underlying, greek, total[key]!] as const),
  );

  test.each(cases)("%s %s", (underlying, greek, total) => {
    const size = Math.abs(total);
    const [, row] = limitsOf(name, [underlying, greek, 0, -size * 2, size * 2]);
    expect(row!.slice(0, 2)).toEqual([underlying, greek]);
    expect(Math.abs((row![2] as number) / total - 1)).toBeLessThan(1e-9);
    expect(row!.slice(3, 6)).toEqual([-size * 2, 0, size * 2]);
    expect(Math.abs((row![6] as number) - 0.5)).toBeLessThan(1e-9);
    expect(row![7]).toBe("inside");
  });
});

/** BTC: net delta -85.62, vega 18,666 a point; ETH: net delta 47.30, theta -1,158.67 a day. */
test("puts breaches first, shows the limits as they were given, and nothing where there is none", () => {
  const rows = limitsOf(
    "crypto",
    ["ETH", "net delta", "", "", 100],
    ["BTC", "vega", 10_000, "", 20_000],
    ["eth", "theta", 0, -1_000, ""],
    ["BTC", "net delta", 0, -50, 50],
    ["BTC", "gamma", 0, 0, ""],
  ).slice(1);
  expect(rows.map((row) => [...row.slice(0, 2), ...row.slice(3, 6), row[7]])).toEqual([
    ["BTC", "Gamma", 0, 0, "", "breach"],
    ["BTC", "Net delta", -50, 0, 50, "breach"],
    ["ETH", "Theta", -1_000, 0, "", "breach"],
    ["BTC", "Vega", "", 10_000, 20_000, "near"],
    ["ETH", "Net delta", "", 0, 100, "inside"],
  ]);
  const { BTC, ETH } = cryptoGreeks.totals;
  const used = [
    BTC.netDelta / -50,
    ETH.thetaDay / -1_000,
    (BTC.vegaPoint - 10_000) / 10_000,
    ETH.netDelta / 100,
  ];
  rows
    .slice(1)
    .forEach((row, index) => expect(Math.abs((row[6] as number) / used[index]! - 1)).toBeLessThan(1e-9));
});

test("beyond a limit that the target is on, Used is an error and the state is not", () => {
  const [, row] = limitsOf("crypto", ["BTC", "Net delta", 0, 0, ""]);
  expect(row![6]).toEqual({
    code: "#N/A",
    message: "Used is a share of the way from target to limit, and the target is on the limit",
  });
  expect(row![7]).toBe("breach");
});

test("a vega over volatilities of two types cannot be told, and comes before all limits", () => {
  const error = {
    code: "#N/A",
    message: "Vega does not add up over lognormal and normal volatilities",
  };
  const [, first, second] = limitsOf("desk", ["BRENT", "Theta", 0, "", 1e-6], ["BRENT", "Vega", 0, -5, 5]);
  expect(first).toEqual(["BRENT", "Vega", error, -5, 0, 5, error, error]);
  expect(second!.slice(0, 2)).toEqual(["BRENT", "Theta"]);
});

describe("a limit on one bucket of expiries", () => {
  const COLUMNS = cryptoGreeks.columns;
  const figure = (row: readonly unknown[], name: string) => Number(row[COLUMNS.indexOf(name)]);
  /** From the reference rows: those of BTC with so many days to expiry, the first not counted. */
  const vegaPoint = (fewest: number, most: number) =>
    (cryptoGreeks.rows as readonly (readonly unknown[])[])
      .filter((row) => String(row[0]).startsWith("BTC-"))
      .filter((row) => figure(row, "T") * 365 > fewest && figure(row, "T") * 365 <= most)
      .reduce((sum, row) => sum + figure(row, "posVega") / 100, 0);

  test.each([
    ["up to 1 week", vegaPoint(0, 7)],
    ["up to 1 month", vegaPoint(7, 31)],
    ["up to 3 months", vegaPoint(31, 92)],
    ["up to 1 year", vegaPoint(184, 366)],
  ])("%s is measured on that bucket alone, and says so in a last column", (bucket, vega) => {
    const size = Math.abs(vega);
    const [headers, row] = limitsOf("crypto", ["BTC", "Vega", 0, -size * 2, size * 2, bucket]);
    expect(headers).toEqual([
      "Underlying",
      "Greek",
      "Exposure",
      "Lower",
      "Target",
      "Upper",
      "Used",
      "State",
      "Bucket",
    ]);
    expect(Math.abs((row![2] as number) / vega - 1)).toBeLessThan(1e-9);
    expect(row!.slice(7)).toEqual(["inside", bucket]);
  });

  test("stands beside one on all expiries, whose last cell is blank", () => {
    const rows = limitsOf(
      "crypto",
      ["BTC", "Vega", 0, "", 1e9, ""],
      ["BTC", "Vega", 0, "", 1, "up to 1 year"],
    );
    expect(rows.slice(1).map((row) => row.slice(7))).toEqual([
      ["breach", "up to 1 year"],
      ["inside", ""],
    ]);
  });

  test("has exposure 0 where the bucket holds nothing, and cannot be told where no position is on the underlying", () => {
    const rows = limitsOf(
      "crypto",
      ["BTC", "Vega", 0, -1, 1, "beyond 2 years"],
      ["SOL", "Vega", 0, -1, 1, "no expiry"],
    );
    const error = { code: "#N/A", message: "no position is on SOL" };
    expect(rows.slice(1)).toEqual([
      ["SOL", "Vega", error, -1, 0, 1, error, error, "no expiry"],
      ["BTC", "Vega", 0, -1, 0, 1, 0, "inside", "beyond 2 years"],
    ]);
  });

  test("takes in spot and perpetuals as no expiry", () => {
    const netDelta = (row: readonly unknown[]) => figure(row, "posNetDelta");
    const wanted = (cryptoGreeks.rows as readonly (readonly unknown[])[])
      .filter((row) => ["BTC-PERPETUAL", "BTC"].includes(String(row[0])))
      .reduce((sum, row) => sum + netDelta(row), 0);
    const [, row] = limitsOf("crypto", ["BTC", "Net delta", 0, -1e9, 1e9, "no expiry"]);
    expect(Math.abs((row![2] as number) / wanted - 1)).toBeLessThan(1e-9);
  });
});
