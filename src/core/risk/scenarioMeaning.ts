import { DomainError } from "../math/domainError";
import { hasOneCurrency } from "./bookTotal";
import type { ScenarioGrid, ScenarioMeasure } from "./scenario";
import type { ScenarioBook } from "./scenarioBook";

/** Throws `DomainError` where a measure of the book adds up what has no sum, or a shift has no meaning for it. */
export function requireMeaning(
  book: ScenarioBook,
  grid: ScenarioGrid,
  measures: readonly ScenarioMeasure[],
): void {
  for (const measure of measures) {
    if (measure === "delta" || measure === "gamma") requireOneUnderlying(book, measure);
    else requireOneCurrency(book, measure);
    if (measure === "vega") requireOneVolatilityType(book);
  }
  requireShiftsOfOneUnit(book, grid);
  if (grid.stickiness === "delta" && book.volatilityTypes.has("normal")) {
    const wanted = "strike where a volatility is normal: its smile is not one of log-moneyness";
    throw new DomainError("stickiness", "delta", wanted);
  }
}

/** Delta and gamma are counted in units of underlying. */
function requireOneUnderlying({ currencies }: ScenarioBook, measure: ScenarioMeasure): void {
  const underlyings = [...currencies.keys()];
  if (underlyings.length <= 1) return;
  const wanted = `one for ${measure}, which is counted in its units: name an underlying`;
  throw new DomainError("underlying", underlyings.join(" and "), wanted);
}

function requireOneCurrency({ currencies }: ScenarioBook, measure: ScenarioMeasure): void {
  const found = [...new Set(currencies.values())];
  if (hasOneCurrency(found.map((currency) => ({ currency })))) return;
  const names = found.map((currency) => currency ?? "blank").join(" and ");
  const wanted = `one for ${measure}, which is money, and for all underlyings: name an underlying`;
  throw new DomainError("currency", names, wanted);
}

function requireOneVolatilityType({ volatilityTypes }: ScenarioBook): void {
  if (volatilityTypes.size <= 1) return;
  const wanted = "one for vega, which is per unit of it: give positions of one volatility type";
  throw new DomainError("volatility type", [...volatilityTypes].join(" and "), wanted);
}

/** A lognormal volatility is per 1.00, a normal one in units of price. */
function requireShiftsOfOneUnit({ volatilityTypes }: ScenarioBook, grid: ScenarioGrid): void {
  if (volatilityTypes.size <= 1 || grid.volShiftType === "relative") return;
  for (const shift of grid.volShifts) {
    if (shift === 0) continue;
    const wanted =
      "0, or a relative shift, where volatilities are lognormal and normal: they have no unit in common";
    throw new DomainError("absolute volatility shift", shift, wanted);
  }
}
