import { WorkbookFailure } from "../app/workbookPort";
import type { Grid } from "../sheet/grid";
import { addressOfBlock, rangeOf, type CellBlock } from "./cellBlock";
import { checkWritable, type OwnTableState } from "./findOwnTable";
import type { OwnTable } from "./ownTables";
import { untracked } from "./untracked";

/** Rows for one of our tables, with all that is needed to write them and to take them out again. */
export interface AddedRows {
  readonly own: OwnTable;
  readonly rows: Grid;
  /** The whole table before, `null` where there is none yet. */
  readonly before: CellBlock | null;
  /** The whole table with the rows. */
  readonly after: CellBlock;
  /** The rows alone. */
  readonly added: CellBlock;
}

/** Decides where rows go: below the last one, or into the blank row of an empty table. */
export function placeRows(own: OwnTable, rows: Grid, state: OwnTableState): AddedRows {
  checkWritable(own, state);
  const columnCount = own.columns.length;
  if (state.kind !== "table") {
    const table = { sheet: own.sheet, row: 0, column: 0, columnCount };
    return {
      own,
      rows,
      before: null,
      after: { ...table, rowCount: 1 + rows.length },
      added: { ...table, row: 1, rowCount: rows.length },
    };
  }
  const { block: before, isEmpty, freeRowsBelow } = state.found;
  const rowsKept = before.rowCount - (isEmpty ? 1 : 0);
  const rowsBelow = rowsKept + rows.length - before.rowCount;
  const added = { ...before, row: before.row + rowsKept, rowCount: rows.length };
  if (freeRowsBelow < rowsBelow) {
    throw new WorkbookFailure(
      "tableOccupied",
      `There are cells below the table ${own.table} where its next rows must go, ` +
        `${addressOfBlock(added)}. Move them away.`,
    );
  }
  return { own, rows, before, after: { ...before, rowCount: rowsKept + rows.length }, added };
}

/** Queues the writing of the rows; makes the table where there is none. Its sheet must be there. */
export function queueAddedRows(context: Excel.RequestContext, addition: AddedRows): void {
  const { own, rows, before, after, added } = addition;
  if (before === null) queueNewTable(context, own, after);
  else if (after.rowCount !== before.rowCount) queueResize(context, own, after);
  const range = rangeOf(context, added);
  range.numberFormat = rows.map(() => own.columns.map(({ numberFormat }) => numberFormat));
  range.values = rows as unknown[][];
}

/** Queues all that leaves the table as it was before the rows, whatever part of them was written. */
export function queueWithoutRows(context: Excel.RequestContext, { own, before, added }: AddedRows): void {
  if (before === null) return;
  queueResize(context, own, before);
  rangeOf(context, added).clear("All");
}

function queueNewTable(context: Excel.RequestContext, own: OwnTable, block: CellBlock): void {
  const header = rangeOf(context, { ...block, rowCount: 1 });
  header.values = [own.columns.map(({ name }) => name)];
  const table = context.workbook.tables.add(rangeOf(context, block), true);
  table.name = own.table;
  table.style = "TableStyleLight1";
  own.widths.forEach((width, index) => {
    const column = untracked(header.getColumn(index));
    column.format.columnWidth = width;
  });
}

export function queueResize(context: Excel.RequestContext, own: OwnTable, block: CellBlock): void {
  context.workbook.tables.getItem(own.table).resize(rangeOf(context, block));
}
