import type { PositionExposure } from "./exposure";

/** What one contract does, before quantity and multiplier, in the same raw units as an exposure. */
export type UnitRisk = Omit<PositionExposure, "dollarDelta" | "dollarGammaPerPercent">;

/** Of a contract whose price moves with that of the underlying, in proportion. */
export function linearUnitRisk(value: number, delta: number): UnitRisk {
  return { value, delta, netDelta: delta, gamma: 0, vega: 0, theta: 0, rho: 0, volatilityType: null };
}
