import { householderStep } from "../../math/householderStep";
import { logRatio } from "../../math/logRatio";
import { guessFromShortfall, guessFromTimeValue } from "./blackGuess";
import { blackOverDensity, shortfallOverDensity } from "./normalisedBlack";

const INVERSE_SQRT_TWO_PI = 1 / Math.sqrt(2 * Math.PI);
/** Times a Mills ratio, or the least of b / n(d), it is a normal number. */
const LARGEST_QUOTIENT = 1e300;

const SMALLEST_NORMAL = 2 ** -1022;

/** A step that moves d = s/2 - x/s by less, over 1 + |d|, leaves an error of the order of its fourth power. */
const LAST_STEP = 2e-4;

/** Most prices take one step, and none is known to take more than three. */
const MOST_STEPS = 60;

/**
 * Deviation s = vol sqrt(T) at which an out-of-the-money option is worth `timeValue`: the s of
 * b(x, s) = timeValue / smaller, with b of normalisedBlack.
 *
 * `distance` x = |ln(S'/K')|, 0 or more; `smaller` = min(S', K') and `shortfall` = smaller - timeValue,
 * which the caller has with more digits where timeValue is close to smaller; all three above 0.
 *
 * Method: Jaeckel, Let's Be Rational, Wilmott 2015: a rational first guess, then Householder steps of third
 * order on the logarithm of b, or above 1/2 on that of 1 - b. With the density taken out
 *
 *   ln b = ln W - d^2/2 - ln(2 pi)/2,  W = b / n(d),  (ln b)' = 1 / W,  b'' / b' = x^2/s^3 - s/4
 *
 * so that no price is too small. All derivatives are taken by ln s, which keeps them in range. Every value
 * narrows a bracket; a step out of it is replaced by a bisection.
 */
export function blackDeviation(
  distance: number,
  timeValue: number,
  shortfall: number,
  smaller: number,
): number {
  const isLow = timeValue <= shortfall;
  const target = isLow ? timeValue : shortfall;
  const sign = isLow ? 1 : -1;
  let deviation = isLow
    ? guessFromTimeValue(distance, timeValue, smaller)
    : guessFromShortfall(distance, shortfall / smaller);
  // A subnormal guess has too few digits to be refined.
  if (deviation < SMALLEST_NORMAL) return deviation;

  // Dividing before the logarithm leaves it d^2/2, which rounds to less than ln b where b is small at the
  // money; and taking it first keeps a price in range that is too small against the forward.
  const quotient = smaller / target;
  const isInRange = quotient < LARGEST_QUOTIENT;
  const factor = isInRange ? quotient * INVERSE_SQRT_TWO_PI : INVERSE_SQRT_TWO_PI;
  const logFactor = isInRange ? 0 : logRatio(smaller, target);

  let lower = 0;
  let upper = Infinity;
  for (let step = 0; step < MOST_STEPS; step++) {
    const centre = distance / deviation;
    const half = 0.5 * deviation;
    const d = half - centre;
    const weight = isLow ? blackOverDensity(distance, deviation) : shortfallOverDensity(distance, deviation);
    const excess = Math.log(weight * factor) + logFactor - 0.5 * d * d;
    if (sign * excess < 0) lower = deviation;
    else upper = deviation;

    const slope = (sign * deviation) / weight;
    const centreSquare = centre * centre;
    const halfSquare = half * half;
    const bend = centreSquare - halfSquare;
    const curvature = bend - slope;
    const third = bend * bend - 3 * centreSquare - halfSquare - 3 * slope * bend + 2 * slope * slope;
    const change = householderStep(-excess / slope, curvature, third);
    const next = deviation * (1 + change);
    if (Math.abs(change) * (1 + half + centre) < LAST_STEP * (1 + Math.abs(d))) return next;
    if (next > lower && next < upper) deviation = next;
    else if (upper === Infinity) deviation = 2 * lower;
    else deviation = lower > 0 ? Math.sqrt(lower) * Math.sqrt(upper) : 0.5 * upper;
  }
  return deviation;
}
