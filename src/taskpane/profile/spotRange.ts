import type { Position } from "../../core/risk/position";

const STEP = 0.05;
const LEAST = 0.05;
const MOST = 0.5;
const WITHOUT_OPTIONS = 0.2;
/** A move that a month rarely exceeds. */
const DEVIATIONS = 2;
const MONTH = 30 / 365;

/**
 * How far spot is shifted unless the user says so: two standard deviations of a month at the mean volatility of the
 * options, in steps of 5 %.
 */
export function usualSpotRange(positions: readonly Position[]): number {
  const volatilities = positions.flatMap(({ market }) => relativeVolatility(market) ?? []);
  if (volatilities.length === 0) return WITHOUT_OPTIONS;
  const mean = volatilities.reduce((sum, volatility) => sum + volatility, 0) / volatilities.length;
  const steps = Math.ceil((DEVIATIONS * mean * Math.sqrt(MONTH)) / STEP);
  return Number(Math.min(Math.max(steps * STEP, LEAST), MOST).toPrecision(2));
}

/** Of returns, also where it is one of prices. */
function relativeVolatility({ volatility, volatilityType, spot }: Position["market"]): number | undefined {
  return volatility !== undefined && volatilityType === "normal" ? volatility / Math.abs(spot) : volatility;
}
