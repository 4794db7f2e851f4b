import { millsRatio } from "../math/millsRatio";
import type { OptionType } from "../product/product";

/**
 * What the price and the greeks of every Black-type model are made of: amounts in the quote currency
 * at present value. With phi = 1 for a call and -1 for a put, S' the present value of the underlying
 * received at expiry and K' that of the strike paid:
 */
export interface BlackTerms {
  /** phi (S' N(phi d1) - K' N(phi d2)), never negative. */
  readonly price: number;
  /** S' N(phi d1). */
  readonly spotLeg: number;
  /** K' N(phi d2). */
  readonly strikeLeg: number;
  /** S' n(d1), which equals K' n(d2): vega is this times sqrt(T). */
  readonly density: number;
}

const SQRT_2PI = Math.sqrt(2 * Math.PI);

/** At so many standard deviations even an amount of 1e308 has a tail below the smallest double. */
const LAST_DEVIATION = 55;
/** Half-deviations up to which, and log-moneyness up to which, the series is the better difference. */
const SERIES_HALF_DEVIATION = 0.25;
const SERIES_LOG_MONEYNESS = 1;

/**
 * Black's formula in present values.
 *
 * `spotValue` S' >= 0 and `strikeValue` K' >= 0 in the quote currency; `logMoneyness` x = ln(S'/K'),
 * infinite where one of them is 0; `deviation` s = vol sqrt(T) >= 0. d1 = x/s + s/2, d2 = x/s - s/2.
 *
 * Method: both legs are the density m = S' n(d1) = K' n(d2) times a Mills ratio R, so that the price
 * of an out-of-the-money option is m (R(-d1) - R(-d2)) (call) and keeps its relative accuracy in the
 * tail; an in-the-money option is that plus intrinsic value. (The scaled form is that of Jaeckel,
 * "Let's Be Rational", Wilmott 2015, section 6.) For small s the difference of the two Mills ratios
 * is summed as a Taylor series about x/s, where it does not cancel.
 *
 * With s = 0 the option is worth its intrinsic value; a leg is then whole (exercised) or 0. At the
 * kink, x = 0, each leg is half and the density is that of d1 = 0.
 */
export function blackTerms(
  type: OptionType,
  spotValue: number,
  strikeValue: number,
  logMoneyness: number,
  deviation: number,
): BlackTerms {
  const strikeAbove = logMoneyness <= 0;
  const smaller = strikeAbove ? spotValue : strikeValue;
  const larger = strikeAbove ? strikeValue : spotValue;
  const distance = Math.abs(logMoneyness);
  const half = deviation / 2;

  // The out-of-the-money option receives `smaller` with probability N(near) and pays `larger` with N(far).
  let density = 0;
  let smallerLeg = 0;
  let largerLeg = 0;
  let timeValue = 0;
  if (distance === 0 || distance < LAST_DEVIATION * deviation) {
    const u = distance === 0 ? 0 : distance / deviation;
    const near = half - u;
    const far = half + u;
    // n(near) in two halves: their product may underflow where the product with an amount does not.
    const rootDensity = Math.exp(-0.25 * near * near);
    const scale = (smaller * rootDensity) / SQRT_2PI;
    density = scale * rootDensity;
    if (half < SERIES_HALF_DEVIATION && distance < SERIES_LOG_MONEYNESS) {
      // Y(z) = N(z)/n(z) at -u + half and -u - half: even and odd terms of its Taylor series about -u.
      // Its terms c(n) = Y^(n) half^n / n! follow (n + 1) c(n+1) = half^2 c(n-1) - u half c(n).
      const square = half * half;
      const ratio = millsRatio(u);
      let even = ratio;
      let odd = half * (1 - u * ratio);
      let evenSum = even;
      let oddSum = odd;
      for (let n = 1; odd > 1e-17 * oddSum; n += 2) {
        even = (square * even - 0.5 * distance * odd) / (n + 1);
        odd = (square * odd - 0.5 * distance * even) / (n + 2);
        evenSum += even;
        oddSum += odd;
      }
      smallerLeg = scale * ((evenSum + oddSum) * rootDensity);
      largerLeg = scale * ((evenSum - oddSum) * rootDensity);
      timeValue = scale * (2 * oddSum * rootDensity);
    } else {
      const farRatio = millsRatio(far);
      largerLeg = scale * (farRatio * rootDensity);
      if (near <= 0) {
        const nearRatio = millsRatio(-near);
        smallerLeg = scale * (nearRatio * rootDensity);
        timeValue = scale * ((nearRatio - farRatio) * rootDensity);
      } else {
        smallerLeg = smaller - scale * (millsRatio(near) * rootDensity);
        timeValue = smallerLeg - largerLeg;
      }
    }
  }

  const outOfTheMoney = (type === "call") === strikeAbove;
  if (!outOfTheMoney) {
    smallerLeg = smaller - smallerLeg;
    largerLeg = larger - largerLeg;
    // Close to the kink rounding can leave `larger` an ulp below `smaller`.
    timeValue += Math.max(0, larger - smaller);
  }
  return {
    price: timeValue,
    spotLeg: strikeAbove ? smallerLeg : largerLeg,
    strikeLeg: strikeAbove ? largerLeg : smallerLeg,
    density,
  };
}
