import { ICommandService } from "@univerjs/core";
import type { Injector, Workbook } from "@univerjs/core";
import { IFunctionService } from "@univerjs/engine-formula";
import {
  AddSheetTableCommand,
  DeleteSheetTableCommand,
  SetSheetTableCommand,
  TableManager,
} from "@univerjs/sheets-table";
import { intersection } from "./addresses";
import type { Area } from "./addresses";

/** A table as the host sees it; `area` begins with the header row. */
export interface TableState {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly area: Area;
  readonly style: string;
}

const toRange = (area: Area) => ({
  startRow: area.row,
  startColumn: area.column,
  endRow: area.row + area.rows - 1,
  endColumn: area.column + area.columns - 1,
});

/** Univer's own theme of the same look as the style that Excel gives a new table. */
const DEFAULT_STYLE = "table-default-0";

/** The tables of the workbook. */
export class Tables {
  private readonly manager: TableManager;
  private readonly commands: ICommandService;
  private readonly functions: IFunctionService;
  /** Excel's style names ("TableStyleLight1"), which Univer does not know. */
  private readonly styles = new Map<string, string>();
  private nextId = 1;

  constructor(
    injector: Injector,
    private readonly workbook: () => Workbook,
  ) {
    this.manager = injector.get(TableManager);
    this.commands = injector.get(ICommandService);
    this.functions = injector.get(IFunctionService);
  }

  list(): TableState[] {
    return this.manager.getTableList(this.workbook().getUnitId()).map(({ id, name, subUnitId, range }) => ({
      id,
      name,
      sheetId: subUnitId,
      area: {
        row: range.startRow,
        column: range.startColumn,
        rows: range.endRow - range.startRow + 1,
        columns: range.endColumn - range.startColumn + 1,
      },
      style: this.styles.get(id) ?? "TableStyleMedium2",
    }));
  }

  /** Tables of a sheet that share a cell with the area. */
  touching(sheetId: string, area: Area): TableState[] {
    return this.list().filter(
      (table) => table.sheetId === sheetId && intersection(table.area, area) !== null,
    );
  }

  /** Returns the new table's id. */
  add(sheetId: string, name: string, area: Area): string {
    const id = String(this.nextId++);
    this.run(AddSheetTableCommand.id, {
      unitId: this.workbook().getUnitId(),
      subUnitId: sheetId,
      id,
      name,
      range: toRange(area),
      options: { showHeader: true, tableStyleId: DEFAULT_STYLE },
    });
    return id;
  }

  rename(id: string, name: string): void {
    this.run(SetSheetTableCommand.id, { unitId: this.workbook().getUnitId(), tableId: id, name });
  }

  resize(id: string, area: Area): void {
    this.run(SetSheetTableCommand.id, {
      unitId: this.workbook().getUnitId(),
      tableId: id,
      updateRange: { newRange: toRange(area) },
    });
    const name = this.list().find((table) => table.id === id)?.name;
    // Formulas that name the table keep its former area otherwise.
    if (name !== undefined) this.functions.deleteFormulaAstCacheKey(name);
  }

  remove(table: TableState): void {
    this.run(DeleteSheetTableCommand.id, {
      unitId: this.workbook().getUnitId(),
      subUnitId: table.sheetId,
      tableId: table.id,
    });
  }

  setStyle(id: string, style: string): void {
    this.styles.set(id, style);
  }

  private run(command: string, params: object): void {
    if (!this.commands.syncExecuteCommand(command, params)) {
      throw new Error(`Univer refused ${command} with ${JSON.stringify(params)}`);
    }
  }
}
