import { WorkbookFailure } from "../app/workbookPort";
import type { Grid } from "../sheet/grid";
import { rangeOf, type CellBlock } from "./cellBlock";

/** Up to here one read does: at up to 20 bytes a cell it stays below the 5 MB that Excel on the web answers. */
const CELLS_OF_ONE_READ = 250_000;
/** Beyond, two halves: Excel reads at most so many cells at a time. */
const MOST_CELLS_PER_READ = 5_000_000;

/** Queues the read of a block's first rows, all of them unless it is very large. */
export function queueFirstCells(context: Excel.RequestContext, block: CellBlock): () => Grid {
  return queueCells(context, { ...block, rowCount: Math.min(block.rowCount, rowsPerRead(block)) });
}

/** Queues the read of the rows that `queueFirstCells` leaves; `null` when it leaves none. */
export function queueOtherCells(context: Excel.RequestContext, block: CellBlock): (() => Grid) | null {
  const done = rowsPerRead(block);
  if (block.rowCount <= done) return null;
  return queueCells(context, { ...block, row: block.row + done, rowCount: block.rowCount - done });
}

/** Throws `tooLarge` for a block that two reads cannot hold. */
export function checkSize({ rowCount, columnCount }: CellBlock): void {
  const most = 2 * MOST_CELLS_PER_READ;
  if (rowCount * columnCount <= most) return;
  throw new WorkbookFailure(
    "tooLarge",
    `The positions have ${rowCount} rows and ${columnCount} columns. At most ${most} cells can be read: ` +
      "take fewer rows or columns.",
  );
}

function rowsPerRead({ rowCount, columnCount }: CellBlock): number {
  return Math.max(Math.floor(CELLS_OF_ONE_READ / columnCount), Math.ceil(rowCount / 2));
}

function queueCells(context: Excel.RequestContext, block: CellBlock): () => Grid {
  const range = rangeOf(context, block);
  range.load("values");
  return () => range.values as Grid;
}
