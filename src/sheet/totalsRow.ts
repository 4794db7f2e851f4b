import { isBlank } from "./cellText";
import type { PositionColumn } from "./positionColumns";
import type { PositionRow } from "./positionRow";

/** What sums up other rows, and how it is called in the languages that desks use; in lower case. */
const TOTAL = [
  ...["total", "totals", "subtotal", "subtotals", "sub total", "sub-total", "grand total", "sum", "overall"],
  ...["gesamt", "gesamtsumme", "summe", "zwischensumme", "endsumme", "insgesamt"],
  ...["total général", "sous-total", "sous total", "somme", "ensemble"],
  ...["total general", "suma", "suma total", "totale", "totale generale", "subtotale", "somma"],
  ...["totaal", "eindtotaal", "subtotaal", "som", "soma", "total geral"],
  ...["summa", "totalt", "delsumma", "i alt", "razem", "toplam", "ara toplam", "genel toplam"],
  ...[
    "итого",
    "всего",
    "сумма",
    "合計",
    "小計",
    "総計",
    "合计",
    "小计",
    "总计",
    "總計",
    "합계",
    "소계",
    "총계",
  ],
  ...["σ", "∑"],
];

/** What a total may be of, besides an underlying. */
const OF_WHAT = new Set([
  ...["", "book", "portfolio", "position", "positions", "options", "option", "calls", "puts", "futures"],
  ...["future", "perpetuals", "perpetual", "perps", "spot", "delta", "net", "long", "short", "quantity"],
]);

/** A row that has one of them is meant as a position. */
const TERMS: readonly PositionColumn[] = [
  ...(["Strike", "Expiry", "Spot", "Underlying price", "Settlement", "Style", "Volatility type"] as const),
];

/** Longest first, so that "sub total" is not read as a total of "sub". */
const NAMES = [...TOTAL].sort((a, b) => b.length - a.length);

/**
 * What a label such as "Total", "Subtotal:", "Total BTC" or "BTC total" sums up: "" for everything, "BTC" in upper
 * case; `null` for a text that is no such label.
 */
function totalOf(text: string): string | null {
  const label = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, " ")
    .replace(/^[ =*-]+|[ :*=.-]+$/g, "");
  for (const name of NAMES) {
    if (label === name) return "";
    if (label.startsWith(`${name} `)) return withoutOf(label.slice(name.length + 1));
    if (label.endsWith(` ${name}`)) return withoutOf(label.slice(0, -name.length - 1));
  }
  return null;
}

/**
 * What a row without type and symbol sums up, each in upper case: "" for everything; `null` where it is no row of
 * totals. It has a label, and none of the cells that only a position has.
 */
export function totalsOf(row: PositionRow): readonly string[] | null {
  if (TERMS.some((column) => row.has(column))) return null;
  const type = row.cell("Type");
  if (!isBlank(type) && (typeof type !== "string" || totalOf(type) === null)) return null;
  const what: string[] = [];
  let isLabelled = false;
  for (const cell of [row.cell("Instrument"), row.cell("Underlying"), type, row.firstText()]) {
    if (isBlank(cell)) continue;
    if (typeof cell !== "string") return null;
    const total = totalOf(cell);
    isLabelled ||= total !== null;
    what.push(total ?? cell.trim().toUpperCase());
  }
  return isLabelled ? what : null;
}

/** Whether a total can be of this: of everything, of a kind of position, or of one of the underlyings. */
export function isSummed(what: string, underlyings: ReadonlyMap<string, unknown>): boolean {
  return OF_WHAT.has(what.toLowerCase()) || underlyings.has(what);
}

function withoutOf(what: string): string {
  return what
    .replace(/^(?:of|for|in|-|:) /, "")
    .replace(/[()[\]:]/g, "")
    .trim()
    .toUpperCase();
}
