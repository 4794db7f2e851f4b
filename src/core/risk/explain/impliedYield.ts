import type { MarketQuote } from "../../market/quote";

/** The yield at which carry makes the observed underlying price of spot; the yield given where none is observed. */
export function impliedYield(
  { spot, underlyingPrice, rate, dividendYield }: MarketQuote,
  years: number,
): number {
  if (underlyingPrice === undefined) return dividendYield;
  return rate - Math.log(underlyingPrice / spot) / years;
}
