import { millsRatio } from "../math/millsRatio";
import type { BlackColumns } from "./blackColumns";

const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

/** So many standard deviations out, the tail of even the largest double is below the smallest. */
const FARTHEST_DEVIATION = 55;

/**
 * Below both, the difference of two Mills ratios is summed as a series, up to the ninth power of the
 * half-deviation: the term left out is below 2^-53 of the sum.
 */
const SERIES_HALF_DEVIATION = 0.05;
const SERIES_LOG_MONEYNESS = 1;

/**
 * Second step of Black's formula: value, legs, density, d1 and d2 from S', K', x and s. Where s is NaN all
 * are.
 *
 * Method: the tails beyond d1 and d2 are m R(|d1|) and m R(|d2|), with the density m = S' n(d1) = K' n(d2)
 * and R the Mills ratio; a leg is its tail, or the amount less its tail. Where both legs are tails, the
 * price is m (R(|d1|) - R(|d2|)), which holds its relative accuracy however far out; where neither is, it
 * is intrinsic value plus that. For small s the difference is summed as a Taylor series, so that it does
 * not cancel. The idea of both is Jaeckel's: Let's Be Rational, Wilmott 2015.
 *
 * Limits: with s = 0 a leg is whole where the option is exercised and 0 where it is not; at the kink,
 * x = 0, it is half, and the density is that of d1 = 0.
 */
export function fillBlackTerms(
  {
    phi,
    spotValue,
    strikeValue,
    logMoneyness,
    deviation,
    perDeviation,
    d1,
    d2,
    value,
    spotLeg,
    strikeLeg,
    density,
  }: BlackColumns,
  count: number,
): void {
  for (let row = 0; row < count; row++) {
    const x = logMoneyness[row]!;
    const s = deviation[row]!;
    if (!(s >= 0)) {
      value[row] = spotLeg[row] = strikeLeg[row] = density[row] = perDeviation[row] = d1[row] = d2[row] = NaN;
      continue;
    }
    const sign = phi[row]!;
    const S = spotValue[row]!;
    const K = strikeValue[row]!;
    const isCertain = !(x === 0 || Math.abs(x) < FARTHEST_DEVIATION * s);
    const half = s / 2;
    const centre = x === 0 || isCertain ? 0 : x / s;
    const one = centre + half;
    const two = centre - half;
    // Of n(d1) and n(d2) the larger is taken, and as two factors: their product can underflow where the
    // amount times it does not.
    const near = x <= 0 ? one : two;
    const rootDensity = isCertain ? 0 : Math.exp(-0.25 * near * near);
    const scale = ((x <= 0 ? S : K) / ROOT_TWO_PI) * rootDensity;

    // Whether a leg is the amount less its tail, rather than its tail.
    let spotIsIn = sign * one > 0;
    let strikeIsIn = sign * two > 0;
    let spotTail = 0;
    let strikeTail = 0;
    let timeValue = 0;
    if (isCertain) {
      spotIsIn = strikeIsIn = sign * x > 0;
    } else if (half < SERIES_HALF_DEVIATION && Math.abs(x) < SERIES_LOG_MONEYNESS) {
      spotIsIn = strikeIsIn = sign > 0 !== x <= 0;
      // Y(z) = N(z)/n(z) has Y(-u) = R(u) and Y' = 1 + z Y. With u = |x|/s and h = `half`, the terms
      // y(n) = h^n Y^(n)(-u) of its Taylor series follow y(n+1) = n h^2 y(n-1) - u h y(n).
      const u = Math.abs(centre);
      const square = half * half;
      const product = Math.abs(x) / 2;
      const y0 = millsRatio(u);
      const y1 = half * (1 - u * y0);
      const y2 = square * y0 - product * y1;
      const y3 = 2 * square * y1 - product * y2;
      const y4 = 3 * square * y2 - product * y3;
      const y5 = 4 * square * y3 - product * y4;
      const y6 = 5 * square * y4 - product * y5;
      const y7 = 6 * square * y5 - product * y6;
      const y8 = 7 * square * y6 - product * y7;
      const y9 = 8 * square * y7 - product * y8;
      const even = y0 + (1 / 2) * y2 + (1 / 24) * y4 + (1 / 720) * y6 + (1 / 40320) * y8;
      const odd = y1 + (1 / 6) * y3 + (1 / 120) * y5 + (1 / 5040) * y7 + (1 / 362880) * y9;
      const signedOdd = x <= 0 ? odd : 0 - odd;
      spotTail = scale * ((even + signedOdd) * rootDensity);
      strikeTail = scale * ((even - signedOdd) * rootDensity);
      timeValue = scale * (2 * odd * rootDensity);
    } else {
      const spotRatio = millsRatio(Math.abs(one));
      const strikeRatio = millsRatio(Math.abs(two));
      spotTail = scale * (spotRatio * rootDensity);
      strikeTail = scale * (strikeRatio * rootDensity);
      timeValue =
        spotIsIn === strikeIsIn
          ? Math.abs(scale * ((spotRatio - strikeRatio) * rootDensity))
          : 0 - spotTail - strikeTail;
    }

    const received = spotIsIn ? S - spotTail : spotTail;
    const paid = strikeIsIn ? K - strikeTail : strikeTail;
    const certain = spotIsIn ? (strikeIsIn ? Math.max(0, sign * (S - K)) : S) : strikeIsIn ? K : 0;
    value[row] = certain + timeValue;
    // 0 + leg: a leg of 0 has no sign.
    spotLeg[row] = 0 + sign * received;
    strikeLeg[row] = 0 + sign * paid;
    const m = scale * rootDensity;
    const diffuses = m > 0 && s > 0;
    density[row] = m;
    perDeviation[row] = diffuses ? 1 / s : 0;
    d1[row] = diffuses ? one : 0;
    d2[row] = diffuses ? two : 0;
  }
}
