import { DomainError, requireFinite, requireNonNegative } from "../math/domainError";
import type { UtcMillis } from "../market/time";

/** What a scenario shows of a book: raw units, as in `Exposure`. */
export type ScenarioMeasure = "P&L" | "delta" | "gamma" | "vega" | "theta";

/** A grid of markets to value a book on: each shift of spot with each shift of volatility. */
export interface ScenarioGrid {
  /** When the book is worth what P&L is counted from. */
  readonly asOf: UtcMillis;
  /** Calendar days that pass before the shifts, 0 or more. */
  readonly days: number;
  /** Relative, above -1: 0.05 = +5 %. */
  readonly spotShifts: readonly number[];
  /** Absolute, per 1.00 of volatility: 0.05 = +5 points. */
  readonly volShifts: readonly number[];
}

/** One measure of some holdings, summed, at a relative shift of spot and an absolute one of volatility. */
export type Revaluation = (spotShift: number, volShift: number) => number;

const MILLIS_PER_DAY = 86_400_000;

/** The moment at which the shifted book is valued. */
export function scenarioTime({ asOf, days }: ScenarioGrid): UtcMillis {
  return asOf + days * MILLIS_PER_DAY;
}

/** Whether what expires at `expiry` does so within the days, their last moment included. */
export function endsWithin(expiry: UtcMillis, scenarios: ScenarioGrid): boolean {
  return scenarios.days > 0 && expiry <= scenarioTime(scenarios);
}

/** Throws `DomainError` for days and shifts that no market can have; a volatility's own check is apart. */
export function requireScenarioGrid({ days, spotShifts, volShifts }: ScenarioGrid): void {
  requireNonNegative("days", days);
  for (const shift of spotShifts) {
    if (!(shift > -1 && shift < Infinity)) throw new DomainError("spot shift", shift, "a number above -1");
  }
  for (const shift of volShifts) requireFinite("volatility shift", shift);
}
