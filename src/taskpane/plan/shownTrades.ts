import type { HedgeOffer } from "../../core/hedging/hedgeOffer";
import type { RebalancePlan, Trade, UnderlyingPlan } from "../../core/hedging/plan";

/** A trade with the plan of its underlying and what it was chosen as. */
export interface ShownTrade {
  readonly trade: Trade;
  readonly plan: UnderlyingPlan;
  readonly offer: HedgeOffer;
}

/** Trades of one underlying, by effect. */
export function tradesIn(plan: UnderlyingPlan): readonly ShownTrade[] {
  const offers = new Map(plan.offers.map((offer) => [offer.unit.instrument, offer]));
  return plan.trades.map((trade) => ({ trade, plan, offer: offers.get(trade.instrument)! }));
}

/** Trades of all underlyings, by effect. */
export function allTrades({ underlyings, trades }: RebalancePlan): readonly ShownTrade[] {
  const shown = new Map(underlyings.flatMap(tradesIn).map((each) => [each.trade, each]));
  return trades.map((trade) => shown.get(trade)!);
}
