import { DEFAULT_TRADING } from "../../../src/app/settings";
import type { RebalancePlan } from "../../../src/core/hedging/plan";
import { nextTradeText } from "../../../src/taskpane/plan/nextTradeText";
import {
  searchText,
  stressText,
  summaryNotes,
  summaryText,
  timeIsUpText,
} from "../../../src/taskpane/plan/planWords";
import { CANNED_SESSIONS } from "../cannedSessions";

const PLAN: RebalancePlan = CANNED_SESSIONS.planTwoTrades.state.book!.plan!;
const [BTC, ETH] = PLAN.underlyings;

test.each([
  [
    "what trades cost and what they take off",
    {},
    "2 trades, expected cost 4,692.23 USD: the stress would cost 52,000 instead of 410,000.",
  ],
  [
    "trades that take nothing off",
    { stressBefore: 10, stressAfter: 20 },
    "2 trades, expected cost 4,692.23 USD. The stress would cost 20.00, and 10.00 without them.",
  ],
  [
    "two currencies",
    { underlyings: [BTC!, { ...ETH!, currency: "EUR" }] },
    "2 trades, expected cost 4,692.23 in quote currency: the stress would cost 52,000 instead of 410,000.",
  ],
])("%s", (_title, change, text) => {
  expect(summaryText({ ...PLAN, ...change })).toBe(text);
});

test("notes name the stress, the carry and the search", () => {
  const trades = PLAN.trades.map((trade, index) => ({ ...trade, carry: index === 0 ? -20 : 7.5 }));
  expect(summaryNotes({ ...PLAN, trades }, { ...DEFAULT_TRADING, holdingDays: 2 })).toEqual([
    "Stress: spot ±5 %, volatility ±5 points, 1 day, rates ±0.5 points.",
    "Carry over 2 days: 12.50 USD got.",
    "Found by formula: none is better.",
  ]);
  expect(summaryNotes({ ...PLAN, trades: [] }, DEFAULT_TRADING)).toEqual([]);
});

test("one point is a point", () => {
  expect(stressText({ spot: 0.075, volatility: 0.01, days: 2.5, rate: 0.01 })).toBe(
    "spot ±7.5 %, volatility ±1 point, 2.5 days, rates ±1 point",
  );
});

test.each([
  [{ by: "optimiser", gap: 0, timeIsUp: false }, "Found by search: none is better.", null],
  [
    { by: "optimiser", gap: 8.5e-7, timeIsUp: false },
    "Found by search: none is better by more than 0.01\u00a0%.",
    null,
  ],
  [
    { by: "optimiser", gap: 0.01234, timeIsUp: false },
    "Found by search; the best there is may be up to 1.2\u00a0% better.",
    null,
  ],
  [
    { by: "optimiser", gap: 0.2, timeIsUp: true },
    "Found by search.",
    "The search ended after 10 seconds. The best there is may be up to 20\u00a0% better. A longer time can be set under How trades are chosen.",
  ],
  [
    { by: "optimiser", gap: 0, timeIsUp: true },
    "Found by search.",
    "The search ended after 10 seconds. A longer time can be set under How trades are chosen.",
  ],
  [{ by: "user", gap: 0, timeIsUp: false }, "Quantities as you left them; none was searched for.", null],
] as const)("search %j", (search, text, warning) => {
  expect(searchText(search)).toBe(text);
  expect(timeIsUpText(search, 10)).toBe(warning);
});

const SEARCHED = { lowest: 47_125, highest: 188_500, until: Date.UTC(2027, 1, 20) };
const AT = Date.UTC(2026, 10, 22, 14);

test.each([
  [
    { below: 91_480.4, above: 97_310, at: AT },
    "Next trade above 97,310 or below 91,480; by passing time alone on 2026-11-22 14:00 UTC.",
  ],
  [{ below: null, above: 1.08421, at: null }, "Next trade above 1.0842."],
  [{ below: null, above: null, at: AT }, "Next trade by passing time alone on 2026-11-22 14:00 UTC."],
  [
    { below: null, above: null, at: null },
    "No next trade for spot from 47,125 to 188,500, nor by time until 2027-02-20.",
  ],
  [{ below: 94_250, above: 94_250, at: AT }, "The next check trades."],
])("next trade %j", (next, text) => {
  expect(nextTradeText({ ...next, searched: SEARCHED })).toBe(text);
});
