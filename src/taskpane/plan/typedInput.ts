import type { UtcMillis } from "../../core/market/time";
import { isoToUtc } from "../../sheet/serialDate";

/** What was typed, as a value, or why it cannot be one. */
export type Typed<T> = { readonly value: T } | { readonly error: string };

const NUMBER = /^[-+]?(\d+|\d{1,3}(,\d{3})+)(\.\d*)?(e[-+]?\d+)?$|^[-+]?\.\d+(e[-+]?\d+)?$/i;

/** A number as people type and paste it: grouped by commas or spaces, with either minus sign. */
function parseNumber(text: string): number | null {
  const plain = text
    .trim()
    .replaceAll("\u2212", "-")
    .replace(/(?<=\d)[\u0020\u00a0\u2009\u202f](?=\d{3})/g, ",");
  if (!NUMBER.test(plain)) return null;
  const value = Number(plain.replaceAll(",", ""));
  return Number.isFinite(value) ? value : null;
}

const found = (text: string): string => (text.trim() === "" ? "nothing" : `"${text.trim()}"`);

function numberWhere(accepts: (value: number) => boolean, wanted: string) {
  return (text: string): Typed<number> => {
    const value = parseNumber(text);
    return value !== null && accepts(value)
      ? { value }
      : { error: `Found ${found(text)}. Wanted: ${wanted}.` };
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
  return "value" in typed ? { value: Number((typed.value / 10_000).toPrecision(12)) } : typed;
}

/** A time in UTC: "2026-11-20 16:00:00"; seconds and time of day may be left out. */
export function typedUtc(text: string): Typed<UtcMillis> {
  const value = isoToUtc(text);
  return value !== null
    ? { value }
    : { error: `Found ${found(text)}. Wanted: a time in UTC, such as 2026-11-20 16:00:00.` };
}
