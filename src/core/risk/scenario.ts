import { DomainError, requireFinite, requireNonNegative } from "../math/domainError";
import { MILLIS_PER_DAY, type UtcMillis } from "../market/time";
import type { VolatilitySurface } from "../market/volatilitySurface";

/** What a scenario shows of a book: raw units, as in `Exposure`. */
export type ScenarioMeasure = "P&L" | "delta" | "gamma" | "vega" | "theta";

/**
 * How a shift moves a volatility. "absolute" adds it, per 1.00 of volatility: 0.05 = +5 points; a normal
 * volatility moves by units of price. "relative" is a part of the volatility: 0.1 = volatility x 1.1.
 */
export type VolShiftType = "absolute" | "relative";

/**
 * What an option's volatility does as spot moves, before it is shifted. "strike": it stays. "delta": the
 * smile moves with the forward, so that a volatility belongs to a moneyness K/F, and with it to a delta. An
 * option's moves as its expiry's smile does from the moneyness that it had to the one that it has then:
 *
 *   volatility + smile(ln(K/F')) - smile(ln(K/F))
 *
 * That is what desks call sticky delta or sticky moneyness: within an expiry the two are one rule, since
 * delta depends on moneyness and volatility alone. With one strike the smile is flat and nothing moves.
 */
export type Stickiness = "strike" | "delta";

/** A grid of markets to value a book on: each shift of spot with each shift of volatility. */
export interface ScenarioGrid {
  /** When the book is worth what P&L is counted from. */
  readonly asOf: UtcMillis;
  /** Calendar days that pass before the shifts, 0 or more. */
  readonly days: number;
  /** Relative, above -1: 0.05 = +5 %. */
  readonly spotShifts: readonly number[];
  readonly volShifts: readonly number[];
  readonly volShiftType: VolShiftType;
  readonly stickiness: Stickiness;
  /**
   * Smiles for `stickiness` "delta", by upper-case underlying. Where an underlying has none, its smile goes
   * through the average of the volatilities on each strike of the book's own options.
   */
  readonly surfaces?: ReadonlyMap<string, VolatilitySurface>;
}

/** The moment at which the shifted book is valued. */
export function scenarioTime({ asOf, days }: Pick<ScenarioGrid, "asOf" | "days">): UtcMillis {
  return asOf + days * MILLIS_PER_DAY;
}

/** Whether what expires at `expiry` does so within the days, their last moment included. */
export function endsWithin(expiry: UtcMillis, grid: ScenarioGrid): boolean {
  return grid.days > 0 && expiry <= scenarioTime(grid);
}

/** The market as it is at `asOf`: one scenario. */
export function unmovedGrid(grid: ScenarioGrid): ScenarioGrid {
  return { ...grid, days: 0, spotShifts: [0], volShifts: [0] };
}

export function shiftVolatility(volatility: number, shift: number, type: VolShiftType): number {
  return type === "absolute" ? volatility + shift : volatility * (1 + shift);
}

/** Throws `DomainError` for days and shifts that no market can have; a volatility's own check is apart. */
export function requireScenarioGrid({ days, spotShifts, volShifts, volShiftType }: ScenarioGrid): void {
  requireNonNegative("days", days);
  for (const shift of spotShifts) requireAboveMinusOne("spot shift", shift);
  for (const shift of volShifts) {
    if (volShiftType === "absolute") requireFinite("volatility shift", shift);
    else requireAboveMinusOne("relative volatility shift", shift);
  }
}

function requireAboveMinusOne(name: string, shift: number): void {
  if (!(shift > -1 && shift < Infinity)) throw new DomainError(name, shift, "a number above -1");
}
