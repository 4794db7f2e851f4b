import { DomainError, requireNonNegative, requirePositive } from "../math/domainError";
import type { OptionSide } from "./optionSide";
import { requireFiniteResult } from "./requireFiniteResult";

export interface LelandInput {
  /** Per 1.00, > 0. */
  readonly vol: number;
  /** One-way, as a fraction of the value traded, >= 0: 0.0005 = 5 bp. */
  readonly cost: number;
  /** Years between hedges, > 0. */
  readonly interval: number;
  readonly side: OptionSide;
}

/**
 * Volatility, per 1.00, to value and hedge an option at that is hedged to its delta at fixed times: the costs
 * then are in the price, on average and to leading order in a short interval.
 *
 *     vol sqrt(1 + A) for a short option, vol sqrt(1 - A) for a long one,
 *     A = sqrt(8 / pi) cost / (vol sqrt(interval))
 *
 * Throws `DomainError` for an input outside its domain; and for a long option where A is 1 or more: hedging so
 * often costs more than gamma earns.
 *
 * Source: Leland, Option pricing and replication with transactions costs, Journal of Finance 40 (1985),
 * 1283-1301, whose cost is that of a round trip; the long option: Hoggard, Whalley & Wilmott, Advances in
 * Futures and Options Research 7 (1994), 21-35.
 */
export function lelandVol({ vol, cost, interval, side }: LelandInput): number {
  requirePositive("vol", vol);
  requireNonNegative("cost", cost);
  requirePositive("interval", interval);

  const dearest = (vol * Math.sqrt(interval)) / Math.sqrt(8 / Math.PI);
  const share = cost / dearest;
  if (side === "long" && share >= 1) {
    const wanted = `less than ${dearest.toPrecision(3)} for a long option that is hedged so often`;
    throw new DomainError("cost", cost, wanted);
  }
  return requireFiniteResult("volatility", vol * Math.sqrt(1 + (side === "long" ? -share : share)));
}
