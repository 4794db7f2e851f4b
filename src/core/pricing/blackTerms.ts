import { millsRatio } from "../math/millsRatio";
import type { OptionType } from "../product/product";

/**
 * What the price and the greeks of every model of Black's kind are made of: amounts at present value,
 * in the quote currency. S' is the present value of the underlying received at expiry, K' that of the
 * strike paid; phi = 1 for a call, -1 for a put.
 */
export interface BlackTerms {
  /** spotLeg - strikeLeg, never negative. */
  readonly price: number;
  /** phi S' N(phi d1): what is received, or for a put delivered. */
  readonly spotLeg: number;
  /** phi K' N(phi d2): what is paid for it. */
  readonly strikeLeg: number;
  /** S' n(d1), which equals K' n(d2). */
  readonly density: number;
}

const SQRT_TWO_PI = Math.sqrt(2 * Math.PI);

/** So many standard deviations out, the tail of even the largest double is below the smallest. */
const FARTHEST_DEVIATION = 55;

/**
 * Below both, the difference of two Mills ratios is summed as a series, up to the ninth power of the
 * half-deviation: the term left out is below 2^-53 of the sum.
 */
const SERIES_HALF_DEVIATION = 0.05;
const SERIES_LOG_MONEYNESS = 1;

/**
 * Black's formula on present values:
 *
 *   price = phi (S' N(phi d1) - K' N(phi d2)),  d1 = x/s + s/2,  d2 = x/s - s/2
 *
 * `spotValue` S' and `strikeValue` K', 0 or more, in the quote currency; `logMoneyness` x = ln(S'/K'),
 * infinite where one of them is 0; `deviation` s = vol sqrt(T), 0 or more. The caller checks them.
 *
 * Method: with the density m = S' n(d1) = K' n(d2) taken out of both legs, an out-of-the-money call is
 * m (R(-d1) - R(-d2)), R the Mills ratio, and holds its relative accuracy however far out; an
 * in-the-money option is intrinsic value plus that. For small s the difference is summed as a Taylor
 * series, so that it does not cancel. The idea of both is Jaeckel's: Let's Be Rational, Wilmott 2015.
 *
 * Limits: with s = 0 a leg is whole where the option is exercised and 0 where it is not; at the kink,
 * x = 0, it is half, and the density is that of d1 = 0.
 */
export function blackTerms(
  type: OptionType,
  spotValue: number,
  strikeValue: number,
  logMoneyness: number,
  deviation: number,
): BlackTerms {
  // The out-of-the-money option exchanges the larger of the two amounts for the smaller.
  const strikeIsLarger = logMoneyness <= 0;
  const smaller = strikeIsLarger ? spotValue : strikeValue;
  const larger = strikeIsLarger ? strikeValue : spotValue;
  const distance = Math.abs(logMoneyness);

  let timeValue = 0;
  let smallerLeg = 0;
  let smallerRest = smaller;
  let largerLeg = 0;
  let density = 0;
  if (distance === 0 || distance < FARTHEST_DEVIATION * deviation) {
    const half = deviation / 2;
    const centre = distance === 0 ? 0 : distance / deviation;
    const near = half - centre;
    const far = half + centre;
    // n(near) is taken as two factors: their product can underflow where the amount times it does not.
    const rootDensity = Math.exp(-0.25 * near * near);
    const scale = (smaller / SQRT_TWO_PI) * rootDensity;
    density = scale * rootDensity;

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

  const outOfTheMoney = (type === "call") === strikeIsLarger;
  if (!outOfTheMoney) {
    smallerLeg = smallerRest;
    largerLeg = larger - largerLeg;
    // Close to the kink rounding can leave `larger` an ulp below `smaller`.
    timeValue += Math.max(0, larger - smaller);
  }
  const spotLeg = strikeIsLarger ? smallerLeg : largerLeg;
  const strikeLeg = strikeIsLarger ? largerLeg : smallerLeg;
  return {
    price: timeValue,
    // 0 - leg rather than -leg: a leg of 0 stays 0, without a sign.
    spotLeg: type === "call" ? spotLeg : 0 - spotLeg,
    strikeLeg: type === "call" ? strikeLeg : 0 - strikeLeg,
    density,
  };
}
