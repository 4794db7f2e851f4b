import type { HedgeOffer } from "../../../src/core/hedging/hedgeOffer";
import { quantitySetting, typedQuantity } from "../../../src/taskpane/plan/typedQuantity";
import { CANNED_SESSIONS } from "../cannedSessions";

const [OFFER] = CANNED_SESSIONS.planOneTrade.state.book!.plan!.underlyings[0]!.offers;

function offer(held: number, terms: Partial<HedgeOffer["terms"]>): HedgeOffer {
  return { ...OFFER!, held, terms: { ...OFFER!.terms, ...terms } };
}

const read = (
  text: string,
  usual: "buy" | "sell" | null,
  terms: Partial<HedgeOffer["terms"]> = {},
  held = 0,
) => typedQuantity(offer(held, terms), usual)(text);

test.each([
  ["buy 20", null, 20],
  ["BUY 1,300,000", null, 1_300_000],
  ["sell 20", "buy", -20],
  ["Sell20", null, -20],
  ["+20", "sell", 20],
  ["-20", null, -20],
  ["−20", "buy", -20],
  ["20", "buy", 20],
  ["0", "sell", 0],
  ["sell 0", null, 0],
] as const)('"%s" beside %s is %d', (text, usual, value) => {
  expect(read(text, usual)).toEqual({ value });
});

test.each([
  ["20", "sell", 'Found "20". Write buy 20, or sell 20.'],
  ["20", null, 'Found "20". Write buy 20, or sell 20.'],
  ["", "buy", "Found nothing. Wanted: buy or sell and a quantity, such as buy 20 or −20."],
  ["all", "buy", 'Found "all". Wanted: buy or sell and a quantity, such as buy 20 or −20.'],
  ["sell -20", "buy", 'Found "-20". Wanted: a quantity of 0 or more after buy or sell.'],
  ["buy", "buy", "Found nothing. Wanted: a quantity of 0 or more after buy or sell."],
  ["buy 1,250", "buy", 'Found "1,250". Write 1250, or 1.25.'],
] as const)('"%s" beside %s is refused', (text, usual, error) => {
  expect(read(text, usual)).toEqual({ error });
});

test.each([
  ["buy 25", { lot: 10 }, 0, "Found 25. Wanted: a multiple of the lot 10, such as 20 or 30."],
  ["sell 4", { lot: 10 }, 0, "Found 4. Wanted: a multiple of the lot 10, such as 10."],
  ["buy 0.35", { lot: 0.1 }, 0, "Found 0.35. Wanted: a multiple of the lot 0.1, such as 0.3 or 0.4."],
  ["sell 20", { minTrade: 25 }, 0, "Found 20. Wanted: 25 or more, the least that is traded."],
  ["sell 20", { maxTrade: 15 }, 0, "Found 20. Wanted: 15 or less, the most that is traded."],
  ["buy 20", { maxPosition: 50 }, 40, "With it 60 would be held. Wanted: 50 or less, the largest position."],
  ["sell 50", { minPosition: 0 }, 40, "With it −10 would be held. Wanted: 0 or more, the smallest position."],
] as const)("terms: %s with %j, %d held", (text, terms, held, error) => {
  expect(read(text, null, terms, held)).toEqual({ error });
});

test.each([
  ["buy 0.3", { lot: 0.1 }, 0],
  ["buy 25", { minTrade: 25, maxTrade: 25 }, 0],
  ["buy 10", { maxPosition: 50 }, 40],
  ["sell 40", { minPosition: 0 }, 40],
  ["sell 20", { maxPosition: 10 }, 40],
  ["buy 20", { minPosition: 0 }, -30],
] as const)("terms allow %s with %j, %d held", (text, terms, held) => {
  expect(read(text, null, terms, held)).toHaveProperty("value");
});

test("a quantity to be typed over is read as it was", () => {
  for (const quantity of [807_130, -1_313_154, 0.25, -0.3])
    expect(read(quantitySetting(quantity), null, { lot: 0.01 })).toEqual({ value: quantity });
});
