import { intersection } from "../../spreadsheet/addresses";
import type { Area } from "../../spreadsheet/addresses";
import type { UniverSpreadsheet } from "../../spreadsheet/univerSpreadsheet";

/** The smallest area within `area` that holds all its cells with content (or a format too), or `null`. */
export function filledWithin(
  spreadsheet: UniverSpreadsheet,
  sheetId: string,
  area: Area,
  valuesOnly: boolean,
): Area | null {
  const used = spreadsheet.usedArea(sheetId, valuesOnly);
  const common = used && intersection(used, area);
  if (!common) return null;
  const filled = spreadsheet
    .cells(sheetId, common)
    .map((row) =>
      row.map(
        ({ value, formula, format }) =>
          value !== "" || formula !== null || (!valuesOnly && format !== "General"),
      ),
    );
  const rows = filled.flatMap((row, index) => (row.some(Boolean) ? [index] : []));
  const columns = Array.from({ length: common.columns }, (_, index) => index).filter((c) =>
    filled.some((row) => row[c]),
  );
  const [top, bottom, left, right] = [rows[0], rows.at(-1), columns[0], columns.at(-1)];
  if (top === undefined || bottom === undefined || left === undefined || right === undefined) return null;
  return {
    row: common.row + top,
    column: common.column + left,
    rows: bottom - top + 1,
    columns: right - left + 1,
  };
}

/** The block of cells around `area` that blank rows and columns (or the sheet's edge) surround. */
export function surroundingRegion(spreadsheet: UniverSpreadsheet, sheetId: string, area: Area): Area {
  const used = spreadsheet.usedArea(sheetId, true);
  if (!used) return area;
  const isFilled = spreadsheet
    .cells(sheetId, used)
    .map((row) => row.map(({ value, formula }) => value !== "" || formula !== null));
  const anyFilled = (block: Area): boolean => {
    const common = intersection(block, used);
    if (!common) return false;
    for (let row = common.row; row < common.row + common.rows; row += 1) {
      for (let column = common.column; column < common.column + common.columns; column += 1) {
        if (isFilled[row - used.row]?.[column - used.column]) return true;
      }
    }
    return false;
  };
  let region = area;
  for (let grown = true; grown;) {
    grown = false;
    const { row, column, rows, columns } = region;
    const [left, width] = [Math.max(0, column - 1), columns + (column > 0 ? 2 : 1)];
    const [top, height] = [Math.max(0, row - 1), rows + (row > 0 ? 2 : 1)];
    const grow = (edge: Area, next: Area): void => {
      if (grown || !anyFilled(edge)) return;
      region = next;
      grown = true;
    };
    if (row > 0)
      grow(
        { row: row - 1, rows: 1, column: left, columns: width },
        { ...region, row: row - 1, rows: rows + 1 },
      );
    grow({ row: row + rows, rows: 1, column: left, columns: width }, { ...region, rows: rows + 1 });
    if (column > 0)
      grow(
        { row: top, rows: height, column: column - 1, columns: 1 },
        { ...region, column: column - 1, columns: columns + 1 },
      );
    grow(
      { row: top, rows: height, column: column + columns, columns: 1 },
      { ...region, columns: columns + 1 },
    );
  }
  return region;
}
