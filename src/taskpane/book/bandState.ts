import { NEAR_SHARE } from "../../core/hedging/limits";
import type { UnderlyingPlan } from "../../core/hedging/plan";

export type BandState = "inside" | "near" | "outside";

/** Where an underlying's net delta stands against its band, before any trade: near from the share on that LIMITS calls so. */
export function bandState(plan: UnderlyingPlan): BandState {
  if (plan.check.distanceToEdge < 0) return "outside";
  const used = bandUse(plan);
  return used !== null && used >= NEAR_SHARE ? "near" : "inside";
}

/** Share of the way from target to edge: 1 on the edge. `null` beyond a band of no width. */
export function bandUse(plan: UnderlyingPlan): number | null {
  const far = distance(plan);
  if (far === 0) return 0;
  const share = far / plan.check.band.halfWidth;
  return Number.isFinite(share) ? share : null;
}

export const BAND_STATE_LABELS: Record<BandState, string> = {
  inside: "In band",
  near: "Near edge",
  outside: "Outside band",
};

function distance({ before, check }: UnderlyingPlan): number {
  return Math.abs(before.netDelta - check.band.centre);
}
