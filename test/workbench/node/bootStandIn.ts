import { existsSync } from "node:fs";
import path from "node:path";
import { Host } from "../host/host";
import type { HostOptions } from "../host/host";
import { parseA1 } from "../spreadsheet/addresses";
import type { Area } from "../spreadsheet/addresses";
import type { CellValue } from "../spreadsheet/cells";
import type * as spreadsheetModule from "../spreadsheet/createSpreadsheet";
import type { UniverSpreadsheet } from "../spreadsheet/univerSpreadsheet";
import { loadFunctionsForNode } from "./functionsForNode";
import type { FunctionsBundle } from "./functionsForNode";
import { loadOfficeClient } from "./officeClient";
import type { OfficeClient, OfficeGlobals } from "./officeClient";

export interface StandInOptions extends HostOptions {
  /** Custom functions for the spreadsheet, such as `productionFunctions()`; none when it is not given. */
  readonly functions?: FunctionsBundle;
  /** How a blank cell reaches a function; "desktop" when it is not given. */
  readonly blankCells?: "desktop" | "web";
}

/** The spreadsheet by the names that a user knows: sheets by name, cells in A1. */
export interface SpreadsheetByName {
  /** Writes as a user types; one undo step. */
  setCells(sheet: string, a1: string, values: readonly (readonly unknown[])[]): void;
  getValues(sheet: string, a1: string): CellValue[][];
  getFormulas(sheet: string, a1: string): CellValue[][];
  /** As the cells show them. */
  getTexts(sheet: string, a1: string): string[][];
  addSheet(name: string): void;
  /** The header row must stand there already. */
  addTable(sheet: string, a1: string, name: string): void;
  /** Message of the error that a custom function gave in a formula's own cell, as Excel shows it beside it. */
  errorMessage(sheet: string, a1: string): string | undefined;
  select(sheet: string, a1: string): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Resolves when every formula has its result, which is #BUSY! where a function has not answered yet. */
  calculated(): Promise<void>;
  /** Resolves when every formula has its result and no function is waited for. */
  answered(): Promise<void>;
  sheetNames(): string[];
  tableNames(): string[];
  dispose(): void;
  readonly univer: UniverSpreadsheet;
}

export interface StandIn extends OfficeGlobals {
  readonly host: Host;
  readonly spreadsheet: SpreadsheetByName;
  /** An empty workbook and a new host behind the same client: a few milliseconds. */
  reset(options?: HostOptions): void;
  close(): void;
}

const BUNDLE = path.join(__dirname, "../../../.cache/spreadsheet/spreadsheet.cjs");

function loadSpreadsheet(): UniverSpreadsheet {
  if (!existsSync(BUNDLE)) {
    throw new Error("The spreadsheet is not bundled: node test/workbench/spreadsheet/bundleForNode.mjs");
  }
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a bundle that only exists once it is built
  return (require(BUNDLE) as typeof spreadsheetModule).createSpreadsheet();
}

/** Excel's stand-in: Microsoft's client, the host and a spreadsheet without a screen, in this process. */
export async function bootStandIn(options: StandInOptions = {}): Promise<StandIn> {
  const univer = loadSpreadsheet();
  const functions =
    options.functions && loadFunctionsForNode(options.functions, options.blankCells ?? "desktop");
  if (functions) univer.registerCustomFunctions(functions);
  univer.newWorkbook();
  let host = new Host(univer, options);
  const client: OfficeClient = await loadOfficeClient(host);
  return {
    Office: client.Office,
    Excel: client.Excel,
    OfficeExtension: client.OfficeExtension,
    get host() {
      return host;
    },
    spreadsheet: byName(univer, functions?.messages ?? new Map()),
    reset(next = {}) {
      host.dispose();
      univer.newWorkbook();
      host = new Host(univer, { ...options, ...next });
      client.connect(host);
    },
    close() {
      host.dispose();
      univer.dispose();
      client.close();
      functions?.close();
    },
  };
}

function byName(univer: UniverSpreadsheet, messages: ReadonlyMap<string, string>): SpreadsheetByName {
  const sheetId = (name: string): string => {
    const found = univer.sheets().find((sheet) => sheet.name === name);
    if (!found) throw new Error(`There is no sheet ${name}`);
    return found.id;
  };
  const area = (a1: string): Area => {
    const parsed = parseA1(a1);
    if (!parsed) throw new Error(`${a1} is no address`);
    return parsed;
  };
  const cells = (sheet: string, a1: string) => univer.cells(sheetId(sheet), area(a1));
  return {
    univer,
    setCells: (sheet, a1, values) => univer.write(sheetId(sheet), area(a1), values),
    getValues: (sheet, a1) => cells(sheet, a1).map((row) => row.map(({ value }) => value)),
    getFormulas: (sheet, a1) =>
      cells(sheet, a1).map((row) => row.map(({ formula, value }) => formula ?? value)),
    getTexts: (sheet, a1) => cells(sheet, a1).map((row) => row.map(({ text }) => text)),
    addSheet: (name) => void univer.addSheet(name),
    addTable: (sheet, a1, name) => void univer.tables.add(sheetId(sheet), name, area(a1)),
    errorMessage: (sheet, a1) => messages.get(`${sheetId(sheet)}!${a1}`),
    select: (sheet, a1) => univer.select(sheetId(sheet), area(a1)),
    undo: async () => {
      univer.undo();
      await univer.calculated();
    },
    redo: async () => {
      univer.redo();
      await univer.calculated();
    },
    calculated: () => univer.calculated(),
    answered: () => univer.answered(),
    sheetNames: () => univer.sheets().map(({ name }) => name),
    tableNames: () => univer.tables.list().map(({ name }) => name),
    dispose: () => univer.dispose(),
  };
}
