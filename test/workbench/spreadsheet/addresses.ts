/** A block of cells; indices are 0-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** "A" for 0, "AA" for 26. */
function columnName(column: number): string {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : columnName(Math.floor(column / 26) - 1) + rest;
}

function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** "B2" or "B2:D5"; whole columns and rows as Excel writes them ("A:C", "2:4"). */
export function areaToA1({ row, column, rows, columns }: Area): string {
  const first = columnName(column);
  const last = columnName(column + columns - 1);
  if (rows === MAX_ROWS) return `${first}:${last}`;
  if (columns === MAX_COLUMNS) return `${row + 1}:${row + rows}`;
  if (rows === 1 && columns === 1) return `${first}${row + 1}`;
  return `${first}${row + 1}:${last}${row + rows}`;
}

/** Reads "B2", "$B$2:D5", "A:C" or "2:4" without a sheet; `null` when it is none of them. */
export function parseA1(text: string): Area | null {
  const corner = (part: string): { row: number | null; column: number | null } | null => {
    const match = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?$/i.exec(part);
    if (!match || (match[1] === undefined && match[2] === undefined)) return null;
    return {
      column: match[1] === undefined ? null : columnIndex(match[1]),
      row: match[2] === undefined ? null : Number(match[2]) - 1,
    };
  };
  const parts = text.trim().split(":");
  const start = corner(parts[0] ?? "");
  const end = parts.length === 2 ? corner(parts[1] ?? "") : start;
  if (!start || !end || parts.length > 2) return null;
  if ((start.row === null) !== (end.row === null) || (start.column === null) !== (end.column === null))
    return null;
  if (parts.length === 1 && (start.row === null || start.column === null)) return null;
  const span = (a: number | null, b: number | null, all: number): [number, number] =>
    a === null || b === null ? [0, all] : [Math.min(a, b), Math.abs(a - b) + 1];
  const [row, rows] = span(start.row, end.row, MAX_ROWS);
  const [column, columns] = span(start.column, end.column, MAX_COLUMNS);
  if (row < 0 || row + rows > MAX_ROWS || column + columns > MAX_COLUMNS) return null;
  return { row, column, rows, columns };
}

/** Splits "'My sheet'!A1:B2" into the sheet's name (`null` when none is given) and the rest. */
export function splitSheet(address: string): { sheet: string | null; rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/.exec(address);
  if (quoted) return { sheet: (quoted[1] ?? "").replace(/''/g, "'"), rest: quoted[2] ?? "" };
  const bang = address.indexOf("!");
  return bang < 0
    ? { sheet: null, rest: address }
    : { sheet: address.slice(0, bang), rest: address.slice(bang + 1) };
}

/** A sheet's name as it stands before the "!": quoted when it holds anything but letters, digits, "_" and ".". */
export function quoteSheet(name: string): string {
  return /^[A-Za-z_][\w.]*$/.test(name) && parseA1(name) === null ? name : `'${name.replace(/'/g, "''")}'`;
}

export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function boundingArea(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}
