import type { UtcMillis } from "../core/market/time";

/** Excel's first and last years. Years 0 to 99 would besides be taken for 1900 to 1999 by Date.UTC. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;

/**
 * 00:00 UTC of a day of the Gregorian calendar, months counted from 1.
 * `null` for a day that does not exist, such as 30 February, and outside the years 1900 to 9999.
 */
export function utcOfDate(year: number, month: number, day: number): UtcMillis | null {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && month >= 1 && month <= 12 && day >= 1)) return null;
  const lastDay = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day <= lastDay ? Date.UTC(year, month - 1, day) : null;
}
