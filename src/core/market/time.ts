/** Milliseconds since 1970-01-01T00:00Z. A plain number, never a local date. */
export type UtcMillis = number;

const MILLIS_PER_YEAR = 365 * 86_400_000;

/** Years from `start` to `end`, ACT/365 fixed, fractions of a day count; negative when `end` comes first. */
export function yearsBetween(start: UtcMillis, end: UtcMillis): number {
  return (end - start) / MILLIS_PER_YEAR;
}
