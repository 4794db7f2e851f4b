import type { NewSheet, SheetAdded } from "../app/workbookPort";
import { addressOfBlock } from "./cellBlock";
import { fillSheet } from "./fillSheet";
import { isTurnedAway } from "./hostErrors";
import { placeBlocks } from "./placedBlocks";
import { freeSheetName } from "./sheetName";
import { afterTakingBack, look } from "./takeBack";
import { undoGroup } from "./undoGroup";
import { untracked } from "./untracked";

/**
 * Makes a sheet: one round trip to find a free name, one to make it, one to fill it, more of these for very
 * many values. Making and filling is one undo step where Excel groups steps. What fails takes the sheet away
 * again.
 */
export async function addSheet({ name: wished, blocks }: NewSheet): Promise<SheetAdded> {
  const name = await look(() => findFreeName(wished));
  const placed = placeBlocks(name, blocks);
  const made: { id?: string } = {};
  try {
    await Excel.run(undoGroup(), async (context) => {
      const sheet = context.workbook.worksheets.add(name);
      sheet.load("id");
      await context.sync();
      made.id = sheet.id;
      await fillSheet(sheet, placed);
      sheet.activate();
      await context.sync();
    });
  } catch (error) {
    const isNothingDone = made.id === undefined && isTurnedAway(error);
    const takeBack = isNothingDone ? async () => undefined : () => removeSheet(name, made.id);
    throw await afterTakingBack(error, takeBack, `The sheet ${name} may be left over: delete it.`);
  }
  return { sheet: name, addresses: placed.map(({ cells }) => addressOfBlock(cells)) };
}

function findFreeName(wished: string): Promise<string> {
  return Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return freeSheetName(
      wished,
      sheets.items.map(({ name }) => name),
    );
  });
}

/** A sheet whose id is not known is taken away only while it is empty: it may be someone else's. */
function removeSheet(name: string, id: string | undefined): Promise<void> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id ?? name);
    const used = untracked(sheet.getUsedRangeOrNullObject(false));
    used.load("address");
    await context.sync();
    if (sheet.isNullObject || (id === undefined && !used.isNullObject)) return;
    sheet.delete();
    await context.sync();
  });
}
