/**
 * Share of the size of what is compared that is rounding: above the noise of sums of many positions, and below any
 * difference that matters to a hedge.
 */
export const ROUNDING = 1e-9;

/** How far from a limit still counts as on it. `scale`: size of what is added up to be held against the limit, >= 0. */
export function roundingAt(limit: number, scale: number): number {
  return ROUNDING * Math.max(scale, Math.abs(limit));
}
