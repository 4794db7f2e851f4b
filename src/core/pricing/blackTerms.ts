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
 * Black's formula on present values: fills the columns from S', K', x and s.
 *
 * Method: with the density m = S' n(d1) = K' n(d2) taken out of both legs, an out-of-the-money call is
 * m (R(-d1) - R(-d2)), R the Mills ratio, and holds its relative accuracy however far out; an
 * in-the-money option is intrinsic value plus that. For small s the difference is summed as a Taylor
 * series, so that it does not cancel. The idea of both is Jaeckel's: Let's Be Rational, Wilmott 2015.
 *
 * Limits: with s = 0 a leg is whole where the option is exercised and 0 where it is not; at the kink,
 * x = 0, it is half, and the density is that of d1 = 0.
 */
export function fillBlackTerms({
  count,
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
}: BlackColumns): void {
  for (let row = 0; row < count; row++) {
    const x = logMoneyness[row]!;
    const s = deviation[row]!;
    // The out-of-the-money option exchanges the larger of the two amounts for the smaller.
    const strikeIsLarger = x <= 0;
    const smaller = strikeIsLarger ? spotValue[row]! : strikeValue[row]!;
    const larger = strikeIsLarger ? strikeValue[row]! : spotValue[row]!;
    const distance = Math.abs(x);

    let timeValue = 0;
    let smallerLeg = 0;
    let smallerRest = smaller;
    let largerLeg = 0;
    let m = 0;
    let centre = 0;
    let half = 0;
    if (distance === 0 || distance < FARTHEST_DEVIATION * s) {
      half = s / 2;
      centre = distance === 0 ? 0 : distance / s;
      const near = half - centre;
      const far = half + centre;
      // n(near) is taken as two factors: their product can underflow where the amount times it does not.
      const rootDensity = Math.exp(-0.25 * near * near);
      const scale = (smaller / ROOT_TWO_PI) * rootDensity;
      m = scale * rootDensity;

      if (half < SERIES_HALF_DEVIATION && distance < SERIES_LOG_MONEYNESS) {
        // Y(z) = N(z)/n(z) has Y(-u) = R(u) and Y' = 1 + z Y. With u = `centre` and h = `half`, the terms
        // y(n) = h^n Y^(n)(-u) of its Taylor series follow y(n+1) = n h^2 y(n-1) - u h y(n).
        const square = half * half;
        const product = distance / 2;
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
        const even = y0 + (1 / 2) * y2 + (1 / 24) * y4 + (1 / 720) * y6 + (1 / 40320) * y8;
        const odd = y1 + (1 / 6) * y3 + (1 / 120) * y5 + (1 / 5040) * y7 + (1 / 362880) * y9;
        timeValue = scale * (2 * odd * rootDensity);
        smallerLeg = scale * ((even + odd) * rootDensity);
        smallerRest = smaller - smallerLeg;
        largerLeg = scale * ((even - odd) * rootDensity);
      } else {
        const nearRatio = millsRatio(Math.abs(near));
        const farRatio = millsRatio(far);
        const nearTail = scale * (nearRatio * rootDensity);
        largerLeg = scale * (farRatio * rootDensity);
        if (near <= 0) {
          timeValue = scale * ((nearRatio - farRatio) * rootDensity);
          smallerLeg = nearTail;
          smallerRest = smaller - nearTail;
        } else {
          smallerLeg = smaller - nearTail;
          smallerRest = nearTail;
          timeValue = smallerLeg - largerLeg;
        }
      }
    }

    const isCall = phi[row]! > 0;
    if (isCall !== strikeIsLarger) {
      smallerLeg = smallerRest;
      largerLeg = larger - largerLeg;
      // Close to the kink rounding can leave `larger` an ulp below `smaller`.
      timeValue += Math.max(0, larger - smaller);
    }
    value[row] = timeValue;
    const received = strikeIsLarger ? smallerLeg : largerLeg;
    const paid = strikeIsLarger ? largerLeg : smallerLeg;
    // 0 - leg rather than -leg: a leg of 0 stays 0, without a sign.
    spotLeg[row] = isCall ? received : 0 - received;
    strikeLeg[row] = isCall ? paid : 0 - paid;
    density[row] = m;
    const diffuses = m > 0 && s > 0;
    const signedCentre = strikeIsLarger ? 0 - centre : centre;
    perDeviation[row] = diffuses ? 1 / s : 0;
    d1[row] = diffuses ? signedCentre + half : 0;
    d2[row] = diffuses ? signedCentre - half : 0;
  }
}
