import { MILLIS_PER_DAY, type UtcMillis } from "../core/market/time";

/** "2026-11-20 16:00 UTC". Seconds are left out, not rounded. */
export function formatUtc(time: UtcMillis): string {
  const iso = new Date(time).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)} UTC`;
}

/** "2026-11-20 16:00:05 UTC". Milliseconds are left out, not rounded. */
export function formatUtcSeconds(time: UtcMillis): string {
  const iso = new Date(time).toISOString();
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`;
}

/** "2026-11-20" */
export function formatUtcDate(time: UtcMillis): string {
  return new Date(time).toISOString().slice(0, 10);
}

/** Whether a time is more than the start of a day, which stands for the day as a whole. */
export function hasTimeOfDay(time: UtcMillis): boolean {
  return time % MILLIS_PER_DAY !== 0;
}

/** "2026-11-20" for the start of a day, else "2026-11-20 16:00 UTC". */
export function formatUtcDayOrTime(time: UtcMillis): string {
  return hasTimeOfDay(time) ? formatUtc(time) : formatUtcDate(time);
}
