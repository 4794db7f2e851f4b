import { checkPolicy, type PolicyInput } from "../../../../src/core/hedging/policy/checkPolicy";
import type { HedgePolicy, TradeCondition } from "../../../../src/core/hedging/policy/hedgePolicy";
import { measureBook } from "../../../../src/core/risk/measureBook";
import type { Position } from "../../../../src/core/risk/position";
import { ASOF, MILLIS_PER_HOUR, option, POLICY, spotHolding } from "../../../support/policyBooks";

interface Given extends Partial<Omit<PolicyInput, "policy">> {
  readonly policy?: Partial<HedgePolicy>;
}

function check(positions: readonly Position[], { policy, ...rest }: Given = {}) {
  const [risk] = measureBook(positions, ASOF).underlyings;
  return checkPolicy({
    risk: risk!,
    asOf: ASOF,
    policy: { ...POLICY, ...policy },
    costRate: 0.0005,
    deltaOfOneLot: 1,
    lastHedge: { time: ASOF - 3.2 * MILLIS_PER_HOUR, spot: 100 },
    breaches: [],
    ...rest,
  });
}

const calls = option({ quantity: 20, strike: 100, days: 30, market: { volatility: 0.2 } });
/** Their gamma, 20 phi(d1) / (S vol sqrt(T)), and what follows from it below: worked out at 30 digits. */
const GAMMA = 1.39096881539549;

const always: TradeCondition = { kind: "everyCheck" };
const interval = (hours: number): TradeCondition => ({ kind: "interval", hours });
const spotMove = (move: number): TradeCondition => ({ kind: "spotMove", move });
const moved = { time: ASOF - 1000, spot: 80 };

/** [title, book, given, whether it holds, text], by hand: spot is 100, last hedged 3.2 hours ago at 100. */
const CONDITIONS: [string, Position[], TradeCondition, Given, boolean, string][] = [
  ["every check", [spotHolding(0)], always, {}, true, "every check trades"],
  ["an interval that runs", [spotHolding(0)], interval(8), {}, false, "3.2 of 8 hours have passed"],
  ["an interval that is over", [spotHolding(0)], interval(3.2), {}, true, "3.2 of 3.2 hours have passed"],
  [
    "an interval without a hedge",
    [spotHolding(0)],
    interval(8),
    { lastHedge: null },
    true,
    "no hedge is known",
  ],
  [
    "an interval from after the valuation",
    [spotHolding(0)],
    interval(8),
    { lastHedge: { time: ASOF + 2 * MILLIS_PER_HOUR, spot: 100 } },
    false,
    "the last hedge is 2 hours after this valuation",
  ],
  ["a band from inside", [spotHolding(4)], { kind: "band" }, {}, false, "net delta 4 is inside ±5"],
  ["a band from its edge", [spotHolding(-5)], { kind: "band" }, {}, false, "net delta −5 is inside ±5"],
  ["a band from outside", [spotHolding(-85.6)], { kind: "band" }, {}, true, "net delta −85.6 is outside ±5"],
  [
    "a band around another target",
    [spotHolding(26)],
    { kind: "band" },
    { policy: { target: 20 } },
    true,
    "net delta 26 is outside 20 ± 5",
  ],
  [
    "a band without width",
    [spotHolding(3)],
    { kind: "band" },
    { policy: { band: 0 } },
    true,
    "net delta 3 is off its target 0",
  ],
  [
    "a spot that moved too little",
    [spotHolding(0)],
    spotMove(0.3),
    { lastHedge: moved },
    false,
    "spot has moved by 25 % of ±30 % since the last hedge",
  ],
  [
    "a spot that moved so far",
    [spotHolding(0)],
    spotMove(0.25),
    { lastHedge: moved },
    true,
    "spot has moved by 25 % of ±25 % since the last hedge",
  ],
  [
    "a spot that fell",
    [spotHolding(0)],
    spotMove(0.19),
    { lastHedge: { time: ASOF, spot: 125 } },
    true,
    "spot has moved by −20 % of ±19 % since the last hedge",
  ],
  ["a spot without a hedge", [spotHolding(0)], spotMove(0.1), { lastHedge: null }, true, "no hedge is known"],
  [
    "gamma that has not moved delta enough",
    [calls],
    { kind: "gammaMove" },
    { lastHedge: { time: ASOF, spot: 97 } },
    false,
    "gamma times the move of spot since the last hedge is 4.173, no more than ±5",
  ],
  [
    "gamma that has moved delta too far",
    [calls],
    { kind: "gammaMove" },
    { lastHedge: { time: ASOF, spot: 104 } },
    true,
    "gamma times the move of spot since the last hedge is −5.564, more than ±5",
  ],
  ["gamma without a hedge", [calls], { kind: "gammaMove" }, { lastHedge: null }, true, "no hedge is known"],
  ["limits that are kept", [spotHolding(0)], { kind: "breach" }, {}, false, "no limit is broken"],
  [
    "limits that are broken",
    [spotHolding(0)],
    { kind: "breach" },
    { breaches: ["vega 5,200 is above 5,000", "gamma −3 is below −2"] },
    true,
    "vega 5,200 is above 5,000, gamma −3 is below −2",
  ],
  [
    "the best interval without gamma",
    [spotHolding(0)],
    { kind: "gammaInterval" },
    {},
    false,
    "without gamma no interval is too long",
  ],
  [
    "the best interval without a hedge",
    [calls],
    { kind: "gammaInterval" },
    { lastHedge: null },
    true,
    "no hedge is known",
  ],
];

test.each(CONDITIONS)("%s", (_title, positions, condition, given, holds, text) => {
  const found = check(positions, { ...given, policy: { ...given.policy, conditions: [condition] } });
  expect(found.conditions).toEqual([{ condition, holds, text }]);
  expect(found.fires).toBe(holds);
});

test("the best interval follows from the book's gamma, costs and risk aversion", () => {
  // (2 cost sqrt(2/pi) / (a gamma S^2 vol^3))^(2/3) years.
  const hours = ((0.001 * Math.sqrt(2 / Math.PI)) / (0.01 * GAMMA * 100 ** 2 * 0.2 ** 3)) ** (2 / 3) * 8760;
  const after = (share: number) =>
    check([calls], {
      policy: { conditions: [{ kind: "gammaInterval" }] },
      lastHedge: { time: ASOF - share * hours * MILLIS_PER_HOUR, spot: 100 },
    });
  expect(after(0.999).fires).toBe(false);
  expect(after(1.001).fires).toBe(true);
  expect(after(0.5).conditions[0]!.text).toBe("35.09 of the best 70.18 hours have passed");
});

test("an option so far from its strike that its gamma is next to nothing has no best interval", () => {
  const far = option({ quantity: 1, strike: 267, days: 1, market: { volatility: 0.5 } });
  const { gamma } = measureBook([far], ASOF).total;
  expect(gamma).toBeGreaterThan(0);
  expect(gamma).toBeLessThan(1e-300);
  const [found] = check([far], { policy: { conditions: [{ kind: "gammaInterval" }] } }).conditions;
  expect(found).toMatchObject({ holds: false, text: "without gamma no interval is too long" });
});

describe("conditions are joined", () => {
  const holding = always;
  const waiting = interval(8);
  test.each([
    ["any", [holding, waiting], true],
    ["any", [waiting, waiting], false],
    ["all", [holding, waiting], false],
    ["all", [holding, holding], true],
  ] as const)("by %s: %j", (join, conditions, fires) => {
    const found = check([spotHolding(0)], { policy: { join, conditions } });
    expect(found.fires).toBe(fires);
    expect(found.conditions.map(({ condition }) => condition)).toEqual(conditions);
  });
});

describe("the distance to the band's edge", () => {
  test.each([
    ["inside", 3, 2],
    ["inside below", -4, 1],
    ["outside", 12.5, -7.5],
  ])("%s", (_where, netDelta, distance) => {
    expect(check([spotHolding(netDelta)]).distanceToEdge).toBe(distance);
  });

  test("is 0 on the edge, whatever the rounding of the sum, and that is inside", () => {
    // 0.1 + 0.2 is 0.30000000000000004.
    const found = check([spotHolding(0.1), spotHolding(0.2)], { policy: { band: 0.3 } });
    expect(found).toMatchObject({ distanceToEdge: 0, fires: false });
  });
});

test.each<[string, Given, string]>([
  ["no condition", { policy: { conditions: [] } }, "conditions is missing: takes at least one"],
  ["a target that is no number", { policy: { target: NaN } }, "target is NaN: takes a finite number"],
  ["a band below 0", { policy: { band: -1 } }, "band is -1: takes 0 or more"],
  ["no hours", { policy: { conditions: [interval(0)] } }, "hours is 0: takes a number above 0"],
  ["no move", { policy: { conditions: [spotMove(-0.1)] } }, "move is -0.1: takes a number above 0"],
  ["costs below 0", { costRate: -0.001 }, "costRate is -0.001: takes 0 or more"],
  ["a lot below 0", { deltaOfOneLot: -1 }, "deltaOfOneLot is -1: takes 0 or more"],
  [
    "a hedge at no spot",
    { lastHedge: { time: ASOF, spot: 0 } },
    "spot at the last hedge is 0: takes a number above 0",
  ],
  [
    "a hedge at no time",
    { lastHedge: { time: NaN, spot: 100 } },
    "time of the last hedge is NaN: takes a finite number",
  ],
])("%s is refused", (_title, given, message) => {
  expect(() => check([spotHolding(1)], given)).toThrow(message);
});
