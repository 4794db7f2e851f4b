import type { VolatilityType } from "../market/quote";

/**
 * Risk of a holding: each figure is the sum of unit figure x quantity x multiplier, in raw units (per
 * unit of underlying, per 1.00 of volatility or rate, per year). Rescaling for people is done where
 * it is shown, and its name says so.
 *
 * Volatilities of prices' returns (lognormal) and of prices (normal) are different quantities, and
 * derivatives by them do not add up: where a holding has both, such a figure is `null`.
 */
export interface Exposure<ByVolatility extends number | null = number | null> {
  /** Quote currency. Margined futures and perpetuals are worth 0. */
  readonly value: number;
  /** Units of underlying. */
  readonly delta: number;
  /** Delta less the coin value of inverse options: what a coin-margined future has to offset. */
  readonly netDelta: number;
  /** Units of underlying per 1.00 of the underlying's price. */
  readonly gamma: number;
  /** Quote currency per 1.00 of volatility. */
  readonly vega: ByVolatility;
  /** Quote currency per year of passing time: -dV/dT. */
  readonly theta: number;
  /** Quote currency per 1.00 of rate. */
  readonly rho: number;
  /** Delta x spot, quote currency. */
  readonly dollarDelta: number;
  /** Change of dollar delta for a 1 % move: gamma x spot^2 / 100, quote currency. */
  readonly dollarGammaPerPercent: number;
  /** Which volatility vega is by: `null` where nothing depends on one. */
  readonly volatilityType: VolatilityType | "both" | null;
}

/** Of one position, which has one volatility at most. */
export type PositionExposure = Exposure<number>;

const NO_EXPOSURE: Exposure = {
  value: 0,
  delta: 0,
  netDelta: 0,
  gamma: 0,
  vega: 0,
  theta: 0,
  rho: 0,
  dollarDelta: 0,
  dollarGammaPerPercent: 0,
  volatilityType: null,
};

export function addExposures(a: Exposure, b: Exposure): Exposure {
  return sumExposures([a, b]);
}

export function sumExposures(exposures: Iterable<Exposure>): Exposure {
  const sum: { -readonly [Name in keyof Exposure]: Exposure[Name] } = { ...NO_EXPOSURE };
  for (const exposure of exposures) {
    sum.value += exposure.value;
    sum.delta += exposure.delta;
    sum.netDelta += exposure.netDelta;
    sum.gamma += exposure.gamma;
    sum.theta += exposure.theta;
    sum.rho += exposure.rho;
    sum.dollarDelta += exposure.dollarDelta;
    sum.dollarGammaPerPercent += exposure.dollarGammaPerPercent;
    sum.volatilityType = joinTypes(sum.volatilityType, exposure.volatilityType);
    sum.vega = sum.volatilityType === "both" ? null : sum.vega! + exposure.vega!;
  }
  return sum;
}

function joinTypes(a: Exposure["volatilityType"], b: Exposure["volatilityType"]): Exposure["volatilityType"] {
  if (a === null || a === b) return b;
  return b === null ? a : "both";
}
