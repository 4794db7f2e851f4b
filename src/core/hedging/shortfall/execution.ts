/** A trade as a plan had it: what fills of it are held against. */
export interface PlannedTrade {
  readonly run: number;
  readonly instrument: string;
  /** Signed: > 0 buys. Never 0. */
  readonly quantity: number;
  /** The price when the trade was decided on, > 0. */
  readonly arrival: number;
  /** Value of the trade at that price in quote currency, signed as the quantity. */
  readonly notional: number;
  /** What the plan expected all of it to cost, quote currency. */
  readonly expectedCost: number;
}

/** A part of a planned trade that was done. */
export interface Fill {
  readonly run: number;
  readonly instrument: string;
  /** Signed as the quantity of its trade. Never 0. */
  readonly quantity: number;
  /** In the unit of the arrival price, > 0. */
  readonly price: number;
  /** Quote currency; below 0 is a rebate. */
  readonly fee: number;
  /** `null` where nothing is known of the market at the fill. */
  readonly quote: FillQuote | null;
}

/** The market just before a fill, in the unit of its price. */
export interface FillQuote {
  /** > 0. */
  readonly mid: number;
  /** Half of ask less bid, >= 0; `null`: not known. */
  readonly halfSpread: number | null;
}

/** What trading cost against arrival prices, in quote currency: above 0 is money lost. */
export interface ExecutionCost {
  /** Value of what was filled at arrival prices, >= 0. */
  readonly filledNotional: number;
  /** Half-spreads paid; `null` where no half-spread is known at some fill. */
  readonly spread: number | null;
  /** Fills against the mid, beyond the half-spread; `null` as `spread`. */
  readonly impact: number | null;
  /** Mids at the fills against arrival; `null` where no mid is known at some fill. */
  readonly timing: number | null;
  /** Fills against arrival: spread, impact and timing together, always known. */
  readonly slippage: number;
  readonly fees: number;
  /** Slippage and fees. */
  readonly shortfall: number;
  /** Shortfall in basis points of `filledNotional`; `null` where nothing was filled. */
  readonly shortfallBp: number | null;
  /** What the plan expected the whole to cost, also what was not filled. */
  readonly expectedCost: number;
}

export interface TradeShortfall extends ExecutionCost {
  readonly trade: PlannedTrade;
  /** Signed as the quantity of the trade. */
  readonly filled: number;
  /** Quantity less what was filled: of the other sign where more was done than planned. */
  readonly unfilled: number;
  /** Mean of the fills by their quantities; `null` where there is none. */
  readonly fillPrice: number | null;
}

export interface RunShortfall extends ExecutionCost {
  readonly run: number;
  /** In the order in which they were given. */
  readonly trades: readonly TradeShortfall[];
}

export interface Shortfall {
  /** By run, the first first. */
  readonly runs: readonly RunShortfall[];
  readonly total: ExecutionCost;
}
