/** Rates so near are equal, but for how they were worked out: between them exercise is worth nothing. */
const ROUNDING = 1e-12;

/**
 * Where the put with this rate and yield is exercised before expiry, if anywhere; of a call, with the two
 * exchanged. Early exercise swaps the strike's interest, r K, for the underlying's yield, q S, so it pays
 * only where r K > q S:
 *
 * - "below": spots below one boundary; r > 0, or r = 0 with q < 0.
 * - "between": spots between two boundaries; q < r < 0.
 * - "never": the option is worth the European one; every other sign.
 *
 * Source: Battauz, De Donno and Sbuelz, Real Options and American Derivatives: the Double Continuation
 * Region, Management Science 61, 2015.
 */
export type ExerciseRegion = "below" | "between" | "never";

export function exerciseRegion(rate: number, dividendYield: number): ExerciseRegion {
  if (rate > 0 || (rate === 0 && dividendYield < 0)) return "below";
  return dividendYield < rate * (1 + ROUNDING) && rate < 0 ? "between" : "never";
}
