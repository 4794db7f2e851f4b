import { addressOn, rangeName } from "../sheet/cellAddress";
import { untracked } from "./untracked";

/** A rectangle of cells. Indices are 0-based. */
export interface CellBlock {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export function isSameBlock(a: CellBlock, b: CellBlock): boolean {
  return (
    a.sheet === b.sheet &&
    a.row === b.row &&
    a.column === b.column &&
    a.rowCount === b.rowCount &&
    a.columnCount === b.columnCount
  );
}

/** "Portfolio!A1:M61" */
export function addressOfBlock(block: CellBlock): string {
  return addressOn(block.sheet, rangeName(block, block.rowCount, block.columnCount));
}

/** The block's cells, for use in one batch. */
export function rangeOf(context: Excel.RequestContext, block: CellBlock): Excel.Range {
  const { sheet, row, column, rowCount, columnCount } = block;
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  return untracked(worksheet.getRangeByIndexes(row, column, rowCount, columnCount));
}

/** Asks where a range stands; the answer is there after the next sync, `null` when there is no range. */
export function queueBlock(range: Excel.Range): () => CellBlock | null {
  const sheet = range.worksheet;
  range.load("rowIndex, columnIndex, rowCount, columnCount");
  sheet.load("name");
  return () =>
    range.isNullObject
      ? null
      : {
          sheet: sheet.name,
          row: range.rowIndex,
          column: range.columnIndex,
          rowCount: range.rowCount,
          columnCount: range.columnCount,
        };
}
