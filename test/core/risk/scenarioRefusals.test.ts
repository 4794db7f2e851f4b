import { buildVolatilitySurface } from "../../../src/core/market/volatilitySurface";
import type { Position } from "../../../src/core/risk/position";
import { SAMPLE_AS_OF } from "../../support/sampleBooks";
import { MILLIS_PER_DAY, refusalOf } from "../../support/scenarios";

const market = { spot: 100, volatility: 0.2, rate: 0.05, dividendYield: 0.01 };
const call = {
  kind: "option",
  type: "call",
  strike: 100,
  expiry: SAMPLE_AS_OF + 10 * MILLIS_PER_DAY,
  settlement: "linear",
  style: "european",
} as const;
const longCall: Position = {
  instrument: "X-C",
  underlying: "X",
  product: call,
  quantity: 2,
  multiplier: 10,
  market,
};

describe("refuses by name", () => {
  const calm: Position = { ...longCall, instrument: "X-CALM", market: { ...market, volatility: 0.1 } };

  test.each([
    ["a spot shift of -1", [longCall], { spotShifts: [0, -1] }, "spot shift is -1: takes a number above -1"],
    [
      "a relative volatility shift of -1",
      [longCall],
      { volShifts: [-1], volShiftType: "relative" as const },
      "relative volatility shift is -1: takes a number above -1",
    ],
    ["no spot shift", [longCall], { spotShifts: [NaN] }, "spot shift is NaN: takes a number above -1"],
    ["negative days", [longCall], { days: -1 }, "days is -1: takes 0 or more"],
    [
      "a volatility of 0",
      [longCall, calm],
      { volShifts: [0.05, -0.1] },
      "volatility of X-CALM at a volatility shift of -0.1 is 0: takes a number above 0: its own is 0.1",
    ],
    [
      "a volatility below 0",
      [longCall, calm],
      { volShifts: [-0.15] },
      "volatility of X-CALM at a volatility shift of -0.15 is -0.05: takes a number above 0: its own is 0.1",
    ],
    [
      "an option that has expired",
      [longCall],
      { asOf: call.expiry + 1, days: 1 },
      expect.stringContaining("years is") as string,
    ],
    [
      "an option beyond what its model takes",
      [longCall],
      { spotShifts: [Number.MAX_VALUE] },
      expect.stringMatching(
        /^X-C at a spot shift of 1\.79\S+ and a volatility shift of 0: \S.* takes /,
      ) as string,
    ],
  ])("%s", (_, positions, scenarios, message) => {
    expect(refusalOf(positions, scenarios)).toEqual(message);
  });

  test.each(["delta", "gamma"] as const)("%s of two underlyings", (measure) => {
    const other = { ...longCall, underlying: "Y" };
    expect(refusalOf([longCall, other], {}, measure)).toBe(
      `underlying is X and Y: takes one for ${measure}, which is counted in its units: name an underlying`,
    );
    expect(refusalOf([longCall, other], {}, "vega")).toBe("nothing");
  });

  describe("of volatilities of two kinds", () => {
    const normal: Position = {
      ...longCall,
      market: { ...market, volatility: 20, volatilityType: "normal" },
    };

    test("vega", () => {
      const message =
        "volatility type is lognormal and normal: takes one for vega, which is per unit of it: give positions of one volatility type";
      expect(refusalOf([longCall, normal], {}, "vega")).toBe(message);
      expect(refusalOf([normal], {}, "vega")).toBe("nothing");
      expect(refusalOf([longCall, normal], {}, "theta")).toBe("nothing");
    });

    test("absolute shifts", () => {
      expect(refusalOf([longCall, normal], { volShifts: [0, 0.05] })).toBe(
        "absolute volatility shift is 0.05: takes 0, or a relative shift, where volatilities are lognormal and normal: they have no unit in common",
      );
      expect(refusalOf([longCall, normal], { volShifts: [0] })).toBe("nothing");
      expect(refusalOf([longCall, normal], { volShifts: [0.05], volShiftType: "relative" })).toBe("nothing");
    });

    test("sticky delta of a normal one", () => {
      expect(refusalOf([normal], { stickiness: "delta" })).toBe(
        "stickiness is delta: takes strike where a volatility is normal: its smile is not one of log-moneyness",
      );
    });
  });

  test("money of two currencies", () => {
    const inDollars = { ...longCall, currency: "USD" };
    const inEuros = { ...longCall, underlying: "Y", currency: "EUR" };
    const untold = { ...longCall, underlying: "Z" };
    for (const measure of ["P&L", "vega", "theta"] as const) {
      expect(refusalOf([inDollars, inEuros], {}, measure)).toBe(
        `currency is USD and EUR: takes one for ${measure}, which is money, and for all underlyings: name an underlying`,
      );
      expect(refusalOf([inDollars, untold], {}, measure)).toMatch(/^currency is USD and blank: /);
      expect(refusalOf([inDollars, longCall], {}, measure)).toBe("nothing");
      expect(refusalOf([inDollars, { ...inEuros, currency: "USDC" }], {}, measure)).toBe("nothing");
    }
    expect(refusalOf([inDollars, { ...longCall, currency: "EUR" }], {})).toBe(
      "currency of X is USD and EUR: takes one for all positions on an underlying, since they have its spot in common",
    );
  });

  test("a smile that takes a volatility to 0 or below", () => {
    // Total variance 0.05 x years at ln(K/F) = -1 and 0.01 x years at 1.
    const slice = { years: 1, logMoneyness: [-1, 1], volatility: [Math.sqrt(0.05), 0.1] };
    const surfaces = new Map([["X", buildVolatilitySurface([slice])]]);
    const grid = { spotShifts: [-0.5], volShifts: [-0.06], stickiness: "delta", surfaces } as const;
    expect(refusalOf([calm], grid)).toMatch(
      /^volatility of X-CALM at a spot shift of -0\.5 and a volatility shift of -0\.06 is \S+: takes a number above 0$/,
    );
  });
});
