/**
 * Value and greeks of one option on one unit of underlying. Greeks are plain partial derivatives, not
 * rescaled: per unit of underlying, per 1.00 of volatility or rate, per year.
 */
export interface Valuation {
  /** Value V in the quote currency, never negative. */
  readonly price: number;
  /** dV/dS, or dV/dF where the underlying is a forward or future. */
  readonly delta: number;
  /** d2V/dS2, or d2V/dF2: change of delta per 1.00 of the underlying's price. */
  readonly gamma: number;
  /** dV/dvol per 1.00 of volatility (100 points). */
  readonly vega: number;
  /** -dV/dT: change of value per year of passing time. */
  readonly theta: number;
  /** dV/dr per 1.00 of rate, with the underlying's price and yield held. */
  readonly rho: number;
  /** dV/dq per 1.00 of dividend yield; 0 where the model has no yield. */
  readonly yieldRho: number;
}
