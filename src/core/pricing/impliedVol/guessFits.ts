/**
 * Inverses of normal functions to a few digits, where the search for a volatility starts: rational
 * functions fitted to double-precision values by least squares, reweighted until the greatest relative
 * error was least.
 */

/** From this ratio of time value to distance up, u below is less than 1.2. */
export const NEAR_RATIO = 0.0467;

/**
 * The normal model reads a price as u standard deviations between forward and strike: with rho the
 * out-of-the-money option's time value over the distance |F - K|,
 *
 *   rho = n(u) / u - N(-u)
 *
 * Near the money u tends to w = n(0) / (rho + 1/2). Returns u / w for `square` w^2 where rho is NEAR_RATIO
 * or more; relative error 6e-7.
 */
export function nearDeviations(square: number): number {
  let above = -0.2453428059124297 * square + 1.845026206068232;
  above = above * square - 2.6087187346199903;
  above = above * square + 1.0000005416819402;
  let below = -0.7908734637652862 * square + 2.940300672085444;
  below = below * square - 3.1086709773601537;
  below = below * square + 1;
  return above / below;
}

/** The same u from ln rho, for rho from NEAR_RATIO down to 1e-330; relative error 3e-6. */
export function farDeviations(logRatio: number): number {
  const t = Math.sqrt(-2 * logRatio);
  let above = 0.03462810161282357 * t + 0.14595811949412874;
  above = above * t - 0.7060125282169107;
  above = above * t + 1.3523228047031595;
  above = above * t - 0.5924886943085769;
  let below = 0.03460959855854819 * t + 0.14897790922178195;
  below = below * t - 0.33089196394128156;
  below = below * t + 1;
  return above / below;
}

/** d with N(-d) = p from ln p, for p from 1/2 down to 2^-54; error 4e-6 (1 + d). */
export function tailQuantile(logProbability: number): number {
  const t = Math.sqrt(-2 * logProbability);
  let above = 0.8706472870364954 * t + 3.4360484668497184;
  above = above * t + 0.8313277201124911;
  above = above * t - 1.8424982464486483;
  let below = 0.8688640482559635 * t + 2.646717261703762;
  below = below * t + 1;
  return above / below - 1;
}
