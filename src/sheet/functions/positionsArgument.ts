import type { UtcMillis } from "../../core/market/time";
import type { Position } from "../../core/risk/position";
import { requireGiven, type Argument, type ArgumentGrid } from "../argument";
import { isBlank } from "../cellText";
import { FunctionError } from "../functionError";
import type { CellIssue, Grid } from "../grid";
import type { LeftOutRow, ParsedPositions } from "../parsedPositions";
import { parseMarket } from "../parseMarket";
import { parsePositions } from "../parsePositions";
import { parseSmile } from "../parseSmile";
import type { TableReport } from "../readTable";
import { FUNCTION_DATE_SYSTEM } from "./dateArgument";

/** A table beside the positions, as an argument gives it: omitted, or one blank cell, where there is none. */
interface TableGiven {
  readonly name: string;
  readonly grid: ArgumentGrid;
}

/** The tables that fill what rows of positions leave blank. */
export interface TablesGiven {
  readonly market?: TableGiven;
  readonly smile?: TableGiven;
}

/**
 * The positions of an argument that is a range with a header row, filled from the tables beside it. One row that
 * cannot be read refuses the whole: the figures of a partly read book are wrong.
 */
export function readPositionsArgument(
  name: string,
  grid: ArgumentGrid,
  asOf: UtcMillis,
  tables: TablesGiven = {},
): readonly Position[] {
  return readBookArgument(name, grid, asOf, tables).positions;
}

/** `readPositionsArgument` with the surfaces of the smile table. */
export function readBookArgument(
  name: string,
  grid: ArgumentGrid,
  asOf: UtcMillis,
  { market, smile }: TablesGiven,
): Pick<ParsedPositions, "positions" | "surfaces" | "surfaceRefusals"> {
  requireGiven(tableArgument(name, "positions"), grid);
  const options = { asOf, dateSystem: FUNCTION_DATE_SYSTEM };
  const parsed = parsePositions(grid!, {
    ...options,
    market: readTable(market, (cells) => parseMarket(cells, options)),
    smile: readTable(smile, (cells) => parseSmile(cells, options)),
  });
  refuseUnreadRows(name, parsed);
  return parsed;
}

function readTable<Parsed extends TableReport>(
  table: TableGiven | undefined,
  parse: (cells: Grid) => Parsed,
): Parsed | undefined {
  const grid = table?.grid ?? null;
  if (grid === null || (grid.length === 1 && grid[0]!.every(isBlank))) return undefined;
  const parsed = parse(grid);
  refuseUnreadRows(table!.name, parsed);
  return parsed;
}

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
