import { DAYS_PER_YEAR, yearsBetween, type UtcMillis } from "../market/time";
import { forwardPrice } from "../risk/forwardPrice";
import type { Position } from "../risk/position";

/** A volatility per year as one per calendar day: volatility / sqrt(365). */
export function dailyVolatility(volatility: number): number {
  return volatility / Math.sqrt(DAYS_PER_YEAR);
}

/**
 * The lognormal volatility of the option nearest the money: least |ln(K/F)|, of equals the first to expire, then the
 * lowest. `null` where no position is an option with one.
 */
export function volatilityAtTheMoney(positions: readonly Position[], asOf: UtcMillis): number | null {
  let nearest: PlacedOption | null = null;
  for (const position of positions) {
    const option = placedOption(position, asOf);
    if (option !== null && (nearest === null || compareOptions(option, nearest) < 0)) nearest = option;
  }
  return nearest?.volatility ?? null;
}

function compareOptions(a: PlacedOption, b: PlacedOption): number {
  return a.distance - b.distance || a.expiry - b.expiry || a.volatility - b.volatility;
}

interface PlacedOption {
  /** |ln(K/F)| */
  readonly distance: number;
  readonly expiry: UtcMillis;
  readonly volatility: number;
}

function placedOption({ product, market }: Position, asOf: UtcMillis): PlacedOption | null {
  const { volatility, volatilityType } = market;
  if (product.kind !== "option" || volatility === undefined || volatilityType === "normal") return null;
  const { strike, expiry } = product;
  const distance = Math.abs(Math.log(strike / forwardPrice(market, yearsBetween(asOf, expiry))));
  return { distance, expiry, volatility };
}
