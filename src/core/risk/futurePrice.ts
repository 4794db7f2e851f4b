import { yearsBetween, type UtcMillis } from "../market/time";
import type { MarketQuote } from "../market/quote";
import type { FutureProduct, PerpetualProduct } from "../product/product";

/**
 * Price of a future or perpetual in quote currency: the observed one, else what carry makes of spot,
 * S exp((r - q) T); a perpetual without an observed price stands at spot.
 */
export function futurePrice(
  product: FutureProduct | PerpetualProduct,
  market: MarketQuote,
  asOf: UtcMillis,
): number {
  if (market.underlyingPrice !== undefined) return market.underlyingPrice;
  if (product.kind === "perpetual") return market.spot;
  return market.spot * carryFactor(market, yearsBetween(asOf, product.expiry));
}

/** exp((r - q) T): units of a forward per unit of spot that hedge the same move. */
export function carryFactor(market: MarketQuote, years: number): number {
  return Math.exp((market.rate - market.dividendYield) * years);
}
