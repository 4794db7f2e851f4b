import { fillPremium, PREMIUM_ORDERS, type Premium } from "./earlyExercisePremium";
import type { ExerciseBoundary } from "./exerciseBoundary";

/** Early exercise premium of an option and its derivatives by its spot, and by its strike. */
export interface PremiumDerivatives {
  /** The premium and its first four derivatives by the spot. */
  readonly bySpot: Float64Array;
  /** The premium and its first two derivatives by the strike. */
  readonly byStrike: Float64Array;
  /** Working space: those of the put of strike 1. */
  readonly unit: Premium;
}

export function allocatePremiumDerivatives(): PremiumDerivatives {
  return {
    bySpot: new Float64Array(PREMIUM_ORDERS),
    byStrike: new Float64Array(3),
    unit: new Float64Array(PREMIUM_ORDERS),
  };
}

/**
 * Fills the derivatives of the option's premium K' f(S'/K'), where f is that of the put of strike 1, S' and K'
 * are spot and strike of a put and, by put-call symmetry, strike and spot of a call. `orders` as in
 * `fillPremium`.
 */
export function fillPremiumDerivatives(
  derivatives: PremiumDerivatives,
  boundary: ExerciseBoundary,
  phi: number,
  spot: number,
  strike: number,
  orders: number,
): void {
  const { bySpot, byStrike, unit } = derivatives;
  const putSpot = phi === 1 ? strike : spot;
  const putStrike = phi === 1 ? spot : strike;
  const ratio = putSpot / putStrike;
  fillPremium(unit, boundary, Math.log(ratio), orders);
  const f0 = unit[0]!;
  const f1 = unit[1]!;
  const f2 = unit[2]!;
  const f3 = unit[3]!;
  const f4 = unit[4]!;
  const byPutStrike = f0 - ratio * f1;
  const twiceByPutStrike = (ratio * ratio * f2) / putStrike;
  bySpot[0] = byStrike[0] = putStrike * f0;
  if (phi === 1) {
    const cubed = ratio * ratio * ratio;
    bySpot[1] = byPutStrike;
    bySpot[2] = twiceByPutStrike;
    bySpot[3] = -(3 * ratio * ratio * f2 + cubed * f3) / (putStrike * putStrike);
    bySpot[4] =
      (12 * ratio * ratio * f2 + 8 * cubed * f3 + cubed * ratio * f4) / (putStrike * putStrike * putStrike);
    byStrike[1] = f1;
    byStrike[2] = f2 / putStrike;
  } else {
    bySpot[1] = f1;
    bySpot[2] = f2 / putStrike;
    bySpot[3] = f3 / (putStrike * putStrike);
    bySpot[4] = f4 / (putStrike * putStrike * putStrike);
    byStrike[1] = byPutStrike;
    byStrike[2] = twiceByPutStrike;
  }
}
