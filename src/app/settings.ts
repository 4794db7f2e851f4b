import type { HedgePolicy } from "../core/hedging/plan";
import type { UtcMillis } from "../core/market/time";

/** What the user chose; kept in the workbook, so that everybody who opens it sees the same plan. */
export interface HedgeSettings {
  /** `live`: the clock at the moment of reading. */
  readonly asOf: "live" | UtcMillis;
  /**
   * By underlying, whose letter case makes no difference: at most one policy each. Underlyings not named
   * have DEFAULT_POLICY.
   */
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

export function policyFor({ policies }: HedgeSettings, underlying: string): HedgePolicy {
  const wanted = inAnyCase(underlying);
  const name = Object.keys(policies).find((named) => inAnyCase(named) === wanted);
  return name === undefined ? DEFAULT_POLICY : policies[name]!;
}

/** Settings with one policy for each underlying: of those that differ in letter case alone, the last. */
export function withOnePolicyEach(settings: HedgeSettings): HedgeSettings {
  const entries = Object.entries(settings.policies);
  const last = new Map(entries.map((entry) => [inAnyCase(entry[0]), entry]));
  return last.size === entries.length
    ? settings
    : { ...settings, policies: Object.fromEntries(last.values()) };
}

/** "btc" and "BTC" are one underlying, in the settings as in the positions. */
function inAnyCase(underlying: string): string {
  return underlying.toUpperCase();
}
