import type { UtcMillis } from "../core/market/time";
import { utcOfDate } from "./calendarDate";
import { isoToUtc } from "./serialDate";
import { formatUtcDate } from "./utcText";

/** A date that is not written as ISO 8601: read where it has one meaning, else what to write instead. */
export type TextDate = { readonly time: UtcMillis } | { readonly advice: string };

/** No date in a cell is longer, its time of day included. */
const LONGEST = 48;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const LONG_MONTHS = [
  ...["january", "february", "march", "april", "may", "june", "july", "august", "september", "october"],
  ...["november", "december"],
];

/** What may follow a date: a time of day as ISO 8601 has it. */
const TIME = "(?:(?:T|,? )(\\d\\d:\\d\\d.*))?";
const DAY_MONTH_YEAR = new RegExp(`^(\\d{1,2})[ -]?([a-z]{3,9})\\.?,?[ -]?(\\d{4})${TIME}$`, "i");
const MONTH_DAY_YEAR = new RegExp(`^([a-z]{3,9})\\.? (\\d{1,2}),? (\\d{4})${TIME}$`, "i");
const YEAR_MONTH_DAY = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}$`, "i");
const EIGHT_DIGITS = /^(\d{4})(\d\d)(\d\d)$/;
const SIX_DIGITS = /^(\d\d)(\d\d)(\d\d)$/;
const SHORT_YEAR = /^(\d{1,2})[ -]?([a-z]{3,9})\.?,?[ -]?'?(\d\d)(?:[ T,].*)?$/i;
/** Day first or month first: which is not said. */
const NUMBERS = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d\d)(?:[ T,].*)?$/;

/**
 * "27 Mar 2026", "27-MAR-2026", "Mar 27, 2026", "2026/3/27" and "20260327", with a time of day or without; what
 * to write in place of "12/25/2026", "27-Mar-26" and the like. Months are English. `null` for what is no date.
 */
export function readTextDate(text: string): TextDate | null {
  const date = text.replace(/\s+/g, " ").trim();
  if (date.length > LONGEST) return null;
  return readOneMeaning(date) ?? adviseOn(date);
}

/** The number 20260327 is no serial; what it most likely means. `null` for other numbers. */
export function adviseOnDateNumber(value: number): string | null {
  const match = EIGHT_DIGITS.exec(String(value));
  return match === null ? null : adviceOf([dayOf(match[1]!, Number(match[2]), match[3]!)]);
}

function readOneMeaning(date: string): TextDate | null {
  const parts =
    named(DAY_MONTH_YEAR.exec(date), 3, 2, 1) ??
    named(MONTH_DAY_YEAR.exec(date), 3, 1, 2) ??
    numbered(YEAR_MONTH_DAY.exec(date), 1, 3, 4, 5) ??
    numbered(EIGHT_DIGITS.exec(date), 1, 2, 3, 4);
  if (parts === null) return null;
  const day = dayOf(parts.year, parts.month, parts.day);
  if (day === null) return null;
  const time = parts.time === undefined ? "" : ` ${parts.time}`;
  const read = isoToUtc(formatUtcDate(day) + time);
  return read === null ? null : { time: read };
}

interface DateParts {
  readonly year: string;
  readonly month: number;
  readonly day: string;
  readonly time: string | undefined;
}

function named(match: RegExpExecArray | null, year: number, month: number, day: number): DateParts | null {
  if (match === null) return null;
  return { year: match[year]!, month: monthOf(match[month]!), day: match[day]!, time: match[4] };
}

function numbered(
  match: RegExpExecArray | null,
  year: number,
  month: number,
  day: number,
  time: number,
): DateParts | null {
  if (match === null) return null;
  return { year: match[year]!, month: Number(match[month]), day: match[day]!, time: match[time] };
}

function adviseOn(date: string): TextDate | null {
  const days = meaningsOf(date);
  const advice = adviceOf(days);
  return advice === null ? null : { advice };
}

function meaningsOf(date: string): readonly (UtcMillis | null)[] {
  const short = SHORT_YEAR.exec(date);
  if (short !== null) return [dayOf(`20${short[3]}`, monthOf(short[2]!), short[1]!)];
  const six = SIX_DIGITS.exec(date);
  if (six !== null) return [dayOf(`20${six[1]}`, Number(six[2]), six[3]!)];
  const numbers = NUMBERS.exec(date);
  if (numbers === null) return [];
  const [, first, , second, typedYear] = numbers as unknown as [string, string, string, string, string];
  const year = typedYear.length === 2 ? `20${typedYear}` : typedYear;
  return [dayOf(year, Number(first), second), dayOf(year, Number(second), first)];
}

function adviceOf(days: readonly (UtcMillis | null)[]): string | null {
  const texts = new Set(days.flatMap((day) => (day === null ? [] : [formatUtcDate(day)])));
  return texts.size === 0 ? null : `write ${[...texts].join(" or ")}`;
}

function dayOf(year: string, month: number, day: string): UtcMillis | null {
  return utcOfDate(Number(year), month, Number(day));
}

/** 0 for what is no month. */
function monthOf(name: string): number {
  const month = name.toLowerCase();
  const long = LONG_MONTHS.indexOf(month);
  return (long >= 0 ? long : MONTHS.indexOf(month === "sept" ? "sep" : month)) + 1;
}
