import type { CellIssue, Grid, GridOrigin } from "./grid";

/** Rows and columns of a worksheet. */
const ROW_COUNT = 1_048_576;
const COLUMN_COUNT = 16_384;
const LETTERS = 26;
const LETTER_A = "A".charCodeAt(0);

const CELL = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;
const NEEDS_NO_QUOTES = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_A_CELL = /^(?:[a-z]{1,3}\d+|r\d*(?:c\d*)?|c\d*)$/i;
const QUOTED_SHEET = /^'((?:[^']|'')+)'!(.+)$/;
const PLAIN_SHEET = /^([^'!]+)!(.+)$/;

/** 0-based place of a cell on a sheet. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** "A" for 0, "Z" for 25, "XFD" for 16,383. Throws RangeError where a sheet has no such column. */
export function columnName(column: number): string {
  if (!(Number.isInteger(column) && column >= 0 && column < COLUMN_COUNT)) {
    throw new RangeError(`A sheet has no column ${column}`);
  }
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    name = String.fromCharCode(LETTER_A + ((rest - 1) % LETTERS)) + name;
  }
  return name;
}

/** "D14" for row 13, column 3. Throws RangeError where a sheet has no such cell. */
export function cellName({ row, column }: CellPlace): string {
  if (!(Number.isInteger(row) && row >= 0 && row < ROW_COUNT)) {
    throw new RangeError(`A sheet has no row ${row}`);
  }
  return `${columnName(column)}${row + 1}`;
}

/** "A1:M61", or "A1" for one cell. Both counts are at least 1. */
export function rangeName(place: CellPlace, rowCount: number, columnCount: number): string {
  const first = cellName(place);
  const last = cellName({ row: place.row + rowCount - 1, column: place.column + columnCount - 1 });
  return first === last ? first : `${first}:${last}`;
}

/** "D14" or "$D$14" as a place; `null` for anything else and outside a sheet. */
export function parseCellName(name: string): CellPlace | null {
  const match = CELL.exec(name);
  if (match === null) return null;
  let column = 0;
  for (const letter of match[1]!.toUpperCase())
    column = column * LETTERS + letter.charCodeAt(0) - LETTER_A + 1;
  const row = Number(match[2]);
  return row <= ROW_COUNT && column <= COLUMN_COUNT ? { row: row - 1, column: column - 1 } : null;
}

/** A sheet's name as a formula writes it: in quotes where it needs them, its own apostrophes doubled. */
export function quoteSheet(sheet: string): string {
  const isPlain = NEEDS_NO_QUOTES.test(sheet) && !LOOKS_LIKE_A_CELL.test(sheet);
  return isPlain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

/** "Portfolio!D14", "'It''s'!A1:B2" */
export function addressOn(sheet: string, cells: string): string {
  return `${quoteSheet(sheet)}!${cells}`;
}

/** "'It''s'!A1:B2" -> sheet "It's", cells "A1:B2". Throws RangeError for an address that names no sheet. */
export function splitAddress(address: string): { readonly sheet: string; readonly cells: string } {
  const quoted = QUOTED_SHEET.exec(address);
  if (quoted !== null) return { sheet: quoted[1]!.replaceAll("''", "'"), cells: quoted[2]! };
  const plain = PLAIN_SHEET.exec(address);
  if (plain === null) throw new RangeError(`"${address}" names no sheet`);
  return { sheet: plain[1]!, cells: plain[2]! };
}

/** The cell of an issue on its sheet; the row's cells, such as the header row, when its column is missing. */
export function addressOfIssue(issue: CellIssue, origin: GridOrigin, cells: Grid): string {
  const row = origin.row + issue.gridRow;
  if (issue.gridColumn !== null) return cellName({ row, column: origin.column + issue.gridColumn });
  const columnCount = Math.max(1, cells[issue.gridRow]?.length ?? 0);
  return rangeName({ row, column: origin.column }, 1, columnCount);
}
