import type { LogEntry } from "../sheet/logTable";

/** The newest row of the highest run number; `null` where there is none. */
export function lastLoggedRun(newestFirst: readonly LogEntry[]): LogEntry | null {
  let last: LogEntry | null = null;
  for (const entry of newestFirst) if (last === null || entry.run > last.run) last = entry;
  return last;
}
