import type { CellIssue, CellNote, DateSystem, Grid } from "./grid";
import { headerFinder } from "./tableHeaders";
import { TableRow, type TableDefinition } from "./tableRow";

export interface TableOptions {
  readonly dateSystem: DateSystem;
  /** Number of the sheet's row that the grid's first row is, so that messages can name rows; 1 by default. */
  readonly firstRow?: number;
}

/** What was wrong in a table, and how much there was to read. */
export interface TableReport {
  /** By row, then by column. */
  readonly issues: readonly CellIssue[];
  readonly notes: readonly CellNote[];
  /** Rows that are not wholly blank, header not counted. */
  readonly rowCount: number;
}

/** Called for each row that is not blank, with the number of the sheet's row. */
type ReadRow<Column extends string, NumberColumn extends Column> = (
  row: TableRow<Column, NumberColumn>,
  sheetRow: number,
) => void;

/**
 * A way to read a table with its header row first. No row is read where a header is an issue or a column that is
 * needed is not there: under a header that is not known, what a cell says would count for nothing without a word.
 * `needed` lists columns of which one has to be there each.
 */
export function tableReader<Column extends string, NumberColumn extends Column>(
  table: TableDefinition<Column, NumberColumn>,
  needed: readonly (readonly Column[])[],
): (cells: Grid, options: TableOptions, readRow: ReadRow<Column, NumberColumn>) => TableReport {
  const findColumns = headerFinder<Column>(table.columns);
  return (cells, { dateSystem, firstRow = 1 }, readRow) => {
    const headers = findColumns(cells[0] ?? []);
    const isThere = (column: Column) => headers.places.has(column);
    const missing = headers.places.size === 0 ? [] : needed.filter((columns) => !columns.some(isThere));
    const issues = [...headers.issues, ...missing.map((columns) => missingColumn(table, columns))];
    if (issues.length > 0) return { issues, notes: [], rowCount: 0 };
    const row = new TableRow(table, headers, dateSystem);
    let rowCount = 0;
    for (let gridRow = 1; gridRow < cells.length; gridRow += 1) {
      row.moveTo(cells[gridRow]!, gridRow);
      if (row.isBlank) continue;
      rowCount += 1;
      readRow(row, firstRow + gridRow);
    }
    return { ...row.takeFindings(), rowCount };
  };
}

function missingColumn<Column extends string>(
  { columns }: TableDefinition<Column, never>,
  oneOf: readonly Column[],
): CellIssue {
  const wanted = oneOf.map((column) => `a column ${column}: ${columns[column].wanted}`).join("; or ");
  return { gridRow: 0, gridColumn: null, column: oneOf[0]!, found: "no such column", wanted };
}
