import { MILLIS_PER_DAY, type UtcMillis } from "../core/market/time";
import { utcOfDate } from "./calendarDate";
import type { Cell, DateSystem } from "./grid";

/**
 * Excel counts days from its system's first day and knows no time zone: serials are read as UTC.
 *
 * The 1900 system holds a day that never was, 29 February 1900 (serial 60). It is refused, and so is
 * whatever lies below serial 1, which is a time of day without a date. Serials 1 to 59 lie one day
 * further from the origin than those from 61 on. The 1904 system counts its first day as 0.
 */
const FICTITIOUS_LEAP_DAY = 60;
const ORIGIN_1900 = Date.UTC(1899, 11, 30);
const ORIGIN_1900_BEFORE_LEAP_DAY = Date.UTC(1899, 11, 31);
const ORIGIN_1904 = Date.UTC(1904, 0, 1);
const FIRST_DAY_1900 = Date.UTC(1900, 0, 1);
const FIRST_OF_MARCH_1900 = Date.UTC(1900, 2, 1);
/** Excel's dates end with the year 9999. */
const END = Date.UTC(10_000, 0, 1);

const ISO_DATE_TIME =
  /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?: ?(Z|UTC)|([+-])(\d\d):?(\d\d)?)?)?$/i;
const LARGEST_OFFSET_MINUTES = 14 * 60;

/** A serial as UTC, to the nearest millisecond; `null` where the serial is no date. */
export function serialToUtc(serial: number, system: DateSystem): UtcMillis | null {
  if (!Number.isFinite(serial)) return null;
  const origin = originOf(serial, system);
  if (origin === null) return null;
  const time = origin + Math.round(serial * MILLIS_PER_DAY);
  return time < END ? time : null;
}

function originOf(serial: number, system: DateSystem): number | null {
  if (system === "1904") return serial >= 0 ? ORIGIN_1904 : null;
  if (serial >= FICTITIOUS_LEAP_DAY + 1) return ORIGIN_1900;
  return serial >= 1 && serial < FICTITIOUS_LEAP_DAY ? ORIGIN_1900_BEFORE_LEAP_DAY : null;
}

/**
 * The serial of a time. Throws RangeError where the system has no date: before 1900 or 1904, after 9999.
 * `serialToUtc` gives the same millisecond back.
 */
export function utcToSerial(time: UtcMillis, system: DateSystem): number {
  const first = system === "1904" ? ORIGIN_1904 : FIRST_DAY_1900;
  if (!(time >= first && time < END)) {
    throw new RangeError(`${time} ms lies outside the ${system} date system`);
  }
  if (system === "1904") return (time - ORIGIN_1904) / MILLIS_PER_DAY;
  const origin = time < FIRST_OF_MARCH_1900 ? ORIGIN_1900_BEFORE_LEAP_DAY : ORIGIN_1900;
  return (time - origin) / MILLIS_PER_DAY;
}

/**
 * ISO 8601 text as UTC: "2026-12-25" (00:00 UTC), "2026-12-25T08:00", "2026-12-25 08:00:30.250Z",
 * "2026-12-25T09:00+01:00". Text without a zone is UTC. Digits below a millisecond are rounded.
 * `null` for anything else and for days and times that do not exist.
 */
export function isoToUtc(text: string): UtcMillis | null {
  const match = ISO_DATE_TIME.exec(text.trim());
  if (match === null) return null;
  const day = utcOfDate(Number(match[1]), Number(match[2]), Number(match[3]));
  const hour = Number(match[4] ?? 0);
  const minute = Number(match[5] ?? 0);
  const second = Number(match[6] ?? 0);
  if (day === null || hour > 23 || minute > 59 || second > 59) return null;
  const offset = offsetMinutes(match[9], match[10], match[11]);
  if (offset === null) return null;
  const fraction = match[7] === undefined ? 0 : Math.round(Number(`0.${match[7]}`) * 1000);
  return day + ((hour * 60 + minute - offset) * 60 + second) * 1000 + fraction;
}

function offsetMinutes(sign?: string, hours?: string, minutes?: string): number | null {
  if (sign === undefined) return 0;
  const size = Number(hours) * 60 + Number(minutes ?? 0);
  if (Number(minutes ?? 0) > 59 || size > LARGEST_OFFSET_MINUTES) return null;
  return sign === "-" ? -size : size;
}

/** A cell as a time: a serial of the workbook's date system, or ISO 8601 text. `null` when it is neither. */
export function parseDate(cell: Cell, system: DateSystem): UtcMillis | null {
  if (typeof cell === "number") return serialToUtc(cell, system);
  return typeof cell === "string" ? isoToUtc(cell) : null;
}
