import type { BandRule, TradeCondition } from "./hedgePolicy";

/** What a policy says of an underlying at one moment. */
export interface PolicyCheck {
  /** Whether it says to trade. */
  readonly fires: boolean;
  /** In the order of the policy. */
  readonly conditions: readonly ConditionCheck[];
  readonly band: AppliedBand;
  /** Net delta from the band's nearer edge, units of underlying: > 0 inside the band, < 0 outside. */
  readonly distanceToEdge: number;
}

export interface ConditionCheck {
  readonly condition: TradeCondition;
  readonly holds: boolean;
  /** Completes a sentence, with numbers: "net delta −85.6 is outside ±5", "3.2 of 8 hours have passed". */
  readonly text: string;
}

/** The band as it was applied, units of underlying: no trade while net delta is within halfWidth of centre. */
export interface AppliedBand {
  readonly by: BandRule | "automatic";
  /** The target, shifted by a rule that hedges at another volatility. */
  readonly centre: number;
  readonly halfWidth: number;
}

/** When the policy would fire next, if nothing else changed. */
export interface NextTrade {
  /** Nearest spots below and above at which it would; `null`: none within what was searched. */
  readonly below: number | null;
  readonly above: number | null;
  /** First moment at which passing time alone would make it; `null`: none within what was searched. */
  readonly at: number | null;
  readonly searched: { readonly lowest: number; readonly highest: number; readonly until: number };
}
