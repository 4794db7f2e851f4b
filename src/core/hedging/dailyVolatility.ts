import { yearsBetween, type UtcMillis } from "../market/time";
import { forwardPrice } from "../risk/forwardPrice";
import type { Position } from "../risk/position";

const DAYS_PER_YEAR = 365;

/** A volatility per year as one per calendar day: volatility / sqrt(365). */
export function dailyVolatility(volatility: number): number {
  return volatility / Math.sqrt(DAYS_PER_YEAR);
}

/**
 * The lognormal volatility of the option nearest the money: least |ln(K/F)|, of equals the first to expire, then the
 * lowest. `null` where no position is an option with one.
 */
export function volatilityAtTheMoney(positions: readonly Position[], asOf: UtcMillis): number | null {
  const options = positions.flatMap((position) => placedOption(position, asOf) ?? []);
  const [nearest] = options.sort(
    (a, b) => a.distance - b.distance || a.expiry - b.expiry || a.volatility - b.volatility,
  );
  return nearest?.volatility ?? null;
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
