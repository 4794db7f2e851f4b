import { householderStep } from "../../math/householderStep";
import { logRatio } from "../../math/logRatio";
import { normalLossRatio } from "../../math/normalLossRatio";
import { farDeviations, NEAR_RATIO, nearDeviations } from "./guessFits";

const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);
/** Times a loss ratio, it is a normal number. */
const LARGEST_QUOTIENT = 1e300;

/**
 * Deviation s = vol sqrt(T) at which in the normal model an out-of-the-money option is worth `timeValue`,
 * above 0, where forward and strike are `distance` |F - K| apart, 0 or more:
 *
 *   timeValue = s n(u) L(u),  u = distance / s
 *
 * with L of normalLossRatio. The ratio of the two alone decides u. It is guessed to 5e-6 by a rational
 * function, and one Householder step of third order on the logarithm, in ln s, leaves nothing but rounding:
 * there is no loop. At the money the step ends in the closed form s = timeValue sqrt(2 pi).
 */
export function normalDeviation(distance: number, timeValue: number): number {
  const guess = guessDeviation(distance, timeValue);
  const u = distance / guess;
  const square = u * u;
  const loss = normalLossRatio(u);

  const quotient = guess / timeValue;
  const excess =
    quotient < LARGEST_QUOTIENT
      ? Math.log((quotient * loss) / SQRT_TWO_PI) - 0.5 * square
      : Math.log(loss / SQRT_TWO_PI) + logRatio(guess, timeValue) - 0.5 * square;
  const slope = 1 / loss;
  const curvature = square - slope;
  const third = square * square - 3 * square - 3 * slope * square + 2 * slope * slope;
  return guess * (1 + householderStep(-excess / slope, curvature, third));
}

function guessDeviation(distance: number, timeValue: number): number {
  if (timeValue < NEAR_RATIO * distance) return distance / farDeviations(logRatio(timeValue, distance));
  const scale = timeValue + 0.5 * distance;
  const limit = distance / scale / SQRT_TWO_PI;
  return (scale / nearDeviations(limit * limit)) * SQRT_TWO_PI;
}
