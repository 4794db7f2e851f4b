import { checkableNumber, describeExposures } from "../../src/app/describeExposure";
import { describePolicies } from "../../src/app/describePolicy";
import type { UnderlyingPlan } from "../../src/core/hedging/plan";
import { DEFAULT_POLICY } from "../../src/app/settings";
import type { Exposure } from "../../src/core/risk/exposure";

it.each([
  [-77.59425534046473, "−77.59425534"],
  [0, "0"],
  [-0, "0"],
  [-7313258.565838801, "−7313258.566"],
  [0.1 + 0.2, "0.3"],
  [-0.00000012345678949, "−1.234567895e-7"],
  [1.5e-9, "1.5e-9"],
  [123456789012, "123456789000"],
])("writes %d with ten significant digits as %s", (value, text) => {
  expect(checkableNumber(value)).toBe(text);
});

const BEFORE: Exposure = {
  value: 1000.5,
  delta: -77.6,
  netDelta: -85.6,
  gamma: 0.25,
  vega: 1234.5,
  theta: -730,
  rho: 3,
  dollarDelta: -7.3e6,
  dollarGammaPerPercent: 12,
  volatilityType: "lognormal",
};

const BTC: UnderlyingPlan = {
  underlying: "BTC",
  decision: "trade",
  reason: "",
  policy: { ...DEFAULT_POLICY, target: -2, costRate: 0.0003 },
  band: 0.00010610323,
  hedge: {
    unit: {
      instrument: "BTC-PERPETUAL",
      underlying: "BTC",
      product: { kind: "perpetual", settlement: "inverse" },
      quantity: 1,
      multiplier: 10,
      market: { spot: 94250, rate: 0, dividendYield: 0 },
    },
    price: 94250,
    netDeltaPerUnit: 0.000106,
    notionalPerUnit: 10,
  },
  candidates: [],
  trade: null,
  before: BEFORE,
  after: { ...BEFORE, delta: 0, netDelta: -8 },
};
const ETH: UnderlyingPlan = { ...BTC, underlying: "ETH", policy: DEFAULT_POLICY, hedge: null, band: 0 };

it("names every figure with its unit, vega per point and theta per day as on the sheet", () => {
  expect(describeExposures([BTC], "before")).toBe(
    "BTC: delta −77.6, net delta −85.6, gamma 0.25, vega per point 12.345, theta per day −2, " +
      "dollar delta −7300000, value 1000.5",
  );
  expect(describeExposures([BTC, ETH], "after")).toMatch(/^BTC: delta 0, net delta −8, .*; ETH: delta 0, /);
});

it.each([
  ["normal", 1234.5, "vega per 1.00 of normal volatility 1234.5"],
  ["both", null, "vega does not add up over lognormal and normal volatilities"],
] as const)("names the vega of %s volatility", (volatilityType, vega, text) => {
  const before = { ...BEFORE, vega, volatilityType };
  expect(describeExposures([{ ...BTC, before }], "before")).toContain(`, gamma 0.25, ${text}, theta per day`);
});

it("counts the underlyings that a cell has no room for", () => {
  const many = Array.from({ length: 1000 }, (_, index) => ({ ...BTC, underlying: `COIN${index}` }));
  const text = describeExposures(many, "before");
  expect(text.length).toBeLessThan(32_767);
  const named = text.match(/COIN/g)!.length;
  expect(named).toBeGreaterThan(100);
  expect(text).toMatch(new RegExp(`; … and ${1000 - named} more$`));
});

it("tells by what each underlying was hedged", () => {
  expect(describePolicies([BTC, ETH], [])).toBe(
    "BTC: target −2, band 0.00010610323, lot 1, to target, with BTC-PERPETUAL, cost 3 bp; " +
      "ETH: target 0, band 0, lot 1, to target, nothing to hedge with, cost 5 bp",
  );
});

it("says for the log which rows were left out on purpose, by name, and how many there are", () => {
  const leftOut = Array.from({ length: 12 }, (_, index) => ({
    gridRow: index + 1,
    reason: index % 2 === 0 ? ("chosen" as const) : ("excluded" as const),
    text: `XYZ ${index + 1}`,
  }));
  const total = { gridRow: 20, reason: "totals" as const, text: "Total" };
  expect(describePolicies([], leftOut.slice(0, 1))).toBe("left out on purpose: 1 row (XYZ 1)");
  expect(describePolicies([], [...leftOut, total])).toBe(
    "left out on purpose: 12 rows (XYZ 1, XYZ 2, XYZ 3, XYZ 4, XYZ 5, XYZ 6, XYZ 7, XYZ 8, XYZ 9, XYZ 10, and 2 more)",
  );
});
