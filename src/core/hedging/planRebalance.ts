import type { UtcMillis } from "../market/time";
import type { BookRisk, UnderlyingRisk } from "../risk/bookRisk";
import { addExposures } from "../risk/exposure";
import { measurePosition } from "../risk/measurePositions";
import { automaticBand } from "./automaticBand";
import { hedgeInstruments } from "./hedgeInstruments";
import { hedgeQuantity } from "./hedgeQuantity";
import type {
  DecisionKind,
  HedgeInstrument,
  HedgePolicy,
  RebalancePlan,
  Trade,
  UnderlyingPlan,
} from "./plan";
import { reasonFor } from "./reason";

/**
 * Decides for each underlying of a measured book whether to trade, what and how much, and why: outside
 * the band around the target, net delta is brought back with one hedge instrument, in whole lots.
 * Applying the trades and planning again gives no trades.
 *
 * Throws `DomainError` for a policy outside its domain (lot <= 0, band < 0, cost rate < 0).
 */
export function planRebalance(book: BookRisk, policyOf: (underlying: string) => HedgePolicy): RebalancePlan {
  const underlyings = book.underlyings.map((risk) =>
    planUnderlying(risk, policyOf(risk.underlying), book.asOf),
  );
  const trades = underlyings.flatMap((plan) => plan.trade ?? []);
  return { asOf: book.asOf, underlyings, trades, cost: trades.reduce((sum, { cost }) => sum + cost, 0) };
}

function planUnderlying(risk: UnderlyingRisk, policy: HedgePolicy, asOf: UtcMillis): UnderlyingPlan {
  const { underlying, exposure: before } = risk;
  const candidates = hedgeInstruments(
    risk.positions.map(({ position }) => position),
    asOf,
  );
  const hedge = chooseHedge(candidates, policy);
  const deltaOfOneLot = hedge === null ? 0 : hedge.netDeltaPerUnit * policy.lot;
  const band = policy.band ?? automaticBand(risk.positions, deltaOfOneLot);
  const quantity = hedge === null ? 0 : quantityToTrade(before.netDelta, hedge, policy, band);
  const kind = decide(before.netDelta, policy, band, hedge, quantity);

  const order = hedge !== null && quantity !== 0 ? toOrder(underlying, hedge, quantity, policy) : null;
  const after = order === null ? before : addExposures(before, measurePosition(order.position, asOf));
  const reason = reasonFor({ kind, underlying, policy, band, hedge, quantity, before, after });
  return {
    underlying,
    decision: kind,
    reason,
    policy,
    band,
    hedge,
    candidates,
    trade: order && { ...order, reason },
    before,
    after,
  };
}

function chooseHedge(candidates: readonly HedgeInstrument[], policy: HedgePolicy): HedgeInstrument | null {
  const { instrument } = policy;
  if (instrument === null) return candidates[0] ?? null;
  return candidates.find(({ unit }) => unit.instrument === instrument) ?? null;
}

function quantityToTrade(
  netDelta: number,
  hedge: HedgeInstrument,
  { target, lot, tradeTo }: HedgePolicy,
  band: number,
): number {
  return hedgeQuantity({
    exposure: netDelta,
    hedgeDelta: hedge.netDeltaPerUnit,
    target,
    lot,
    band,
    tradeTo,
  });
}

function decide(
  netDelta: number,
  policy: HedgePolicy,
  band: number,
  hedge: HedgeInstrument | null,
  quantity: number,
): DecisionKind {
  if (Math.abs(netDelta - policy.target) <= band) return "insideBand";
  if (hedge === null) return "noInstrument";
  return quantity === 0 ? "lotTooLarge" : "trade";
}

/** A trade but for its reason, which also tells what the trade leaves. */
function toOrder(
  underlying: string,
  hedge: HedgeInstrument,
  quantity: number,
  policy: HedgePolicy,
): Omit<Trade, "reason"> {
  const notional = quantity * hedge.notionalPerUnit;
  return {
    underlying,
    instrument: hedge.unit.instrument,
    quantity,
    price: hedge.price,
    notional,
    cost: Math.abs(notional) * policy.costRate,
    position: { ...hedge.unit, quantity },
  };
}
