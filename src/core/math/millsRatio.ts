/**
 * Mills ratio of the normal distribution, R(u) = N(-u) / n(u), for u >= 0: what is left of the tail
 * once its exponential is taken out. It falls smoothly from sqrt(pi/2) at 0 like 1/u.
 *
 * R(u) = sqrt(pi/2) erfcx(u / sqrt(2)), erfcx the scaled complementary error function.
 * Relative error below 6e-16 for every u from 0 to infinity.
 *
 * Method: the rational function of degree 10 over 11 that fits R on [0, infinity) with the smallest
 * greatest relative error (9.5e-18), found by Remez exchange at 60 digits. Every coefficient is
 * positive, so that neither sum cancels.
 */
export function millsRatio(u: number): number {
  if (u > 1e8) return 1 / u;
  return numerator(u) / denominator(u);
}

function numerator(u: number): number {
  let sum = u + 29.328645233188197;
  sum = sum * u + 426.34399168721524;
  sum = sum * u + 3981.7422079746148;
  sum = sum * u + 26224.913410381796;
  sum = sum * u + 126650.13637249419;
  sum = sum * u + 453247.66837522737;
  sum = sum * u + 1187587.3394969476;
  sum = sum * u + 2188406.79784456;
  sum = sum * u + 2581839.5621456676;
  return sum * u + 1504839.3701020915;
}

function denominator(u: number): number {
  let sum = u + 29.328645233188226;
  sum = sum * u + 427.34399168719926;
  sum = sum * u + 4011.0708532110057;
  sum = sum * u + 26649.25740173436;
  sum = sum * u + 130573.22131117817;
  sum = sum * u + 478629.892910493;
  sum = sum * u + 1306567.3045586161;
  sum = sum * u + 2593393.48717695;
  sum = sum * u + 3553783.8459907337;
  sum = sum * u + 3018020.4223502283;
  return sum * u + 1200688.0998927676;
}
