/** What holds of every American option, whatever the numbers; a failure prints the inputs found. */
import fc from "fast-check";
import { EUROPEAN } from "../../../../src/core/pricing/european";
import type { Figure } from "../../../../src/core/pricing/figure";
import type { OptionInputs } from "../../../../src/core/pricing/optionColumns";
import { columnsOf, expectNear, figureOf } from "./valueAmerican";

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const ANY_RATES = fc.record({ rate: between(-0.05, 0.15), dividendYield: between(-0.05, 0.15) });

const OPTION: fc.Arbitrary<OptionInputs> = fc
  .record({
    type: fc.constantFrom("call" as const, "put" as const),
    spot: between(50, 200),
    strike: between(50, 200),
    years: between(0.01, 10),
    vol: between(0.03, 1.5),
    rates: ANY_RATES,
  })
  .map(({ rates, ...option }) => ({ ...option, ...rates }))
  .filter(hasOneBoundary);

function hasOneBoundary({ type, rate, dividendYield }: OptionInputs): boolean {
  const [putRate, putYield] = type === "put" ? [rate, dividendYield] : [dividendYield, rate];
  return !(putYield < putRate && putRate < 0);
}

function property(what: string, holds: (option: OptionInputs) => void, runs = 400): void {
  test(what, () => {
    fc.assert(fc.property(OPTION, holds), { seed: 20261122, numRuns: runs, endOnFailure: true });
  });
}

/** The scheme's error over the spot or the strike, whichever is larger. */
const ERROR = 2e-6;
const errorOf = ({ spot, strike }: OptionInputs) => ERROR * Math.max(spot, strike);

property("worth at least the European option, and at least what exercise pays", (option) => {
  const price = figureOf(option, "price");
  const european = figureOf(option, "price", EUROPEAN);
  const intrinsic = (option.type === "call" ? 1 : -1) * (option.spot - option.strike);
  expect(european).toBeGreaterThanOrEqual(0);
  expect(price).toBeGreaterThanOrEqual(european);
  // Where early exercise is worth less than rounding, the European price stands in.
  expect(price).toBeGreaterThanOrEqual(intrinsic - 2e-14 * (option.spot + option.strike));
});

property("worth no more than what it is on: the spot for a call, the strike for a put", (option) => {
  const { type, spot, strike, years, rate, dividendYield } = option;
  const most = type === "call" ? spot * Math.exp(Math.max(0, -dividendYield) * years) : strike;
  const grown = type === "call" ? most : most * Math.exp(Math.max(0, -rate) * years);
  expect(figureOf(option, "price")).toBeLessThanOrEqual(grown + errorOf(option));
});

property("monotone in spot, strike, vol and years", (option) => {
  const phi = option.type === "call" ? 1 : -1;
  const price = figureOf(option, "price");
  const more = (change: Partial<OptionInputs>) => figureOf({ ...option, ...change }, "price") - price;
  const slack = -errorOf(option);
  expect(phi * more({ spot: option.spot * 1.02 })).toBeGreaterThanOrEqual(slack);
  expect(-phi * more({ strike: option.strike * 1.02 })).toBeGreaterThanOrEqual(slack);
  expect(more({ vol: option.vol * 1.05 })).toBeGreaterThanOrEqual(slack);
  expect(more({ years: option.years * 1.05 })).toBeGreaterThanOrEqual(slack);
});

property("convex in spot; delta between 0 and its sign times 1 where the yield is not negative", (option) => {
  const spots = Array.from({ length: 21 }, (_, step) => option.spot * (0.5 + step / 20));
  const { price, delta, gamma } = columnsOf(
    spots.map((spot) => ({ ...option, spot })),
    ["price", "delta", "gamma"],
  );
  const phi = option.type === "call" ? 1 : -1;
  for (let index = 1; index < 20; index++) {
    const bend = price[index - 1]! - 2 * price[index]! + price[index + 1]!;
    expect(bend).toBeGreaterThanOrEqual(-2 * errorOf(option));
  }
  spots.forEach((spot, index) => {
    expect(gamma[index]! * spot).toBeGreaterThanOrEqual(-1e-4);
    expect(phi * delta[index]!).toBeGreaterThanOrEqual(-1e-5);
    if (option.dividendYield >= 0) expect(phi * delta[index]!).toBeLessThanOrEqual(1 + 1e-5);
  });
});

property(
  "put-call symmetry: a call is the put with spot and strike, and rate and yield, exchanged",
  (option) => {
    const mirrored: OptionInputs = {
      type: option.type === "call" ? "put" : "call",
      spot: option.strike,
      strike: option.spot,
      years: option.years,
      vol: option.vol,
      rate: option.dividendYield,
      dividendYield: option.rate,
    };
    const pairs: readonly (readonly [Figure, Figure])[] = [
      ["price", "price"],
      ["delta", "dualDelta"],
      ["gamma", "dualGamma"],
      ["vega", "vega"],
      ["theta", "theta"],
      ["rho", "yieldRho"],
      ["volga", "volga"],
    ];
    for (const [figure, mirror] of pairs) {
      const wanted = figureOf(mirrored, mirror);
      expectNear(figureOf(option, figure), wanted, 1e-7 * Math.max(1, Math.abs(wanted)), option, figure);
    }
  },
);

property("homogeneous: spot and strike times 1000 are the price times 1000", (option) => {
  const large = figureOf({ ...option, spot: 1000 * option.spot, strike: 1000 * option.strike }, "price");
  const price = figureOf(option, "price");
  expectNear(large, 1000 * price, 1e-6 * option.spot, option, "price");
});

property(
  "a year scaled is rates and variance scaled: T theta = -(vol vega / 2 + r rho + q yieldRho)",
  (option) => {
    const { theta, vega, rho, yieldRho } = columnsOf([option], ["theta", "vega", "rho", "yieldRho"]);
    const { years, vol, rate, dividendYield, spot } = option;
    const scaled = -((vol * vega[0]!) / 2 + rate * rho[0]! + dividendYield * yieldRho[0]!);
    expectNear(years * theta[0]!, scaled, 2e-4 * spot, option, "years x theta");
  },
);

/** A figure is the derivative of another one: `per` of the input, and times `sign`. */
const DERIVATIVES: readonly {
  readonly figure: Figure;
  readonly of: Figure;
  readonly by: "spot" | "strike" | "vol" | "years" | "rate" | "dividendYield";
  readonly sign?: -1;
}[] = [
  { figure: "delta", of: "price", by: "spot" },
  { figure: "gamma", of: "delta", by: "spot" },
  { figure: "speed", of: "gamma", by: "spot" },
  { figure: "dualDelta", of: "price", by: "strike" },
  { figure: "dualGamma", of: "dualDelta", by: "strike" },
  { figure: "vega", of: "price", by: "vol" },
  { figure: "vanna", of: "delta", by: "vol" },
  { figure: "zomma", of: "gamma", by: "vol" },
  { figure: "volga", of: "vega", by: "vol" },
  { figure: "ultima", of: "volga", by: "vol" },
  { figure: "theta", of: "price", by: "years", sign: -1 },
  { figure: "charm", of: "delta", by: "years", sign: -1 },
  { figure: "color", of: "gamma", by: "years", sign: -1 },
  { figure: "veta", of: "vega", by: "years", sign: -1 },
  { figure: "rho", of: "price", by: "rate" },
  { figure: "yieldRho", of: "price", by: "dividendYield" },
];

/** Where differences mean something: not at the boundary, and rates that are not all but equal. */
const SMOOTH_OPTION = OPTION.filter(
  ({ rate, dividendYield, years, vol }) =>
    Math.abs(rate - dividendYield) > 0.01 &&
    Math.min(Math.abs(rate), Math.abs(dividendYield)) > 0.005 &&
    years < 3 &&
    vol > 0.1,
).map((option) => ({ ...option, spot: 100, strike: 100 * Math.exp((option.strike - 125) / 250) }));

test.each(DERIVATIVES)("$figure is the derivative of $of by $by", ({ figure, of, by, sign = 1 }) => {
  let compared = 0;
  fc.assert(
    fc.property(SMOOTH_OPTION, (option) => {
      const step = 1e-3 * (by === "rate" || by === "dividendYield" ? 0.1 : option[by]);
      const at = (change: number) => ({ ...option, [by]: option[by] + change });
      const stencil = columnsOf(
        [-2, -1, 1, 2].map((times) => at(times * step)),
        [of, "gamma"],
      );
      // In the exercise region, or with the boundary inside the stencil: nothing to compare.
      if (stencil.gamma.some((gamma) => gamma === 0)) return;
      compared++;
      const [low, lower, upper, high] = stencil[of] as unknown as [number, number, number, number];
      const wanted = (sign * (8 * (upper - lower) - (high - low))) / (12 * step);
      const found = figureOf(option, figure);
      const size = Math.max(Math.abs(wanted), Math.abs(stencil[of][0]!) / option[by]);
      expectNear(found, wanted, 1e-3 * size + 1e-6, option, figure);
    }),
    { seed: 20261122, numRuns: 60, endOnFailure: true },
  );
  expect(compared).toBeGreaterThan(40);
});
