import type { CellValue } from "../spreadsheet/cells";

/** What the workbench's window offers to the add-in's frame and to the tests. */
export interface WorkbenchWindow {
  readonly hedgerowWorkbench: WorkbenchApi;
}

export interface WorkbenchApi {
  /** Values of an area such as "Formulas!A1:B2", once everything is calculated. */
  values(address: string): Promise<CellValue[][]>;
  /** Writes as a user types; one undo step. */
  write(address: string, values: readonly (readonly CellValue[])[]): void;
  /** Selects an area and lets the keyboard type into it. */
  select(address: string): void;
  tableNames(): string[];
  sheetNames(): string[];
}
