import { type Area, parseA1, splitSheet } from "../spreadsheet/addresses";
import type { UniverSpreadsheet } from "../spreadsheet/univerSpreadsheet";
import type { WorkbenchApi } from "./workbenchWindow";

export function createWorkbenchApi(spreadsheet: UniverSpreadsheet): WorkbenchApi {
  const locate = (address: string): { sheetId: string; area: Area } => {
    const { sheet: name, rest } = splitSheet(address);
    const sheet = spreadsheet.sheets().find((candidate) => candidate.name === name);
    const area = parseA1(rest);
    if (!sheet || !area) throw new Error(`"${address}" is no area of this workbook.`);
    return { sheetId: sheet.id, area };
  };
  const read = async (sheetId: string, area: Area) => {
    await spreadsheet.calculated();
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
    select: (address) => {
      const { sheetId, area } = locate(address);
      spreadsheet.select(sheetId, area);
    },
  };
}
