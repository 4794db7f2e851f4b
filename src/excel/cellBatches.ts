import { WorkbookFailure } from "../app/workbookPort";
import { addressOfBlock, type CellBlock } from "./cellBlock";

/**
 * Cells of one round trip. The client takes an answer, some 10 bytes a cell, apart in one task of the screen's
 * thread: of so many cells in 5 to 20 ms, at worst 40 ms, measured in Node on two busy cores. Excel on the web,
 * which answers 5 MB at most, is left 33 bytes a cell.
 */
const CELLS_PER_BATCH = 150_000;

/** More than any book has: whoever selects whole columns of figures by mistake is told so. */
const MOST_CELLS = 10_000_000;

/** Rows of one of several blocks. */
export interface BlockRows extends CellBlock {
  /** Which of the blocks. */
  readonly index: number;
  /** 0-based, within the block. */
  readonly firstRow: number;
}

/** Shares blocks of cells out to batches, in their order. Small blocks together make one batch. */
export function planBatches(blocks: readonly CellBlock[]): readonly (readonly BlockRows[])[] {
  const batches: BlockRows[][] = [];
  let room = 0;
  for (const [index, block] of blocks.entries()) {
    const { columnCount } = block;
    for (let firstRow = 0; firstRow < block.rowCount;) {
      if (room < columnCount) {
        batches.push([]);
        room = Math.max(CELLS_PER_BATCH, columnCount);
      }
      const rowCount = Math.min(block.rowCount - firstRow, Math.floor(room / columnCount));
      batches.at(-1)!.push({ ...block, row: block.row + firstRow, rowCount, index, firstRow });
      room -= rowCount * columnCount;
      firstRow += rowCount;
    }
  }
  return batches;
}

/** Throws `tooLarge` for a block that holds more cells than are ever read. */
export function checkSize(block: CellBlock): void {
  const { rowCount, columnCount } = block;
  if (rowCount * columnCount <= MOST_CELLS) return;
  throw new WorkbookFailure(
    "tooLarge",
    `${addressOfBlock(block)} has ${rowCount} rows and ${columnCount} columns. At most ${MOST_CELLS} cells can ` +
      "be read: take fewer rows or columns.",
  );
}
