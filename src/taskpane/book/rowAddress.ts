import type { BookState } from "../../app/session";
import type { Position } from "../../core/risk/position";
import { addressOn, rangeName } from "../../sheet/cellAddress";

/** A way from a position to its row in the sheet, "Portfolio!A14:M14"; `null` for one that is not of this reading. */
export function rowAddresses({ parsed, reading }: BookState): (position: Position) => string | null {
  let rows: ReadonlyMap<Position, number> | null = null;
  return (position) => {
    rows ??= new Map(parsed.positions.map((each, index) => [each, parsed.gridRows[index]!]));
    const gridRow = rows.get(position);
    return gridRow === undefined ? null : gridRowAddress(reading, gridRow);
  };
}

export function gridRowAddress({ origin, cells }: BookState["reading"], gridRow: number): string {
  const place = { row: origin.row + gridRow, column: origin.column };
  return addressOn(origin.sheet, rangeName(place, 1, Math.max(1, cells[gridRow]?.length ?? 1)));
}
