import type { UnderlyingPlan } from "../core/hedging/plan";
import { cellList } from "./cellList";
import { checkableNumber } from "./describeExposure";

const BASIS_POINTS = 10_000;

/**
 * What each underlying was hedged by, as applied, for the log:
 * "BTC: target 0, band 0.0001, lot 1, to target, with BTC-PERPETUAL, cost 5 bp; ETH: …".
 */
export function describePolicies(underlyings: readonly UnderlyingPlan[]): string {
  return cellList(underlyings.map((plan) => `${plan.underlying}: ${describePolicy(plan)}`));
}

function describePolicy({ policy, band, hedge }: UnderlyingPlan): string {
  return [
    `target ${checkableNumber(policy.target)}`,
    `band ${checkableNumber(band)}`,
    `lot ${checkableNumber(policy.lot)}`,
    `to ${policy.tradeTo}`,
    hedge === null ? "nothing to hedge with" : `with ${hedge.unit.instrument}`,
    `cost ${checkableNumber(policy.costRate * BASIS_POINTS)} bp`,
  ].join(", ");
}
