/** How one underlying is hedged: when, back to where, and with what. Amounts are net delta, in units of underlying. */
export interface HedgePolicy {
  /** Net delta to come back to. */
  readonly target: number;
  /** Half-width of the band where `bandBy` is "fixed", >= 0; `null`: as `automaticBand` finds it. */
  readonly band: number | null;
  readonly bandBy: BandRule;
  /** Absolute, per unit of quote currency, > 0: for bands and intervals that follow from costs. */
  readonly riskAversion: number;
  /** When to trade; at least one. */
  readonly conditions: readonly TradeCondition[];
  /** Whether one of the conditions is enough, or all have to hold. */
  readonly join: "any" | "all";
  /** Where a trade leads: back to the target, or only to the band's nearer edge. */
  readonly tradeTo: "target" | "edge";
  /** Name of the only instrument to trade; `null`: whatever is offered. */
  readonly instrument: string | null;
  /** Lot of what is offered without one, > 0. */
  readonly lot: number;
  /** One-way cost of what is offered without spread and fee, as a fraction of the value traded, >= 0: 0.0005 = 5 bp. */
  readonly costRate: number;
}

/** What the half-width of the band follows from: a fixed number, or gamma, costs and risk aversion. */
export type BandRule = "fixed" | "whalley-wilmott" | "zakamouline";

export type TradeCondition =
  | { readonly kind: "everyCheck" }
  /** So many hours since the last hedge, > 0; also where there was none. */
  | { readonly kind: "interval"; readonly hours: number }
  /** The interval that is best for the book's gamma, its costs and the risk aversion has passed since the last hedge. */
  | { readonly kind: "gammaInterval" }
  /** Net delta is outside the band. */
  | { readonly kind: "band" }
  /** Spot is so far from where it was at the last hedge, as a fraction of that, > 0; also where there was none. */
  | { readonly kind: "spotMove"; readonly move: number }
  /** Gamma times the move of the spot since the last hedge is more than the band's half-width. */
  | { readonly kind: "gammaMove" }
  /** A limit is broken. */
  | { readonly kind: "breach" };

/** When the underlying was last hedged, and where its spot stood then. */
export interface LastHedge {
  readonly time: number;
  readonly spot: number;
}
