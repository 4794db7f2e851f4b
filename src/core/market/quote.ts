export type VolatilityType = "lognormal" | "normal";

/** What is observed of one instrument's market. Rates and yields are continuously compounded decimals. */
export interface MarketQuote {
  /** Quote currency per unit of underlying, > 0. */
  readonly spot: number;
  /**
   * Price of the forward or future on the instrument's own expiry, > 0. Where it is given an option is
   * an option on that forward; where it is absent, an option on spot.
   */
  readonly underlyingPrice?: number;
  /** Per year, a decimal: 0.65 = 65 %. Options need it; nothing else does. */
  readonly volatility?: number;
  /** "lognormal" where it is absent. "normal" (Bachelier): volatility in units of price per square root of a year. */
  readonly volatilityType?: VolatilityType;
  readonly rate: number;
  readonly dividendYield: number;
}
