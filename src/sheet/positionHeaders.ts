import type { Grid } from "./grid";
import { splitHeader } from "./headerText";
import { POSITION_COLUMNS, SIDE_HEADERS, type PositionColumn } from "./positionColumns";
import { headerFinder, type TableHeaders } from "./tableHeaders";

export interface PositionHeaders extends TableHeaders<PositionColumn> {
  /** 0-based grid columns that say buy or sell, long or short. */
  readonly sides: readonly number[];
}

const findColumns = headerFinder<PositionColumn>(POSITION_COLUMNS);

/** Finds the standard columns in the first row, as `headerFinder` says, and those that speak of a side. */
export function findPositionColumns(cells: Grid): PositionHeaders {
  const headers = cells[0] ?? [];
  const sides = headers.flatMap((header, gridColumn) =>
    typeof header === "string" && SIDE_HEADERS.includes(splitHeader(header).name) ? [gridColumn] : [],
  );
  return { ...findColumns(headers), sides };
}
