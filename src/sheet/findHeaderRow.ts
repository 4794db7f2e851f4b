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
 * The header of a table among the first 20 rows: the row that weighs most, the first of equals. `weigh` counts the known
 * columns of a row, and may add to it for those that tell the table from others. Two rows are one header where both
 * together weigh more than either. Without any known column it is the first row with most texts.
 */
export function findHeaderRow(cells: Grid, weigh: (headers: readonly Cell[]) => number): HeaderRow {
  const rows = cells.slice(0, ROWS_SEARCHED);
  const weights = rows.map(weigh);
  let best: HeaderRow = { ...rowAlone(rows, rowOfMostTexts(rows)), isKnown: false };
  let bestRank = 0;
  rows.forEach((row, gridRow) => {
    const weight = weights[gridRow]!;
    if (rankOf(weight, row) > bestRank) {
      best = rowAlone(rows, gridRow);
      bestRank = rankOf(weight, row);
    }
    const upper = rows[gridRow - 1] ?? [];
    const upperWeight = weights[gridRow - 1] ?? 0;
    if (weight === 0 || upperWeight === 0 || !isAllText(row) || !isAllText(upper)) return;
    const together = row.map((cell, column) => (isBlank(cell) ? (upper[column] ?? "") : cell));
    const togetherWeight = weigh(together);
    if (togetherWeight > Math.max(weight, upperWeight) && rankOf(togetherWeight, row) > bestRank) {
      best = { gridRow, firstRow: gridRow - 1, cells: together, isKnown: true };
      bestRank = rankOf(togetherWeight, row);
    }
  });
  return best;
}

function rowAlone(rows: Grid, gridRow: number): HeaderRow {
  return { gridRow, firstRow: gridRow, cells: rows[gridRow] ?? [], isKnown: true };
}

function rankOf(weight: number, row: readonly Cell[]): number {
  if (weight >= FEWEST_KNOWN) return weight;
  return weight > 0 && isAllText(row) ? 1 : 0;
}

/** Whether a row holds texts only, and none that are numbers. */
export function isAllText(row: readonly Cell[]): boolean {
  return row.every(mayHead);
}

function mayHead(cell: Cell): boolean {
  return isBlank(cell) || (typeof cell === "string" && !isTextNumber(cell));
}

function rowOfMostTexts(rows: Grid): number {
  const counts = rows.map((row) => row.filter((cell) => !isBlank(cell) && mayHead(cell)).length);
  return Math.max(0, counts.indexOf(Math.max(...counts)));
}
