import { areaToA1 } from "../spreadsheet/addresses";
import { messageKey } from "../spreadsheet/customFunctions";
import { isErrorText } from "../spreadsheet/errorText";
import type { UniverSpreadsheet } from "../spreadsheet/univerSpreadsheet";

/**
 * Keeps `line` saying why the selected cell holds a function's error, as Excel does beside the cell. Univer's
 * own note tells the kind of error only.
 */
export function showCellErrors(
  line: HTMLElement,
  spreadsheet: UniverSpreadsheet,
  messages: ReadonlyMap<string, string>,
): void {
  const show = async (): Promise<void> => {
    await spreadsheet.calculated();
    const { sheetId, area } = spreadsheet.selection();
    const { row, column } = area;
    const cell = { row, column, rows: 1, columns: 1 };
    const { value = "", formula = null } = spreadsheet.cells(sheetId, cell)[0]?.[0] ?? {};
    // A message stays behind when its formula is cleared.
    const message =
      formula !== null && isErrorText(value) ? messages.get(messageKey(sheetId, row, column)) : undefined;
    line.textContent = message === undefined ? "" : `${areaToA1(cell)} ${String(value)} ${message}`;
    line.title = line.textContent;
  };
  let isDue = false;
  /** After the batch in which the change happens: a calculation begun within it would leave its rest out. */
  const showSoon = (): void => {
    if (isDue) return;
    isDue = true;
    setTimeout(() => {
      isDue = false;
      void show();
    }, 0);
  };
  const { selectionListeners, activationListeners, cellListeners } = spreadsheet.changes;
  for (const listeners of [selectionListeners, activationListeners, cellListeners])
    (listeners as Set<() => void>).add(showSoon);
}
