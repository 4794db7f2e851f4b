import { untracked } from "./untracked";

/** Brings a sheet to the front and selects cells on it. */
export function selectCells(sheet: string, address: string): Promise<void> {
  return Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    untracked(worksheet.getRange(address)).select();
    await context.sync();
  });
}
