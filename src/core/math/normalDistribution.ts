import { millsRatio } from "./millsRatio";

const INVERSE_ROOT_TWO_PI = 1 / Math.sqrt(2 * Math.PI);

/** n(x) = exp(-x^2 / 2) / sqrt(2 pi), the normal density. */
export function normalDensity(x: number): number {
  return INVERSE_ROOT_TWO_PI * Math.exp(-0.5 * x * x);
}

/**
 * N(x), the normal distribution, where its `density` n(x) is at hand. Accurate relative to 1; for x < 0
 * also relative to N(x), to a few ulp of the density.
 */
export function normalDistribution(x: number, density: number): number {
  return x < 0 ? density * millsRatio(-x) : 1 - density * millsRatio(x);
}
