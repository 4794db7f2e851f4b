import { WorkbookFailure } from "../app/workbookPort";
import { queueBlock, type CellBlock } from "./cellBlock";
import { untracked } from "./untracked";

/** A table of the user's. */
export interface UserTable {
  readonly name: string;
  /** Header row and body, without a totals row. */
  readonly block: CellBlock;
}

/**
 * Queues the search for a table; `null` where there is none of that name. Reading the answer throws
 * `tableWithoutHeader` where its header row is switched off.
 */
export function queueUserTable(context: Excel.RequestContext, name: string): () => UserTable | null {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load("name, showHeaders, showTotals");
  const block = queueBlock(untracked(table.getRange()));
  return () => {
    const found = table.isNullObject ? null : block();
    if (found === null) return null;
    if (!table.showHeaders) {
      throw new WorkbookFailure(
        "tableWithoutHeader",
        `The table ${table.name} shows no header row. Switch it on, so that its columns can be known.`,
      );
    }
    const totalsRows = table.showTotals ? 1 : 0;
    return { name: table.name, block: { ...found, rowCount: found.rowCount - totalsRows } };
  };
}
