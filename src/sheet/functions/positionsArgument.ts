import type { UtcMillis } from "../../core/market/time";
import type { Position } from "../../core/risk/position";
import { requireGiven, type ArgumentGrid } from "../argument";
import { isBlank } from "../cellText";
import type { Grid } from "../grid";
import type { ParsedPositions } from "../parsedPositions";
import { parseMarket } from "../parseMarket";
import { parsePositions } from "../parsePositions";
import { parseSmile } from "../parseSmile";
import type { TableReport } from "../readTable";
import { FUNCTION_DATE_SYSTEM } from "./dateArgument";
import { refuseUnreadRows, tableArgument } from "./tableArgument";

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
