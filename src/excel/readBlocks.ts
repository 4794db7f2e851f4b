import type { Cell } from "../sheet/grid";
import { planBatches, type BlockRows } from "./cellBatches";
import { rangeOf, type CellBlock } from "./cellBlock";
import { queueHiddenRowCount } from "./hiddenRows";

/** Cells of several blocks, read batch by batch: `queue` before a round trip, `take` after it. */
export interface BlocksReader {
  readonly blocks: readonly CellBlock[];
  readonly batchCount: number;
  /** Queues the next batch. */
  queue(): void;
  /** Takes what the batch was answered. */
  take(): void;
  /** Cells of each block, as far as they were taken. */
  readonly grids: readonly (readonly (readonly Cell[])[])[];
  /** Of the first block, without its header row. */
  readonly hiddenRowCount: number;
}

/** The first block is that of the positions. */
export function createBlocksReader(
  context: Excel.RequestContext,
  blocks: readonly CellBlock[],
): BlocksReader {
  const batches = planBatches(blocks);
  const grids = blocks.map((): (readonly Cell[])[] => []);
  let hiddenRowCount = 0;
  let queued = 0;
  let answers: readonly (() => void)[] = [];

  function queueRows(rows: BlockRows): () => void {
    const range = rangeOf(context, rows);
    range.load("values");
    const grid = grids[rows.index]!;
    const hiddenRows = rows.index === 0 ? queueHiddenRows(context, rows) : noRows;
    return () => {
      for (const row of range.values as Cell[][]) grid.push(row);
      hiddenRowCount += hiddenRows();
    };
  }

  return {
    blocks,
    batchCount: batches.length,
    queue() {
      answers = batches[queued]!.map(queueRows);
      queued += 1;
    },
    take() {
      for (const answer of answers) answer();
    },
    grids,
    get hiddenRowCount() {
      return hiddenRowCount;
    },
  };
}

function queueHiddenRows(context: Excel.RequestContext, rows: BlockRows): () => number {
  const headerRows = rows.firstRow === 0 ? 1 : 0;
  if (rows.rowCount === headerRows) return noRows;
  return queueHiddenRowCount(context, {
    ...rows,
    row: rows.row + headerRows,
    rowCount: rows.rowCount - headerRows,
  });
}

function noRows(): number {
  return 0;
}
