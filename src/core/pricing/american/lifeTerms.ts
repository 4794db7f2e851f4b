/**
 * All that the American put of strike 1 depends on besides its spot, with its life as the unit of time.
 * By put-call symmetry the call on S with strike K, rate r and yield q is the put on K with strike S,
 * rate q and yield r: McDonald and Schroder, A Parity Result for American Options, 1998.
 */
export interface LifeTerms {
  /** vol sqrt(T), above 0. */
  readonly deviation: number;
  /** r T, of the put. */
  readonly rate: number;
  /** q T, of the put. */
  readonly dividendYield: number;
}

/**
 * Boundary at expiry over the strike: below it, holding the exercised put's cash earns more interest than
 * the delivered underlying yields. min(1, r/q) where q > 0, else 1.
 */
export function boundaryLimit({ rate, dividendYield }: LifeTerms): number {
  return dividendYield > 0 && rate < dividendYield ? rate / dividendYield : 1;
}
