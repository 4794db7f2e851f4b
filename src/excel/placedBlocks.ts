import type { SheetBlock } from "../app/workbookPort";
import type { CellBlock } from "./cellBlock";

/** A block of a new sheet and the cells it takes, those of a formula without its title above. */
export interface PlacedBlock {
  readonly block: SheetBlock;
  readonly cells: CellBlock;
}

/** Places blocks below each other from A1 on, a blank row between. */
export function placeBlocks(sheet: string, blocks: readonly SheetBlock[]): readonly PlacedBlock[] {
  let row = 0;
  return blocks.map((block) => {
    if (block.kind === "formula") row += 1;
    const cells = { sheet, row, column: 0, ...sizeOf(block) };
    row += cells.rowCount + 1;
    return { block, cells };
  });
}

function sizeOf(block: SheetBlock): Pick<CellBlock, "rowCount" | "columnCount"> {
  switch (block.kind) {
    case "text":
      return { rowCount: block.lines.length, columnCount: 1 };
    case "values":
      return { rowCount: block.cells.length, columnCount: block.cells[0]?.length ?? 0 };
    case "formula":
      return { rowCount: block.rowCount, columnCount: block.columnCount };
  }
}
