import type { TableRow } from "../tableRow";

/** The name in a column that has to have one; `null` where the cell was refused. */
export function readName<Column extends string, Numbers extends Column>(
  row: TableRow<Column, Numbers>,
  column: Column,
): string | null {
  return row.name(column) ?? (row.has(column) ? null : row.miss(column));
}

/** A number of 0 or more; `null` where there is none, and where the cell was refused. */
export function readNotNegative<Column extends string, Numbers extends Column>(
  row: TableRow<Column, Numbers>,
  column: Numbers,
): number | null {
  const value = row.number(column);
  return value !== null && value < 0 ? row.refuse(column) : value;
}

/** A greek's name as a header may have it: "Vega (front)" -> "Vega front". */
export function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[()[\]{}$€£]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
