import type { UtcMillis } from "../core/market/time";
import { nameKey } from "../core/product/nameKey";
import { bucketOf } from "../core/risk/expiryBuckets";
import type { Position } from "../core/risk/position";
import type { ParsedPositions } from "../sheet/parsedPositions";
import type { RiskGrouping } from "../sheet/riskTable";
import type { BookState, EarlierBook } from "./session";

type Group = Exclude<RiskGrouping, "Total">;

const TOTAL_ALONE = 2;

/**
 * Rows that RISK of a book spills, its header included: at most. A cell is not told which rows were left out in the
 * pane, and each of them may be a group of its own.
 */
export function riskRowCount({ parsed, asOf }: BookState, by: RiskGrouping): number {
  if (by === "Total") return TOTAL_ALONE;
  const groups = by === "Position" ? parsed.positions.length : groupKeys([parsed], by, asOf).size;
  return 1 + groups + unreadRowCount(parsed);
}

/**
 * Rows that EXPLAIN of two books spills, its header and its total included: at most. Its groups are those of either
 * book, by the time of the first, as of which it reads both: what has expired in between is in the second still.
 */
export function explainRowCount(before: EarlierBook, after: BookState, by: RiskGrouping): number {
  if (by === "Total") return TOTAL_ALONE;
  const books = [before.parsed, after.parsed];
  const unread = books.reduce((count, parsed) => count + unreadRowCount(parsed), 0);
  return 1 + groupKeys(books, by, before.asOf).size + unread + 1;
}

/** Rows that are no positions here, and may be positions to a cell. */
function unreadRowCount({ positions, rowCount, leftOut }: ParsedPositions): number {
  const chosen = leftOut.filter(({ reason }) => reason === "chosen");
  return rowCount - positions.length + chosen.length;
}

function groupKeys(books: readonly ParsedPositions[], by: Group, asOf: UtcMillis): ReadonlySet<string> {
  return new Set(books.flatMap(({ positions }) => positions.map((position) => groupKey(position, by, asOf))));
}

function groupKey({ instrument, underlying, product }: Position, by: Group, asOf: UtcMillis): string {
  const expiry = "expiry" in product ? product.expiry : null;
  switch (by) {
    case "Underlying":
      return nameKey(underlying);
    case "Expiry":
      return `${nameKey(underlying)} ${expiry}`;
    case "Bucket":
      return `${nameKey(underlying)} ${bucketOf(expiry, asOf).name}`;
    case "Position":
      return nameKey(instrument);
  }
}
