import type { UtcMillis } from "../core/market/time";

/** One row of the Rebalance log: one run, written or reverted. */
export interface LogEntry {
  readonly run: number;
  readonly time: UtcMillis;
  readonly asOf: UtcMillis;
  readonly version: string;
  readonly policy: string;
  readonly fingerprint: string;
  readonly before: string;
  readonly after: string;
  /** Quote currency. */
  readonly cost: number;
  readonly state: "written" | "reverted";
}
