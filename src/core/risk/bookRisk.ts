import type { UtcMillis } from "../market/time";
import type { Exposure } from "./exposure";
import type { Position } from "./position";

export interface PositionRisk {
  readonly position: Position;
  readonly exposure: Exposure;
}

export interface UnderlyingRisk {
  readonly underlying: string;
  /** Spot of the underlying's first position, quote currency. */
  readonly spot: number;
  readonly exposure: Exposure;
  readonly positions: readonly PositionRisk[];
}

/** A measured book. Underlyings and positions stand in the order in which they were given. */
export interface BookRisk {
  readonly asOf: UtcMillis;
  readonly positions: readonly PositionRisk[];
  readonly underlyings: readonly UnderlyingRisk[];
}
