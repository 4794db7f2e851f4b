import type { HigherOrderExposure, PositionExposure } from "./exposure";

/** What one contract does, before quantity and multiplier, in the same raw units as an exposure. */
export interface UnitRisk extends Omit<
  PositionExposure,
  "dollarDelta" | "dollarGammaPerPercent" | "higherOrder"
> {
  readonly higherOrder?: UnitHigherOrder;
}

/** Coin gamma is that of the position. */
type UnitHigherOrder = Omit<HigherOrderExposure<number>, "coinGamma">;

const NO_HIGHER_ORDER: UnitHigherOrder = {
  vanna: 0,
  volga: 0,
  charm: 0,
  veta: 0,
  speed: 0,
  zomma: 0,
  color: 0,
  ultima: 0,
};

/** Of a contract whose price moves with that of the underlying, in proportion. */
export function linearUnitRisk(value: number, delta: number): UnitRisk {
  return {
    value,
    delta,
    netDelta: delta,
    gamma: 0,
    vega: 0,
    theta: 0,
    rho: 0,
    volatilityType: null,
    higherOrder: NO_HIGHER_ORDER,
  };
}
