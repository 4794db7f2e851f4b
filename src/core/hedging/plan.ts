import type { UtcMillis } from "../market/time";
import type { Exposure } from "../risk/exposure";
import type { Position } from "../risk/position";

/** How one underlying is hedged. Amounts are net delta, in units of underlying. */
export interface HedgePolicy {
  /** Net delta to come back to. */
  readonly target: number;
  /** No trade while |net delta - target| <= band; >= 0. `null`: as `automaticBand` finds it. */
  readonly band: number | null;
  /** Quantities are whole multiples of it, > 0. */
  readonly lot: number;
  /** Where a trade leads: back to the target, or only to the band's nearer edge. */
  readonly tradeTo: "target" | "edge";
  /** Name of the instrument to trade; `null`: perpetual, else nearest future, else spot. */
  readonly instrument: string | null;
  /** One-way cost as a fraction of the notional traded, >= 0: 0.0005 = 5 bp. */
  readonly costRate: number;
}

/** Something that may be traded to hedge, with what one unit of it does. */
export interface HedgeInstrument {
  /** A position of quantity 1 in it. */
  readonly unit: Position;
  /** Quote currency; the price that the trade is shown at. */
  readonly price: number;
  /** Net delta that buying one unit adds, in units of underlying. */
  readonly netDeltaPerUnit: number;
  /** Quote currency that one unit stands for, > 0. */
  readonly notionalPerUnit: number;
}

export interface Trade {
  readonly underlying: string;
  readonly instrument: string;
  /** Signed: > 0 buys. A whole multiple of the lot, never 0. */
  readonly quantity: number;
  readonly price: number;
  /** Quote currency, signed as the quantity. */
  readonly notional: number;
  /** Expected cost in quote currency, >= 0. */
  readonly cost: number;
  /** The quantity as a position, so that its risk can be measured and it can be entered in the book. */
  readonly position: Position;
  readonly reason: string;
}

/** Why there is a trade, or why there is none. */
export type DecisionKind =
  | "trade"
  | "insideBand"
  /** Outside the band, but trading one more lot would leave more than trading none. */
  | "lotTooLarge"
  | "noInstrument";

/** What was decided for one underlying. */
export interface UnderlyingPlan {
  readonly underlying: string;
  readonly decision: DecisionKind;
  /** One sentence: decision, numbers, what it was measured against. */
  readonly reason: string;
  readonly policy: HedgePolicy;
  /** The band that was applied, in units of underlying. */
  readonly band: number;
  /** What was traded with, `null` when the book holds nothing to hedge with. */
  readonly hedge: HedgeInstrument | null;
  /** What could have been chosen, best default first. */
  readonly candidates: readonly HedgeInstrument[];
  readonly trade: Trade | null;
  readonly before: Exposure;
  readonly after: Exposure;
}

export interface RebalancePlan {
  readonly asOf: UtcMillis;
  readonly underlyings: readonly UnderlyingPlan[];
  readonly trades: readonly Trade[];
  /** Sum of the trades' expected costs, quote currency. */
  readonly cost: number;
}
