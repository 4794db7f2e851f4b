import { usualShiftType, usualVolRange } from "../../../src/taskpane/scenarios/gridChoices";
import { extremesOf } from "../../../src/taskpane/scenarios/extremes";
import { scopeOf } from "../../../src/taskpane/analysis/scope";
import { whyNotAdditive, SHOWN_MEASURES } from "../../../src/taskpane/analysis/shownMeasures";
import type { Position } from "../../../src/core/risk/position";
import { analysedBook, COINS, NO_OPTIONS } from "../analysis/analysedBooks";

test("the first of the least and of the most; none where all are the same", () => {
  expect(
    extremesOf([
      [1, -5, 3],
      [7, -5, 7],
    ]),
  ).toEqual({ least: { row: 0, column: 1, value: -5 }, most: { row: 1, column: 0, value: 7 } });
  expect(extremesOf([[2, 2]])).toBeNull();
  expect(extremesOf([])).toBeNull();
});

const scope = (positions: readonly Position[], chosen: string | null = null) =>
  scopeOf(analysedBook(positions).risk!, new Map(), chosen);

const at = (volatility: number, volatilityType?: "normal"): Position => ({
  ...COINS[5]!,
  instrument: `ETH ${volatility}`,
  product: { ...COINS[5]!.product, settlement: "linear" } as Position["product"],
  market: { ...COINS[5]!.market, volatility, volatilityType },
});

test.each([
  [[0.65, 0.12], 0.1],
  [[0.65, 0.1], 0.05],
  [[0.04], 0.02],
  [[0.006], 0.001],
])("volatilities %j get ±%d, which leaves all of them above 0", (volatilities, range) => {
  expect(usualVolRange(scope(volatilities.map((volatility) => at(volatility))), "absolute")).toBe(range);
  expect(range).toBeLessThan(Math.min(...volatilities));
});

test("volatilities of prices get a part of the least, mixed ones a relative shift", () => {
  expect(usualVolRange(scope([at(400, "normal")]), "absolute")).toBe(80);
  expect(usualShiftType(scope([at(400, "normal"), at(0.5)]))).toBe("relative");
  expect(usualShiftType(scope([at(0.5)]))).toBe("absolute");
  expect(usualVolRange(scope(NO_OPTIONS), "absolute")).toBe(0.1);
});

test("vega of volatilities of two kinds has no sum, and says why", () => {
  const vega = SHOWN_MEASURES.find(({ name }) => name === "Vega")!;
  expect(whyNotAdditive(vega, scope([at(400, "normal"), at(0.5)]))).toMatch(
    /^Vega does not add up over lognormal and normal volatilities\.$/,
  );
  expect(whyNotAdditive(vega, scope(COINS, "BTC"))).toBeNull();
});

test("an underlying that is gone leaves the first one on show", () => {
  expect(scope(COINS, "SOL").underlying).toBe("BTC");
  expect(scope(COINS, "ETH").positions).toHaveLength(2);
  expect(scope(NO_OPTIONS, null).underlying).toBe("BTC");
  expect(scope(COINS, null)).toMatchObject({ underlying: null, spot: null, currency: "USD" });
});
