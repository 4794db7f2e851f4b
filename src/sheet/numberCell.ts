import { isTextNumber } from "./cellText";
import type { Cell } from "./grid";
import type { NumberDomain } from "./numberDomains";
import { percentageAdvice } from "./percentageAdvice";
import { isTextRefusal, readTextNumber, type TextNumber, type TextUnit } from "./textNumber";

/** What a cell that is not blank says: `readAs` where it had to be interpreted, `wanted` where it cannot be used. */
export type CellReading = { readonly value: number; readonly readAs?: string } | { readonly wanted: string };

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
 * A number of a domain: as a number, or in text that has one meaning only. `wanted` is what would be right; where
 * `hasCommas`, a comma is the decimal sign of another cell of the column.
 */
export function readNumberCell(
  cell: Cell,
  wanted: string,
  domain: NumberDomain,
  hasCommas: boolean,
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
  const advice = adviseOnText(text, domain, hasCommas);
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
  { value, unit, isEitherWay }: TextNumber,
  domain: NumberDomain,
  hasCommas: boolean,
): string | null {
  if (unit !== null && unit !== domain.unit) return `${UNIT_NAMES[unit]} means nothing here`;
  if (unit === "percent" && isPercentage(value, domain)) return `at most ${domain.percentAbove}`;
  if (!isEitherWay || !hasCommas) return null;
  return "a comma is the decimal sign elsewhere in the column, so that this has two meanings: write it without a separator";
}

function isInDomain(value: number, { positive }: NumberDomain): boolean {
  return Number.isFinite(value) && (value > 0 || !positive);
}

function isPercentage(value: number, { percentAbove = Infinity }: NumberDomain): boolean {
  return Math.abs(value) > percentAbove;
}
