import type { UtcMillis } from "../../core/market/time";
import type { Argument } from "../argument";
import type { DateSystem } from "../grid";
import { parseDate } from "../serialDate";

/**
 * A cell function is not told which system its workbook counts days in. Nearly all workbooks have this
 * one; ISO 8601 text means the same in both.
 */
export const FUNCTION_DATE_SYSTEM: DateSystem = "1900";

/** A moment: a date serial, or ISO 8601 text, read as UTC. */
export function dateArgument(name: string): Argument<UtcMillis> {
  return {
    name,
    takes: "a date or a text such as 2026-12-25T08:00Z",
    read: (value) => parseDate(value, FUNCTION_DATE_SYSTEM) ?? undefined,
  };
}
