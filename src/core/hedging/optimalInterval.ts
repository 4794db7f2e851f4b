import { DomainError, requireFinite, requireNonNegative, requirePositive } from "../math/domainError";
import { requireFiniteResult } from "./requireFiniteResult";

export interface OptimalIntervalInput {
  /** Price of the underlying, > 0. */
  readonly spot: number;
  /** Raw gamma per 1.00 of spot, of the option or of the whole book; not 0, its sign does not matter. */
  readonly gamma: number;
  /** Per 1.00, > 0. */
  readonly vol: number;
  /** One-way, as a fraction of the value traded, >= 0: 0.0005 = 5 bp. */
  readonly cost: number;
  /** Absolute, per unit of quote currency, > 0. */
  readonly riskAversion: number;
}

/**
 * Years between hedges to the target at fixed times where cost + riskAversion / 2 x variance of the P&L, both
 * per unit of time, is least:
 *
 *     (2 cost sqrt(2 / pi) / (riskAversion |gamma| spot^2 vol^3))^(2/3)
 *
 * To leading order in a short interval: a hedge after dt trades |gamma| spot vol sqrt(dt) sqrt(2 / pi) units on
 * average, and what stays unhedged until then has variance gamma^2 spot^4 vol^4 dt^2 / 2. It is the interval for
 * the gamma there is now; over the life of an option at the money, whose gamma grows, three quarters of it. 0
 * where cost is 0.
 *
 * Throws `DomainError` for an input outside its domain.
 *
 * Source: own derivation from the two terms, of Leland, Journal of Finance 40 (1985), 1283-1301, and of Derman &
 * Kamal, When you cannot hedge continuously, Risk, January 1999.
 */
export function optimalIntervalYears({ spot, gamma, vol, cost, riskAversion }: OptimalIntervalInput): number {
  requirePositive("spot", spot);
  requireFinite("gamma", gamma);
  if (gamma === 0) throw new DomainError("gamma", gamma, "a number other than 0");
  requirePositive("vol", vol);
  requireNonNegative("cost", cost);
  requirePositive("riskAversion", riskAversion);

  const risk = riskAversion * Math.abs(gamma) * spot ** 2 * vol ** 3;
  return requireFiniteResult("interval", ((2 * cost * Math.sqrt(2 / Math.PI)) / risk) ** (2 / 3));
}
