import type { Position } from "../risk/position";

/** What is said of an instrument that may be traded; `null` where nothing is. Money is in quote currency. */
export interface HedgeTerms {
  /** A position of quantity 1 in it. */
  readonly unit: Position;
  /** Both or none, 0 <= bid <= ask: prices as `HedgeOffer.price`, but of an inverse option in coins. */
  readonly bid: number | null;
  readonly ask: number | null;
  /** Ask less bid, as a fraction of the price; >= 0. */
  readonly spread: number | null;
  /** Of a taker, as a fraction of the value traded; below 0 is a rebate. */
  readonly fee: number | null;
  readonly makerFee: number | null;
  /** A contract or unit; >= 0. */
  readonly feePerUnit: number | null;
  /** Once a trade; >= 0. */
  readonly ticket: number | null;
  /** Contracts or units, > 0. */
  readonly lot: number | null;
  /** >= 0. */
  readonly minTrade: number | null;
  /** > 0. */
  readonly maxTrade: number | null;
  /** Signed. */
  readonly minPosition: number | null;
  readonly maxPosition: number | null;
  /** Contracts or units a day, > 0. */
  readonly averageDailyVolume: number | null;
  /** Of a perpetual, per year, paid by who is long, as a fraction of the notional. */
  readonly funding: number | null;
  /** Of a unit held, long or short; >= 0. */
  readonly margin: number | null;
}

/** What is said of an underlying for all that moves one for one with it; `null` where nothing is. */
export interface UnderlyingTerms {
  /** Lognormal, per year. */
  readonly volatility: number | null;
  /** Units of underlying a day, > 0. */
  readonly averageDailyVolume: number | null;
  /** Ask less bid, as a fraction of the price; >= 0. */
  readonly spread: number | null;
  /** As a fraction of the value traded; below 0 is a rebate. */
  readonly fee: number | null;
}

/** Terms of an instrument of which nothing is said. */
export function untoldTerms(unit: Position): HedgeTerms {
  return {
    unit,
    bid: null,
    ask: null,
    spread: null,
    fee: null,
    makerFee: null,
    feePerUnit: null,
    ticket: null,
    lot: null,
    minTrade: null,
    maxTrade: null,
    minPosition: null,
    maxPosition: null,
    averageDailyVolume: null,
    funding: null,
    margin: null,
  };
}
