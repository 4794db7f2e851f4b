import { DomainError, requireFinite, requirePositive } from "../math/domainError";
import { fitMonotoneCubic, indexBefore, monotoneCubicValue, type MonotoneCubic } from "../math/monotoneCubic";

/** Volatilities quoted for one expiry. */
export interface SmileSlice {
  /** From as-of to the expiry, > 0. */
  readonly years: number;
  /** ln(K/F): strikes against the forward on the expiry; increasing. */
  readonly logMoneyness: readonly number[];
  /** Per year, lognormal, a decimal above 0; one for each log-moneyness. */
  readonly volatility: readonly number[];
}

/** Volatility for every expiry and strike. Made by `buildVolatilitySurface`. */
export interface VolatilitySurface {
  /** Years of the slices, increasing. */
  readonly years: Float64Array;
  /** Total variance, volatility^2 x years, over log-moneyness: a curve for each slice. */
  readonly totalVariance: readonly MonotoneCubic[];
}

/**
 * A surface through every quoted volatility; slices may come in any order. It is not made free of arbitrage:
 * `findArbitrage` says where it is not.
 *
 * Throws `DomainError` for no slice, two slices of the same years, years or a volatility that is not above 0, and
 * log-moneyness that does not increase.
 */
export function buildVolatilitySurface(slices: readonly SmileSlice[]): VolatilitySurface {
  if (slices.length === 0) throw new DomainError("slices", undefined, "one slice or more");
  const inOrder = [...slices].sort((one, other) => one.years - other.years);
  inOrder.forEach((slice, index) => {
    requireSlice(slice);
    if (inOrder[index - 1]?.years === slice.years)
      throw new DomainError("years", slice.years, "one slice for each expiry: there are two");
  });
  return {
    years: Float64Array.from(inOrder, ({ years }) => years),
    totalVariance: inOrder.map(({ years, logMoneyness, volatility }) =>
      fitMonotoneCubic(
        logMoneyness,
        volatility.map((value) => value * value * years),
      ),
    ),
  };
}

function requireSlice({ years, logMoneyness, volatility }: SmileSlice): void {
  requirePositive("years", years);
  if (logMoneyness.length === 0) throw new DomainError("logMoneyness", undefined, "one value or more");
  if (volatility.length !== logMoneyness.length) {
    const wanted = `${logMoneyness.length}, one for each log-moneyness`;
    throw new DomainError("volatility", `${volatility.length} values`, wanted);
  }
  logMoneyness.forEach((value, index) => {
    requireFinite("logMoneyness", value);
    requirePositive("volatility", volatility[index]!);
    const before = logMoneyness[index - 1] ?? -Infinity;
    if (!(value > before))
      throw new DomainError("logMoneyness", value, `a number above the one before, ${before}`);
  });
}

/**
 * Volatility per year at an expiry `years` away and a strike K with ln(K/F) = `logMoneyness`, F the forward on that
 * expiry.
 *
 * Within a slice total variance is a monotone cubic over log-moneyness, and the volatility of the nearest quote outside
 * its quotes. Between two slices total variance is linear in time at the same log-moneyness, which is the same forward
 * variance throughout; before the first slice and after the last one the volatility is that of the slice. Total
 * variance over log-moneyness follows Gatheral, The Volatility Surface, 2006, chapter 3.
 *
 * Allocates nothing; O(log slices + log quotes). NaN where an argument is.
 */
export function surfaceVolatility(surface: VolatilitySurface, years: number, logMoneyness: number): number {
  const { years: times, totalVariance } = surface;
  const last = times.length - 1;
  if (years <= times[0]!) return sliceVolatility(surface, 0, logMoneyness);
  if (years >= times[last]!) return sliceVolatility(surface, last, logMoneyness);
  const before = indexBefore(times, years);
  const early = monotoneCubicValue(totalVariance[before]!, logMoneyness);
  const late = monotoneCubicValue(totalVariance[before + 1]!, logMoneyness);
  const share = (years - times[before]!) / (times[before + 1]! - times[before]!);
  return Math.sqrt((early + share * (late - early)) / years);
}

function sliceVolatility(surface: VolatilitySurface, slice: number, logMoneyness: number): number {
  return Math.sqrt(monotoneCubicValue(surface.totalVariance[slice]!, logMoneyness) / surface.years[slice]!);
}
