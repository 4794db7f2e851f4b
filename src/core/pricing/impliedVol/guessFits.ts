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

/** The same u from ln rho, for rho from NEAR_RATIO down to the ratio of any two doubles; relative error 5.5e-6. */
export function farDeviations(logRatio: number): number {
  const t = Math.sqrt(-2 * logRatio);
  let above = 0.03203154838551161 * t + 0.15088834003737797;
  above = above * t - 0.6829632935663132;
  above = above * t + 1.2771458473004662;
  above = above * t - 0.5273689258391969;
  let below = 0.03201841118763842 * t + 0.1533886914737865;
  below = below * t - 0.32675862254514915;
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
