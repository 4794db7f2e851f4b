/** What trading an instrument costs and how much of it may be traded. Money is in quote currency. */
export interface TradingTerms {
  /** Quantities are whole multiples of it, contracts or units, > 0. */
  readonly lot: number;
  /** A trade is at least so large, or there is none; >= 0. */
  readonly minTrade: number;
  /** Largest trade in either direction, > 0; `null`: no limit. */
  readonly maxTrade: number | null;
  /** Signed holding after the trade; `null`: no limit. */
  readonly minPosition: number | null;
  readonly maxPosition: number | null;
  /** Half of ask less bid, as a fraction of the price; >= 0. */
  readonly halfSpread: number;
  /** Fraction of the value traded; below 0 is a rebate. */
  readonly fee: number;
  /** A contract or unit; >= 0. */
  readonly feePerUnit: number;
  /** Once a trade; >= 0. */
  readonly ticket: number;
  /** Contracts or units traded a day, > 0; `null`: not known, and no impact is counted. */
  readonly averageDailyVolume: number | null;
  /** Of the underlying's price, as a decimal a day; `null`: not known, and no impact is counted. */
  readonly dailyVolatility: number | null;
  /** Impact = coefficient x daily volatility x sqrt(quantity / average daily volume), as a fraction; >= 0. */
  readonly impact: number;
  /** Per year, paid by who is long, as a fraction of the notional: a perpetual's funding, a dated future's basis. */
  readonly carry: number;
  /** Margin of a unit held, long or short; >= 0. */
  readonly margin: number;
}
