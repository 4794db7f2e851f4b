import { checkableNumber, describeExposures } from "../../src/app/describeExposure";
import { describePolicies } from "../../src/app/describePolicy";
import { DEFAULT_POLICY, DEFAULT_TRADING } from "../../src/app/settings";
import { NO_EDITS, type RebalancePlan, type UnderlyingPlan } from "../../src/core/hedging/plan";
import type { LeftOutRow } from "../../src/sheet/parsedPositions";
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

const POLICY = { ...DEFAULT_POLICY, target: -2 };
const BTC: UnderlyingPlan = {
  underlying: "BTC",
  currency: "USD",
  spot: 94250,
  decision: "trade",
  reason: "",
  policy: POLICY,
  check: {
    fires: true,
    conditions: [],
    band: { by: "automatic", centre: -2, halfWidth: 0.00010610323 },
    distanceToEdge: -83.6,
  },
  offers: [],
  chosenFrom: ["BTC-PERPETUAL"],
  trades: [],
  before: BEFORE,
  after: { ...BEFORE, delta: 0, netDelta: -8 },
  ranges: [],
  conflicts: null,
  notDone: [],
};
const ETH: UnderlyingPlan = {
  ...BTC,
  underlying: "ETH",
  policy: {
    ...DEFAULT_POLICY,
    conditions: [
      { kind: "interval", hours: 8 },
      { kind: "spotMove", move: 0.02 },
    ],
    join: "all",
    tradeTo: "edge",
  },
  check: { ...BTC.check, band: { by: "whalley-wilmott", centre: 0, halfWidth: 3.5 } },
  chosenFrom: [],
};

function planOf(underlyings: readonly UnderlyingPlan[], edits = NO_EDITS): RebalancePlan {
  return {
    asOf: 0,
    underlyings,
    trades: [],
    cost: 0,
    stressBefore: 0,
    stressAfter: 0,
    search: { by: "formula", gap: 0, timeIsUp: false },
    edits,
  };
}

const describe = (underlyings: readonly UnderlyingPlan[], leftOut: readonly LeftOutRow[] = []) =>
  describePolicies({ plan: planOf(underlyings), parsed: { leftOut } }, DEFAULT_TRADING);

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

it("tells the risk aversion that an interval follows from", () => {
  const conditions = [{ kind: "gammaInterval" }] as const;
  const text = describe([{ ...BTC, policy: { ...POLICY, conditions, riskAversion: 2e-6 } }]);
  expect(text).toContain("automatic, risk aversion 0.000002, trade when the gamma-weighted interval passed");
});

it("tells by what each underlying was hedged, and how the trades were chosen", () => {
  expect(describe([BTC, ETH])).toBe(
    "least cost, taker, found by formula; " +
      "BTC: target −2, band 0.00010610323 automatic, trade when outside the band or a limit is broken, " +
      "to target, with BTC-PERPETUAL; " +
      "ETH: target 0, band 3.5 whalley-wilmott, risk aversion 0.000001, trade when 8 hours passed and " +
      "spot moved 2 %, to edge, nothing to hedge with",
  );
});

it("tells where limits could not all be kept", () => {
  const unkept = { ...BTC, conflicts: ["Vega of 400 or less (limit): 500 is as near as it comes."] };
  expect(describe([unkept, ETH])).toContain("best effort, limits that cannot all be kept: BTC; BTC: target");
});

it("tells what the user fixed and excluded, and the limits on all trades", () => {
  const edits = {
    quantities: { "BTC-PERPETUAL": -100 },
    excluded: ["BTC-26MAR27"],
    others: "solve",
  } as const;
  const choices = {
    ...DEFAULT_TRADING,
    objective: "budget",
    budget: 5000,
    tickets: 3,
    noMoreGrossVega: true,
  } as const;
  expect(describePolicies({ plan: planOf([], edits), parsed: { leftOut: [] } }, choices)).toBe(
    "best within the budget, budget 5000, at most 3 trades, no more gross vega, taker, found by formula; " +
      "fixed by hand: BTC-PERPETUAL −100; excluded by hand: BTC-26MAR27",
  );
});

it("says for the log which rows were left out on purpose, by name, and how many there are", () => {
  const leftOut = Array.from({ length: 12 }, (_, index) => ({
    gridRow: index + 1,
    reason: index % 2 === 0 ? ("chosen" as const) : ("excluded" as const),
    text: `XYZ ${index + 1}`,
  }));
  const total = { gridRow: 20, reason: "totals" as const, text: "Total" };
  expect(describe([], leftOut.slice(0, 1))).toMatch(/^left out on purpose: 1 row \(XYZ 1\); least cost/);
  expect(describe([], [...leftOut, total])).toContain(
    "left out on purpose: 12 rows (XYZ 1, XYZ 2, XYZ 3, XYZ 4, XYZ 5, XYZ 6, XYZ 7, XYZ 8, XYZ 9, XYZ 10, and 2 more)",
  );
});
