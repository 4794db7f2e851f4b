/** Milliseconds since 1970-01-01T00:00Z. A plain number, never a local date. */
export type UtcMillis = number;

/** Of any day: UTC has no summer time, and these milliseconds count no leap seconds. */
export const MILLIS_PER_DAY = 86_400_000;

/** Of the year that rates, volatilities and times are counted in: ACT/365 fixed. */
export const DAYS_PER_YEAR = 365;
const MILLIS_PER_YEAR = DAYS_PER_YEAR * MILLIS_PER_DAY;

/** Years from `start` to `end`, ACT/365 fixed, fractions of a day count; negative when `end` comes first. */
export function yearsBetween(start: UtcMillis, end: UtcMillis): number {
  return (end - start) / MILLIS_PER_YEAR;
}
