import { DEFAULT_POLICY, DEFAULT_TRADING } from "../../../../src/app/settings";
import type { FigureLimit } from "../../../../src/core/hedging/figureLimit";
import type { HedgeOffer } from "../../../../src/core/hedging/hedgeOffer";
import { NO_EDITS } from "../../../../src/core/hedging/plan";
import { draftPlanInSteps } from "../../../../src/core/hedging/planning/draftPlan";
import type { PlanInput } from "../../../../src/core/hedging/planning/planDraft";
import type { TradingTerms } from "../../../../src/core/hedging/tradingTerms";
import { MILLIS_PER_DAY } from "../../../../src/core/market/time";
import type { Product } from "../../../../src/core/product/product";
import { sumExposures, type PositionExposure } from "../../../../src/core/risk/exposure";
import { measureBook } from "../../../../src/core/risk/measureBook";
import type { Position } from "../../../../src/core/risk/position";
import { finish } from "../../../../src/core/steps/steps";
import { planInput } from "./planInClosedForm";

/* What terms of trading come to in the question to the optimiser, worked by hand. */

const ASOF = Date.UTC(2026, 10, 20, 16);
const POLICY = { ...DEFAULT_POLICY, conditions: [{ kind: "everyCheck" }] } as const;
const CHOICES = { ...DEFAULT_TRADING, holdingDays: 2 };

const TERMS: TradingTerms = {
  ...{ lot: 1, minTrade: 0, maxTrade: null, minPosition: null, maxPosition: null },
  ...{ halfSpread: 0.0001, fee: 0.0005, feePerUnit: 0.1, ticket: 7 },
  ...{ averageDailyVolume: null, dailyVolatility: null, impact: 1, carry: 0, margin: 3 },
};

const position = (instrument: string, product: Product, quantity: number): Position => ({
  ...{ instrument, underlying: "X", product, quantity, multiplier: 10 },
  market: { spot: 100, rate: 0, dividendYield: 0, volatility: 0.5 },
});
const future = (days: number): Product => ({
  kind: "future",
  expiry: ASOF + days * MILLIS_PER_DAY,
  settlement: "linear",
});
const OPTION: Product = {
  ...{ kind: "option", type: "call", strike: 100, settlement: "linear", style: "european" },
  expiry: ASOF + 100 * MILLIS_PER_DAY,
};
const PERPETUAL: Product = { kind: "perpetual", settlement: "linear" };

function offer(
  product: Product,
  terms: Partial<TradingTerms> = {},
  rest: Partial<HedgeOffer> = {},
): HedgeOffer {
  const exposure = { ...(sumExposures([]) as PositionExposure), netDelta: 10, vega: -40 };
  const unit = position("H", product, 1);
  return {
    unit,
    price: 100,
    notionalPerUnit: 1000,
    exposure,
    held: 0,
    terms: { ...TERMS, ...terms },
    ...rest,
  };
}

function problemWith(offers: readonly HedgeOffer[], rest: Partial<PlanInput> = {}) {
  const book = measureBook([position("HELD", { kind: "spot" }, 4)], ASOF);
  const input = planInput(book, POLICY, {
    choices: CHOICES,
    offersOf: () => ({ offers, areListed: true }),
    ...rest,
  });
  return finish(draftPlanInSteps(input)).problem;
}

const hedgeOf = (...args: Parameters<typeof offer>) => problemWith([offer(...args)]).hedges[0]!;

// Crossing: 1,000 x (0.0001 + 0.0005) + 0.1 = 0.7. Two days of 18.25 % a year on 1,000: 1.
test.each([
  ["no carry", PERPETUAL, {}, { buyCost: 0.7, sellCost: 0.7 }],
  ["funding that the long pay", PERPETUAL, { carry: 0.0365 }, { buyCost: 0.9, sellCost: 0.5 }],
  ["funding that the short pay", PERPETUAL, { carry: -0.0365 }, { buyCost: 0.5, sellCost: 0.9 }],
  ["carry of more than the crossing costs", PERPETUAL, { carry: 0.1825 }, { buyCost: 1.7, sellCost: 0 }],
  [
    "a future that ends before the holding does",
    future(1),
    { carry: 0.0365 },
    { buyCost: 0.8, sellCost: 0.6 },
  ],
])("costs with %s", (_, product, terms, expected) => {
  const { buyCost, sellCost, ticket, margin } = hedgeOf(product, terms);
  expect(buyCost).toBeCloseTo(expected.buyCost, 12);
  expect(sellCost).toBeCloseTo(expected.sellCost, 12);
  expect({ ticket, margin }).toEqual({ ticket: 7, margin: 3 });
});

test("impact: 1,000 x 1 x 0.02 / sqrt(400) for each unit to the power of 1.5; none where volume or volatility is not known", () => {
  expect(hedgeOf(PERPETUAL, { averageDailyVolume: 400, dailyVolatility: 0.02 }).impact).toBeCloseTo(1, 12);
  expect(hedgeOf(PERPETUAL, { averageDailyVolume: 400 }).impact).toBe(0);
  expect(hedgeOf(PERPETUAL, { dailyVolatility: 0.02 }).impact).toBe(0);
});

test.each([
  ["no limits", {}, 0, { lowest: null, highest: null }],
  ["a largest trade", { maxTrade: 25 }, 0, { lowest: -25, highest: 25 }],
  ["positions, from what is held", { minPosition: -50, maxPosition: 20 }, -30, { lowest: -20, highest: 50 }],
  ["both", { maxTrade: 25, minPosition: -50, maxPosition: 20 }, -30, { lowest: -20, highest: 25 }],
  [
    "a holding beyond its limit, which need not be taken back",
    { maxPosition: 20 },
    30,
    { lowest: null, highest: 0 },
  ],
])("trades within %s", (_, terms, held, expected) => {
  expect(hedgeOf(PERPETUAL, terms, { held })).toMatchObject({ ...expected, held });
});

test("what is paid for is spot and options; gross vega has no sign", () => {
  const cashOf = (product: Product) => hedgeOf(product).cash;
  expect([{ kind: "spot" } as const, OPTION, PERPETUAL, future(30)].map(cashOf)).toEqual([1000, 1000, 0, 0]);
  expect(hedgeOf(OPTION).grossVega).toBe(40);
});

test("a limit on a bucket is moved by what expires in it alone", () => {
  const limit: FigureLimit = {
    ...{ underlying: "X", bucket: "up to 6 months", name: "Vega", target: 0, lower: -5, upper: 5, weight: 1 },
    of: ({ vega }) => vega,
  };
  const later = { ...OPTION, expiry: ASOF + 300 * MILLIS_PER_DAY } as Product;
  const offers = [offer(OPTION), offer(later, {}, { unit: position("LATER", later, 1) })];
  const { exposures, hedges } = problemWith(offers, { limits: [limit] });
  expect(exposures.map(({ name }) => name)).toEqual(["X Net delta, policy", "X Vega up to 6 months"]);
  expect(hedges.map(({ effects }) => effects)).toEqual([
    [10, -40],
    [10, 0],
  ]);
});

test("an instrument is fixed by its own name, whatever that is", () => {
  const named = (name: string) => offer(PERPETUAL, {}, { unit: position(name, PERPETUAL, 1) });
  const edits = { ...NO_EDITS, quantities: { H: -3 } };
  const { hedges } = problemWith([named("H"), named("constructor")], { edits });
  expect(hedges.map(({ fixed }) => fixed)).toEqual([-3, null]);
});
