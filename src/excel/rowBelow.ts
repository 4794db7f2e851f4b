import type { Cell } from "../sheet/grid";
import { rangeOf, type CellBlock } from "./cellBlock";

const SHEET_ROWS = 1_048_576;

/** Queues the read of the row directly below a block; `undefined` where the sheet ends with the block. */
export function queueRowBelow(
  context: Excel.RequestContext,
  block: CellBlock,
): () => readonly Cell[] | undefined {
  const row = block.row + block.rowCount;
  if (row >= SHEET_ROWS) return () => undefined;
  const range = rangeOf(context, { ...block, row, rowCount: 1 });
  range.load("values");
  return () => range.values[0] as Cell[];
}
