import { isBlank, isTextNumber } from "./cellText";
import type { Cell, Grid } from "./grid";

/** A table's header: one row, or two where some names stand in the row above the others. */
export interface HeaderRow {
  /** 0-based grid row, the lower one of two. */
  readonly gridRow: number;
  /** 0-based grid row, the upper one of two. */
  readonly firstRow: number;
  /** What heads each column: of two rows the lower cell, where that is blank the upper one. */
  readonly cells: readonly Cell[];
  /** Whether it reads like a header at all. */
  readonly isKnown: boolean;
}

/** Titles, dates and summaries above a table are seldom more. */
const ROWS_SEARCHED = 20;

/**
 * With fewer known columns a row does not count more than one above it, and counts for nothing where it holds numbers:
 * a row of data may hold a word such as "spot", and a ticker such as "F", that are headers as well.
 */
const FEWEST_KNOWN = 3;

/**
 * The header of a table among the first 20 rows: the row in which most columns are known, the first of equals. Two
 * rows are one header where more columns are known in both together than in either. Without any known column it
 * is the first row with most texts.
 */
export function findHeaderRow(cells: Grid, countKnown: (headers: readonly Cell[]) => number): HeaderRow {
  const rows = cells.slice(0, ROWS_SEARCHED);
  const counts = rows.map(countKnown);
  let best: HeaderRow = { ...rowAlone(rows, rowOfMostTexts(rows)), isKnown: false };
  let bestRank = 0;
  rows.forEach((row, gridRow) => {
    const count = counts[gridRow]!;
    if (rankOf(count, row) > bestRank) {
      best = rowAlone(rows, gridRow);
      bestRank = rankOf(count, row);
    }
    const upperCount = counts[gridRow - 1] ?? 0;
    if (count === 0 || upperCount === 0 || !row.every(mayHead)) return;
    const together = row.map((cell, column) => (isBlank(cell) ? (rows[gridRow - 1]![column] ?? "") : cell));
    const togetherCount = countKnown(together);
    if (togetherCount > Math.max(count, upperCount) && rankOf(togetherCount, row) > bestRank) {
      best = { gridRow, firstRow: gridRow - 1, cells: together, isKnown: true };
      bestRank = rankOf(togetherCount, row);
    }
  });
  return best;
}

function rowAlone(rows: Grid, gridRow: number): HeaderRow {
  return { gridRow, firstRow: gridRow, cells: rows[gridRow] ?? [], isKnown: true };
}

function rankOf(count: number, row: readonly Cell[]): number {
  if (count >= FEWEST_KNOWN) return count;
  return count > 0 && row.every(mayHead) ? 1 : 0;
}

function mayHead(cell: Cell): boolean {
  return isBlank(cell) || (typeof cell === "string" && !isTextNumber(cell));
}

function rowOfMostTexts(rows: Grid): number {
  const counts = rows.map((row) => row.filter((cell) => !isBlank(cell) && mayHead(cell)).length);
  return Math.max(0, counts.indexOf(Math.max(...counts)));
}
