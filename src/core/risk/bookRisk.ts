import type { UtcMillis } from "../market/time";
import type { Exposure, HigherOrderExposure, PositionExposure } from "./exposure";
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
  /** Code of the quote currency, that of the first position that tells; `null` where none does. */
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

type OrNull<Figures> = { readonly [Name in keyof Figures]: number | null };

/**
 * Sum over all underlyings; `null` for what does not add up. Between several underlyings that is what is counted
 * in units of one, and all money where it is in several currencies or where only some underlyings tell theirs.
 */
export type BookTotal = OrNull<Omit<Exposure, "volatilityType" | "higherOrder">> &
  Pick<Exposure, "volatilityType"> & { readonly higherOrder?: OrNull<HigherOrderExposure> };
