import type { SheetBlock } from "../app/workbookPort";
import { safeText } from "../sheet/safeText";
import { planBatches } from "./cellBatches";
import { rangeOf, type CellBlock } from "./cellBlock";
import type { PlacedBlock } from "./placedBlocks";
import { toWrittenCell } from "./writtenCell";

/** In Excel's unit, about 20 characters: what a formula gives is not there yet when its columns are set. */
const FORMULA_COLUMN_WIDTH = 110;

/**
 * Queues all that a new sheet holds, texts as such; sends all but the last batch of it. Formats go before
 * values, so that no value is read by another format than its own.
 */
export async function fillSheet(
  context: Excel.RequestContext,
  placed: readonly PlacedBlock[],
): Promise<void> {
  for (const { block, cells } of placed) {
    if (block.kind !== "text") queueFormats(context, cells, block.numberFormats);
  }
  await queueValues(context, placed);
  for (const { block, cells } of placed) {
    if (block.kind === "text") rangeOf(context, cells).values = block.lines.map((line) => [safeText(line)]);
    if (block.kind === "formula") queueFormula(context, cells, block);
  }
  queueWidths(context, placed);
}

async function queueValues(context: Excel.RequestContext, placed: readonly PlacedBlock[]): Promise<void> {
  const values = placed.flatMap(({ block, cells }) => (block.kind === "values" ? [{ block, cells }] : []));
  for (const [batch, parts] of planBatches(values.map(({ cells }) => cells)).entries()) {
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- more cells than one round trip takes
    if (batch > 0) await context.sync();
    for (const part of parts) {
      const { block } = values[part.index]!;
      const rows = block.cells.slice(part.firstRow, part.firstRow + part.rowCount);
      rangeOf(context, part).values = rows.map((row) => row.map(toWrittenCell));
    }
  }
}

function queueFormula(
  context: Excel.RequestContext,
  cells: CellBlock,
  { title, formula }: Extract<SheetBlock, { kind: "formula" }>,
): void {
  const first = { ...cells, rowCount: 1, columnCount: 1 };
  const above = rangeOf(context, { ...first, row: first.row - 1 });
  above.values = [[safeText(title)]];
  above.format.font.bold = true;
  rangeOf(context, first).formulas = [[formula]];
}

/** The header row is set in bold; the formats hold below it. */
function queueFormats(context: Excel.RequestContext, cells: CellBlock, formats: readonly string[]): void {
  rangeOf(context, { ...cells, rowCount: 1 }).format.font.bold = true;
  if (cells.rowCount === 1) return;
  const body = { ...cells, row: cells.row + 1, rowCount: cells.rowCount - 1, columnCount: 1 };
  for (const [index, format] of formats.entries()) {
    if (format === "General") continue;
    // A single value holds for all cells of a range, which the types do not know.
    rangeOf(context, { ...body, column: body.column + index }).numberFormat = format as unknown as string[][];
  }
}

/** The columns of formulas get one width; further columns fit their values. Texts run over beside them. */
function queueWidths(context: Excel.RequestContext, placed: readonly PlacedBlock[]): void {
  const formulaColumns = Math.max(0, ...placed.map(formulaColumnsOf));
  const [first] = placed;
  if (first !== undefined && formulaColumns > 0) {
    const columns = rangeOf(context, { ...first.cells, columnCount: formulaColumns });
    columns.format.columnWidth = FORMULA_COLUMN_WIDTH;
  }
  for (const { block, cells } of placed) {
    const columnCount = cells.columnCount - formulaColumns;
    if (block.kind !== "values" || columnCount <= 0) continue;
    const further = { ...cells, column: cells.column + formulaColumns, columnCount };
    rangeOf(context, further).format.autofitColumns();
  }
}

function formulaColumnsOf({ block }: PlacedBlock): number {
  return block.kind === "formula" ? block.columnCount : 0;
}
