import { logRatio } from "../../math/logRatio";
import { farDeviations, NEAR_RATIO, nearDeviations, tailQuantile } from "./guessFits";

const INVERSE_SQRT_TWO_PI = 1 / Math.sqrt(2 * Math.PI);
const EIGHT_OVER_PI = 8 / Math.PI;

/** From here e^x - 1 is e^x. */
const LARGE_DISTANCE = 40;
/** Up to here k is summed as a series: its closed form cancels. Beyond rho is below NEAR_RATIO. */
const SERIES_DISTANCE = 2.5;

/**
 * A first guess of the deviation s at which b(x, s) of normalisedBlack is `timeValue` over `smaller`, 1/2 at
 * most.
 *
 * The price is first read by the normal model, as u standard deviations between forward and strike. For
 * short times both models agree to leading order, whatever x, where
 *
 *   u = x/s + k x s,  k = ln(sinh(x/2) / (x/2)) / x^2
 *
 * (k = 1/24 near the money); this is solved for s. Error in d = s/2 - x/s: below 4e-3 for x <= 1, 0.11 for
 * x <= 8, 1.7 for x <= 600.
 */
export function guessFromTimeValue(distance: number, timeValue: number, smaller: number): number {
  const growth = distance < LARGE_DISTANCE ? Math.expm1(distance) : Infinity;
  const b = timeValue / smaller;
  if (b >= NEAR_RATIO * growth) {
    // The quadratic over x, since x and u are 0 at the money, and times `scale`, which may be tiny.
    const scale = b + 0.5 * growth;
    // Both are 0 where s is below the smallest double.
    if (scale === 0) return 0;
    const limit = (INVERSE_SQRT_TWO_PI * growth) / scale;
    const limitPerDistance = INVERSE_SQRT_TWO_PI * (distance > 0 ? growth / distance : 1);
    const slope = limitPerDistance * nearDeviations(limit * limit);
    return smallerRoot(correction(distance * distance) * scale, slope, scale);
  }
  const logGrowth = distance < LARGE_DISTANCE ? Math.log(growth) : distance;
  const k =
    distance < SERIES_DISTANCE
      ? correction(distance * distance)
      : (logGrowth - Math.log(distance) - 0.5 * distance) / (distance * distance);
  return smallerRoot(k * distance, farDeviations(logRatio(timeValue, smaller) - logGrowth), distance);
}

/** The smaller s with a s^2 - b s + c = 0, or the one nearest to a root where there is none. */
function smallerRoot(a: number, b: number, c: number): number {
  return (2 * c) / (b + Math.sqrt(Math.max(0, b * b - 4 * a * c)));
}

/** k by its series in x^2. */
function correction(square: number): number {
  return 1 / 24 - square * (1 / 2880 - square * (1 / 181440));
}

/**
 * A first guess of s where b is 1/2 or more, from `shortfall` 1 - b. It is the quantile of
 *
 *   1 - b = N(-d) (1 + R(e) / R(d)),  e = sqrt(d^2 + 2 x),  s = d + e
 *
 * with R(u), the Mills ratio, replaced by 2 / (u + sqrt(u^2 + 8/pi)), and with d in the bracket a quantile
 * got with d = 0 there. Error in d below 0.02.
 */
export function guessFromShortfall(distance: number, shortfall: number): number {
  const logShortfall = Math.log(shortfall);
  const rough = tailQuantile(logShortfall - Math.log(1 + farOverNear(0, distance)));
  const d = tailQuantile(logShortfall - Math.log(1 + farOverNear(rough, distance)));
  return d + Math.sqrt(d * d + 2 * distance);
}

/** R(e) / R(d). */
function farOverNear(d: number, distance: number): number {
  const square = d * d;
  const farSquare = square + 2 * distance;
  return (
    (d + Math.sqrt(square + EIGHT_OVER_PI)) / (Math.sqrt(farSquare) + Math.sqrt(farSquare + EIGHT_OVER_PI))
  );
}
