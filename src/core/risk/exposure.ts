/**
 * Risk of a holding: each figure is the sum of unit figure x quantity x multiplier, in raw units (per
 * unit of underlying, per 1.00 of volatility or rate, per year). Rescaling for people is done where
 * it is shown, and its name says so.
 */
export interface Exposure {
  /** Quote currency. Margined futures and perpetuals are worth 0. */
  readonly value: number;
  /** Units of underlying. */
  readonly delta: number;
  /** Delta less the coin value of inverse options: what a coin-margined future has to offset. */
  readonly netDelta: number;
  /** Units of underlying per 1.00 of the underlying's price. */
  readonly gamma: number;
  /** Quote currency per 1.00 of volatility. */
  readonly vega: number;
  /** Quote currency per year of passing time: -dV/dT. */
  readonly theta: number;
  /** Quote currency per 1.00 of rate. */
  readonly rho: number;
  /** Delta x spot, quote currency. */
  readonly dollarDelta: number;
  /** Change of dollar delta for a 1 % move: gamma x spot^2 / 100, quote currency. */
  readonly dollarGammaPerPercent: number;
}

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
};

export function addExposures(a: Exposure, b: Exposure): Exposure {
  return {
    value: a.value + b.value,
    delta: a.delta + b.delta,
    netDelta: a.netDelta + b.netDelta,
    gamma: a.gamma + b.gamma,
    vega: a.vega + b.vega,
    theta: a.theta + b.theta,
    rho: a.rho + b.rho,
    dollarDelta: a.dollarDelta + b.dollarDelta,
    dollarGammaPerPercent: a.dollarGammaPerPercent + b.dollarGammaPerPercent,
  };
}

export function sumExposures(exposures: Iterable<Exposure>): Exposure {
  let sum = NO_EXPOSURE;
  for (const exposure of exposures) sum = addExposures(sum, exposure);
  return sum;
}
