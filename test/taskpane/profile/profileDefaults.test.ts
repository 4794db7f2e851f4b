import type { Position } from "../../../src/core/risk/position";
import { momentsOf, nextExpiry, shortDate } from "../../../src/taskpane/profile/moments";
import { usualSpotRange } from "../../../src/taskpane/profile/spotRange";
import { COINS, NO_OPTIONS } from "../analysis/analysedBooks";
import { AS_OF } from "../cannedBook";

const DAY = 86_400_000;
const summary = (...args: Parameters<typeof momentsOf>) =>
  momentsOf(...args).map(({ days, name }) => [days, name.replace("\u202f", " ")]);

test("lines are now, in a week and at the next expiry, in order", () => {
  const expiry = Date.UTC(2026, 11, 18, 8);
  expect(summary(AS_OF, expiry, null, null)).toEqual([
    [0, "now"],
    [7, "+7 d"],
    [(expiry - AS_OF) / DAY, "18 Dec"],
  ]);
  expect(summary(AS_OF, AS_OF + 2 * DAY, null, null).map(([, name]) => name)).toEqual([
    "now",
    "22 Nov",
    "+7 d",
  ]);
});

test("a moment stands once, and none is made up", () => {
  expect(summary(AS_OF, AS_OF + 7 * DAY, null, null)).toHaveLength(2);
  expect(summary(AS_OF, null, null, null)).toEqual([
    [0, "now"],
    [7, "+7 d"],
  ]);
  expect(summary(AS_OF, AS_OF + 3 * DAY, 0, 30)).toEqual([
    [0, "now"],
    [30, "+30 d"],
  ]);
  expect(momentsOf(AS_OF, null, 1, null)[1]!.inWords).toBe("in 1 day, 2026-11-21");
});

test("an expiry is reached to the millisecond", () => {
  const expiry = AS_OF + 12_345_678_901;
  const { days } = momentsOf(AS_OF, expiry, null, null).at(-1)!;
  expect(AS_OF + days * DAY).toBeGreaterThanOrEqual(expiry);
});

test("the next expiry is the first of all; without one there is none", () => {
  expect(nextExpiry(COINS)).toBe(AS_OF + 5 * DAY);
  expect(nextExpiry(NO_OPTIONS)).toBeNull();
  expect(shortDate(Date.UTC(2027, 2, 5))).toBe("5 Mar");
});

test.each([
  // 2 x 0.48 x sqrt(30/365) = 27.5 %; 2 x 0.15 x 0.287 = 8.6 %.
  [[0.48], 0.3],
  [[0.1, 0.2], 0.1],
  [[0.02], 0.05],
  [[3], 0.5],
  [[], 0.2],
])("volatilities %j give a range of %d", (volatilities, range) => {
  const positions = volatilities.map((volatility): Position => ({
    ...COINS[0]!,
    market: { spot: 100, rate: 0, dividendYield: 0, volatility },
  }));
  expect(usualSpotRange(positions)).toBe(range);
});

test("a volatility of prices counts as a part of the price", () => {
  const market = { spot: -40, rate: 0, dividendYield: 0, volatility: 20, volatilityType: "normal" } as const;
  // 2 x 0.5 x sqrt(30/365) = 28.7 %
  expect(usualSpotRange([{ ...COINS[0]!, market }])).toBe(0.3);
});
