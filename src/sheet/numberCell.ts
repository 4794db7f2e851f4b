import { isTextNumber } from "./cellText";
import type { Cell } from "./grid";
import type { NumberDomain } from "./numberDomains";
import { percentageAdvice } from "./percentageAdvice";
import {
  isTextRefusal,
  readTextNumber,
  type TextNumber,
  type DecimalSign,
  type TextUnit,
} from "./textNumber";

/** What a cell that is not blank says: `readAs` where it had to be interpreted, `wanted` where it cannot be used. */
export type CellReading = { readonly value: number; readonly readAs?: string } | { readonly wanted: string };

/** What can only be the decimal sign in some text of a column. */
export type DecimalSigns<Column extends string> = ReadonlyMap<Column, ReadonlySet<DecimalSign>>;

const UNIT_NAMES: Readonly<Record<TextUnit, string>> = {
  percent: "a percentage",
  money: "an amount of money",
};

/** Whether a cell holds a number of its domain that is not most likely a percentage. */
export function isUsable(cell: Cell, domain: NumberDomain): cell is number {
  if (typeof cell !== "number" || !isInDomain(cell, domain) || isPercentage(cell, domain)) return false;
  const { smallest = 0, largest = Infinity } = domain;
  const size = Math.abs(cell);
  return size >= smallest && size <= largest;
}

/**
 * A number of a domain: as a number, or in text that has one meaning only. `wanted` is what would be right, `signs` what
 * can only be the decimal sign in some text of the column.
 */
export function readNumberCell(
  cell: Cell,
  wanted: string,
  domain: NumberDomain,
  signs: ReadonlySet<DecimalSign> | undefined,
): CellReading {
  const refuse = (advice: string | null): CellReading => ({
    wanted: advice === null ? wanted : `${wanted}; ${advice}`,
  });
  if (typeof cell === "number") {
    return isUsable(cell, domain) ? { value: cell } : refuse(adviseOnNumber(cell, domain));
  }
  const text = typeof cell === "string" ? readTextNumber(cell) : null;
  if (text === null) return refuse(isTextNumber(cell) ? "the cell holds text" : null);
  if (isTextRefusal(text)) return refuse(text.advice);
  const advice = adviseOnText(text, domain, signs);
  if (advice !== null) return refuse(advice);
  const { value } = text;
  return isUsable(value, domain) ? { value, readAs: String(value) } : refuse(adviseOnNumber(value, domain));
}

function adviseOnNumber(value: number, domain: NumberDomain): string | null {
  if (!isInDomain(value, domain)) return null;
  if (isPercentage(value, domain)) return percentageAdvice(value);
  const { smallest = 0, largest = Infinity } = domain;
  return `from ${smallest} to ${largest.toExponential()}`;
}

function adviseOnText(
  { value, unit, eitherWay }: TextNumber,
  domain: NumberDomain,
  signs: ReadonlySet<DecimalSign> = new Set(),
): string | null {
  if (unit !== null && unit !== domain.unit) return `${UNIT_NAMES[unit]} means nothing here`;
  if (unit === "percent" && isPercentage(value, domain)) return `at most ${domain.percentAbove}`;
  if (eitherWay === null || !hasTwoMeanings(eitherWay, domain, signs)) return null;
  const grouped = Math.round(eitherWay === "," ? value : value * 1000);
  return `${Number((grouped / 1000).toPrecision(15))} or ${grouped} may be meant: write the one that is`;
}

/**
 * A comma groups digits unless it is the decimal sign elsewhere in the column; a point is only known to be the decimal
 * sign where it is elsewhere, or where 1000 times as much is out of the question.
 */
function hasTwoMeanings(sign: DecimalSign, domain: NumberDomain, signs: ReadonlySet<DecimalSign>): boolean {
  if (signs.has(",")) return true;
  return sign === "." && !signs.has(".") && domain.percentAbove === undefined;
}

function isInDomain(value: number, { positive }: NumberDomain): boolean {
  return Number.isFinite(value) && (value > 0 || !positive);
}

function isPercentage(value: number, { percentAbove = Infinity }: NumberDomain): boolean {
  return Math.abs(value) > percentAbove;
}
