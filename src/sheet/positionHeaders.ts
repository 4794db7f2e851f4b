import { describeCell, isBlank } from "./cellText";
import { findHeaderRow, isAllText } from "./findHeaderRow";
import type { Cell, Grid } from "./grid";
import { splitHeader, tidyHeader } from "./headerText";
import type { HeaderCell } from "./parsedPositions";
import { POSITION_COLUMNS, SIDE_HEADERS, type PositionColumn } from "./positionColumns";
import { headerFinder, type ChosenHeaders, type TableHeaders } from "./tableHeaders";

export type ColumnMapping = ChosenHeaders<PositionColumn>;

export interface PositionHeaders extends TableHeaders<PositionColumn> {
  /** 0-based grid columns that say buy or sell, long or short. */
  readonly sides: readonly number[];
  /** 0-based grid row of the header, the lower one where it stands in two. */
  readonly headerRow: number;
  /** 0-based grid row of the header, the upper one where it stands in two. */
  readonly firstHeaderRow: number;
  readonly headers: readonly HeaderCell[];
}

/** More than there are columns. */
const QUANTITY_WEIGHT = 100;

const findColumns = headerFinder<PositionColumn>(POSITION_COLUMNS);

/**
 * Finds the header as `findHeaderRow` says, in it the standard columns as `headerFinder` says, and those that
 * speak of a side.
 */
export function findPositionColumns(cells: Grid, chosen: ColumnMapping = {}): PositionHeaders {
  const header = findHeaderRow(cells, (row) => weighColumns(row, findColumns(row, { chosen }).places));
  const found = findColumns(header.cells, { chosen, gridRow: header.gridRow, isData: !header.isKnown });
  const sides = header.cells.flatMap((cell, gridColumn) =>
    typeof cell === "string" && SIDE_HEADERS.includes(splitHeader(cell).name) ? [gridColumn] : [],
  );
  return {
    ...found,
    sides,
    headerRow: header.gridRow,
    firstHeaderRow: header.firstRow,
    headers: describeHeaders(header.cells, found.places),
  };
}

/** Positions have a Quantity, which tells their header from that of a market table above it. */
function weighColumns(row: readonly Cell[], places: ReadonlyMap<PositionColumn, number>): number {
  const isOfPositions = places.has("Quantity") && (places.size > 2 || (places.size === 2 && isAllText(row)));
  return places.size + (isOfPositions ? QUANTITY_WEIGHT : 0);
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
