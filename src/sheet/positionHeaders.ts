import { describeCell } from "./cellText";
import type { Cell, CellIssue, Grid } from "./grid";
import { POSITION_COLUMNS, type PositionColumn } from "./positionColumns";

/** 0-based grid column of each standard column; columns that are not there are absent. */
export type ColumnPlaces = ReadonlyMap<PositionColumn, number>;

export interface PositionHeaders {
  readonly places: ColumnPlaces;
  readonly issues: readonly CellIssue[];
}

const COLUMN_OF_HEADER: ReadonlyMap<string, PositionColumn> = new Map(
  (Object.keys(POSITION_COLUMNS) as PositionColumn[]).flatMap((column) =>
    [normalise(column), ...POSITION_COLUMNS[column].synonyms].map((header) => [header, column] as const),
  ),
);

/**
 * Finds the standard columns in the first row. Of two columns that mean the same the first is taken, and
 * the second is an issue. A grid without any known header is one issue.
 */
export function findPositionColumns(cells: Grid): PositionHeaders {
  const places = new Map<PositionColumn, number>();
  const issues: CellIssue[] = [];
  const headers = cells[0] ?? [];
  headers.forEach((header, gridColumn) => {
    const column = columnOf(header);
    if (column === undefined) return;
    const taken = places.get(column);
    if (taken === undefined) {
      places.set(column, gridColumn);
      return;
    }
    const wanted = `one column for ${column}: ${describeCell(headers[taken])} is another`;
    issues.push({ gridRow: 0, gridColumn, column, found: describeCell(header), wanted });
  });
  if (places.size === 0) issues.push(noHeaders(headers));
  return { places, issues };
}

function noHeaders(headers: readonly Cell[]): CellIssue {
  return {
    gridRow: 0,
    gridColumn: null,
    column: "Header row",
    found: headers.length === 0 ? "no cells" : `${describeCell(headers[0])} and no header that is known`,
    wanted: `headers such as ${Object.keys(POSITION_COLUMNS).slice(0, 6).join(", ")}`,
  };
}

function columnOf(header: Cell): PositionColumn | undefined {
  return typeof header === "string" ? COLUMN_OF_HEADER.get(normalise(header)) : undefined;
}

/** "Underlying_Price (USD)" -> "underlyingprice". Percent signs stay, so that "IV %" is not "IV". */
function normalise(header: string): string {
  return header
    .toLowerCase()
    .replace(/[([][^%)\]]*[)\]]\s*$/, "")
    .replace(/[^\p{L}\p{N}%]/gu, "");
}
