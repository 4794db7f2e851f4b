import type { UtcMillis } from "../../core/market/time";

/** "2026-11-20 16:00:00", the form in which a fixed as-of is typed. */
export function formatUtcInput(time: UtcMillis): string {
  return new Date(time).toISOString().slice(0, 19).replace("T", " ");
}

/** "14:02:11 UTC" */
export function formatUtcTime(time: UtcMillis): string {
  return `${new Date(time).toISOString().slice(11, 19)} UTC`;
}
