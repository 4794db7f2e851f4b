import reference from "../reference/crypto_book_greeks.json";
import { measureBook } from "../../src/core/risk/measureBook";
import type { Grid } from "../../src/sheet/grid";
import { parsePositions } from "../../src/sheet/parsePositions";
import { RISK_GROUPINGS, riskToGrid, type RiskGrouping } from "../../src/sheet/riskTable";
import { SAMPLE_AS_OF, sampleBook } from "../support/sampleBooks";

const HEADERS = [
  "Group",
  "Value",
  "Delta",
  "Net delta",
  "Gamma",
  "Vega",
  "Theta",
  "Rho",
  "Dollar delta",
  "Dollar gamma 1%",
];
/** Columns of HEADERS that do not add up across underlyings. */
const IN_UNDERLYING = [2, 3, 4];

function risk(by: RiskGrouping, keep: (underlying: string) => boolean = () => true): Grid {
  const { positions } = parsePositions(sampleBook("crypto"), { asOf: SAMPLE_AS_OF, dateSystem: "1900" });
  return riskToGrid(
    measureBook(
      positions.filter((position) => keep(position.underlying)),
      SAMPLE_AS_OF,
    ),
    by,
  );
}

function groups(grid: Grid): unknown[] {
  return grid.slice(1).map(([group]) => group);
}

function expectClose(actual: unknown, expected: number, what: string): void {
  const error = Math.abs((actual as number) - expected) / Math.abs(expected);
  if (!(error <= 1e-9))
    throw new Error(`${what}: ${String(actual)}, expected ${expected}, relative error ${error}`);
}

it.each(RISK_GROUPINGS)("has its headers by %s", (by) => {
  expect(risk(by)[0]).toEqual(HEADERS);
});

/** crypto_book_greeks.json gives each figure in the units of the sheet; rho of options on forwards is not in it. */
it.each(["BTC", "ETH"] as const)("agrees with the reference totals of %s to 1e-9", (underlying) => {
  const row = risk("Underlying").find(([group]) => group === underlying)!;
  const total = reference.totals[underlying];
  expectClose(row[1], total.valueUsd, "value");
  expectClose(row[2], total.delta, "delta");
  expectClose(row[3], total.netDelta, "net delta");
  expectClose(row[4], total.gamma, "gamma");
  expectClose(row[5], total.vegaPoint, "vega per point");
  expectClose(row[6], total.thetaDay, "theta per day");
  expectClose(row[8], total.dollarDelta, "dollar delta");
  expectClose(row[9], total.dollarGamma1pct, "dollar gamma 1%");
});

it("rescales raw exposures to the units of the sheet", () => {
  const { positions } = parsePositions(sampleBook("crypto"), { asOf: SAMPLE_AS_OF, dateSystem: "1900" });
  const exposure = {
    value: 1,
    delta: 2,
    netDelta: 3,
    gamma: 4,
    vega: 500,
    theta: 6 * 365,
    rho: 700,
    dollarDelta: 8,
    dollarGammaPerPercent: 9,
    volatilityType: "lognormal" as const,
  };
  const risks = [{ position: positions[0]!, exposure }];
  const underlyings = [
    { underlying: "BTC", spot: 94250, currency: null, exposure, expiries: [], positions: risks },
  ];
  const book = { asOf: SAMPLE_AS_OF, positions: risks, underlyings, total: exposure };
  expect(riskToGrid(book, "Underlying")).toEqual([HEADERS, ["BTC", 1, 2, 3, 4, 5, 6, 7, 8, 9]]);
});

it("groups by expiry within underlyings, in the book's order, by date, no expiry last", () => {
  const dates = [
    "2026-11-21",
    "2026-11-27",
    "2026-12-04",
    "2026-12-25",
    "2027-01-29",
    "2027-03-26",
    "2027-06-25",
    "2027-09-24",
    "no expiry",
  ];
  const ethDates = dates.filter((date) => !["2026-11-27", "2026-12-04"].includes(date));
  expect(groups(risk("Expiry"))).toEqual([
    ...dates.map((date) => `BTC ${date}`),
    ...ethDates.map((date) => `ETH ${date}`),
  ]);
});

it("lists positions as they stand", () => {
  const names = sampleBook("crypto")
    .slice(1)
    .map(([instrument]) => instrument);
  expect(groups(risk("Position"))).toEqual(names);
});

it.each(["Expiry", "Position"] as const)("by %s adds up to the underlying", (by) => {
  const [, whole] = risk("Underlying", (underlying) => underlying === "BTC");
  const parts = risk(by, (underlying) => underlying === "BTC").slice(1);
  for (let column = 1; column < HEADERS.length; column += 1) {
    const sum = parts.reduce((total, row) => total + (row[column] as number), 0);
    const gross = parts.reduce((total, row) => total + Math.abs(row[column] as number), 0);
    expect(Math.abs(sum - (whole![column] as number))).toBeLessThanOrEqual(1e-12 * gross);
  }
});

it("totals money across underlyings, and nothing that is counted in units of one", () => {
  const [, total] = risk("Total");
  const underlyings = risk("Underlying").slice(1);
  expect(total![0]).toBe("Total");
  for (let column = 1; column < HEADERS.length; column += 1) {
    if (IN_UNDERLYING.includes(column)) {
      const message = `${HEADERS[column]} adds up only within one underlying`;
      expect(total![column]).toEqual({ code: "#N/A", message });
    } else {
      const sum = underlyings.reduce((sum, row) => sum + (row[column] as number), 0);
      expectClose(total![column], sum, HEADERS[column]!);
    }
  }
});

it("totals all of one underlying", () => {
  const [, total] = risk("Total", (underlying) => underlying === "ETH");
  const [, eth] = risk("Underlying", (underlying) => underlying === "ETH");
  expect(total!.slice(1)).toEqual(eth!.slice(1));
});

it.each(RISK_GROUPINGS)("has no groups for an empty book by %s", (by) => {
  expect(risk(by, () => false)).toEqual([HEADERS]);
});
