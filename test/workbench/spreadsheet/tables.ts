import { ICommandService } from "@univerjs/core";
import type { Injector, Workbook } from "@univerjs/core";
import { IFunctionService, SetSuperTableMutation } from "@univerjs/engine-formula";
import {
  AddSheetTableCommand,
  DeleteSheetTableCommand,
  SetSheetTableCommand,
  SetSheetTableFilterCommand,
  TableColumnFilterTypeEnum,
  TableManager,
} from "@univerjs/sheets-table";
import { intersection } from "./addresses";
import type { Area } from "./addresses";
import { plainValue } from "./cells";
import { areaOf } from "./changes";
import type { Changes } from "./changes";
import { registerTableTheme, TABLE_THEME } from "./tableTheme";

/** A table as the host sees it. */
export interface TableState {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  /** With the totals row, and with the header row though it may not be shown. */
  readonly area: Area;
  readonly style: string;
  readonly showsHeaders: boolean;
  readonly showsTotals: boolean;
}

const toRange = (area: Area) => ({
  startRow: area.row,
  startColumn: area.column,
  endRow: area.row + area.rows - 1,
  endColumn: area.column + area.columns - 1,
});

/** The tables of the workbook. */
export class Tables {
  private readonly manager: TableManager;
  private readonly commands: ICommandService;
  private readonly functions: IFunctionService;
  /** Excel's style names ("TableStyleLight1"), which Univer does not know. */
  private readonly styles = new Map<string, string>();
  /** Univer's tables always show their headers and have no totals. */
  private readonly withoutHeaders = new Set<string>();
  private readonly withTotals = new Set<string>();
  private nextId = 1;

  constructor(
    injector: Injector,
    private readonly workbook: () => Workbook,
    changes: Changes,
  ) {
    registerTableTheme(injector);
    this.manager = injector.get(TableManager);
    this.commands = injector.get(ICommandService);
    this.functions = injector.get(IFunctionService);
    // Formulas that name a table keep its former area otherwise, after an undo too.
    this.manager.tableRangeChanged$.subscribe(({ tableId }) => {
      const name = this.list().find(({ id }) => id === tableId)?.name;
      if (name !== undefined) this.functions.deleteFormulaAstCacheKey(name);
    });
    changes.cellListeners.add(({ sheetId, area }) => {
      for (const table of this.touching(sheetId, area)) {
        if (intersection(area, { ...table.area, rows: 1 })) this.followHeader(table.id);
      }
    });
  }

  /** Univer takes a column's name from its header only when the table is made. */
  private followHeader(id: string): void {
    const table = this.manager.getTableById(this.workbook().getUnitId(), id);
    const state = this.list().find((one) => one.id === id);
    const cells = state && this.workbook().getSheetBySheetId(state.sheetId)?.getCellMatrix();
    if (!table || !state || !cells) return;
    const { row, column, columns } = state.area;
    const names = Array.from({ length: columns }, (_, index) =>
      String(plainValue(cells.getValue(row, column + index))),
    );
    names.forEach((name, index) => {
      const tableColumn = table.getTableColumnByIndex(index);
      if (tableColumn && name !== "") tableColumn.displayName = name;
    });
    this.commands.syncExecuteCommand(SetSuperTableMutation.id, {
      unitId: this.workbook().getUnitId(),
      tableName: state.name,
      reference: {
        range: toRange(state.area),
        sheetId: state.sheetId,
        titleMap: new Map(names.map((name, index) => [name, index])),
      },
    });
  }

  list(): TableState[] {
    return this.manager.getTableList(this.workbook().getUnitId()).map(({ id, name, subUnitId, range }) => ({
      id,
      name,
      sheetId: subUnitId,
      area: areaOf(range),
      style: this.styles.get(id) ?? "TableStyleMedium2",
      showsHeaders: !this.withoutHeaders.has(id),
      showsTotals: this.withTotals.has(id),
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
      options: { showHeader: true, tableStyleId: TABLE_THEME },
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

  /** The header row's cells stay where they are. */
  showHeaders(id: string, shown: boolean): void {
    if (shown) this.withoutHeaders.delete(id);
    else this.withoutHeaders.add(id);
  }

  /** Says that the last row of the area is one of totals, or that there is none. */
  showTotals(id: string, shown: boolean): void {
    if (shown) this.withTotals.add(id);
    else this.withTotals.delete(id);
  }

  /** Hides the rows whose cell of a column (from 0) shows none of the texts; `null` shows all again. */
  filter(id: string, column: number, texts: readonly string[] | null): void {
    const tableFilter = texts && { filterType: TableColumnFilterTypeEnum.manual, values: [...texts] };
    this.run(SetSheetTableFilterCommand.id, {
      unitId: this.workbook().getUnitId(),
      tableId: id,
      column,
      tableFilter: tableFilter ?? undefined,
    });
  }

  private run(command: string, params: object): void {
    if (!this.commands.syncExecuteCommand(command, params)) {
      throw new Error(`Univer refused ${command} with ${JSON.stringify(params)}`);
    }
  }
}
