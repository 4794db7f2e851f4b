import { yearsBetween, type UtcMillis } from "../market/time";
import type { HedgeTerms, UnderlyingTerms } from "./hedgeTerms";
import type { HedgePolicy } from "./policy/hedgePolicy";
import { quotedSpread } from "./quotedSpread";
import type { TradingChoices } from "./tradingChoices";
import type { TradingTerms } from "./tradingTerms";

/** What terms follow from besides what is said of the instrument. */
export interface TermsInput {
  readonly asOf: UtcMillis;
  /** `null`: nothing is known of the underlying. */
  readonly market: UnderlyingTerms | null;
  readonly policy: Pick<HedgePolicy, "lot" | "costRate">;
  readonly choices: Pick<TradingChoices, "execution" | "impact">;
}

/**
 * The terms that an instrument is traded on at a price. What is said of the instrument counts first, then what is
 * said of its underlying; spread, fee and volume of the underlying say nothing of an option, whose price is another.
 *
 * A maker's fee that is not known is the taker's. Where neither spread nor fee is known, the cost rate of the policy
 * is the fee. `dailyVolatility` is that of the underlying.
 */
export function offerTerms(
  hedge: HedgeTerms,
  price: number,
  dailyVolatility: number | null,
  { asOf, market, policy, choices }: TermsInput,
): TradingTerms {
  const ofUnderlying = hedge.unit.product.kind === "option" ? null : market;
  return {
    lot: hedge.lot ?? policy.lot,
    minTrade: hedge.minTrade ?? 0,
    maxTrade: hedge.maxTrade,
    minPosition: hedge.minPosition,
    maxPosition: hedge.maxPosition,
    ...costRates(hedge, ofUnderlying, policy, choices),
    feePerUnit: hedge.feePerUnit ?? 0,
    ticket: hedge.ticket ?? 0,
    averageDailyVolume: hedge.averageDailyVolume ?? contractsPerDay(hedge, price, ofUnderlying),
    dailyVolatility,
    impact: choices.impact,
    carry: carryRate(hedge, price, asOf),
    margin: hedge.margin ?? 0,
  };
}

function costRates(
  hedge: HedgeTerms,
  ofUnderlying: UnderlyingTerms | null,
  { costRate }: TermsInput["policy"],
  { execution }: TermsInput["choices"],
): Pick<TradingTerms, "halfSpread" | "fee"> {
  const halfSpread = halfSpreadOf(hedge, ofUnderlying);
  const takerFee = hedge.fee ?? ofUnderlying?.fee ?? null;
  const fee = execution === "maker" ? (hedge.makerFee ?? takerFee) : takerFee;
  if (halfSpread === null && fee === null && hedge.feePerUnit === null) {
    return { halfSpread: 0, fee: costRate };
  }
  return { halfSpread: execution === "maker" ? 0 : (halfSpread ?? 0), fee: fee ?? 0 };
}

/** As a fraction of the mid; `null` where it is not known. */
function halfSpreadOf({ bid, ask, spread }: HedgeTerms, ofUnderlying: UnderlyingTerms | null): number | null {
  if (bid !== null && ask !== null) return quotedSpread(bid, ask) / 2;
  const whole = spread ?? ofUnderlying?.spread ?? null;
  return whole === null ? null : whole / 2;
}

/** An inverse contract stands for multiplier / price units of the underlying. */
function contractsPerDay(
  { unit: { product, multiplier } }: HedgeTerms,
  price: number,
  ofUnderlying: UnderlyingTerms | null,
): number | null {
  const units = ofUnderlying?.averageDailyVolume ?? null;
  if (units === null) return null;
  const isInverse = "settlement" in product && product.settlement === "inverse";
  return isInverse ? (units * price) / multiplier : units / multiplier;
}

/** Per year: a perpetual's funding, a dated future's ln(F/S) / T. Of funding that is not known nothing is counted. */
function carryRate(
  { unit: { product, market }, funding }: HedgeTerms,
  price: number,
  asOf: UtcMillis,
): number {
  if (product.kind === "perpetual") return funding ?? 0;
  if (product.kind !== "future") return 0;
  return Math.log(price / market.spot) / yearsBetween(asOf, product.expiry);
}
