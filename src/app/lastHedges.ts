import type { LastHedge } from "../core/hedging/policy/hedgePolicy";
import { nameKey } from "../core/product/nameKey";
import type { LogEntry } from "../sheet/logTable";

/** When each underlying was hedged last and where its spot stood, by its `nameKey`; runs that were reverted count for nothing. */
export function lastHedges(newestFirst: readonly LogEntry[]): ReadonlyMap<string, LastHedge> {
  const reverted = new Set<number>();
  const hedges = new Map<string, LastHedge>();
  for (const { run, state, time, hedgedAt } of newestFirst) {
    if (state === "reverted") reverted.add(run);
    else if (!reverted.has(run)) {
      for (const [underlying, spot] of Object.entries(hedgedAt)) {
        const key = nameKey(underlying);
        if (!hedges.has(key)) hedges.set(key, { time, spot });
      }
    }
  }
  return hedges;
}
