import type { CellValue } from "../spreadsheet/cells";

/** What the workbench's window offers to the tests; the add-in does not know of it. */
export interface WorkbenchApi {
  /** Values of an area such as "Formulas!A1:B2", once everything is calculated. */
  values(address: string): Promise<CellValue[][]>;
  /** Header row and rows of a table, once everything is calculated. */
  tableValues(name: string): Promise<CellValue[][]>;
  tableNames(): string[];
  sheetNames(): string[];
  /** Brings a cell's sheet to the front; where to click for that cell, in the page's pixels. */
  showCell(address: string): { readonly x: number; readonly y: number };
}

declare global {
  interface Window {
    hedgerowWorkbench: WorkbenchApi;
  }
}
