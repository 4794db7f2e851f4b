import {
  WorkbookFailure,
  type PositionsReading,
  type PositionsSource,
  type ReadOptions,
} from "../app/workbookPort";
import { queueBookTables, toBookTables } from "./bookTables";
import { checkSize } from "./cellBatches";
import { addressOfBlock, isSameBlock, type CellBlock } from "./cellBlock";
import { queueDateSystem } from "./dateSystem";
import { codeOf } from "./hostErrors";
import { queueLastRun } from "./lastRun";
import { queueLocate } from "./locatePositions";
import { createBlocksReader } from "./readBlocks";
import { queueRowBelow } from "./rowBelow";

export interface PositionsReadOptions extends ReadOptions {
  /** Where positions and tables stood last: their cells are asked for at once, which saves a round trip. */
  readonly expected?: readonly CellBlock[];
}

/**
 * Reads the positions and the tables beside them: one round trip to find them, one for the cells, more of
 * these for a large book (`planBatches`). A batch that fails because the selection is no range is tried again
 * without the selection.
 */
export async function readPositions(
  source: PositionsSource,
  options: PositionsReadOptions = {},
): Promise<PositionsReading> {
  try {
    return await readFrom(source, true, options);
  } catch (error) {
    const code = codeOf(error);
    if (source.kind === "auto" && code === "InvalidSelection") return readFrom(source, false, options);
    if (source.kind === "address" && code === "InvalidArgument") throw notAnAddress(source.address);
    throw error;
  }
}

/** Where a reading found its cells, for `expected`. */
export function blocksOf({ origin, cells, tables }: PositionsReading): readonly CellBlock[] {
  const { market, smile, limits, hedges } = tables;
  const found = [{ origin, cells }, market, smile, limits, hedges];
  return found.flatMap((read) =>
    read === null
      ? []
      : [{ ...read.origin, rowCount: read.cells.length, columnCount: read.cells[0]!.length }],
  );
}

function notAnAddress(address: string): WorkbookFailure {
  return new WorkbookFailure("positionsNotFound", `"${address}" is no address of cells, such as A1:M61.`);
}

function readFrom(
  source: PositionsSource,
  withSelection: boolean,
  { onProgress, isCancelled, expected }: PositionsReadOptions,
): Promise<PositionsReading> {
  return Excel.run(async (context) => {
    async function roundTrip(): Promise<void> {
      await context.sync();
      if (isCancelled?.() === true) throw new WorkbookFailure("cancelled", "Reading was cancelled.");
    }
    function queueFirstCells(blocks: readonly CellBlock[]) {
      const reader = createBlocksReader(context, blocks);
      reader.queue();
      return { reader, rowBelow: queueRowBelow(context, blocks[0]!) };
    }

    const locate = queueLocate(context, source, withSelection);
    const findTables = queueBookTables(context);
    const dateSystem = queueDateSystem(context);
    const lastRun = queueLastRun(context);
    let asked = expected && queueFirstCells(expected);
    await roundTrip();

    const { block, table, source: found } = locate();
    const tables = findTables();
    const blocks = [block, ...tables.map((other) => other.block)];
    blocks.forEach(checkSize);
    const isAsked = asked !== undefined && areSameBlocks(asked.reader.blocks, blocks);
    if (asked === undefined || !isAsked) asked = queueFirstCells(blocks);
    const { reader, rowBelow } = asked;
    const tellProgress = (batches: number) => onProgress?.((1 + batches) / (1 + reader.batchCount));
    tellProgress(0);
    if (!isAsked) await roundTrip();
    reader.take();
    let isStillThere = () => true;
    for (let batch = 1; batch < reader.batchCount; batch += 1) {
      tellProgress(batch);
      reader.queue();
      if (batch === reader.batchCount - 1) isStillThere = queueIsStillThere(context, found, block);
      await roundTrip();
      reader.take();
    }
    if (!isStillThere()) throw moved(block);
    tellProgress(reader.batchCount);
    const [cells, ...tableCells] = reader.grids;
    return {
      origin: { sheet: block.sheet, row: block.row, column: block.column },
      source: found,
      address: addressOfBlock(block),
      table,
      cells: cells!,
      rowBelow: table === null ? rowBelow() : undefined,
      dateSystem: dateSystem(),
      lastRun: lastRun(),
      hiddenRowCount: reader.hiddenRowCount,
      tables: toBookTables(tables, tableCells),
    };
  });
}

function areSameBlocks(some: readonly CellBlock[], others: readonly CellBlock[]): boolean {
  return some.length === others.length && some.every((block, index) => isSameBlock(block, others[index]!));
}

/** Queues a second search: rows that come or go between two batches would be read twice or not at all. */
function queueIsStillThere(
  context: Excel.RequestContext,
  source: PositionsSource,
  block: CellBlock,
): () => boolean {
  const locate = queueLocate(context, source, false);
  return () => isSameBlock(locate().block, block);
}

function moved(block: CellBlock): WorkbookFailure {
  return new WorkbookFailure(
    "positionsMoved",
    `The positions at ${addressOfBlock(block)} were moved or resized while they were read. Read them again.`,
  );
}
