import type { UtcMillis } from "../core/market/time";

/** Excel's first and last years. Years 0 to 99 would besides be taken for 1900 to 1999 by Date.UTC. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * 00:00 UTC of a day of the Gregorian calendar, months counted from 1.
 * `null` for a day that does not exist, such as 30 February, and outside the years 1900 to 9999.
 */
export function utcOfDate(year: number, month: number, day: number): UtcMillis | null {
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR && day >= 1)) return null;
  return day <= daysInMonth(year, month) ? Date.UTC(year, month - 1, day) : null;
}

/** 0 for a month that does not exist. */
function daysInMonth(year: number, month: number): number {
  const isLeapYear = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeapYear ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}
