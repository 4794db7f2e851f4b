import type { UtcMillis } from "../../market/time";
import type { Position } from "../position";
import type { ExplainedPnl } from "./pnlTerms";

/** A book and its market at a moment. */
export interface Snapshot {
  readonly positions: readonly Position[];
  readonly asOf: UtcMillis;
}

/** One instrument: all its rows of either snapshot. Quantities are signed, in contracts or units. */
export interface ExplainedPosition {
  readonly instrument: string;
  readonly underlying: string;
  /** `null`: spot and perpetuals. */
  readonly expiry: UtcMillis | null;
  /** What both snapshots have in common. Before there was this and `closed`, after there is this and `added`. */
  readonly held: number;
  readonly added: number;
  readonly closed: number;
  readonly pnl: ExplainedPnl;
}

/** What ends at one moment, or never, on one underlying. */
export interface ExplainedExpiry {
  readonly expiry: UtcMillis | null;
  readonly pnl: ExplainedPnl;
  readonly positions: readonly ExplainedPosition[];
}

export interface ExplainedUnderlying {
  readonly underlying: string;
  /** Code of the quote currency; `null` where no position tells. */
  readonly currency: string | null;
  readonly pnl: ExplainedPnl;
  /** In order of expiry, what has none last. */
  readonly expiries: readonly ExplainedExpiry[];
  readonly positions: readonly ExplainedPosition[];
}

/** Positions and underlyings stand in the order in which they first appear, before and then after. */
export interface PnlExplanation {
  readonly from: UtcMillis;
  readonly to: UtcMillis;
  readonly positions: readonly ExplainedPosition[];
  readonly underlyings: readonly ExplainedUnderlying[];
  /** `null` where their money does not add up: several currencies, or one that is known of some underlyings only. */
  readonly total: ExplainedPnl | null;
  /**
   * Instruments that expired in between while the snapshot after has no spot of their underlying: their payoff
   * is not known, so they count as taken off, at their value before, without P&L.
   */
  readonly unsettled: readonly string[];
}
