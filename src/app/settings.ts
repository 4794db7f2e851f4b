import type { HedgePolicy } from "../core/hedging/plan";
import type { UtcMillis } from "../core/market/time";

/** What the user chose; kept in the workbook, so that everybody who opens it sees the same plan. */
export interface HedgeSettings {
  /** `live`: the clock at the moment of reading. */
  readonly asOf: "live" | UtcMillis;
  /** By underlying, as it is written in the positions. Underlyings not named have DEFAULT_POLICY. */
  readonly policies: Readonly<Record<string, HedgePolicy>>;
}

/** Back to flat, in whole contracts, once a lot makes a difference; 5 bp a side. */
export const DEFAULT_POLICY: HedgePolicy = {
  target: 0,
  band: null,
  lot: 1,
  tradeTo: "target",
  instrument: null,
  costRate: 0.0005,
};

export const DEFAULT_SETTINGS: HedgeSettings = { asOf: "live", policies: {} };

export function policyFor(settings: HedgeSettings, underlying: string): HedgePolicy {
  return Object.hasOwn(settings.policies, underlying) ? settings.policies[underlying]! : DEFAULT_POLICY;
}
