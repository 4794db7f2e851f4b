import { IUndoRedoService, IUniverInstanceService } from "@univerjs/core";
import type { IStyleData, Injector, IWorkbookData, Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { FRange } from "@univerjs/sheets/facade";
import type { Area } from "./addresses";
import { Calculation } from "./calculation";
import { areaOf, Changes } from "./changes";
import { registerCustomFunctions } from "./customFunctions";
import type { CustomFunctionSet } from "./customFunctions";
import { forgetOpenSquareBrackets } from "./openSquareBrackets";
import { LaterCalls, type FormulaCell } from "./laterCalls";
import { OpenWorkbook } from "./openWorkbook";
import { SheetCells } from "./sheetCells";
import type { CellState, Direction } from "./sheetCells";
import { Tables } from "./tables";
import { UndoGroups } from "./undoGroups";

export interface SheetState {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
}

/** Size of a new sheet; it grows when cells beyond are written. */
const NEW_SHEET = { rowCount: 1000, columnCount: 26 };

/**
 * A Univer workbook behind the few operations that the host needs. Works with Univer's headless plugins under
 * Node and with its user interface in a page alike.
 */
export class UniverSpreadsheet {
  readonly changes: Changes;
  readonly undoGroups: UndoGroups;
  readonly tables: Tables;
  private readonly injector: Injector;
  private readonly workbook: OpenWorkbook;
  private readonly sheetCells: SheetCells;
  private readonly calculation: Calculation;
  private readonly laterCalls: LaterCalls;
  private workbooks = 0;

  /** Makes an empty workbook: Univer starts its services with the first one. */
  constructor(
    private readonly univer: Univer,
    readonly api: FUniver,
  ) {
    this.injector = univer.__getInjector();
    this.workbook = new OpenWorkbook(this.injector, api);
    this.newWorkbook();
    forgetOpenSquareBrackets(this.injector);
    this.sheetCells = new SheetCells(this.injector, this.workbook);
    this.changes = new Changes(this.injector);
    this.undoGroups = new UndoGroups(this.injector, () => this.workbook.id());
    this.tables = new Tables(this.injector, () => this.workbook.core(), this.changes);
    this.calculation = new Calculation(this.injector);
    this.laterCalls = new LaterCalls((cell) => this.calculation.again(this.workbook.id(), cell));
    this.changes.cellListeners.add(() => this.laterCalls.keepOnly((...call) => this.isCalled(...call)));
  }

  /** Formulas that name the functions must be written afterwards. */
  registerCustomFunctions(functions: CustomFunctionSet): void {
    registerCustomFunctions(this.injector, functions, this.laterCalls);
  }

  /** Replaces the workbook by one with a single empty sheet, or by `content`. */
  newWorkbook(content?: Partial<IWorkbookData>): void {
    this.laterCalls?.keepOnly(() => false);
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
    this.injector.get(IUniverInstanceService).focusUnit(this.workbook.id());
  }

  dispose(): void {
    this.laterCalls.keepOnly(() => false);
    this.univer.dispose();
  }

  /** Resolves when every formula has its result, which is #BUSY! where a function has not answered yet. */
  calculated(): Promise<void> {
    return this.calculation.settled();
  }

  /** Resolves when every formula has its result and no function is waited for. */
  async answered(): Promise<void> {
    await this.calculated();
    while (this.laterCalls.isWaiting) await this.laterCalls.answered();
  }

  recalculate(): void {
    this.api.getFormula().executeCalculation();
  }

  undo(): void {
    this.workbook.facade().undo();
  }

  redo(): void {
    this.workbook.facade().redo();
  }

  forgetUndo(): void {
    this.injector.get(IUndoRedoService).clearUndoRedo(this.workbook.id());
  }

  // Sheets

  sheets(): SheetState[] {
    return this.workbook
      .facade()
      .getSheets()
      .map((sheet) => ({
        id: sheet.getSheetId(),
        name: sheet.getSheetName(),
        hidden: sheet.isSheetHidden(),
      }));
  }

  activeSheetId(): string {
    return this.workbook.activeSheetId();
  }

  activate(sheetId: string): void {
    this.workbook.activate(sheetId);
  }

  /** Adds a sheet at the end without bringing it to the front; returns its id. */
  addSheet(name: string): string {
    const active = this.workbook.activeSheetId();
    const added = this.workbook.facade().insertSheet(name, { sheet: NEW_SHEET }).getSheetId();
    this.workbook.activate(active);
    return added;
  }

  renameSheet(sheetId: string, name: string): void {
    this.workbook.sheet(sheetId).setName(name);
  }

  removeSheet(sheetId: string): void {
    for (const table of this.tables.list()) if (table.sheetId === sheetId) this.tables.remove(table);
    this.workbook.facade().deleteSheet(sheetId);
  }

  setHidden(sheetId: string, hidden: boolean): void {
    if (hidden) this.workbook.sheet(sheetId).hideSheet();
    else this.workbook.sheet(sheetId).showSheet();
  }

  freezeRows(sheetId: string, count: number): void {
    this.workbook.sheet(sheetId).setFrozenRows(count);
  }

  frozenRows(sheetId: string): number {
    return Math.max(0, this.workbook.sheet(sheetId).getFreeze().ySplit);
  }

  showGridlines(sheetId: string, shown: boolean): void {
    this.workbook.sheet(sheetId).setHiddenGridlines(!shown);
  }

  gridlinesShown(sheetId: string): boolean {
    return !this.workbook.sheet(sheetId).hasHiddenGridLines();
  }

  // Cells

  /** Rows of cells; the area must not be larger than a sheet can hold in memory. */
  cells(sheetId: string, area: Area): CellState[][] {
    return this.sheetCells.read(sheetId, area);
  }

  /** Writes one value a cell as Excel reads it; `null` leaves a cell alone. */
  write(sheetId: string, area: Area, values: readonly (readonly unknown[])[]): void {
    this.sheetCells.write(sheetId, area, values);
  }

  setNumberFormats(sheetId: string, area: Area, formats: readonly (readonly (string | null)[])[]): void {
    this.sheetCells.setNumberFormats(sheetId, area, formats);
  }

  clear(sheetId: string, area: Area, what: "All" | "Contents" | "Formats"): void {
    this.sheetCells.clear(sheetId, area, what);
  }

  /** Takes cells out ("up", "left") or puts empty ones in ("down", "right"); the rest moves. */
  shift(sheetId: string, area: Area, direction: Direction): Promise<void> {
    return this.sheetCells.shift(sheetId, area, direction);
  }

  /** The smallest area that holds every cell with content; with formats too unless `valuesOnly`. */
  usedArea(sheetId: string, valuesOnly: boolean): Area | null {
    return this.sheetCells.usedArea(sheetId, valuesOnly);
  }

  private isCalled({ sheetId, row, column }: FormulaCell, name: string): boolean {
    if (!this.sheets().some(({ id }) => id === sheetId)) return false;
    const { formula } = this.cells(sheetId, { row, column, rows: 1, columns: 1 })[0]![0]!;
    return formula?.toUpperCase().includes(name) === true;
  }

  // Rows

  /** Whether a filter or the user hides each row of the area. */
  hiddenRows(sheetId: string, { row, rows }: Area): boolean[] {
    const sheet = this.workbook.coreSheet(sheetId);
    return Array.from({ length: rows }, (_, index) => !sheet.getRowVisible(row + index));
  }

  setRowsHidden(sheetId: string, area: Area, hidden: boolean): void {
    this.workbook.makeRoom(sheetId, { ...area, column: 0, columns: 1 });
    const sheet = this.workbook.sheet(sheetId);
    if (hidden) sheet.hideRows(area.row, area.rows);
    else sheet.showRows(area.row, area.rows);
  }

  // Looks

  style(sheetId: string, area: Area): Readonly<IStyleData> {
    const cell = this.workbook.coreSheet(sheetId).getCellMatrix().getValue(area.row, area.column);
    return this.workbook.core().getStyles().getStyleByCell(cell) ?? {};
  }

  /** For what only Univer's own range can do: colours, fonts, alignment. Makes room first. */
  range(sheetId: string, area: Area): FRange {
    return this.workbook.range(sheetId, area);
  }

  /** In pixels. */
  setColumnWidth(sheetId: string, area: Area, width: number): void {
    this.workbook.sheet(sheetId).setColumnWidths(area.column, area.columns, width);
  }

  columnWidth(sheetId: string, column: number): number {
    return this.workbook.coreSheet(sheetId).getColumnWidth(column);
  }

  // Selection

  selection(): { sheetId: string; area: Area } {
    const selected = this.workbook.facade().getActiveRange();
    const sheetId = this.workbook.activeSheetId();
    if (!selected) return { sheetId, area: { row: 0, column: 0, rows: 1, columns: 1 } };
    return { sheetId, area: areaOf(selected.getRange()) };
  }

  select(sheetId: string, area: Area): void {
    this.workbook.activate(sheetId);
    this.workbook.facade().setActiveRange(this.range(sheetId, area));
  }

  // Names

  definedNames(): { name: string; refersTo: string }[] {
    return this.workbook
      .facade()
      .getDefinedNames()
      .map((name) => ({ name: name.getName(), refersTo: name.getFormulaOrRefString().replace(/^=/, "") }));
  }

  addDefinedName(name: string, refersTo: string): void {
    this.workbook.facade().insertDefinedName(name, refersTo);
  }

  deleteDefinedName(name: string): void {
    this.workbook.facade().deleteDefinedName(name);
  }
}
