import { MILLIS_PER_DAY, yearsBetween, type UtcMillis } from "./time";

const UNIX_EPOCH_WEEKDAY = 4; // 1970-01-01 was a Thursday; Monday is 1, Sunday 7

/** Each counts the years from `start` to `end`, for start <= end. */
const YEAR_FRACTIONS = {
  "ACT/365F": yearsBetween,
  "ACT/360": (start: UtcMillis, end: UtcMillis) => (end - start) / (360 * MILLIS_PER_DAY),
  "ACT/ACT": actualActual,
  "30/360": thirty360,
  "BUS/252": (start: UtcMillis, end: UtcMillis) => (weekdaysBefore(end) - weekdaysBefore(start)) / 252,
} as const;

/**
 * How days become years.
 * - `ACT/365F`: days / 365.
 * - `ACT/360`: days / 360.
 * - `ACT/ACT`: ISDA: days in leap years / 366 + days in other years / 365.
 * - `30/360`: Bond Basis of the 2006 ISDA Definitions, section 4.16(f): months of 30 days, a 31st counts as
 *   a 30th, at the end only if the start is a 30th or 31st. The end of February has no rule of its own,
 *   unlike in Excel's YEARFRAC.
 * - `BUS/252`: weekdays, the first day counted and the last one not, / 252. No holiday calendar.
 *
 * In the ACT bases fractions of a day count; in the other two a moment counts as its UTC calendar day.
 */
export type DayCountBasis = keyof typeof YEAR_FRACTIONS;

export const DAY_COUNT_BASES = Object.keys(YEAR_FRACTIONS) as readonly DayCountBasis[];

/** Years from `start` to `end` in a basis; the negative of the years back when `end` comes first. */
export function yearFraction(start: UtcMillis, end: UtcMillis, basis: DayCountBasis): number {
  const years = YEAR_FRACTIONS[basis];
  return end < start ? 0 - years(end, start) : years(start, end);
}

function actualActual(start: UtcMillis, end: UtcMillis): number {
  const firstYear = new Date(start).getUTCFullYear();
  const lastYear = new Date(end).getUTCFullYear();
  return (
    lastYear - firstYear + elapsedFractionOfYear(end, lastYear) - elapsedFractionOfYear(start, firstYear)
  );
}

function elapsedFractionOfYear(moment: UtcMillis, year: number): number {
  const newYear = Date.UTC(year, 0, 1);
  return (moment - newYear) / (Date.UTC(year + 1, 0, 1) - newYear);
}

function thirty360(start: UtcMillis, end: UtcMillis): number {
  const from = new Date(start);
  const to = new Date(end);
  const fromDay = Math.min(from.getUTCDate(), 30);
  const toDay = fromDay === 30 ? Math.min(to.getUTCDate(), 30) : to.getUTCDate();
  const months = 12 * (to.getUTCFullYear() - from.getUTCFullYear()) + to.getUTCMonth() - from.getUTCMonth();
  return (30 * months + toDay - fromDay) / 360;
}

/** Weekdays before the day of `moment`, counted from the Monday before the Unix epoch. */
function weekdaysBefore(moment: UtcMillis): number {
  const daysSinceMonday = Math.floor(moment / MILLIS_PER_DAY) + UNIX_EPOCH_WEEKDAY - 1;
  const weeks = Math.floor(daysSinceMonday / 7);
  return 5 * weeks + Math.min(daysSinceMonday - 7 * weeks, 5);
}
