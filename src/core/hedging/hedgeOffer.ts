import type { Exposure } from "../risk/exposure";
import type { Position } from "../risk/position";
import type { TradingTerms } from "./tradingTerms";

/** Something that may be traded to hedge: what one unit of it does, and on which terms. */
export interface HedgeOffer {
  /** A position of quantity 1 in it. */
  readonly unit: Position;
  /** Quote currency (of an inverse option: coin worth x forward); the price that a trade is planned at. */
  readonly price: number;
  /** Value of one unit traded, quote currency, > 0: what fees and spreads are fractions of. */
  readonly notionalPerUnit: number;
  /** Of one unit bought. */
  readonly exposure: Exposure;
  /** Held in the book now, signed. */
  readonly held: number;
  readonly terms: TradingTerms;
}
