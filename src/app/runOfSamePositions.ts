import type { LogEntry } from "../sheet/logTable";
import { lastLoggedRun } from "./lastLoggedRun";

/**
 * The last run of the log, when it was planned from positions with this fingerprint and still stands: its
 * trades are not in the positions yet. Else `null`.
 */
export function runOfSamePositions(newestFirst: readonly LogEntry[], fingerprint: string): number | null {
  const last = lastLoggedRun(newestFirst);
  return last !== null && last.state === "written" && last.fingerprint === fingerprint ? last.run : null;
}
