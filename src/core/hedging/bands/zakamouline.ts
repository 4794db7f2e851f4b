import { DomainError, requireFinite, requireNonNegative, requirePositive } from "../../math/domainError";
import { discountFactor } from "../../pricing/discountFactor";
import type { OptionSide } from "../optionSide";
import { requireFiniteResult } from "../requireFiniteResult";

export interface ZakamoulineInput {
  /** Price of the underlying, > 0. */
  readonly spot: number;
  /** Raw gamma per 1.00 of spot, of the option or of the whole book, at `vol`; its sign does not matter. */
  readonly gamma: number;
  /** Per 1.00, > 0. */
  readonly vol: number;
  /** To expiry, > 0. */
  readonly years: number;
  /** Continuous, per year. */
  readonly rate: number;
  /** One-way, as a fraction of the value traded, >= 0: 0.0005 = 5 bp. */
  readonly cost: number;
  /** Absolute, per unit of quote currency, > 0. */
  readonly riskAversion: number;
  readonly side: OptionSide;
}

export interface ZakamoulineBand {
  /** Units of underlying, >= 0. */
  readonly halfWidth: number;
  /** The volatility whose delta is the middle of the band: above `vol` for short options, below for long ones. */
  readonly vol: number;
}

/** Power of the costs in K. */
const COST_POWER = 0.78;

/**
 * Band within which a hedge is left alone, fitted to the one that maximises exponential utility, also where
 * costs are not small:
 *
 *     halfWidth = H0 + H1,  H0 = cost / (riskAversion spot vol^2 years)
 *     H1 = 1.12 cost^0.31 years^0.05 (e^(-rate years) / vol)^0.25 (|gamma| / riskAversion)^0.5
 *     K = 4.76 cost^0.78 years^-0.02 (e^(-rate years) / vol)^0.25 (riskAversion spot^2 |gamma|)^0.15
 *     adjusted vol = vol sqrt(1 + K) for short options, vol sqrt(1 - K) for long ones
 *
 * H0 stays where gamma is 0: next to an option that hardly moves any more, trading a hedge away is not worth
 * its costs. It grows without end towards expiry.
 *
 * Throws `DomainError` for an input outside its domain; and for long options where K is 1 or more: costs
 * then leave no volatility to hedge at.
 *
 * Source: Zakamouline, Optimal hedging of options with transaction costs, EFMA 2005; Wilmott Magazine 2006.
 */
export function zakamoulineBand(input: ZakamoulineInput): ZakamoulineBand {
  const { spot, gamma, vol, years, rate, cost, riskAversion, side } = input;
  requirePositive("spot", spot);
  requireFinite("gamma", gamma);
  requirePositive("vol", vol);
  requirePositive("years", years);
  requireFinite("rate", rate);
  requireNonNegative("cost", cost);
  requirePositive("riskAversion", riskAversion);

  const size = Math.abs(gamma);
  const discountedByVol = (discountFactor("rate", rate, years) / vol) ** 0.25;
  const withoutOption = cost / (riskAversion * spot * vol ** 2 * years);
  const byGamma = 1.12 * cost ** 0.31 * years ** 0.05 * discountedByVol * Math.sqrt(size / riskAversion);
  const widening =
    4.76 * cost ** COST_POWER * years ** -0.02 * discountedByVol * (riskAversion * spot ** 2 * size) ** 0.15;
  if (side === "long" && widening >= 1) throw refuseCost(cost, widening);
  return {
    halfWidth: requireFiniteResult("half-width", withoutOption + byGamma),
    vol: requireFiniteResult("volatility", vol * Math.sqrt(1 + (side === "long" ? -widening : widening))),
  };
}

function refuseCost(cost: number, widening: number): DomainError {
  const limit = (cost * widening ** (-1 / COST_POWER)).toPrecision(3);
  return new DomainError("cost", cost, `less than ${limit}, from where a long option has no band`);
}
