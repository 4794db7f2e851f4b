import { parseSettings } from "../../src/app/parseSettings";
import { DEFAULT_POLICY, DEFAULT_SETTINGS, DEFAULT_TRADING, policyFor } from "../../src/app/settings";

const POLICY = { ...DEFAULT_POLICY, band: 2.5, instrument: "BTC-PERPETUAL" };

const EVERY_CONDITION = [
  { kind: "everyCheck" },
  { kind: "interval", hours: 8 },
  { kind: "gammaInterval" },
  { kind: "band" },
  { kind: "spotMove", move: 0.02 },
  { kind: "gammaMove" },
  { kind: "breach" },
];

it.each([
  ["defaults", DEFAULT_SETTINGS],
  ["a fixed as-of", { asOf: Date.UTC(2026, 10, 20, 16), policies: { BTC: POLICY } }],
  [
    "headers chosen for columns and rows left out",
    {
      asOf: "live",
      policies: {},
      columns: { Quantity: "Net lots" },
      leftOut: [{ key: "0123456789abcdef", label: "row 14, SPX" }],
    },
  ],
  [
    "every condition, and choices of trading",
    {
      asOf: "live",
      policies: { BTC: { ...POLICY, bandBy: "zakamouline", join: "all", conditions: EVERY_CONDITION } },
      trading: { ...DEFAULT_TRADING, objective: "budget", budget: 0, tickets: 3, margin: 1e6 },
    },
  ],
  ["an underlying named like a member of Object", { asOf: "live", policies: { constructor: POLICY } }],
])("takes %s as it is", (_, kept) => {
  expect(parseSettings(kept)).toEqual({ kind: "settings", settings: kept });
});

it("completes policies of an earlier version: they trade outside their band, or where a limit is broken", () => {
  const policy = { target: 1, band: 5, lot: 10, tradeTo: "edge", instrument: null, costRate: 0.001 };
  const parsed = parseSettings({ asOf: "live", policies: { BTC: policy } });
  expect(parsed).toEqual({
    kind: "settings",
    settings: {
      asOf: "live",
      policies: {
        BTC: {
          ...policy,
          bandBy: "fixed",
          riskAversion: 1e-6,
          conditions: [{ kind: "band" }, { kind: "breach" }],
          join: "any",
        },
      },
    },
  });
});

it("keeps fields of a later version", () => {
  const kept = { asOf: "live", policies: { BTC: { ...POLICY, urgency: 0.3 } }, theme: "dark" };
  expect(parseSettings(JSON.parse(JSON.stringify(kept)))).toEqual({ kind: "settings", settings: kept });
});

it("keeps one policy an underlying, the last that was set, whatever its letter case", () => {
  const kept = { asOf: "live", policies: { btc: DEFAULT_POLICY, ETH: DEFAULT_POLICY, BTC: POLICY } };
  expect(parseSettings(kept)).toEqual({
    kind: "settings",
    settings: { asOf: "live", policies: { BTC: POLICY, ETH: DEFAULT_POLICY } },
  });
});

it.each([
  ["no settings at all", null, "they are null, wanted is an object"],
  ["a list", [], "they are [], wanted is an object"],
  ["no as-of", { policies: {} }, "asOf is missing"],
  ["as-of as text", { asOf: "2026-11-20", policies: {} }, 'asOf is "2026-11-20"'],
  ["as-of beyond dates", { asOf: 9e15, policies: {} }, "asOf is 9000000000000000"],
  ["no policies", { asOf: "live" }, "policies is missing"],
  ["policies as a list", { asOf: "live", policies: [] }, "policies is []"],
  ["a policy that is none", { asOf: "live", policies: { BTC: 3 } }, "the policy of BTC is 3"],
  ["a missing target", withPolicy({ target: undefined }), "target of BTC is missing, wanted is a number"],
  ["a target as text", withPolicy({ target: "0" }), 'target of BTC is "0"'],
  ["a band below 0", withPolicy({ band: -1 }), "band of BTC is -1"],
  ["a lot of 0", withPolicy({ lot: 0 }), "lot of BTC is 0, wanted is a number from 1e-15 to 1e15"],
  ["a target beyond what can be traded", withPolicy({ target: 1e308 }), "target of BTC is 1e+308"],
  ["a lot too small to count", withPolicy({ lot: 5e-324 }), "lot of BTC is 5e-324"],
  ["a cost of all that is traded", withPolicy({ costRate: 1 }), "costRate of BTC is 1"],
  ["an unknown edge", withPolicy({ tradeTo: "middle" }), 'tradeTo of BTC is "middle"'],
  ["an instrument without a name", withPolicy({ instrument: "" }), 'instrument of BTC is ""'],
  ["an unknown band", withPolicy({ bandBy: "davis" }), 'bandBy of BTC is "davis"'],
  ["a risk aversion of 0", withPolicy({ riskAversion: 0 }), "riskAversion of BTC is 0"],
  ["no condition", withPolicy({ conditions: [] }), "conditions of BTC is [], wanted is a list of one"],
  ["an unknown condition", withPolicy({ conditions: [{ kind: "toString" }] }), "conditions of BTC is"],
  ["hours of 0", withPolicy({ conditions: [{ kind: "interval", hours: 0 }] }), "conditions of BTC is"],
  ["a move without its size", withPolicy({ conditions: [{ kind: "spotMove" }] }), "conditions of BTC is"],
  ["an unknown join", withPolicy({ join: "most" }), 'join of BTC is "most"'],
  ["trading that is a list", withTrading([]), "trading is []"],
  ["an unknown objective", withTrading({ objective: "best" }), 'trading.objective is "best"'],
  ["a budget below 0", withTrading({ budget: -1 }), "trading.budget is -1"],
  ["a budget that is missing", withTrading({ objective: "budget" }), "trading.budget is null"],
  ["half a trade", withTrading({ tickets: 0.5 }), "trading.tickets is 0.5, wanted is a whole number from 1"],
  [
    "a stress without volatility",
    withTrading({ stress: { spot: 0.05, days: 1, rate: 0.01 } }),
    "trading.stress is",
  ],
  ["no time to search", withTrading({ timeLimit: 0 }), "trading.timeLimit is 0"],
  ["columns that are no mapping", { asOf: "live", policies: {}, columns: ["Qty"] }, 'columns is ["Qty"]'],
  [
    "a header that is no text",
    { asOf: "live", policies: {}, columns: { Quantity: 3 } },
    "the header of Quantity is 3",
  ],
  ["rows left out that are no list", { asOf: "live", policies: {}, leftOut: 14 }, "leftOut is 14"],
  [
    "a row left out without a key",
    { asOf: "live", policies: {}, leftOut: [{ label: "row 14" }] },
    'a row left out is {"label":"row 14"}',
  ],
  ["a cost below 0", withPolicy({ costRate: -0.1 }), "costRate of BTC is -0.1"],
])("refuses %s by name", (_, kept, naming) => {
  const parsed = parseSettings(kept);
  expect(parsed.kind).toBe("unusable");
  expect(parsed).toHaveProperty("message", expect.stringContaining(naming));
});

it("gives an underlying without a policy the default, whatever its name", () => {
  const settings = { asOf: "live", policies: { BTC: POLICY } } as const;
  expect(policyFor(settings, "BTC")).toBe(POLICY);
  expect(policyFor(settings, "ETH")).toBe(DEFAULT_POLICY);
  expect(policyFor(settings, "constructor")).toBe(DEFAULT_POLICY);
  expect(policyFor(settings, "__proto__")).toBe(DEFAULT_POLICY);
});

it.each([
  ["BTC", "btc"],
  ["btc", "BTC"],
  ["constructor", "Constructor"],
  ["__proto__", "__proto__"],
])("finds the policy of %s for %s", (named, underlying) => {
  const kept: unknown = JSON.parse(
    `{ "asOf": "live", "policies": { "${named}": ${JSON.stringify(POLICY)} } }`,
  );
  const parsed = parseSettings(kept);
  if (parsed.kind === "unusable") throw new Error(parsed.message);
  expect(policyFor(parsed.settings, underlying)).toEqual(POLICY);
});

function withPolicy(change: Readonly<Record<string, unknown>>): unknown {
  return { asOf: "live", policies: { BTC: { ...POLICY, ...change } } };
}

function withTrading(change: unknown): unknown {
  const trading = Array.isArray(change) ? change : { ...DEFAULT_TRADING, ...(change as object) };
  return { asOf: "live", policies: {}, trading };
}
