import { ICommandService } from "@univerjs/core";
import type { Injector, Workbook, Worksheet } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from "@univerjs/sheets";
import type { FRange, FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import { intersection } from "./addresses";
import type { Area } from "./addresses";

/** The workbook that is open now, in Univer's own parts: its facade ("F…") and what lies below it. */
export class OpenWorkbook {
  private readonly commands: ICommandService;

  constructor(
    injector: Injector,
    private readonly api: FUniver,
  ) {
    this.commands = injector.get(ICommandService);
  }

  facade(): FWorkbook {
    const workbook = this.api.getActiveWorkbook();
    if (!workbook) throw new Error("There is no workbook yet");
    return workbook;
  }

  id(): string {
    return this.facade().getId();
  }

  core(): Workbook {
    return this.facade().getWorkbook();
  }

  sheet(sheetId: string): FWorksheet {
    const sheet = this.facade().getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`There is no sheet with the id ${sheetId}`);
    return sheet;
  }

  coreSheet(sheetId: string): Worksheet {
    return this.sheet(sheetId).getSheet();
  }

  /** What of the area the sheet holds now. */
  withinSheet(sheetId: string, area: Area): Area | null {
    const sheet = this.coreSheet(sheetId);
    return intersection(area, {
      row: 0,
      column: 0,
      rows: sheet.getRowCount(),
      columns: sheet.getColumnCount(),
    });
  }

  /** For what only Univer's own range can do: colours, fonts, alignment. Makes room first. */
  range(sheetId: string, area: Area): FRange {
    this.makeRoom(sheetId, area);
    return this.sheet(sheetId).getRange(area.row, area.column, area.rows, area.columns);
  }

  activeSheetId(): string {
    return this.facade().getActiveSheet().getSheetId();
  }

  activate(sheetId: string): void {
    if (this.activeSheetId() !== sheetId) this.facade().setActiveSheet(sheetId);
  }

  /** Grows the sheet so that the area lies within it. Growing is not an undo step. */
  makeRoom(sheetId: string, area: Area): void {
    const sheet = this.coreSheet(sheetId);
    const unit = { unitId: this.id(), subUnitId: sheetId };
    const rowCount = area.row + area.rows;
    const columnCount = area.column + area.columns;
    if (rowCount > sheet.getRowCount()) {
      this.commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, { ...unit, rowCount });
    }
    if (columnCount > sheet.getColumnCount()) {
      this.commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, { ...unit, columnCount });
    }
  }
}
