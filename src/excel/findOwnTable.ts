import { WorkbookFailure } from "../app/workbookPort";
import { addressOfBlock, queueBlock, type CellBlock } from "./cellBlock";
import type { OwnTable } from "./ownTables";
import { untracked } from "./untracked";

/** One of our tables as it stands in the workbook. */
export interface FoundTable {
  /** Header and body. */
  readonly block: CellBlock;
  /** The body is the one blank row that a table without rows keeps. */
  readonly isEmpty: boolean;
  /** Rows from the body's end down, as many as were asked for, that hold nothing. */
  readonly freeRowsBelow: number;
}

/** What there is of one of our tables: the table, or only a sheet without cells, or nothing yet. */
export type OwnTableState =
  | { readonly kind: "table"; readonly found: FoundTable; readonly isProtected: boolean }
  | { readonly kind: "emptySheet"; readonly isProtected: boolean }
  | { readonly kind: "nothing" };

/**
 * Queues the search for one of our tables and for room for `rowCount` more rows. Reading the answer
 * throws `tableOccupied` where a table, name or sheet of that name is not ours.
 */
export function queueOwnTable(
  context: Excel.RequestContext,
  own: OwnTable,
  rowCount: number,
): () => OwnTableState {
  const table = queueTable(context, own, rowCount);
  const sheet = queueSheet(context, own);
  return () => table() ?? sheet();
}

/** Throws `protected` where the table may not be written. */
export function checkWritable(own: OwnTable, state: OwnTableState): void {
  if (state.kind === "nothing" || !state.isProtected) return;
  const sheet = state.kind === "table" ? state.found.block.sheet : own.sheet;
  throw new WorkbookFailure("protected", `The sheet ${sheet} is protected. Unprotect it, then try again.`);
}

function queueTable(
  context: Excel.RequestContext,
  own: OwnTable,
  rowCount: number,
): () => OwnTableState | null {
  const table = context.workbook.tables.getItemOrNullObject(own.table);
  table.load("showHeaders, showTotals");
  const { protection } = table.worksheet;
  protection.load("protected");
  const whole = untracked(table.getRange());
  const block = queueBlock(whole);
  const header = untracked(whole.getRow(0));
  header.load("values");
  const lastRow = untracked(whole.getLastRow());
  lastRow.load("formulas");
  const next = untracked(lastRow.getOffsetRange(1, 0));
  const below = untracked(next.getResizedRange(rowCount - 1, 0));
  below.load("formulas");
  return () => {
    const found = table.isNullObject ? null : block();
    if (found === null) return null;
    if (!table.showHeaders || table.showTotals || !hasOurHeaders(header.values, own)) {
      throw occupied(
        `The table ${own.table} at ${addressOfBlock(found)} is not as the add-in makes it: its columns must ` +
          `be ${own.columns.map(({ name }) => name).join(", ")}, without a total row. Rename that table.`,
      );
    }
    return {
      kind: "table",
      isProtected: protection.protected,
      found: {
        block: found,
        isEmpty: found.rowCount === 2 && isBlankRow(lastRow.formulas[0]!),
        freeRowsBelow: countLeadingBlankRows(below.formulas),
      },
    };
  };
}

function queueSheet(context: Excel.RequestContext, own: OwnTable): () => OwnTableState {
  const definedName = context.workbook.names.getItemOrNullObject(own.table);
  definedName.load("name");
  const sheet = context.workbook.worksheets.getItemOrNullObject(own.sheet);
  const { protection } = sheet;
  protection.load("protected");
  const used = queueBlock(untracked(sheet.getUsedRangeOrNullObject(true)));
  return () => {
    if (!definedName.isNullObject) {
      throw occupied(
        `The name ${own.table} is defined for something else. Rename it in Excel's Name Manager.`,
      );
    }
    if (sheet.isNullObject) return { kind: "nothing" };
    const block = used();
    if (block !== null) {
      throw occupied(
        `The sheet ${own.sheet} holds cells at ${addressOfBlock(block)}, but no table ${own.table}. ` +
          "Rename that sheet, so that the add-in can make its own.",
      );
    }
    return { kind: "emptySheet", isProtected: protection.protected };
  };
}

function hasOurHeaders(header: readonly unknown[][], { columns }: OwnTable): boolean {
  const names = header[0] ?? [];
  return names.length === columns.length && columns.every(({ name }, index) => names[index] === name);
}

function countLeadingBlankRows(rows: readonly unknown[][]): number {
  const first = rows.findIndex((row) => !isBlankRow(row));
  return first === -1 ? rows.length : first;
}

function isBlankRow(row: readonly unknown[]): boolean {
  return row.every((cell) => cell === "");
}

function occupied(message: string): WorkbookFailure {
  return new WorkbookFailure("tableOccupied", message);
}
