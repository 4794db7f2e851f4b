/** What Bachelier's model gives where its formula divides by 0, and what it refuses. */
import { DomainError } from "../../../../src/core/math/domainError";
import { FIGURES } from "../../../../src/core/pricing/figure";
import { NORMAL } from "../../../../src/core/pricing/normal";
import type { OptionInputs } from "../../../../src/core/pricing/optionColumns";
import { valueBatch, valueModel, type Valued } from "../../../support/valueModel";

const DENSITY = 0.3989422804014327;
const OPTION: OptionInputs = {
  type: "call",
  spot: 3,
  strike: -2,
  years: 2,
  vol: 4,
  rate: 0.05,
  dividendYield: 0,
};
const NOTHING = Object.fromEntries(FIGURES.map((figure) => [figure, 0])) as Valued;
const value = (option: Partial<OptionInputs>) => valueModel(NORMAL, { ...OPTION, ...option });

function expectClose(found: Valued, wanted: Partial<Valued>): void {
  const all = { ...NOTHING, ...wanted };
  for (const figure of FIGURES) {
    const [one, other] = [found[figure], all[figure]];
    if (Number.isNaN(other)) expect({ figure, value: one }).toEqual({ figure, value: NaN });
    else if (!(Math.abs(one - other) <= 1e-14 * Math.abs(other))) {
      throw new Error(`${figure} is ${one}, wanted ${other}`);
    }
    expect(Object.is(one, -0)).toBe(false);
  }
}

describe("without volatility it is worth its discounted intrinsic value", () => {
  const discount = Math.exp(-0.1);

  test("in the money, with the derivatives of that", () => {
    expectClose(value({ vol: 0 }), {
      price: 5 * discount,
      delta: discount,
      netDelta: discount,
      theta: 0.05 * 5 * discount,
      rho: -2 * 5 * discount,
      charm: 0.05 * discount,
      dualDelta: -discount,
      leverage: 3 / 5,
      probItm: 1,
    });
  });

  test("out of the money, nothing", () => {
    expectClose(value({ type: "put", vol: 0 }), { leverage: NaN });
    expectClose(value({ type: "put", vol: 0, rate: -0.05 }), { leverage: NaN });
  });

  test("at the kink: half of delta, and of the derivatives by volatility those to the right", () => {
    const vega = discount * Math.SQRT2 * DENSITY;
    expectClose(value({ vol: 0, spot: -2 }), {
      delta: discount / 2,
      netDelta: discount / 2,
      vega,
      charm: (0.05 * discount) / 2,
      veta: 0.05 * vega - vega / 4,
      dualDelta: -discount / 2,
      leverage: NaN,
      probItm: 0.5,
    });
  });
});

describe("at expiry it is worth its intrinsic value", () => {
  test("in the money", () => {
    expectClose(value({ type: "put", years: 0, spot: -5 }), {
      price: 3,
      delta: -1,
      netDelta: -1,
      theta: 0.15,
      charm: -0.05,
      dualDelta: 1,
      leverage: 5 / 3,
      probItm: 1,
    });
  });

  test("out of the money, nothing", () => {
    expectClose(value({ type: "put", years: 0 }), { leverage: NaN });
  });

  test("at the kink: half of delta", () => {
    expectClose(value({ type: "put", years: 0, spot: -2 }), {
      delta: -0.5,
      netDelta: -0.5,
      charm: -0.025,
      dualDelta: 0.5,
      leverage: NaN,
      probItm: 0.5,
    });
  });
});

test("at the money the greeks that are odd about it are 0", () => {
  const { vanna, volga, speed, ultima } = value({ spot: -2 });
  expect({ vanna, volga, speed, ultima }).toEqual({ vanna: 0, volga: 0, speed: 0, ultima: 0 });
});

test("where the density leaves no double, price and greeks are 0 and no leverage is made up", () => {
  expectClose(value({ spot: -2 - 56 * 4 * Math.SQRT2 }), { leverage: NaN });
});

test("a value just above the smallest double keeps its greeks and its leverage", () => {
  const far = value({ spot: -2 - 38 * 4 * Math.SQRT2 });
  expect(far.price).toBeGreaterThan(0);
  expect(far.price).toBeLessThan(1e-310);
  // u/s + 2/(u s) to the third order in 1/u, from the series of both tails.
  const deviation = 4 * Math.SQRT2;
  const elasticity = (-2 - 38 * deviation) * ((38 + 2 / 38) / deviation);
  expect(Math.abs(far.leverage / elasticity - 1)).toBeLessThan(1e-5);
});

test("any size of price, volatility and time above 0 gives finite figures", () => {
  for (const type of ["call", "put"] as const) {
    for (const [spot, strike, years, vol] of [
      [1e-300, -1e-300, 1, 1e-100],
      [1e300, -1e300, 1, 1e290],
      [1e300, 1, 1e-3, 1e-3],
      [0, 0, 1e-100, 1e-20],
      [5e-324, 0, 1, 1],
      [100, 100, 1e6, 1e6],
      [1, 0, 1e-320, 1e-10],
    ] as const) {
      const valued = value({ type, spot, strike, years, vol, rate: 0 });
      for (const figure of FIGURES) {
        if (figure === "leverage" && valued.price === 0) continue;
        if (!Number.isFinite(valued[figure])) {
          throw new Error(`${figure} of ${JSON.stringify({ type, spot, strike, years, vol })}`);
        }
      }
    }
  }
});

describe("outside the domain", () => {
  const REFUSED: readonly (readonly [string, Partial<OptionInputs>])[] = [
    ["spot is NaN: takes a finite number", { spot: NaN }],
    ["strike is -Infinity: takes a finite number", { strike: -Infinity }],
    ["years is -0.5: takes 0 or more", { years: -0.5 }],
    ["vol is -1: takes 0 or more", { vol: -1 }],
    ["vol is Infinity: takes 0 or more", { vol: Infinity }],
    ["rate is NaN: takes a finite number", { rate: NaN }],
    ["rate x years is -1000: takes -709 or more", { rate: -500 }],
  ];

  test.each(REFUSED)("%s", (message, wrong) => {
    const refuse = () => NORMAL.requireInputs({ ...OPTION, ...wrong });
    expect(refuse).toThrow(DomainError);
    expect(refuse).toThrow(message);
  });

  test("rows are NaN, and the rows between them as if alone", () => {
    const batch = valueBatch(
      NORMAL,
      REFUSED.flatMap(([, wrong]) => [{ ...OPTION, ...wrong }, OPTION]),
    );
    const alone = valueModel(NORMAL, OPTION);
    batch.forEach((valued, row) => {
      if (row % 2 === 1) expect(valued).toEqual(alone);
      else expect(Object.values(valued).filter((figure) => !Number.isNaN(figure))).toEqual([]);
    });
  });
});
