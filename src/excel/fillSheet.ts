import { safeText } from "../sheet/safeText";
import { planBatches } from "./cellBatches";
import type { CellBlock } from "./cellBlock";
import type { PlacedBlock } from "./placedBlocks";
import { untracked } from "./untracked";
import { toWrittenCell } from "./writtenCell";

/** In Excel's unit, about 20 characters: what a formula gives is not there yet when its columns are set. */
const FORMULA_COLUMN_WIDTH = 110;

/**
 * Queues all that a new sheet holds, texts as such; sends all but the last batch of it. Formats go before
 * values, so that no value is read by another format than its own; formulas come last.
 */
export async function fillSheet(sheet: Excel.Worksheet, placed: readonly PlacedBlock[]): Promise<void> {
  for (const { block, cells } of placed) {
    if (block.kind !== "text") queueFormats(sheet, cells, block.numberFormats);
  }
  await queueValues(sheet, placed);
  for (const { block, cells } of placed) {
    if (block.kind === "text") rangeOn(sheet, cells).values = block.lines.map((line) => [safeText(line)]);
    if (block.kind === "formula") queueTitle(sheet, cells, block.title);
  }
  queueWidths(sheet, placed);
  for (const { block, cells } of placed) {
    if (block.kind === "formula") rangeOn(sheet, firstCell(cells)).formulas = [[block.formula]];
  }
}

async function queueValues(sheet: Excel.Worksheet, placed: readonly PlacedBlock[]): Promise<void> {
  const values = placed.flatMap(({ block, cells }) => (block.kind === "values" ? [{ block, cells }] : []));
  for (const [batch, parts] of planBatches(values.map(({ cells }) => cells)).entries()) {
    if (batch > 0) await sheet.context.sync();
    for (const part of parts) {
      const { block } = values[part.index]!;
      const rows = block.cells.slice(part.firstRow, part.firstRow + part.rowCount);
      rangeOn(sheet, part).values = rows.map((row) => row.map(toWrittenCell));
    }
  }
}

function queueTitle(sheet: Excel.Worksheet, below: CellBlock, title: string): void {
  const above = rangeOn(sheet, { ...firstCell(below), row: below.row - 1 });
  above.values = [[safeText(title)]];
  above.format.font.bold = true;
}

/** The header row is set in bold; the formats hold below it. */
function queueFormats(sheet: Excel.Worksheet, cells: CellBlock, formats: readonly string[]): void {
  rangeOn(sheet, { ...cells, rowCount: 1 }).format.font.bold = true;
  if (cells.rowCount === 1) return;
  const body = { ...cells, row: cells.row + 1, rowCount: cells.rowCount - 1, columnCount: 1 };
  for (const [index, format] of formats.entries()) {
    if (format === "General") continue;
    // A single value holds for all cells of a range, which the types do not know.
    rangeOn(sheet, { ...body, column: body.column + index }).numberFormat = format as unknown as string[][];
  }
}

/** The columns of formulas get one width; further columns fit their values. Texts run over beside them. */
function queueWidths(sheet: Excel.Worksheet, placed: readonly PlacedBlock[]): void {
  const formulaColumns = Math.max(0, ...placed.map(formulaColumnsOf));
  const [first] = placed;
  if (first !== undefined && formulaColumns > 0) {
    const columns = rangeOn(sheet, { ...first.cells, columnCount: formulaColumns });
    columns.format.columnWidth = FORMULA_COLUMN_WIDTH;
  }
  for (const { block, cells } of placed) {
    const columnCount = cells.columnCount - formulaColumns;
    if (block.kind !== "values" || columnCount <= 0) continue;
    const further = { ...cells, column: cells.column + formulaColumns, columnCount };
    rangeOn(sheet, further).format.autofitColumns();
  }
}

function formulaColumnsOf({ block }: PlacedBlock): number {
  return block.kind === "formula" ? block.columnCount : 0;
}

function firstCell(cells: CellBlock): CellBlock {
  return { ...cells, rowCount: 1, columnCount: 1 };
}

function rangeOn(
  sheet: Excel.Worksheet,
  { row, column, rowCount, columnCount }: Omit<CellBlock, "sheet">,
): Excel.Range {
  return untracked(sheet.getRangeByIndexes(row, column, rowCount, columnCount));
}
