import type { MarketQuote } from "../market/quote";
import type { Product } from "../product/product";

/** A holding of one instrument, with the market it is valued on. */
export interface Position {
  readonly instrument: string;
  /** What it is risk on: risk adds up within one underlying. */
  readonly underlying: string;
  readonly product: Product;
  /** Contracts or units; > 0 is long. */
  readonly quantity: number;
  /**
   * Units of underlying a contract stands for, > 0. For an inverse future or perpetual: quote currency
   * (USD) a contract stands for.
   */
  readonly multiplier: number;
  /** Code of the quote currency, such as USD; absent where the book does not tell. */
  readonly currency?: string;
  readonly market: MarketQuote;
}
