import { describeCell, isBlank } from "./cellText";
import type { Cell, Grid } from "./grid";
import { splitHeader, tidyHeader } from "./headerText";
import type { HeaderCell } from "./parsedPositions";
import { POSITION_COLUMNS, SIDE_HEADERS, type PositionColumn } from "./positionColumns";
import { headerFinder, type ChosenHeaders, type TableHeaders } from "./tableHeaders";

export type ColumnMapping = ChosenHeaders<PositionColumn>;

export interface PositionHeaders extends TableHeaders<PositionColumn> {
  /** 0-based grid columns that say buy or sell, long or short. */
  readonly sides: readonly number[];
  /** 0-based grid row of the header. */
  readonly headerRow: number;
  readonly headers: readonly HeaderCell[];
}

const findColumns = headerFinder<PositionColumn>(POSITION_COLUMNS);

/** Finds the standard columns in the first row, as `headerFinder` says, and those that speak of a side. */
export function findPositionColumns(cells: Grid, chosen: ColumnMapping = {}): PositionHeaders {
  const headers = cells[0] ?? [];
  const found = findColumns(headers, { chosen });
  const sides = headers.flatMap((header, gridColumn) =>
    typeof header === "string" && SIDE_HEADERS.includes(splitHeader(header).name) ? [gridColumn] : [],
  );
  return { ...found, sides, headerRow: 0, headers: describeHeaders(headers, found.places) };
}

function describeHeaders(
  headers: readonly Cell[],
  places: ReadonlyMap<PositionColumn, number>,
): HeaderCell[] {
  const columns = new Map([...places].map(([column, place]) => [place, column]));
  return headers.flatMap((header, gridColumn) => {
    if (isBlank(header)) return [];
    return [{ text: headerText(header), gridColumn, column: columns.get(gridColumn) ?? null }];
  });
}

function headerText(header: Cell): string {
  return typeof header === "string" ? tidyHeader(header) : describeCell(header);
}
