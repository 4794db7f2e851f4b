import type { PositionRow } from "./positionRow";
import { refuseDisagreement } from "./readProduct";
import type { InstrumentSymbol } from "./symbol";

const CODE = /^[A-Z]{2,5}$/;

/** Dollars, and the coins that stand for them: an exchange quotes one underlying in several of them. */
const DOLLARS: ReadonlySet<string> = new Set(["USD", "USDC", "USDT", "USDE"]);

/** Whether figures in the two currencies can be of one underlying, with one spot. */
export function isSameMoney(a: string, b: string): boolean {
  return a === b || (DOLLARS.has(a) && DOLLARS.has(b));
}

/** Code of the quote currency: the Currency cell, else what the symbol says; `null` where neither tells. */
export function readCurrency(row: PositionRow, symbol: InstrumentSymbol | null): string | null {
  const named = symbol?.currency ?? null;
  if (!row.has("Currency")) return named;
  const cell = row.cell("Currency");
  const written = typeof cell === "string" ? cell.trim().toUpperCase() : "";
  if (row.isUnusable("Currency") || !CODE.test(written)) return row.refuse("Currency");
  return named === null || isSameMoney(named, written) ? written : refuseDisagreement(row, "Currency", named);
}
