import { planInClosedForm, planInput } from "./planInClosedForm";
import { untoldTerms } from "../../../../src/core/hedging/hedgeTerms";
import { draftPlanInSteps } from "../../../../src/core/hedging/planning/draftPlan";
import type { HedgePolicy } from "../../../../src/core/hedging/policy/hedgePolicy";
import { DEFAULT_POLICY } from "../../../../src/app/settings";
import { measureBook } from "../../../../src/core/risk/measureBook";
import type { Position } from "../../../../src/core/risk/position";
import { finish } from "../../../../src/core/steps/steps";
import { parsePositions } from "../../../../src/sheet/parsePositions";
import { SAMPLE_AS_OF, sampleBook } from "../../../support/sampleBooks";

const ASOF = Date.UTC(2026, 10, 20, 16);
const market = { spot: 100, rate: 0, dividendYield: 0 };
const policy: HedgePolicy = { ...DEFAULT_POLICY, band: 0, costRate: 0.001 };

/** Linear instruments with rate and yield 0 have a delta of 1 a unit, so that every figure can be seen. */
function holding(instrument: string, product: Position["product"], quantity: number): Position {
  return { instrument, underlying: "X", product, quantity, multiplier: 1, market };
}
const spot = (quantity: number) => holding("X-SPOT", { kind: "spot" }, quantity);
const perpetual = (quantity: number) =>
  holding("X-PERP", { kind: "perpetual", settlement: "linear" }, quantity);
const future = (name: string, month: number, quantity: number) =>
  holding(name, { kind: "future", expiry: Date.UTC(2027, month, 1), settlement: "linear" }, quantity);

function plan(positions: Position[], changes: Partial<HedgePolicy> = {}) {
  return planInClosedForm(measureBook(positions, ASOF), { ...policy, ...changes });
}

test("a long delta is sold in the perpetual, at its notional and cost", () => {
  const [only, ...others] = plan([spot(40.4), perpetual(0)]).trades;
  expect(others).toEqual([]);
  expect(only).toMatchObject({
    instrument: "X-PERP",
    quantity: -40,
    price: 100,
    notional: -4000,
    cost: { total: 4 },
  });
});

test("the default hedge is the perpetual, else the nearest future, else spot", () => {
  const hedgeOf = (positions: Position[]) => plan(positions).underlyings[0]!.chosenFrom[0];
  expect(hedgeOf([spot(5), future("X-FAR", 8, 1), future("X-NEAR", 2, 1), perpetual(1)])).toBe("X-PERP");
  expect(hedgeOf([spot(5), future("X-FAR", 8, 1), future("X-NEAR", 2, 1)])).toBe("X-NEAR");
  expect(hedgeOf([spot(5)])).toBe("X-SPOT");
});

test("the chosen instrument is traded, and one that is not held is refused by name", () => {
  const positions = [spot(5), future("X-NEAR", 2, 1), perpetual(1)];
  expect(plan(positions, { instrument: "X-NEAR" }).trades[0]!.instrument).toBe("X-NEAR");
  const [gone] = plan(positions, { instrument: "X-GONE" }).underlyings;
  expect(gone!.decision).toBe("noInstrument");
  expect(gone!.reason).toBe(
    "Net delta 7 is off its target 0, but X-GONE is not among what may be traded on X.",
  );
});

test("each decision says where the book stands, against what, and what follows", () => {
  const reason = (positions: Position[], changes: Partial<HedgePolicy> = {}) =>
    plan(positions, changes).underlyings[0]!.reason;
  expect(reason([spot(12.5), perpetual(0)], { band: 5 })).toBe(
    "Net delta 12.5 is outside ±5: sell 12 X-PERP (notional 1,200), which leaves 0.5.",
  );
  expect(reason([spot(4.5), perpetual(0)], { band: 5 })).toBe("Net delta 4.5 is inside ±5: no trade.");
  expect(reason([spot(4.5), perpetual(0)], { lot: 10 })).toBe(
    "Net delta 4.5 is off its target 0, but a lot of X-PERP moves it by 10, which would leave no less: no trade.",
  );
});

/** [hedge, spot held, quantity, price, notional, cost at 10 bp], worked by hand. */
const notionals: [title: string, hedge: Position, held: number, expected: object][] = [
  [
    "an inverse perpetual of 10 USD a contract at 50,000: 10 / 50,000 coins each",
    {
      ...holding("INV", { kind: "perpetual", settlement: "inverse" }, 0),
      multiplier: 10,
      market: { ...market, underlyingPrice: 50_000 },
    },
    -2,
    { quantity: 10_000, price: 50_000, notional: 100_000, cost: { total: 100 } },
  ],
  [
    "a linear future of 50 units a contract at 4,000",
    {
      ...holding("FUT", { kind: "future", expiry: Date.UTC(2027, 0, 1), settlement: "linear" }, 0),
      multiplier: 50,
      market: { ...market, underlyingPrice: 4000 },
    },
    500,
    { quantity: -10, price: 4000, notional: -2_000_000, cost: { total: 2000 } },
  ],
  ["spot", spot(0), 10, { quantity: -10, price: 100, notional: -1000, cost: { total: 1 } }],
];

test.each(notionals)("notional and cost of %s", (_title, hedge, held, expected) => {
  const holdings = [{ ...spot(held), instrument: "HELD" }, hedge];
  expect(plan(holdings, { instrument: hedge.instrument }).trades).toMatchObject([expected]);
});

test("the automatic band is one lot of the hedge, in a small book", () => {
  const [inside] = plan([spot(9.9), perpetual(0)], { band: null, lot: 10 }).underlyings;
  expect(inside).toMatchObject({ check: { band: { halfWidth: 10 } }, decision: "wait" });
  const [outside] = plan([spot(10.1), perpetual(0)], { band: null, lot: 10 }).underlyings;
  expect(outside).toMatchObject({ check: { band: { halfWidth: 10 } }, decision: "trade" });
});

test("the automatic band is 0.1 % of the gross delta, in a large book", () => {
  // Gross 60,000 + 59,000 + 930 = 119,930.
  const book = [spot(60_000), future("X-NEAR", 2, -59_000), perpetual(-930)];
  expect(plan(book, { band: null }).underlyings[0]).toMatchObject({
    check: { band: { halfWidth: 119.93 } },
    decision: "wait",
  });
});

test("after is before plus what the trade adds, the value of bought spot included", () => {
  const { before, after } = plan([spot(-3)]).underlyings[0]!;
  expect(before).toMatchObject({ value: -300, netDelta: -3, dollarDelta: -300 });
  expect(after).toMatchObject({ value: 0, netDelta: 0, dollarDelta: 0 });
});

test("the trades entered as positions leave nothing to trade", () => {
  const positions = [spot(40.4), perpetual(-3)];
  const first = plan(positions, { band: 2 });
  expect(first.trades).toHaveLength(1);
  const entered = [...positions, ...first.trades.map((trade) => trade.position)];
  expect(plan(entered, { band: 2 }).trades).toEqual([]);
});

test("row order changes no trade", () => {
  const twin = holding("X-PERP-2", { kind: "perpetual", settlement: "linear" }, 1);
  const positions = [spot(40.4), perpetual(-3), twin, future("X-NEAR", 2, 7)];
  expect(plan([...positions].reverse()).trades).toEqual(plan(positions).trades);
});

test("minutes later, a sample book that was just traded still needs no trade", () => {
  const { positions } = parsePositions(sampleBook("crypto"), { asOf: SAMPLE_AS_OF, dateSystem: "1900" });
  const automatic = { ...policy, band: null };
  const first = planInClosedForm(measureBook(positions, SAMPLE_AS_OF), automatic);
  expect(first.trades).toHaveLength(2);
  const entered = [...positions, ...first.trades.map((trade) => trade.position)];
  const later = SAMPLE_AS_OF + 15 * 60_000;
  expect(planInClosedForm(measureBook(entered, later), automatic).trades).toEqual([]);
});

test("a band from costs counts a fee per contract as the fraction of its value that it is", () => {
  const expiry = Date.UTC(2027, 1, 20, 16);
  const call: Position = {
    ...holding(
      "X-CALL",
      { kind: "option", type: "call", strike: 100, expiry, settlement: "linear", style: "european" },
      -50,
    ),
    market: { ...market, volatility: 0.4 },
  };
  const book = measureBook([call], ASOF);
  const bandOf = (terms: object) => {
    const hedges = [{ ...untoldTerms(perpetual(1)), spread: 0, ...terms }];
    const input = planInput(book, { ...policy, bandBy: "whalley-wilmott", riskAversion: 0.1 }, { hedges });
    return finish(draftPlanInSteps(input)).underlyings[0]!.check.band;
  };
  expect(bandOf({ fee: 0.002 }).by).toBe("whalley-wilmott");
  expect(bandOf({ feePerUnit: 0.2 })).toEqual(bandOf({ fee: 0.002 }));
  expect(bandOf({ fee: 0.0005, feePerUnit: 0.15 })).toEqual(bandOf({ fee: 0.002 }));
});
