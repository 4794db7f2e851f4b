import type { HedgePolicy } from "../core/hedging/plan";
import type { UtcMillis } from "../core/market/time";

/** What the user chose; kept in the workbook, so that everybody who opens it sees the same plan. */
export interface HedgeSettings {
  /** `live`: the clock at the moment of reading. */
  readonly asOf: "live" | UtcMillis;
  /** By underlying, as it is written in the positions. Underlyings not named have DEFAULT_POLICY. */
  readonly policies: Readonly<Record<string, HedgePolicy>>;
}
