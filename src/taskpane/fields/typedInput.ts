import { plainDecimal } from "../../core/math/plainDecimal";
import type { UtcMillis } from "../../core/market/time";
import { isoToUtc } from "../../sheet/serialDate";

/** What was typed, as a value, or why it cannot be one. */
export type Typed<T> = { readonly value: T } | { readonly error: string };

/** Digits, perhaps in groups of three behind one kind of separator; no group begins a number with 0. */
const NUMBER =
  /^[-+]?(?:\d+|[1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+))(?:\.\d*)?(?:e[-+]?\d+)?$|^[-+]?\.\d+(?:e[-+]?\d+)?$/i;

/** One comma and no point: where the comma is the decimal sign, "1,250" is 1.25. */
const LONE_COMMA = /^([-+]?\d+),(\d+)$/;

const SPACES_AND_MINUS: readonly (readonly [RegExp, string])[] = [
  [/[\u00a0\u2009\u202f]/g, " "],
  [/\u2212/g, "-"],
];

/** A number as people type and paste it: grouped by commas or spaces, with either minus sign. */
function parseNumber(text: string): Typed<number> | null {
  const plain = SPACES_AND_MINUS.reduce((known, [from, to]) => known.replace(from, to), text.trim());
  const readings = readingsOfComma(plain);
  if (readings !== null) return { error: `Found ${found(text)}. Write ${readings.join(", or ")}.` };
  if (!NUMBER.test(plain)) return null;
  const value = Number(plain.replace(/[, ]/g, ""));
  return Number.isFinite(value) ? { value } : null;
}

/** What a lone comma can mean, written without it; `null` where there is none. */
function readingsOfComma(plain: string): readonly string[] | null {
  const [, whole = "", rest = ""] = LONE_COMMA.exec(plain) ?? [];
  if (whole === "") return null;
  const asDecimal = `${whole}.${rest}`.replace(/\.?0+$/, "");
  return NUMBER.test(plain) ? [whole + rest, asDecimal] : [asDecimal];
}

export const found = (text: string): string => (text.trim() === "" ? "nothing" : `"${text.trim()}"`);

/** Reads a number that `accepts` takes; `wanted` says which, for the error. */
export function numberWhere(accepts: (value: number) => boolean, wanted: string) {
  return (text: string): Typed<number> => {
    const typed = parseNumber(text);
    if (typed !== null && ("error" in typed || accepts(typed.value))) return typed;
    return { error: `Found ${found(text)}. Wanted: ${wanted}.` };
  };
}

export const typedTarget = numberWhere(() => true, "a number, such as 0 or −2.5");

export const typedLot = numberWhere((value) => value > 0, "a number above 0, such as 10");

const bandAmount = numberWhere((value) => value >= 0, "0 or more, or empty for automatic");

/** Empty means automatic. */
export function typedBand(text: string): Typed<number | null> {
  return text.trim() === "" ? { value: null } : bandAmount(text);
}

const basisPoints = numberWhere(
  (value) => value >= 0 && value < 10_000,
  "basis points from 0 to below 10,000, such as 5",
);

/** Basis points as a fraction: "5" is 0.0005. */
export function typedCostRate(text: string): Typed<number> {
  const typed = basisPoints(text);
  return "value" in typed ? { value: plainDecimal(typed.value / 10_000) } : typed;
}

/** A time in UTC: "2026-11-20 16:00:00"; seconds and time of day may be left out. */
export function typedUtc(text: string): Typed<UtcMillis> {
  const value = isoToUtc(text);
  return value !== null
    ? { value }
    : { error: `Found ${found(text)}. Wanted: a time in UTC, such as 2026-11-20 16:00:00.` };
}
