import { WorkbookFailure, type PositionsSource } from "../app/workbookPort";
import { queueBlock, type CellBlock } from "./cellBlock";
import { untracked } from "./untracked";
import { queueUserTable } from "./userTable";

const POSITIONS_TABLE = "Positions";

/** Where positions stand, and how the same cells are found again. */
export interface LocatedPositions {
  readonly block: CellBlock;
  readonly table: string | null;
  readonly source: PositionsSource;
}

/** What a source leads to, known after the next sync; `null` when there are no such cells. */
type Locator = () => LocatedPositions | null;

/**
 * Queues the search for positions. `auto` looks at the table and at the selection in one batch; where
 * the selection is no range, as when a chart is selected, that batch fails: `withSelection` false then
 * leaves it out.
 */
export function queueLocate(
  context: Excel.RequestContext,
  source: PositionsSource,
  withSelection: boolean,
): () => LocatedPositions {
  const locators = locatorsFor(context, source, withSelection);
  return () => {
    for (const locate of locators) {
      const located = locate();
      if (located !== null) return located;
    }
    throw notFound(source);
  };
}

function locatorsFor(
  context: Excel.RequestContext,
  source: PositionsSource,
  withSelection: boolean,
): readonly Locator[] {
  switch (source.kind) {
    case "auto":
      return [locateTable(context, POSITIONS_TABLE), ...(withSelection ? [locateSelection(context)] : [])];
    case "table":
      return [locateTable(context, source.name)];
    case "selection":
      return [locateSelection(context)];
    case "address":
      return [locateAddress(context, source.sheet, source.address)];
  }
}

function locateTable(context: Excel.RequestContext, name: string): Locator {
  const find = queueUserTable(context, name);
  return () => {
    const table = find();
    if (table === null) return null;
    return { block: table.block, table: table.name, source: { kind: "table", name: table.name } };
  };
}

/** The block of filled cells that is selected; of a single cell, the block around it. */
export function locateSelection(context: Excel.RequestContext): Locator {
  return locateCells(untracked(context.workbook.getSelectedRange()));
}

function locateAddress(context: Excel.RequestContext, sheet: string, address: string): Locator {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  return locateCells(untracked(worksheet.getRange(address)));
}

/** The used part of a range; for a single cell the block of cells around it. */
function locateCells(range: Excel.Range): Locator {
  range.load("address");
  const whole = queueBlock(range);
  const around = queueBlock(untracked(range.getSurroundingRegion()));
  const used = queueBlock(untracked(range.getUsedRangeOrNullObject(true)));
  return () => {
    const asked = whole();
    if (asked === null) return null;
    const found = isOneCell(asked) ? around() : used();
    if (found === null || isOneCell(found)) return null;
    const cells = range.address.slice(range.address.lastIndexOf("!") + 1);
    return { block: found, table: null, source: { kind: "address", sheet: asked.sheet, address: cells } };
  };
}

function isOneCell({ rowCount, columnCount }: CellBlock): boolean {
  return rowCount === 1 && columnCount === 1;
}

const REMEDY = "Select the positions with their header row, or name their table Positions.";

function notFound(source: PositionsSource): WorkbookFailure {
  return new WorkbookFailure("positionsNotFound", `${whatIsMissing(source)} ${REMEDY}`);
}

function whatIsMissing(source: PositionsSource): string {
  switch (source.kind) {
    case "auto":
      return "There is no table named Positions, and the selection is not a block of filled cells.";
    case "table":
      return `There is no table named ${source.name}.`;
    case "selection":
      return "The selection is not a block of filled cells.";
    case "address":
      return `There is no block of filled cells at ${source.sheet}!${source.address}.`;
  }
}
