import { millsRatio } from "../../math/millsRatio";

/**
 * Black's formula for an out-of-the-money option, per unit of the smaller of the two amounts exchanged:
 *
 *   b(x, s) = N(d) - e^x N(-e),  d = s/2 - x/s,  e = s/2 + x/s
 *
 * `distance` x = |ln(S'/K')| and `deviation` s = vol sqrt(T), both 0 or more and not both 0. It grows from
 * 0 at s = 0 to 1, and its derivative by s is the density n(d).
 *
 * With the density taken out, b and what it lacks of 1 are sums of Mills ratios that keep their relative
 * accuracy however small they are. Source of the idea: Jaeckel, Let's Be Rational, Wilmott 2015.
 */

const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

/**
 * Below both, the difference of two Mills ratios is summed as a series, up to the thirteenth power of the
 * half-deviation: the term left out is below 2^-53 of the sum.
 */
const SERIES_HALF_DEVIATION = 0.2;
const SERIES_DISTANCE = 1;

/** b(x, s) / n(d). Meant for b up to 1/2: beyond, 1 - b holds the digits. */
export function blackOverDensity(distance: number, deviation: number): number {
  const half = 0.5 * deviation;
  const centre = distance / deviation;
  if (half < SERIES_HALF_DEVIATION && distance < SERIES_DISTANCE) return series(half, centre, distance);
  const d = half - centre;
  const far = millsRatio(half + centre);
  if (d <= 0) return millsRatio(-d) - far;
  return SQRT_TWO_PI * Math.exp(0.5 * d * d) - millsRatio(d) - far;
}

/** (1 - b(x, s)) / n(d), for d of 0 or more as where b is 1/2 or more. */
export function shortfallOverDensity(distance: number, deviation: number): number {
  const half = 0.5 * deviation;
  const centre = distance / deviation;
  return millsRatio(half - centre) + millsRatio(half + centre);
}

/**
 * Y(h - u) - Y(-h - u) with Y(z) = N(z) / n(z), h = `half` and u = `centre`: twice the odd part of the
 * Taylor series about -u, where Y(-u) is the Mills ratio of u and Y' = 1 + z Y. Its terms
 * y(n) = h^n Y^(n)(-u) follow y(n+1) = n h^2 y(n-1) - u h y(n).
 */
function series(half: number, centre: number, distance: number): number {
  const square = half * half;
  const product = 0.5 * distance;
  const y0 = millsRatio(centre);
  const y1 = half * (1 - centre * y0);
  const y2 = square * y0 - product * y1;
  const y3 = 2 * square * y1 - product * y2;
  const y4 = 3 * square * y2 - product * y3;
  const y5 = 4 * square * y3 - product * y4;
  const y6 = 5 * square * y4 - product * y5;
  const y7 = 6 * square * y5 - product * y6;
  const y8 = 7 * square * y6 - product * y7;
  const y9 = 8 * square * y7 - product * y8;
  const y10 = 9 * square * y8 - product * y9;
  const y11 = 10 * square * y9 - product * y10;
  const y12 = 11 * square * y10 - product * y11;
  const y13 = 12 * square * y11 - product * y12;
  const last = (1 / 362880) * y9 + (1 / 39916800) * y11 + (1 / 6227020800) * y13;
  return 2 * (y1 + (1 / 6) * y3 + (1 / 120) * y5 + (1 / 5040) * y7 + last);
}
