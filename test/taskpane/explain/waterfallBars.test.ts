import { NO_MOVES, type ExplainedPnl } from "../../../src/core/risk/explain/pnlTerms";
import type { PnlExplanation } from "../../../src/core/risk/explain/pnlExplanation";
import {
  describeTrades,
  describeUnexplained,
  describeUnsettled,
} from "../../../src/taskpane/explain/describeExplanation";
import { shownPnl } from "../../../src/taskpane/explain/shownPnl";
import {
  spanOf,
  tradeAmountsOf,
  unexplainedShare,
  waterfallOf,
} from "../../../src/taskpane/explain/waterfallBars";

function pnlOf(moves: Partial<ExplainedPnl["moves"]>, rest: Partial<ExplainedPnl> = {}): ExplainedPnl {
  const all = { ...NO_MOVES, ...moves };
  const parts = { expired: 0, unexplained: 0, newTrades: 0, closedTrades: 0, ...rest };
  const { expired, unexplained, newTrades, closedTrades } = parts;
  const pnl = Object.values(all).reduce((sum, move) => sum + move, 0) + expired + unexplained;
  return { moves: all, pnl, valueChange: pnl + newTrades + closedTrades, gross: 1_000, ...parts };
}

test("each bar begins where the one before ended, the total at 0", () => {
  const bars = waterfallOf(
    pnlOf({ delta: 100, gamma: -30, vega: 5, theta: 0 }, { expired: -200, newTrades: 9, unexplained: 1 }),
  );
  expect(bars.map(({ name, start, end }) => [name, start, end])).toEqual([
    ["Delta", 0, 100],
    ["Gamma", 100, 70],
    ["Vega", 70, 75],
    ["Theta", 75, 75],
    ["Expired", 75, -125],
    ["Unexplained", -125, -124],
    ["P&L", 0, -124],
  ]);
  expect(spanOf(bars)).toEqual([-125, 100]);
});

test("what comes to P&L by trades, where they are worth something", () => {
  const amounts = (pnl: ExplainedPnl) => tradeAmountsOf(pnl).map(({ name, value }) => [name, value]);
  expect(amounts(pnlOf({ delta: 100 }, { newTrades: 50, closedTrades: -20 }))).toEqual([
    ["New trades", 50],
    ["Closed trades", -20],
    ["Change of value", 130],
  ]);
  expect(amounts(pnlOf({}, { closedTrades: -20 }))).toHaveLength(3);
  expect(amounts(pnlOf({ delta: 100 }))).toEqual([]);
});

test("small terms are one bar; one alone keeps its name", () => {
  const names = (pnl: ExplainedPnl) => waterfallOf(pnl).map(({ name, value }) => [name, value]);
  expect(names(pnlOf({ delta: 1_000, vanna: 9, volga: -4, charm: 20 }))).toEqual([
    ["Delta", 1_000],
    ["Gamma", 0],
    ["Vega", 0],
    ["Theta", 0],
    ["Charm", 20],
    ["Other terms", 5],
    ["Unexplained", 0],
    ["P&L", 1_025],
  ]);
  expect(names(pnlOf({ delta: 1_000, vanna: 9 }))).toContainEqual(["Vanna", 9]);
});

test("unexplained in words", () => {
  const shown = (pnl: ExplainedPnl) => ({ underlying: "BTC", pnl, money: "USD", hasTrades: false });
  expect(describeUnexplained(shown(pnlOf({}, { unexplained: -4 })))).toBe(
    "Unexplained −4.00 USD, 0.4 % of gross P&L.",
  );
  expect(describeUnexplained(shown(pnlOf({}, { unexplained: 10 })))).not.toContain("More than");
  expect(describeUnexplained(shown(pnlOf({}, { unexplained: 10.1 })))).toContain("More than 1 %: ");
  expect(describeUnexplained(shown({ ...pnlOf({}), gross: 0 }))).toBe(
    "Nothing that was held gained or lost.",
  );
  expect(unexplainedShare({ ...pnlOf({}), gross: 0 })).toBeNull();
});

test("trades and what could not be settled are said where there are any", () => {
  const shown = { underlying: null, pnl: pnlOf({ delta: 3 }), money: "USD" };
  expect(describeTrades({ ...shown, hasTrades: false })).toBe("");
  // Trades in futures are worth 0, and yet their gain is not known.
  expect(describeTrades({ ...shown, hasTrades: true })).toMatch(/What was gained on trades is not known/);
  const explanation = { unsettled: [] } as unknown as PnlExplanation;
  expect(describeUnsettled(explanation)).toBe("");
  expect(describeUnsettled({ ...explanation, unsettled: ["A", "B", "C", "D", "E"] })).toBe(
    "No spot is known to settle A, B, C and 2 others: counted as closed at the value before, without P&L.",
  );
});

test("what is shown: the one chosen, the only one, all, or why not", () => {
  const pnl = pnlOf({ delta: 1 });
  const one = (underlying: string, currency: string | null) => ({
    ...{ underlying, currency, pnl },
    ...{ expiries: [], positions: [] },
  });
  const explanation = { from: 0, to: 1, positions: [], unsettled: [] };
  const position = (added: number, closed: number) =>
    ({ added, closed }) as unknown as PnlExplanation["positions"][number];
  const traded = (added: number, closed: number) =>
    shownPnl({ ...two, positions: [position(0, 0), position(added, closed)] }, null);
  const two = { ...explanation, underlyings: [one("X", "USD"), one("Y", "USD")], total: pnlOf({ delta: 2 }) };
  expect(shownPnl(two, "Y")).toMatchObject({ underlying: "Y", money: "USD" });
  expect(shownPnl(two, null)).toMatchObject({ underlying: null, pnl: { pnl: 2 } });
  expect(traded(0, 0)).toMatchObject({ hasTrades: false });
  expect(traded(1, 0)).toMatchObject({ hasTrades: true });
  expect(traded(0, -1)).toMatchObject({ hasTrades: true });
  expect(shownPnl(two, "gone")).toMatchObject({ underlying: null });
  expect(shownPnl({ ...two, total: null }, null)).toEqual({
    whyNot: expect.stringMatching(/^P&L adds up only in one currency.*Choose an underlying\.$/) as string,
  });
  expect(shownPnl({ ...explanation, underlyings: [one("X", null)], total: pnl }, null)).toMatchObject({
    underlying: "X",
    money: "quote currency",
  });
});
