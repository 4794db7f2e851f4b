import { breakEvenMove } from "../../../src/core/hedging/breakEven";
import { DomainError } from "../../../src/core/math/domainError";
import { valueEuropean } from "../../support/valueOptions";

test("worked by hand: 0.02 / 2 x 2^2 = 0.04", () => {
  expect(breakEvenMove({ gamma: 0.02, thetaPerDay: -0.04 })).toBeCloseTo(2, 15);
  expect(breakEvenMove({ gamma: -0.02, thetaPerDay: 0.04 })).toBeCloseTo(2, 15);
});

test("nothing to earn back", () => {
  expect(breakEvenMove({ gamma: 0.02, thetaPerDay: 0 })).toBe(0);
  expect(breakEvenMove({ gamma: -0.02, thetaPerDay: 0 })).toBe(0);
});

test.each([
  ["call", 100, 100, 0.1, 0.2],
  ["put", 100, 120, 0.5, 0.6],
  ["call", 60_000, 75_000, 0.02, 0.9],
] as const)(
  "without rates it is a day's standard deviation: %s, spot %p, strike %p",
  (type, S, K, T, vol) => {
    const { gamma, theta } = valueEuropean(type, S, K, T, vol, 0, 0);
    // Black and Scholes' equation: theta = -gamma S^2 vol^2 / 2.
    const move = breakEvenMove({ gamma, thetaPerDay: theta / 365 });
    expect(move / ((S * vol) / Math.sqrt(365))).toBeCloseTo(1, 12);
  },
);

test.each([
  ["gamma", { gamma: 0, thetaPerDay: 0 }, "gamma is 0: takes a number other than 0"],
  ["gamma", { gamma: Number.NaN, thetaPerDay: 0 }, "a finite number"],
  ["theta", { gamma: 1, thetaPerDay: Number.POSITIVE_INFINITY }, "a finite number"],
  ["theta", { gamma: 0.02, thetaPerDay: 0.1 }, "theta is 0.1: takes 0 or less where gamma is above 0"],
  ["theta", { gamma: -0.02, thetaPerDay: -0.1 }, "theta is -0.1: takes 0 or more where gamma is below 0"],
  ["move", { gamma: 1e-300, thetaPerDay: -1e300 }, "the resulting move is Infinity"],
])("%s outside its domain is refused by name: %j", (_argument, input, message) => {
  expect(() => breakEvenMove(input)).toThrow(DomainError);
  expect(() => breakEvenMove(input)).toThrow(message);
});
