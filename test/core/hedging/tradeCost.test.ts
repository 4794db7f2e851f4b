import { tradeCost, type TradeCostInput } from "../../../src/core/hedging/tradeCost";
import { DomainError } from "../../../src/core/math/domainError";

const TRADE: TradeCostInput = {
  quantity: 400,
  price: 50,
  halfSpread: 0.001,
  fee: 0.0005,
  averageDailyVolume: 40_000,
  dailyVolatility: 0.02,
  impact: 0.8,
};

test("each part, worked by hand", () => {
  const cost = tradeCost({ ...TRADE, feePerUnit: 0.25, ticket: 7 });
  expect(cost.spread).toBeCloseTo(20, 12);
  // 20,000 x 5 bp and 400 x 0.25.
  expect(cost.fee).toBeCloseTo(110, 12);
  // A hundredth of the volume: a tenth of 0.8 x 2 %, of 20,000.
  expect(cost.impact).toBeCloseTo(32, 12);
  expect(cost.ticket).toBe(7);
  expect(cost.total).toBeCloseTo(169, 12);
});

test("a sale costs what a purchase does", () => {
  expect(tradeCost({ ...TRADE, quantity: -400 })).toEqual(tradeCost(TRADE));
});

test("four times the trade has eight times the impact", () => {
  expect(tradeCost({ ...TRADE, quantity: 1600 }).impact).toBeCloseTo(8 * 32, 11);
});

test.each(["averageDailyVolume", "dailyVolatility"] as const)("without %s no impact is counted", (name) => {
  const cost = tradeCost({ ...TRADE, [name]: null });
  expect([cost.impact, cost.total]).toEqual([0, 30]);
});

test("no trade costs nothing, not even a ticket", () => {
  expect(tradeCost({ ...TRADE, quantity: 0, ticket: 7 })).toEqual({
    spread: 0,
    fee: 0,
    impact: 0,
    ticket: 0,
    total: 0,
  });
});

test("a rebate may be more than the other costs", () => {
  const cost = tradeCost({ ...TRADE, halfSpread: 0, fee: -0.0001, averageDailyVolume: null });
  expect([cost.fee, cost.total]).toEqual([-2, -2]);
});

test.each<[string, Partial<TradeCostInput>]>([
  ["quantity", { quantity: Number.NaN }],
  ["price", { price: -1 }],
  ["halfSpread", { halfSpread: -0.001 }],
  ["fee", { fee: Number.NEGATIVE_INFINITY }],
  ["feePerUnit", { feePerUnit: -1 }],
  ["ticket", { ticket: -1 }],
  ["averageDailyVolume", { averageDailyVolume: 0 }],
  ["dailyVolatility", { dailyVolatility: -0.1 }],
  ["impact", { impact: -1 }],
  ["the resulting value traded", { quantity: 1e300, price: 1e300, fee: 0 }],
  ["the resulting cost", { quantity: 1e300, halfSpread: 1e300 }],
])("%s outside its domain is refused by name: %j", (argument, change) => {
  const attempt = () => tradeCost({ ...TRADE, ...change });
  expect(attempt).toThrow(DomainError);
  expect(attempt).toThrow(argument);
});
