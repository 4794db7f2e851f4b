import type { UtcMillis } from "../../core/market/time";
import type { Position } from "../../core/risk/position";
import { requireGiven, type Argument, type ArgumentGrid } from "../argument";
import { FunctionError } from "../functionError";
import type { CellIssue, Grid } from "../grid";
import { parsePositions } from "../parsePositions";
import { FUNCTION_DATE_SYSTEM } from "./dateArgument";

/**
 * The positions of an argument that is a range with a header row. One row that cannot be read refuses the
 * whole: the figures of a partly read book are wrong.
 */
export function readPositionsArgument(
  name: string,
  grid: ArgumentGrid,
  asOf: UtcMillis,
): readonly Position[] {
  requireGiven(tableArgument(name, "positions"), grid);
  const parsed = parsePositions(grid!, { asOf, dateSystem: FUNCTION_DATE_SYSTEM });
  refuseUnreadRows(name, parsed);
  return parsed.positions;
}

/** A required range of `rows`, such as "positions", below a header row. */
export function tableArgument(name: string, rows: string): Argument<Grid> {
  return { name, takes: `a range with a header row and ${rows} below it`, read: () => undefined };
}

/**
 * Throws for the first cell that could not be read, `#N/A` where there is nothing to read. Rows are counted
 * from 1 for the header row, as the sheet counts them where the range starts in row 1.
 */
export function refuseUnreadRows(
  name: string,
  { issues, rowCount }: { readonly issues: readonly CellIssue[]; readonly rowCount: number },
): void {
  const [first] = issues;
  if (first !== undefined) {
    const { gridRow, column, found, wanted } = first;
    const others = issues.length > 1 ? ` (and ${issues.length - 1} more)` : "";
    const place = `${name}, row ${gridRow + 1}, ${column}`;
    throw new FunctionError("#VALUE!", `${place}: found ${found}, takes ${wanted}${others}`);
  }
  if (rowCount === 0) throw new FunctionError("#N/A", `${name}: no row below the header has anything in it`);
}
