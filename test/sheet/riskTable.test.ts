import reference from "../reference/crypto_book_greeks.json";
import { measureBook } from "../../src/core/risk/measureBook";
import type { OptionProduct } from "../../src/core/product/product";
import type { Position } from "../../src/core/risk/position";
import type { Cell, CellError, Grid } from "../../src/sheet/grid";
import { parsePositions } from "../../src/sheet/parsePositions";
import { RISK_SETS, riskUnit } from "../../src/sheet/riskColumns";
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

function isErrorCell(cell: Cell): cell is CellError {
  return typeof cell === "object" && cell !== null;
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

it.each(["Expiry", "Bucket", "Position"] as const)("by %s adds up to the underlying", (by) => {
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

describe("what does not add up is an error cell", () => {
  const option: Position = {
    instrument: "X-C",
    underlying: "X",
    product: {
      kind: "option",
      type: "call",
      strike: 100,
      expiry: SAMPLE_AS_OF + 30 * 86_400_000,
      settlement: "linear",
      style: "european",
    },
    quantity: 1,
    multiplier: 1,
    market: { spot: 100, volatility: 0.2, rate: 0, dividendYield: 0 },
  };
  const normal: Position = {
    ...option,
    instrument: "X-N",
    product: { ...option.product, expiry: SAMPLE_AS_OF + 60 * 86_400_000 } as OptionProduct,
    market: { ...option.market, underlyingPrice: 100, volatility: 20, volatilityType: "normal" },
  };
  const table = (positions: readonly Position[], by: RiskGrouping) =>
    riskToGrid(measureBook(positions, SAMPLE_AS_OF, { higherOrder: true }), by, "all");
  const errorsOf = (grid: Grid, row = 1) =>
    Object.fromEntries(
      grid[row]!.flatMap((cell, column) =>
        isErrorCell(cell) ? [[grid[0]![column] as string, cell.message]] : [],
      ),
    );

  it.each(["Underlying", "Total"] as const)("by volatilities of two types, by %s", (by) => {
    const reason = "does not add up over lognormal and normal volatilities";
    expect(errorsOf(table([option, normal], by))).toEqual(
      Object.fromEntries(
        ["Vega", "Vanna", "Volga", "Veta", "Zomma", "Ultima"].map((name) => [name, `${name} ${reason}`]),
      ),
    );
  });

  it("adds up each volatility type on its own, the normal one per 1.00", () => {
    const grid = table([option, normal, { ...normal, quantity: 2 }], "Expiry");
    const vega = grid[0]!.indexOf("Vega");
    expect([1, 2].map((row) => errorsOf(grid, row))).toEqual([{}, {}]);
    // At the money e^(-rT) sqrt(T) n(0), of three options.
    const density = 1 / Math.sqrt(2 * Math.PI);
    expectClose(grid[2]![vega], 3 * Math.sqrt(60 / 365) * density, "normal vega");
  });

  it("in two currencies, or in one that only some underlyings tell", () => {
    const other = { ...option, underlying: "Y", currency: "EUR" };
    const reason = "adds up only in one currency, given for all underlyings or for none";
    for (const currency of ["USD", undefined]) {
      const errors = errorsOf(table([{ ...option, currency }, other], "Total"));
      expect(errors.Value).toBe(`Value ${reason}`);
      expect(errors.Ultima).toBe(`Ultima ${reason}`);
      expect(errors["Coin gamma"]).toBe("Coin gamma adds up only within one underlying");
      expect(Object.keys(errors)).toHaveLength(18);
    }
    expect(errorsOf(table([{ ...option, currency: "EUR" }, other], "Total"))).not.toHaveProperty("Value");
  });
});

it("names two expiries of one date by their time too", () => {
  const { positions } = parsePositions(sampleBook("crypto"), { asOf: SAMPLE_AS_OF, dateSystem: "1900" });
  const [first] = positions;
  const later = {
    ...first!,
    product: { ...first!.product, expiry: Date.UTC(2027, 2, 26, 16) } as OptionProduct,
  };
  expect(groups(riskToGrid(measureBook([later, first!], SAMPLE_AS_OF), "Expiry"))).toEqual([
    "BTC 2027-03-26 08:00 UTC",
    "BTC 2027-03-26 16:00 UTC",
  ]);
});

it("groups by bucket of expiries within underlyings, empty ones left out", () => {
  expect(groups(risk("Bucket"))).toEqual([
    "BTC up to 1 week",
    "BTC up to 1 month",
    "BTC up to 3 months",
    "BTC up to 6 months",
    "BTC up to 1 year",
    "BTC no expiry",
    "ETH up to 1 week",
    "ETH up to 3 months",
    "ETH up to 6 months",
    "ETH up to 1 year",
    "ETH no expiry",
  ]);
});

it.each([
  [0, "up to 1 week"],
  [7, "up to 1 week"],
  [7.001, "up to 1 month"],
  [31, "up to 1 month"],
  [92, "up to 3 months"],
  [184, "up to 6 months"],
  [366, "up to 1 year"],
  [731, "up to 2 years"],
  [732, "beyond 2 years"],
])("counts %d days to expiry as %s", (days, bucket) => {
  const future: Position = {
    instrument: "F",
    underlying: "X",
    product: { kind: "future", expiry: SAMPLE_AS_OF + days * 86_400_000, settlement: "linear" },
    quantity: 1,
    multiplier: 1,
    market: { spot: 100, rate: 0, dividendYield: 0 },
  };
  expect(groups(riskToGrid(measureBook([future], SAMPLE_AS_OF), "Bucket"))).toEqual([`X ${bucket}`]);
});

it.each([
  ["Value", "lognormal", "USD"],
  ["Gamma", "lognormal", "BTC per 1.00 of price"],
  ["Vega", "lognormal", "USD per vol point"],
  ["Vega", "normal", "USD per 1.00 of volatility"],
  ["Theta", "lognormal", "USD per day"],
  ["Dollar gamma 1%", "lognormal", "USD per 1 % move"],
  ["Veta", "lognormal", "USD per vol point per day"],
  ["Speed", "lognormal", "BTC per 1.00 of price squared"],
  ["Ultima", "normal", "USD per 1.00 of volatility cubed"],
] as const)("%s of %s volatility is in %s", (name, volatilityType, unit) => {
  const column = RISK_SETS.all.find((each) => each.name === name)!;
  expect(riskUnit(column, { underlying: "BTC", currency: "USD", volatilityType })).toBe(unit);
});

it("names no underlying and no currency that are not known", () => {
  const units = RISK_SETS.standard.map((column) =>
    riskUnit(column, { underlying: null, currency: null, volatilityType: null }),
  );
  expect(units.slice(0, 2)).toEqual(["quote currency", "underlying"]);
});
