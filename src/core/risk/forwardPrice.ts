import { yearsBetween, type UtcMillis } from "../market/time";
import type { MarketQuote } from "../market/quote";
import type { FutureProduct, PerpetualProduct } from "../product/product";

/** exp((r - q) T): units of a forward per unit of spot that hedge the same move. */
export function carryFactor(market: MarketQuote, years: number): number {
  return Math.exp((market.rate - market.dividendYield) * years);
}

/** Forward in quote currency: the observed one, else what carry makes of spot, S exp((r - q) T). */
export function forwardPrice(market: MarketQuote, years: number): number {
  return market.underlyingPrice ?? market.spot * carryFactor(market, years);
}

/** Price of a future or perpetual; a perpetual without an observed price stands at spot. */
export function futurePrice(
  product: FutureProduct | PerpetualProduct,
  market: MarketQuote,
  asOf: UtcMillis,
): number {
  if (product.kind === "perpetual") return market.underlyingPrice ?? market.spot;
  return forwardPrice(market, yearsBetween(asOf, product.expiry));
}
