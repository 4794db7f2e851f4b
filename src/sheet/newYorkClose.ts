import type { UtcMillis } from "../core/market/time";
import { utcOfDate } from "./calendarDate";

const MILLIS_PER_HOUR = 3_600_000;
const MILLIS_PER_DAY = 24 * MILLIS_PER_HOUR;
/** 16:00 in New York. */
const CLOSE_IN_SUMMER = 20 * MILLIS_PER_HOUR;
const CLOSE_IN_WINTER = 21 * MILLIS_PER_HOUR;

/**
 * 16:00 New York time of a day, the regular close of the US equity and option market, in UTC; `null`
 * for a day that does not exist. Daylight saving is the rule in force since 2007: from the second
 * Sunday of March to the first Sunday of November. Early closes are not known here.
 */
export function newYorkClose(year: number, month: number, day: number): UtcMillis | null {
  const date = utcOfDate(year, month, day);
  if (date === null) return null;
  const summer = date >= sunday(year, 3, 2) && date < sunday(year, 11, 1);
  return date + (summer ? CLOSE_IN_SUMMER : CLOSE_IN_WINTER);
}

/** 00:00 UTC of the n-th Sunday of a month. */
function sunday(year: number, month: number, n: number): UtcMillis {
  const first = Date.UTC(year, month - 1, 1);
  const daysToSunday = (7 - new Date(first).getUTCDay()) % 7;
  return first + (daysToSunday + 7 * (n - 1)) * MILLIS_PER_DAY;
}
