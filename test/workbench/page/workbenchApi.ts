import { type Area, parseA1, splitSheet } from "../spreadsheet/addresses";
import type { UniverSpreadsheet } from "../spreadsheet/univerSpreadsheet";
import type { WorkbenchApi } from "./workbenchWindow";

/** What Univer draws the cells on. */
const GRID = "canvas[id^=univer-sheet-main-canvas]";

/** `container` holds the spreadsheet's user interface. */
export function createWorkbenchApi(spreadsheet: UniverSpreadsheet, container: Element): WorkbenchApi {
  const locate = (address: string): { sheetId: string; area: Area } => {
    const { sheet: name, rest } = splitSheet(address);
    const sheet = spreadsheet.sheets().find((candidate) => candidate.name === name);
    const area = parseA1(rest);
    if (!sheet || !area) throw new Error(`"${address}" is no area of this workbook.`);
    return { sheetId: sheet.id, area };
  };
  const read = async (sheetId: string, area: Area) => {
    await spreadsheet.answered();
    return spreadsheet.cells(sheetId, area).map((row) => row.map(({ value }) => value));
  };
  return {
    values: async (address) => {
      const { sheetId, area } = locate(address);
      return read(sheetId, area);
    },
    tableValues: async (name) => {
      const table = spreadsheet.tables.list().find((candidate) => candidate.name === name);
      if (!table) throw new Error(`This workbook has no table named ${name}.`);
      return read(table.sheetId, table.area);
    },
    tableNames: () => spreadsheet.tables.list().map(({ name }) => name),
    sheetNames: () => spreadsheet.sheets().map(({ name }) => name),
    showCell: (address) => {
      const { sheetId, area } = locate(address);
      spreadsheet.activate(sheetId);
      const cell = spreadsheet.range(sheetId, area).getCellRect();
      const grid = container.querySelector(GRID)?.getBoundingClientRect();
      if (!grid) throw new Error("The spreadsheet draws no cells.");
      return { x: grid.x + cell.x + cell.width / 2, y: grid.y + cell.y + cell.height / 2 };
    },
  };
}
