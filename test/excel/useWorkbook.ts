import type { WorkbookFailure, WorkbookPort } from "../../src/app/workbookPort";
import { createExcelWorkbook } from "../../src/excel/excelWorkbook";
import { parseCellName, rangeName } from "../../src/sheet/cellAddress";
import type { Grid } from "../../src/sheet/grid";
import { areaToA1 } from "../workbench/spreadsheet/addresses";
import { bootStandIn, type StandIn, type StandInOptions } from "../workbench/node/bootStandIn";

type Values = ReturnType<StandIn["spreadsheet"]["getValues"]>;

/** A workbook in the stand-in, with what tests do to it besides the adapter. */
export interface TestWorkbook {
  /** Microsoft's client, the host and the spreadsheet; a fresh workbook each test. */
  readonly standIn: StandIn;
  readonly port: WorkbookPort;
  /** Writes cells as a user types them; the sheet is made where it is missing. */
  fill(sheet: string, corner: string, cells: Grid): void;
  /** Writes cells and makes a table of them. */
  fillTable(name: string, sheet: string, corner: string, cells: Grid): void;
  /** Values of a sheet's used cells; none for a sheet without cells and where there is no such sheet. */
  values(sheet: string): Values;
  formulas(sheet: string): Values;
  /** Tables with their addresses, and the formulas of every sheet that holds any cell. */
  content(): { readonly tables: readonly string[]; readonly sheets: Readonly<Record<string, Values>> };
}

/** Boots the stand-in once for a test file, whose client the adapter then finds, and empties it for each test. */
export function useWorkbook(options?: StandInOptions): TestWorkbook {
  let standIn: StandIn;
  beforeAll(async () => {
    standIn = await bootStandIn(options);
  });
  beforeEach(() => standIn.reset());
  afterAll(() => standIn.close());

  function used(sheet: string): string | null {
    const { univer } = standIn.spreadsheet;
    const found = univer.sheets().find(({ name }) => name === sheet);
    const area = found ? univer.usedArea(found.id, true) : null;
    return area && areaToA1(area);
  }

  function fill(sheet: string, corner: string, cells: Grid): string {
    const { spreadsheet } = standIn;
    if (!spreadsheet.sheetNames().includes(sheet)) spreadsheet.addSheet(sheet);
    const address = rangeName(parseCellName(corner)!, cells.length, cells[0]!.length);
    spreadsheet.setCells(sheet, address, cells);
    return address;
  }

  function formulas(sheet: string): Values {
    const address = used(sheet);
    return address === null ? [] : standIn.spreadsheet.getFormulas(sheet, address);
  }

  return {
    get standIn() {
      return standIn;
    },
    port: createExcelWorkbook(),
    fill,
    fillTable(name, sheet, corner, cells) {
      standIn.spreadsheet.addTable(sheet, fill(sheet, corner, cells), name);
    },
    values(sheet) {
      const address = used(sheet);
      return address === null ? [] : standIn.spreadsheet.getValues(sheet, address);
    },
    formulas,
    content() {
      const { univer } = standIn.spreadsheet;
      const sheets = univer.sheets();
      const nameOf = (id: string) => sheets.find((sheet) => sheet.id === id)!.name;
      const filled = sheets
        .map(({ name }) => [name, formulas(name)] as const)
        .filter(([, cells]) => cells.length);
      return {
        tables: univer.tables
          .list()
          .map(({ name, sheetId, area }) => `${name} ${nameOf(sheetId)}!${areaToA1(area)}`),
        sheets: Object.fromEntries(filled),
      };
    },
  };
}

/** The failure that a call must end with; anything else fails the test. */
export async function failureOf(call: Promise<unknown>): Promise<WorkbookFailure> {
  const outcome = await call.then(
    (answer) => ({ answer }),
    (error: unknown) => ({ error }),
  );
  if (!("error" in outcome)) throw new Error(`no failure, but ${JSON.stringify(outcome.answer)}`);
  expect(outcome.error).toHaveProperty("name", "WorkbookFailure");
  return outcome.error as WorkbookFailure;
}
