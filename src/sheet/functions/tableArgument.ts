import type { Argument } from "../argument";
import { FunctionError } from "../functionError";
import type { CellIssue, Grid } from "../grid";
import type { LeftOutRow } from "../parsedPositions";

/** A required range of `rows`, such as "positions", below a header row. */
export function tableArgument(name: string, rows: string): Argument<Grid> {
  return { name, takes: `a range with a header row and ${rows} below it`, read: () => undefined };
}

/** What was read of a table, as far as it tells whether all of it was. */
interface RowsRead {
  readonly issues: readonly CellIssue[];
  readonly rowCount: number;
  readonly leftOut?: readonly LeftOutRow[];
}

/**
 * Throws for the first cell that could not be read, `#N/A` where there is nothing to read. Rows are counted
 * from 1 for the first row of the range, as the sheet counts them where the range starts in row 1.
 */
export function refuseUnreadRows(name: string, { issues, rowCount, leftOut = [] }: RowsRead): void {
  const [first] = issues;
  if (first !== undefined) {
    const { gridRow, column, found, wanted } = first;
    const others = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
    const place = `${name}, row ${gridRow + 1}, ${column}`;
    throw new FunctionError("#VALUE!", `${place}: found ${found}, takes ${wanted}${others}`);
  }
  if (rowCount > 0) return;
  const hasRows = leftOut.some(({ reason }) => reason !== "header");
  const what = hasRows
    ? "all rows below the header are left out"
    : "no row below the header has anything in it";
  throw new FunctionError("#N/A", `${name}: ${what}`);
}
