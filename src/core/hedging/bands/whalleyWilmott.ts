import { requireFinite, requireNonNegative, requirePositive } from "../../math/domainError";
import { discountFactor } from "../../pricing/discountFactor";
import { requireFiniteResult } from "../requireFiniteResult";

export interface WhalleyWilmottInput {
  /** Price of the underlying, > 0. */
  readonly spot: number;
  /** Raw gamma per 1.00 of spot, of the option or of the whole book; its sign does not matter. */
  readonly gamma: number;
  /** To expiry, >= 0. */
  readonly years: number;
  /** Continuous, per year. */
  readonly rate: number;
  /** One-way, as a fraction of the value traded, >= 0: 0.0005 = 5 bp. */
  readonly cost: number;
  /** Absolute, per unit of quote currency, > 0. */
  readonly riskAversion: number;
}

/**
 * Half-width of the band around delta within which a hedge is left alone, in units of underlying:
 *
 *     H = (3/2 e^(-rate years) cost spot gamma^2 / riskAversion)^(1/3)
 *
 * Outside it, trade only to the nearer edge. The limit for small costs of what maximises exponential utility.
 * 0 where gamma or cost is 0. A book of n equal options at 1/n of the risk aversion has n times the width.
 *
 * Throws `DomainError` for an input outside its domain.
 *
 * Source: Whalley & Wilmott, An asymptotic analysis of an optimal hedging model for option pricing with
 * transaction costs, Mathematical Finance 7 (1997), 307-324.
 */
export function whalleyWilmottHalfWidth(input: WhalleyWilmottInput): number {
  const { spot, gamma, years, rate, cost, riskAversion } = input;
  requirePositive("spot", spot);
  requireFinite("gamma", gamma);
  requireNonNegative("years", years);
  requireFinite("rate", rate);
  requireNonNegative("cost", cost);
  requirePositive("riskAversion", riskAversion);

  const perRisk = (1.5 * discountFactor("rate", rate, years) * cost * spot * gamma ** 2) / riskAversion;
  return requireFiniteResult("half-width", Math.cbrt(perRisk));
}
