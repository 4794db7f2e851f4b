import { planRebalance } from "../../../src/core/hedging/planRebalance";
import type { HedgePolicy } from "../../../src/core/hedging/plan";
import { measureBook } from "../../../src/core/risk/measureBook";
import type { Position } from "../../../src/core/risk/position";

const ASOF = Date.UTC(2026, 10, 20, 16);
const market = { spot: 100, rate: 0, dividendYield: 0 };
const policy: HedgePolicy = {
  target: 0,
  band: 0,
  lot: 1,
  tradeTo: "target",
  instrument: null,
  costRate: 0.001,
};

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
  return planRebalance(measureBook(positions, ASOF), () => ({ ...policy, ...changes }));
}

test("a long delta is sold in the perpetual, at its notional and cost", () => {
  const [only, ...others] = plan([spot(40.4), perpetual(0)]).trades;
  expect(others).toEqual([]);
  expect(only).toMatchObject({ instrument: "X-PERP", quantity: -40, price: 100, notional: -4000, cost: 4 });
});

test("the default hedge is the perpetual, else the nearest future, else spot", () => {
  const hedgeOf = (positions: Position[]) => plan(positions).underlyings[0]!.hedge?.unit.instrument;
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
    "Net delta 7 is off its target 0, but X-GONE is not a perpetual, future or spot of X in the positions.",
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

test("without a band of its own, a policy waits for one lot of the hedge", () => {
  const [inside] = plan([spot(9.9), perpetual(0)], { band: null, lot: 10 }).underlyings;
  expect(inside).toMatchObject({ band: 10, decision: "insideBand" });
  const [outside] = plan([spot(10.1), perpetual(0)], { band: null, lot: 10 }).underlyings;
  expect(outside).toMatchObject({ band: 10, decision: "trade" });
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
