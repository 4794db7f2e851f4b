import type { UnderlyingPlan } from "../../core/hedging/plan";

export type BandState = "inside" | "near" | "outside";

/** Share of the band from which on a small move may lead to a trade. */
const NEAR_EDGE = 0.8;

/** Where an underlying's net delta stands against its band, before any trade. */
export function bandState({ before, policy, band }: UnderlyingPlan): BandState {
  const distance = Math.abs(before.netDelta - policy.target);
  if (distance > band) return "outside";
  return distance > NEAR_EDGE * band ? "near" : "inside";
}

export const BAND_STATE_LABELS: Record<BandState, string> = {
  inside: "In band",
  near: "Near edge",
  outside: "Outside band",
};
