/** The first guesses are as near as they say: every step more is time, and none is far off. */
import { millsRatio } from "../../../../src/core/math/millsRatio";
import { normalLossRatio } from "../../../../src/core/math/normalLossRatio";
import { guessFromShortfall, guessFromTimeValue } from "../../../../src/core/pricing/impliedVol/blackGuess";
import {
  farDeviations,
  NEAR_RATIO,
  nearDeviations,
  tailQuantile,
} from "../../../../src/core/pricing/impliedVol/guessFits";
import {
  blackOverDensity,
  shortfallOverDensity,
} from "../../../../src/core/pricing/impliedVol/normalisedBlack";

const LOG_SQRT_TWO_PI = 0.5 * Math.log(2 * Math.PI);
const logDensity = (d: number) => -0.5 * d * d - LOG_SQRT_TWO_PI;

/** `count` numbers from `low` to `high`, each the same factor above the last. */
const geometric = (low: number, high: number, count: number) =>
  Array.from({ length: count }, (_, index) => low * (high / low) ** (index / (count - 1)));

const greatest = (errors: readonly number[]) =>
  errors.reduce((worst, error) => Math.max(worst, Math.abs(error)), 0);

test("the normal model's standard deviations from a price", () => {
  const near: number[] = [];
  const far: number[] = [];
  for (const u of geometric(1e-6, 54, 5000)) {
    const logRho = Math.log(normalLossRatio(u) / u) + logDensity(u);
    const rho = Math.exp(logRho);
    const w = Math.exp(-LOG_SQRT_TWO_PI) / (rho + 0.5);
    if (rho >= NEAR_RATIO) near.push((w * nearDeviations(w * w)) / u - 1);
    else far.push(farDeviations(logRho) / u - 1);
  }
  expect(greatest(near)).toBeLessThan(6e-7);
  expect(greatest(far)).toBeLessThan(5.5e-6);
  expect(Math.min(near.length, far.length)).toBeGreaterThan(500);
});

test("the normal quantile from a tail", () => {
  const errors = geometric(1e-3, 8.2, 2000).map((d) => {
    const found = tailQuantile(Math.log(millsRatio(d)) + logDensity(d));
    return (found - d) / (1 + d);
  });
  expect(greatest(errors)).toBeLessThan(4e-6);
});

/** Errors in d = s/2 - x/s of the guess, over the prices that it is for. */
function errorsAt(distance: number): { low: number[]; high: number[] } {
  const low: number[] = [];
  const high: number[] = [];
  for (const d of Array.from({ length: 400 }, (_, index) => -36 + 0.11 * index)) {
    const far = Math.sqrt(d * d + 2 * distance);
    const deviation = d < 0 ? (2 * distance) / (far - d) : d + far;
    if (!(deviation > 0)) continue;
    const errorOf = (guess: number) => guess / 2 - distance / guess - d;
    const b = blackOverDensity(distance, deviation) * Math.exp(logDensity(d));
    if (b > 0 && b <= 0.5) low.push(errorOf(guessFromTimeValue(distance, b, 1)));
    if (d <= 0) continue;
    const rest = shortfallOverDensity(distance, deviation) * Math.exp(logDensity(d));
    if (rest <= 0.5 && rest > 2 ** -53) high.push(errorOf(guessFromShortfall(distance, rest)));
  }
  return { low, high };
}

test.each([
  [0, 1e-3],
  [1e-6, 1e-3],
  [0.1, 1e-3],
  [1, 4e-3],
  [8, 0.11],
  [100, 1],
  [600, 1.7],
])(
  "Black's deviation at a log-distance of %d: error in d below %d, and 0.02 above half",
  (distance, bound) => {
    const { low, high } = errorsAt(distance);
    expect(low.length).toBeGreaterThan(5);
    expect(high.length).toBeGreaterThan(50);
    expect(greatest(low)).toBeLessThan(bound);
    expect(greatest(high)).toBeLessThan(0.02);
  },
);
