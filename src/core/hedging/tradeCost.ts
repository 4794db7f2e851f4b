import { requireFinite, requireNonNegative, requirePositive } from "../math/domainError";
import { requireFiniteResult } from "./requireFiniteResult";

/** What a trade is expected to cost, quote currency, each >= 0 but for a fee that is a rebate. */
export interface TradeCost {
  readonly spread: number;
  readonly fee: number;
  readonly impact: number;
  readonly ticket: number;
  /** Their sum. */
  readonly total: number;
}

export interface TradeCostInput {
  /** Signed units or contracts; buying costs as much as selling. */
  readonly quantity: number;
  /** Value of one unit traded, quote currency, >= 0: what the fractions are of. */
  readonly price: number;
  /** Half of ask less bid, as a fraction of the price, >= 0. */
  readonly halfSpread: number;
  /** Fraction of the value traded; below 0 is a rebate. */
  readonly fee: number;
  /** Quote currency a unit, >= 0. Default 0. */
  readonly feePerUnit?: number;
  /** Quote currency, once for a trade, >= 0. Default 0. */
  readonly ticket?: number;
  /** Units traded a day, > 0; `null`: not known, and no impact is counted. */
  readonly averageDailyVolume: number | null;
  /** Of the price, as a decimal a day, >= 0; `null`: not known, and no impact is counted. */
  readonly dailyVolatility: number | null;
  /** Of the square-root law, >= 0; of order 1. */
  readonly impact: number;
}

/**
 * What a trade is expected to cost against the price it is decided at:
 *
 *     |quantity| price (halfSpread + fee + impact dailyVolatility sqrt(|quantity| / averageDailyVolume))
 *       + |quantity| feePerUnit + ticket
 *
 * 0 for quantity 0. The square root holds from about 0.1 % to 10 % of a day's volume; below that it overstates.
 *
 * Throws `DomainError` for an input outside its domain.
 *
 * Source of the square-root law: Almgren, Thum, Hauptmann & Li, Direct estimation of equity market impact, Risk,
 * July 2005; Toth et al., Anomalous price impact and the critical nature of liquidity, Physical Review X 1 (2011).
 */
export function tradeCost(input: TradeCostInput): TradeCost {
  const { quantity, price, halfSpread, fee, feePerUnit = 0, ticket = 0, impact } = input;
  const { averageDailyVolume, dailyVolatility } = input;
  requireFinite("quantity", quantity);
  requireNonNegative("price", price);
  requireNonNegative("halfSpread", halfSpread);
  requireFinite("fee", fee);
  requireNonNegative("feePerUnit", feePerUnit);
  requireNonNegative("ticket", ticket);
  requireNonNegative("impact", impact);
  if (averageDailyVolume !== null) requirePositive("averageDailyVolume", averageDailyVolume);
  if (dailyVolatility !== null) requireNonNegative("dailyVolatility", dailyVolatility);

  const units = Math.abs(quantity);
  const value = requireFiniteResult("value traded", units * price);
  const impactFraction =
    averageDailyVolume === null || dailyVolatility === null
      ? 0
      : impact * dailyVolatility * Math.sqrt(units / averageDailyVolume);
  const costs = {
    spread: value * halfSpread,
    fee: value * fee + units * feePerUnit,
    impact: value * impactFraction,
    ticket: units === 0 ? 0 : ticket,
  };
  const total = costs.spread + costs.fee + costs.impact + costs.ticket;
  return { ...costs, total: requireFiniteResult("cost", total) };
}
