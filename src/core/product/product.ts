/**
 * What can be held. A product carries its contract terms only: what it is worth depends on a market
 * (core/market) and a formula (core/pricing), which core/risk joins.
 */

import type { UtcMillis } from "../market/time";

export type OptionType = "call" | "put";

/** `linear`: paid in the quote currency. `inverse`: paid in the underlying coin. */
export type Settlement = "linear" | "inverse";

export type ExerciseStyle = "european" | "american";

export interface OptionProduct {
  readonly kind: "option";
  readonly type: OptionType;
  /** Quote currency per unit of underlying, > 0. */
  readonly strike: number;
  readonly expiry: UtcMillis;
  readonly settlement: Settlement;
  readonly style: ExerciseStyle;
}

/** A dated, margined contract: its value is settled every day, so that it is worth 0. */
export interface FutureProduct {
  readonly kind: "future";
  readonly expiry: UtcMillis;
  readonly settlement: Settlement;
}

/** A margined contract without expiry. */
export interface PerpetualProduct {
  readonly kind: "perpetual";
  readonly settlement: Settlement;
}

/** The underlying itself. */
export interface SpotProduct {
  readonly kind: "spot";
}

export type Product = OptionProduct | FutureProduct | PerpetualProduct | SpotProduct;
export type ProductKind = Product["kind"];
