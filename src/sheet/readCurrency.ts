import { isCurrencyCode, isSameMoney } from "../core/market/currency";
import type { PositionRow } from "./positionRow";
import { refuseDisagreement } from "./readProduct";
import type { InstrumentSymbol } from "./symbol";

/** Code of the quote currency: the Currency cell, else what the symbol says; `null` where neither tells. */
export function readCurrency(row: PositionRow, symbol: InstrumentSymbol | null): string | null {
  const named = symbol?.currency ?? null;
  if (!row.has("Currency")) return named;
  const cell = row.cell("Currency");
  const written = typeof cell === "string" ? cell.trim().toUpperCase() : "";
  if (row.isUnusable("Currency") || !isCurrencyCode(written)) return row.refuse("Currency");
  return named === null || isSameMoney(named, written) ? written : refuseDisagreement(row, "Currency", named);
}
