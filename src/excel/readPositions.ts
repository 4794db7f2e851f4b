import {
  WorkbookFailure,
  type PositionsReading,
  type PositionsSource,
  type ReadOptions as PortReadOptions,
} from "../app/workbookPort";
import { addressOfBlock, isSameBlock, type CellBlock } from "./cellBlock";
import { checkSize, queueFirstCells, queueOtherCells } from "./chunkedRead";
import { queueDateSystem } from "./dateSystem";
import { codeOf } from "./hostErrors";
import { queueLastRun } from "./lastRun";
import { queueLocate } from "./locatePositions";
import { queueRowBelow } from "./rowBelow";

/** Share of the work that is done when it is known where the positions stand, and after the first cells. */
const LOCATED = 0.2;
const HALF_READ = 0.6;

export interface ReadOptions extends PortReadOptions {
  /** Where the positions stood last: their cells are asked for at once, which saves a round trip. */
  readonly expected?: CellBlock;
}

/**
 * Reads the positions: one round trip to find them, one or two for their cells. A batch that fails
 * because the selection is no range is tried again without the selection.
 */
export async function readPositions(
  source: PositionsSource,
  options: ReadOptions = {},
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

function notAnAddress(address: string): WorkbookFailure {
  return new WorkbookFailure("positionsNotFound", `"${address}" is no address of cells, such as A1:M61.`);
}

function readFrom(
  source: PositionsSource,
  withSelection: boolean,
  { onProgress, isCancelled, expected }: ReadOptions,
): Promise<PositionsReading> {
  return Excel.run(async (context) => {
    const locate = queueLocate(context, source, withSelection);
    const dateSystem = queueDateSystem(context);
    const lastRun = queueLastRun(context);
    const queue = (block: CellBlock) => ({
      block,
      cells: queueFirstCells(context, block),
      rowBelow: queueRowBelow(context, block),
    });
    const early = expected && queue(expected);
    await context.sync();

    const { block, table, source: found } = locate();
    checkSize(block);
    onProgress?.(LOCATED);
    if (isCancelled?.() === true) throw new WorkbookFailure("cancelled", "Reading was cancelled.");

    let asked = early;
    if (asked === undefined || !isSameBlock(block, asked.block)) {
      asked = queue(block);
      await context.sync();
    }
    let cells = asked.cells();
    const others = queueOtherCells(context, block);
    if (others !== null) {
      onProgress?.(HALF_READ);
      await context.sync();
      cells = [...cells, ...others()];
    }
    onProgress?.(1);
    return {
      origin: { sheet: block.sheet, row: block.row, column: block.column },
      source: found,
      address: addressOfBlock(block),
      table,
      cells,
      rowBelow: table === null ? asked.rowBelow() : undefined,
      dateSystem: dateSystem(),
      lastRun: lastRun(),
      hiddenRowCount: 0,
      tables: { market: null, smile: null, limits: null },
    };
  });
}
