import { ICommandService, IUndoRedoService, IUniverInstanceService } from "@univerjs/core";
import type {
  ICellData,
  IStyleData,
  Injector,
  IWorkbookData,
  Nullable,
  Univer,
  Workbook,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  SetRangeValuesCommand,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import type { FRange, FWorkbook, FWorksheet } from "@univerjs/sheets/facade";
import { areaToA1, intersection } from "./addresses";
import type { Area } from "./addresses";
import { Calculation } from "./calculation";
import { cellFromInput, displayText, plainValue } from "./cells";
import type { CellValue } from "./cells";
import { areaOf, Changes } from "./changes";
import { registerCustomFunctions } from "./customFunctions";
import type { CustomFunctionSet } from "./customFunctions";
import { forgetOpenSquareBrackets } from "./openSquareBrackets";
import { Tables } from "./tables";
import { UndoGroups } from "./undoGroups";

export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
}

/** One cell as it stands. `formula` is `null` for a constant. */
export interface CellState {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string;
  readonly text: string;
}

/** Most readers want no text, which takes longer to make than all the rest. */
class StoredCell implements CellState {
  constructor(
    readonly value: CellValue,
    readonly formula: string | null,
    readonly format: string,
  ) {}

  get text(): string {
    return displayText(this.value, this.format);
  }
}

const EMPTY_CELL: CellState = { value: "", formula: null, format: "General", text: "" };

/** Size of a new sheet; it grows when cells beyond are written. */
const NEW_SHEET = { rowCount: 1000, columnCount: 26 };

type Direction = "up" | "left" | "down" | "right";

const SHIFT_COMMANDS: Readonly<Record<Direction, string>> = {
  up: DeleteRangeMoveUpCommand.id,
  left: DeleteRangeMoveLeftCommand.id,
  down: InsertRangeMoveDownCommand.id,
  right: InsertRangeMoveRightCommand.id,
};

/**
 * A Univer workbook behind the few operations that the host needs. Works with Univer's headless plugins under
 * Node and with its user interface in a page alike.
 */
export class UniverSpreadsheet {
  readonly changes: Changes;
  readonly undoGroups: UndoGroups;
  readonly tables: Tables;
  private readonly injector: Injector;
  private readonly commands: ICommandService;
  private readonly formulas: FormulaDataModel;
  private readonly calculation: Calculation;
  private workbooks = 0;

  /** Makes an empty workbook: Univer starts its services with the first one. */
  constructor(
    private readonly univer: Univer,
    readonly api: FUniver,
  ) {
    this.injector = univer.__getInjector();
    this.newWorkbook();
    forgetOpenSquareBrackets(this.injector);
    this.commands = this.injector.get(ICommandService);
    this.formulas = this.injector.get(FormulaDataModel);
    this.changes = new Changes(this.injector);
    this.undoGroups = new UndoGroups(this.injector, () => this.workbook().getId());
    this.tables = new Tables(this.injector, () => this.coreWorkbook(), this.changes);
    this.calculation = new Calculation(this.injector);
  }

  /** Formulas that name the functions must be written afterwards. */
  registerCustomFunctions(functions: CustomFunctionSet): void {
    registerCustomFunctions(this.injector, functions);
  }

  /** Replaces the workbook by one with a single empty sheet, or by `content`. */
  newWorkbook(content?: Partial<IWorkbookData>): void {
    const former = this.api.getActiveWorkbook();
    if (former) this.api.disposeUnit(former.getId());
    this.workbooks += 1;
    const sheet = { id: "sheet-1", name: "Sheet1", ...NEW_SHEET };
    this.api.createWorkbook({
      id: `workbook-${this.workbooks}`,
      name: "Book1",
      sheetOrder: [sheet.id],
      sheets: { [sheet.id]: sheet },
      ...content,
    });
    this.injector.get(IUniverInstanceService).focusUnit(this.workbook().getId());
  }

  dispose(): void {
    this.univer.dispose();
  }

  /** Resolves when every formula has its result. */
  calculated(): Promise<void> {
    return this.calculation.settled();
  }

  recalculate(): void {
    this.api.getFormula().executeCalculation();
  }

  undo(): void {
    this.workbook().undo();
  }

  redo(): void {
    this.workbook().redo();
  }

  forgetUndo(): void {
    this.injector.get(IUndoRedoService).clearUndoRedo(this.workbook().getId());
  }

  // Sheets

  sheets(): SheetState[] {
    return this.workbook()
      .getSheets()
      .map((sheet) => ({
        id: sheet.getSheetId(),
        name: sheet.getSheetName(),
        hidden: sheet.isSheetHidden(),
      }));
  }

  activeSheetId(): string {
    return this.workbook().getActiveSheet().getSheetId();
  }

  activate(sheetId: string): void {
    if (this.activeSheetId() !== sheetId) this.workbook().setActiveSheet(sheetId);
  }

  /** Adds a sheet at the end without bringing it to the front; returns its id. */
  addSheet(name: string): string {
    const active = this.activeSheetId();
    const added = this.workbook().insertSheet(name, { sheet: NEW_SHEET }).getSheetId();
    this.activate(active);
    return added;
  }

  renameSheet(sheetId: string, name: string): void {
    this.sheet(sheetId).setName(name);
  }

  removeSheet(sheetId: string): void {
    for (const table of this.tables.list()) if (table.sheetId === sheetId) this.tables.remove(table);
    this.workbook().deleteSheet(sheetId);
  }

  setHidden(sheetId: string, hidden: boolean): void {
    if (hidden) this.sheet(sheetId).hideSheet();
    else this.sheet(sheetId).showSheet();
  }

  freezeRows(sheetId: string, count: number): void {
    this.sheet(sheetId).setFrozenRows(count);
  }

  frozenRows(sheetId: string): number {
    return Math.max(0, this.sheet(sheetId).getFreeze().ySplit);
  }

  showGridlines(sheetId: string, shown: boolean): void {
    this.sheet(sheetId).setHiddenGridlines(!shown);
  }

  gridlinesShown(sheetId: string): boolean {
    return !this.sheet(sheetId).hasHiddenGridLines();
  }

  // Cells

  /** Rows of cells; the area must not be larger than a sheet can hold in memory. */
  cells(sheetId: string, area: Area): CellState[][] {
    const model = this.coreSheet(sheetId);
    const matrix = model.getCellMatrix();
    const styles = this.coreWorkbook().getStyles();
    const spilled = this.formulas.getArrayFormulaCellData()?.[this.workbook().getId()]?.[sheetId];
    const cellAt = (row: number, column: number): CellState => {
      const raw: Nullable<ICellData> = matrix.getValue(row, column);
      const spill = spilled?.[row]?.[column];
      if (!raw && !spill) return EMPTY_CELL;
      const value = plainValue(spill ?? raw);
      const format = styles.getStyleByCell(raw)?.n?.pattern ?? "General";
      const formula = raw && (raw.f || raw.si) ? this.formulaAt(sheetId, row, column) : null;
      return new StoredCell(value, formula, format);
    };
    return Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (_, c) => cellAt(area.row + r, area.column + c)),
    );
  }

  private formulaAt(sheetId: string, row: number, column: number): string | null {
    const text = this.formulas.getFormulaStringByCell(row, column, sheetId, this.workbook().getId());
    return text ? text : null;
  }

  /** Writes one value a cell as Excel reads it; `null` leaves a cell alone. */
  write(sheetId: string, area: Area, values: readonly (readonly unknown[])[]): void {
    this.makeRoom(sheetId, area);
    const matrix = this.coreSheet(sheetId).getCellMatrix();
    const styles = this.coreWorkbook().getStyles();
    const value: Record<number, Record<number, ICellData>> = {};
    values.forEach((row, r) => {
      row.forEach((input, c) => {
        const [atRow, atColumn] = [area.row + r, area.column + c];
        const format = styles.getStyleByCell(matrix.getValue(atRow, atColumn))?.n?.pattern ?? "General";
        const cell = cellFromInput(input, format);
        if (cell) (value[atRow] ??= {})[atColumn] = cell;
      });
    });
    if (Object.keys(value).length === 0) return;
    this.commands.syncExecuteCommand(SetRangeValuesCommand.id, {
      unitId: this.workbook().getId(),
      subUnitId: sheetId,
      range: this.range(sheetId, area).getRange(),
      value,
    });
  }

  setNumberFormats(sheetId: string, area: Area, formats: readonly (readonly (string | null)[])[]): void {
    this.makeRoom(sheetId, area);
    const kept = this.cells(sheetId, area);
    const patterns = formats.map((row, r) =>
      row.map((format, c) => format ?? kept[r]?.[c]?.format ?? "General"),
    );
    this.range(sheetId, area).setNumberFormats(
      patterns.map((row) => row.map((p) => (p === "General" ? "" : p))),
    );
  }

  clear(sheetId: string, area: Area, what: "All" | "Contents" | "Formats"): void {
    const used = this.withinSheet(sheetId, area);
    if (!used) return;
    const range = this.range(sheetId, used);
    if (what === "Contents") range.clearContent();
    else if (what === "Formats") range.clearFormat();
    else range.clear();
  }

  /** Takes cells out ("up", "left") or puts empty ones in ("down", "right"); the rest moves. */
  async shift(sheetId: string, area: Area, direction: Direction): Promise<void> {
    const active = this.activeSheetId();
    // Univer shifts cells of the sheet in front only.
    this.activate(sheetId);
    const range = this.range(sheetId, area).getRange();
    try {
      if (!(await this.commands.executeCommand(SHIFT_COMMANDS[direction], { range }))) {
        throw new Error(`Univer refused to shift ${areaToA1(area)} ${direction}`);
      }
    } finally {
      this.activate(active);
    }
  }

  /** The smallest area that holds every cell with content; with formats too unless `valuesOnly`. */
  usedArea(sheetId: string, valuesOnly: boolean): Area | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    const include = (row: number, column: number): void => {
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    };
    this.coreSheet(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell && (plainValue(cell) !== "" || cell.f || cell.si || (!valuesOnly && cell.s)))
          include(row, column);
      });
    const spilled = this.formulas.getArrayFormulaCellData()?.[this.workbook().getId()]?.[sheetId] ?? {};
    for (const [row, cells] of Object.entries(spilled)) {
      for (const column of Object.keys(cells ?? {})) include(Number(row), Number(column));
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  // Looks

  style(sheetId: string, area: Area): Readonly<IStyleData> {
    const cell = this.coreSheet(sheetId).getCellMatrix().getValue(area.row, area.column);
    return this.coreWorkbook().getStyles().getStyleByCell(cell) ?? {};
  }

  /** For what only Univer's own range can do: colours, fonts, alignment. Makes room first. */
  range(sheetId: string, area: Area): FRange {
    this.makeRoom(sheetId, area);
    return this.sheet(sheetId).getRange(area.row, area.column, area.rows, area.columns);
  }

  /** In pixels. */
  setColumnWidth(sheetId: string, area: Area, width: number): void {
    this.sheet(sheetId).setColumnWidths(area.column, area.columns, width);
  }

  columnWidth(sheetId: string, column: number): number {
    return this.coreSheet(sheetId).getColumnWidth(column);
  }

  // Selection

  selection(): { sheetId: string; area: Area } {
    const selected = this.workbook().getActiveRange();
    const sheetId = this.activeSheetId();
    if (!selected) return { sheetId, area: { row: 0, column: 0, rows: 1, columns: 1 } };
    return { sheetId, area: areaOf(selected.getRange()) };
  }

  select(sheetId: string, area: Area): void {
    this.activate(sheetId);
    this.workbook().setActiveRange(this.range(sheetId, area));
  }

  // Names

  definedNames(): { name: string; refersTo: string }[] {
    return this.workbook()
      .getDefinedNames()
      .map((name) => ({ name: name.getName(), refersTo: name.getFormulaOrRefString().replace(/^=/, "") }));
  }

  addDefinedName(name: string, refersTo: string): void {
    this.workbook().insertDefinedName(name, refersTo);
  }

  deleteDefinedName(name: string): void {
    this.workbook().deleteDefinedName(name);
  }

  // Univer's parts

  private workbook(): FWorkbook {
    const workbook = this.api.getActiveWorkbook();
    if (!workbook) throw new Error("There is no workbook yet");
    return workbook;
  }

  private coreWorkbook(): Workbook {
    return this.workbook().getWorkbook();
  }

  private sheet(sheetId: string): FWorksheet {
    const sheet = this.workbook().getSheetBySheetId(sheetId);
    if (!sheet) throw new Error(`There is no sheet with the id ${sheetId}`);
    return sheet;
  }

  private coreSheet(sheetId: string) {
    return this.sheet(sheetId).getSheet();
  }

  private withinSheet(sheetId: string, area: Area): Area | null {
    const sheet = this.coreSheet(sheetId);
    return intersection(area, {
      row: 0,
      column: 0,
      rows: sheet.getRowCount(),
      columns: sheet.getColumnCount(),
    });
  }

  /** Grows the sheet so that the area lies within it. Growing is not an undo step. */
  private makeRoom(sheetId: string, area: Area): void {
    const sheet = this.coreSheet(sheetId);
    const unit = { unitId: this.workbook().getId(), subUnitId: sheetId };
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
