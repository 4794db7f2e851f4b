import type { VolatilityType } from "../market/quote";

/**
 * Risk of a holding: each figure is the sum of unit figure x quantity x multiplier, in raw units (per
 * unit of underlying, per 1.00 of volatility or rate, per year). Rescaling for people is done where
 * it is shown, and its name says so.
 *
 * A lognormal volatility is one of returns, a normal one of prices: derivatives by the one and by the
 * other do not add up. Where a holding depends on both, such a figure is `null`.
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
  /** Which volatility vega and its kin are by; `null` where nothing depends on one. */
  readonly volatilityType: VolatilityType | "both" | null;
  /** Where it was asked for. */
  readonly higherOrder?: HigherOrderExposure<ByVolatility>;
}

/**
 * Derivatives of second and third order, of options alone but for coin gamma: futures, perpetuals and spot
 * have 0. "Price" is that of the underlying: the forward's, where an option is one on a forward.
 */
export interface HigherOrderExposure<ByVolatility extends number | null = number | null> {
  /** d2V/dS dvol: units of underlying per 1.00 of volatility. */
  readonly vanna: ByVolatility;
  /** d2V/dvol2: quote currency per 1.00 of volatility, twice. */
  readonly volga: ByVolatility;
  /** -d2V/dS dT: units of underlying per year. */
  readonly charm: number;
  /** -d2V/dvol dT: quote currency per 1.00 of volatility per year. */
  readonly veta: ByVolatility;
  /** d3V/dS3: units of underlying per 1.00 of price, twice. */
  readonly speed: number;
  /** d3V/dS2 dvol: units of underlying per 1.00 of price per 1.00 of volatility. */
  readonly zomma: ByVolatility;
  /** -d3V/dS2 dT: units of underlying per 1.00 of price per year. */
  readonly color: number;
  /** d3V/dvol3: quote currency per 1.00 of volatility, three times. */
  readonly ultima: ByVolatility;
  /**
   * Second derivative by the forward F of the worth in coin of what is paid in coin, coins per 1.00 of price,
   * twice: -2 N / F^3 of an inverse future or perpetual of N, Gamma / F - 2 Delta / F^2 + 2 V / F^3 of an
   * inverse option. 0 for what is paid in the quote currency.
   */
  readonly coinGamma: number;
}

/** Of one position, which has one volatility at most. */
export type PositionExposure = Exposure<number>;

type Mutable<Type> = { -readonly [Name in keyof Type]: Type[Name] };

/** In the place of what is by volatility. */
const NOT_BY_ONE = { vanna: null, volga: null, veta: null, zomma: null, ultima: null } as const;

/** Adds exposures up, one after another. */
export class ExposureSum {
  private readonly sum: Mutable<Exposure<number>> = {
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
  private readonly higherOrder: Mutable<HigherOrderExposure<number>> = {
    vanna: 0,
    volga: 0,
    charm: 0,
    veta: 0,
    speed: 0,
    zomma: 0,
    color: 0,
    ultima: 0,
    coinGamma: 0,
  };
  private count = 0;
  private countOfHigherOrder = 0;

  add(exposure: Exposure): void {
    const { sum } = this;
    sum.value += exposure.value;
    sum.delta += exposure.delta;
    sum.netDelta += exposure.netDelta;
    sum.gamma += exposure.gamma;
    sum.theta += exposure.theta;
    sum.rho += exposure.rho;
    sum.dollarDelta += exposure.dollarDelta;
    sum.dollarGammaPerPercent += exposure.dollarGammaPerPercent;
    sum.volatilityType = joinTypes(sum.volatilityType, exposure.volatilityType);
    // What is null makes the type "both", for which no sum by volatility is told.
    sum.vega += exposure.vega ?? 0;
    this.count += 1;
    if (exposure.higherOrder !== undefined) this.addHigherOrder(exposure.higherOrder);
  }

  /** Higher orders are told where all that was added has them. */
  get total(): Exposure {
    const { sum, higherOrder, count, countOfHigherOrder } = this;
    const areByOne = sum.volatilityType !== "both";
    const total = { ...sum, vega: areByOne ? sum.vega : null };
    if (count === 0 || countOfHigherOrder < count) return total;
    return { ...total, higherOrder: areByOne ? { ...higherOrder } : { ...higherOrder, ...NOT_BY_ONE } };
  }

  private addHigherOrder(exposure: HigherOrderExposure): void {
    const { higherOrder } = this;
    higherOrder.vanna += exposure.vanna ?? 0;
    higherOrder.volga += exposure.volga ?? 0;
    higherOrder.charm += exposure.charm;
    higherOrder.veta += exposure.veta ?? 0;
    higherOrder.speed += exposure.speed;
    higherOrder.zomma += exposure.zomma ?? 0;
    higherOrder.color += exposure.color;
    higherOrder.ultima += exposure.ultima ?? 0;
    higherOrder.coinGamma += exposure.coinGamma;
    this.countOfHigherOrder += 1;
  }
}

export function addExposures(a: Exposure, b: Exposure): Exposure {
  return sumExposures([a, b]);
}

export function sumExposures(exposures: Iterable<Exposure>): Exposure {
  const sum = new ExposureSum();
  for (const exposure of exposures) sum.add(exposure);
  return sum.total;
}

function joinTypes(a: Exposure["volatilityType"], b: Exposure["volatilityType"]): Exposure["volatilityType"] {
  if (a === null || a === b) return b;
  return b === null ? a : "both";
}
