/** What the models give where their formula divides by 0, and what they refuse. */
import { DomainError } from "../../../src/core/math/domainError";
import { FIGURES, type Figure } from "../../../src/core/pricing/figure";
import { valueOption } from "../../../src/core/pricing/valueOption";
import { valueEuropean, valueFutures, valueInverse } from "../../support/valueOptions";

describe("at expiry an option is worth its intrinsic value", () => {
  test("in the money", () => {
    expect(valueEuropean("call", 120, 100, 0, 0.3, 0.05, 0.02)).toEqual({
      price: 20,
      delta: 1,
      gamma: 0,
      vega: 0,
      theta: 0.02 * 120 - 0.05 * 100,
      rho: 0,
      yieldRho: 0,
    });
    expect(valueFutures("put", 80, 100, 0, 0.3, 0.05)).toEqual({
      price: 20,
      delta: -1,
      gamma: 0,
      vega: 0,
      theta: 0.05 * 20,
      rho: 0,
      yieldRho: 0,
    });
    expect(valueInverse("call", 125, 100, 0, 0.3)).toEqual({
      price: 25,
      delta: 1,
      gamma: 0,
      vega: 0,
      theta: 0,
      rho: 0,
      yieldRho: 0,
      coinPrice: 0.2,
      netDelta: 0.8,
    });
  });

  test.each([
    valueEuropean("put", 120, 100, 0, 0.3, 0.05, 0.02),
    valueFutures("call", 80, 100, 0, 0.3, 0.05),
    valueInverse("put", 125, 100, 0, 0.3),
  ])("out of the money", (valuation) => {
    for (const figure of Object.values(valuation)) expect(figure).toBe(0);
  });
});

describe("without volatility it is worth its discounted intrinsic value", () => {
  const [years, rate, dividendYield] = [2, 0.05, 0.02];
  const spotValue = 100 * Math.exp(-dividendYield * years);
  const strikeValue = 90 * Math.exp(-rate * years);

  test("in the money, with the derivatives of that", () => {
    const valuation = valueEuropean("call", 100, 90, years, 0, rate, dividendYield);
    expect(valuation.price).toBeCloseTo(spotValue - strikeValue, 12);
    expect(valuation.delta).toBeCloseTo(Math.exp(-dividendYield * years), 14);
    expect(valuation.gamma).toBe(0);
    expect(valuation.vega).toBe(0);
    expect(valuation.theta).toBeCloseTo(dividendYield * spotValue - rate * strikeValue, 12);
    expect(valuation.rho).toBeCloseTo(years * strikeValue, 12);
    expect(valuation.yieldRho).toBeCloseTo(-years * spotValue, 12);
  });

  test("out of the money, nothing", () => {
    for (const figure of Object.values(valueEuropean("put", 100, 90, years, 0, rate, dividendYield))) {
      expect(figure).toBe(0);
    }
  });
});

describe("at the kink", () => {
  const INVERSE_SQRT_TWO_PI = 0.3989422804014327;

  test("without volatility: half of each leg, and vega to the right", () => {
    const valuation = valueEuropean("put", 100, 100, 4, 0, 0.03, 0.03);
    expect(valuation.price).toBe(0);
    expect(valuation.delta).toBeCloseTo(-Math.exp(-0.12) / 2, 14);
    expect(valuation.gamma).toBe(0);
    expect(valuation.vega).toBeCloseTo(100 * Math.exp(-0.12) * 2 * INVERSE_SQRT_TWO_PI, 12);
    expect(valuation.theta).toBeCloseTo(0, 12);
    expect(valuation.rho).toBeCloseTo(-200 * Math.exp(-0.12), 12);
    expect(valuation.yieldRho).toBeCloseTo(200 * Math.exp(-0.12), 12);
  });

  test("at expiry: half of each leg, theta without its part that has no bound", () => {
    const valuation = valueEuropean("call", 100, 100, 0, 0.5, 0.05, 0.01);
    expect(valuation.price).toBe(0);
    expect(valuation.delta).toBeCloseTo(0.5, 15);
    expect(valuation.gamma).toBe(0);
    expect(valuation.vega).toBe(0);
    expect(valuation.theta).toBeCloseTo(0.01 * 50 - 0.05 * 50, 13);
  });
});

describe("with strike 0", () => {
  test("a call is the underlying without its yield", () => {
    const valuation = valueEuropean("call", 100, 0, 2, 0.4, 0.05, 0.03);
    const value = 100 * Math.exp(-0.06);
    expect(valuation.price).toBeCloseTo(value, 12);
    expect(valuation.delta).toBeCloseTo(Math.exp(-0.06), 14);
    expect(valuation.theta).toBeCloseTo(0.03 * value, 12);
    expect(valuation.yieldRho).toBeCloseTo(-2 * value, 12);
    expect([valuation.gamma, valuation.vega, valuation.rho]).toEqual([0, 0, 0]);
  });

  test("an inverse call is one coin, that holds no risk in coin", () => {
    expect(valueInverse("call", 60_000, 0, 1, 0.6)).toMatchObject({ coinPrice: 1, delta: 1, netDelta: 0 });
  });

  test("a put is nothing", () => {
    for (const figure of Object.values(valueEuropean("put", 100, 0, 2, 0.4, 0.05, 0.03))) {
      expect(figure).toBe(0);
    }
  });
});

test.each([
  [1e-320, 1, 1, 0.5],
  [1e-300, 1e300, 1, 0.5],
  [1e300, 1e-300, 1, 0.5],
  [1, 5e-324, 1, 0.5],
  [100, 100, 1e-320, 0.5],
  [100, 100, 1, 1e-160],
  [100, 100, 1e6, 1e6],
  [100, 100, 1, 1e200],
])(
  "no spot %p, strike %p, years %p, vol %p gives a figure that is not finite",
  (spot, strike, years, vol) => {
    for (const type of ["call", "put"] as const) {
      for (const valuation of [
        valueEuropean(type, spot, strike, years, vol, 0, 0),
        valueFutures(type, spot, strike, years, vol, 0),
      ]) {
        for (const figure of Object.values(valuation)) expect(Number.isFinite(figure)).toBe(true);
        expect(valuation.price).toBeGreaterThanOrEqual(0);
      }
    }
  },
);

describe("refuses by name", () => {
  test.each([
    ["spot is 0: takes a number above 0", () => valueEuropean("call", 0, 100, 1, 0.2, 0, 0)],
    ["spot is -1: takes a number above 0", () => valueFutures("call", -1, 100, 1, 0.2, 0)],
    ["spot is Infinity: takes a number above 0", () => valueInverse("call", Infinity, 100, 1, 0.2)],
    ["strike is -100: takes 0 or more", () => valueEuropean("put", 100, -100, 1, 0.2, 0, 0)],
    ["years is -0.5: takes 0 or more", () => valueFutures("put", 100, 100, -0.5, 0.2, 0)],
    ["vol is -0.2: takes 0 or more", () => valueInverse("put", 100, 100, 1, -0.2)],
    ["vol is NaN: takes 0 or more", () => valueEuropean("call", 100, 100, 1, NaN, 0, 0)],
    ["rate is NaN: takes a finite number", () => valueFutures("call", 100, 100, 1, 0.2, NaN)],
    [
      "dividendYield is Infinity: takes a finite number",
      () => valueEuropean("call", 100, 100, 1, 0.2, 0, Infinity),
    ],
    ["rate x years is -1000: takes -709 or more", () => valueEuropean("put", 100, 100, 100, 0.2, -10, 0)],
    [
      "dividendYield x years is -1000: takes -709 or more",
      () => valueEuropean("put", 1, 1, 100, 0.2, 0, -10),
    ],
    [
      "the resulting gamma is Infinity: takes less extreme inputs",
      () => valueFutures("put", 1e-305, 1e-305, 1e-10, 0.1, 0),
    ],
    [
      "the resulting netDelta is -Infinity: takes less extreme inputs",
      () => valueInverse("put", 1e-5, 1e305, 1, 0.1),
    ],
  ])("%s", (message, value) => {
    expect(value).toThrow(DomainError);
    expect(value).toThrow(message);
  });
});

/** Parts that come from diffusion, of which nothing is left. */
const DIFFUSIVE = [
  "gamma",
  "vanna",
  "volga",
  "veta",
  "speed",
  "zomma",
  "color",
  "ultima",
  "dualGamma",
] as const;
const noneOf = (figures: readonly Figure[]) => Object.fromEntries(figures.map((figure) => [figure, 0]));

describe("every greek without diffusion", () => {
  const certain = { spot: 100, strike: 90, years: 2, vol: 0, rate: 0.05, dividendYield: 0.02 };

  test("in the money: those of discounted intrinsic value", () => {
    const spotDiscount = Math.exp(-0.02 * 2);
    const strikeDiscount = Math.exp(-0.05 * 2);
    const valued = valueOption("european", { ...certain, type: "call" });
    expect(valued).toMatchObject({ ...noneOf(DIFFUSIVE), vega: 0, probItm: 1 });
    expect(valued.charm).toBeCloseTo(0.02 * spotDiscount, 15);
    expect(valued.dualDelta).toBeCloseTo(-strikeDiscount, 15);
    expect(valued.leverage).toBeCloseTo(
      (100 * spotDiscount) / (100 * spotDiscount - 90 * strikeDiscount),
      12,
    );
  });

  test.each(["futures", "inverse"] as const)("in the money, model %s", (model) => {
    const rate = model === "futures" ? 0.05 : 0;
    const valued = valueOption(model, { ...certain, type: "call" });
    expect(valued).toMatchObject({ ...noneOf(DIFFUSIVE), vega: 0, yieldRho: 0, probItm: 1 });
    expect(valued.leverage).toBeCloseTo(10, 12);
    expect(valued.charm).toBeCloseTo(rate * Math.exp(-rate * 2), 15);
    expect(valued.dualDelta).toBeCloseTo(-Math.exp(-rate * 2), 15);
  });

  test.each(["european", "futures", "inverse"] as const)("out of the money, model %s", (model) => {
    const figures = FIGURES.filter((figure) => figure !== "leverage");
    expect(valueOption(model, { ...certain, type: "put" }, figures)).toEqual(noneOf(figures));
  });

  test("at the kink: halfway where a greek jumps, without the parts that have no value there", () => {
    const kink = { spot: 100, strike: 100, years: 0, vol: 0.3, rate: 0.05, dividendYield: 0.02 };
    const figures = FIGURES.filter((figure) => figure !== "leverage");
    const valued = valueOption("european", { ...kink, type: "put" }, figures);
    expect(valued).toMatchObject(noneOf(DIFFUSIVE));
    const halves = { delta: -0.5, dualDelta: 0.5, probItm: 0.5, charm: -0.02 / 2 };
    for (const [figure, half] of Object.entries(halves)) {
      expect({ figure, found: valued[figure as keyof typeof halves] }).toEqual({
        figure,
        found: expect.closeTo(half, 15) as number,
      });
    }
  });
});

test.each(["european", "futures", "inverse"] as const)("a strike of 0 in model %s", (model) => {
  const option = { spot: 100, strike: 0, years: 2, vol: 0.3, rate: 0.05, dividendYield: 0.02 };
  const rate = model === "inverse" ? 0 : 0.05;
  const call = valueOption(model, { ...option, type: "call" });
  expect(call).toMatchObject({ ...noneOf(DIFFUSIVE), vega: 0, probItm: 1, leverage: 1 });
  expect(call.dualDelta).toBeCloseTo(-Math.exp(-rate * 2), 15);
  const figures = FIGURES.filter((figure) => figure !== "leverage");
  expect(valueOption(model, { ...option, type: "put" }, figures)).toEqual(noneOf(figures));
});

test("leverage is refused where the price is 0, saying so", () => {
  const worthless = { spot: 1, strike: 100, years: 0, vol: 0.3, rate: 0, dividendYield: 0 };
  expect(() => valueOption("european", { ...worthless, type: "call" }, ["leverage"])).toThrow(
    "the resulting price is 0: takes a number above 0 for leverage",
  );
});

test("no figure is -0", () => {
  const negativeZeros: unknown[] = [];
  for (const model of ["european", "futures", "normal", "inverse"] as const) {
    for (const type of ["call", "put"] as const) {
      for (const spot of [80, 100, 120]) {
        for (const [years, vol] of [
          [0, 0.3],
          [2, 0],
          [2, 1e-3],
        ] as const) {
          const option = { type, spot, strike: 100, years, vol, rate: -0.05, dividendYield: -0.02 };
          const figures = FIGURES.filter((figure) => figure !== "leverage");
          for (const [figure, value] of Object.entries(valueOption(model, option, figures))) {
            if (Object.is(value, -0)) negativeZeros.push({ model, ...option, figure });
          }
        }
      }
    }
  }
  expect(negativeZeros).toEqual([]);
});
