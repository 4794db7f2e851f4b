import type { UtcMillis } from "../market/time";
import type { Exposure, PositionExposure } from "./exposure";
import type { Position } from "./position";

export interface PositionRisk {
  readonly position: Position;
  readonly exposure: PositionExposure;
}

/** What ends at one moment, or never, on one underlying. */
export interface ExpiryRisk {
  /** `null`: spot and perpetuals. */
  readonly expiry: UtcMillis | null;
  readonly exposure: Exposure;
  readonly positions: readonly PositionRisk[];
}

export interface UnderlyingRisk {
  readonly underlying: string;
  /** Spot of the underlying's first position, quote currency. */
  readonly spot: number;
  /** Code of the quote currency; `null` where no position tells. */
  readonly currency: string | null;
  readonly exposure: Exposure;
  /** In order of expiry, what has none last. */
  readonly expiries: readonly ExpiryRisk[];
  readonly positions: readonly PositionRisk[];
}

/**
 * A measured book. Underlyings and positions stand in the order in which they were given, within their
 * group too.
 */
export interface BookRisk {
  readonly asOf: UtcMillis;
  readonly positions: readonly PositionRisk[];
  readonly underlyings: readonly UnderlyingRisk[];
  readonly total: BookTotal;
}

/**
 * Sum over all underlyings; `null` for what does not add up: between several underlyings what is counted
 * in their units, and money in several currencies, or in one that is known of some underlyings only.
 */
export type BookTotal = {
  readonly [Figure in Exclude<keyof Exposure, "volatilityType">]: number | null;
} & Pick<Exposure, "volatilityType">;
