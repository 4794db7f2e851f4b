import type { UtcMillis } from "../../core/market/time";
import type { Argument } from "../argument";
import type { DateSystem } from "../grid";
import { parseDate } from "../serialDate";

/**
 * A cell function is not told which system its workbook counts days in. Nearly all workbooks have this
 * one; ISO 8601 text means the same in both.
 */
export const FUNCTION_DATE_SYSTEM: DateSystem = "1900";

/** A later year comes from a slip, such as a date that was typed as the number 260327. */
const LAST_YEAR = 2199;

/** A moment up to the year 2199: a date serial, or ISO 8601 text, read as UTC. */
export function dateArgument(name: string): Argument<UtcMillis> {
  return {
    name,
    takes: "a date or a text such as 2026-12-25T08:00Z",
    read: (value) => {
      const time = parseDate(value, FUNCTION_DATE_SYSTEM);
      return time !== null && yearOf(time) <= LAST_YEAR ? time : undefined;
    },
    advise: (value) => {
      const time = parseDate(value, FUNCTION_DATE_SYSTEM);
      return time !== null && yearOf(time) > LAST_YEAR
        ? `that date is in the year ${yearOf(time)}; the last year taken is ${LAST_YEAR}`
        : undefined;
    },
  };
}

function yearOf(time: UtcMillis): number {
  return new Date(time).getUTCFullYear();
}
