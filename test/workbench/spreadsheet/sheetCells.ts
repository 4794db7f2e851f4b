import { ICommandService } from "@univerjs/core";
import type { ICellData, Injector, Nullable } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  SetRangeValuesCommand,
} from "@univerjs/sheets";
import { areaToA1 } from "./addresses";
import type { Area } from "./addresses";
import { cellFromInput, displayText, plainValue } from "./cells";
import type { CellValue } from "./cells";
import type { OpenWorkbook } from "./openWorkbook";

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

export type Direction = "up" | "left" | "down" | "right";

const SHIFT_COMMANDS: Readonly<Record<Direction, string>> = {
  up: DeleteRangeMoveUpCommand.id,
  left: DeleteRangeMoveLeftCommand.id,
  down: InsertRangeMoveDownCommand.id,
  right: InsertRangeMoveRightCommand.id,
};

/** The cells of the workbook that is open: what stands in them, and how it gets there. */
export class SheetCells {
  private readonly commands: ICommandService;
  private readonly formulas: FormulaDataModel;

  constructor(
    injector: Injector,
    private readonly workbook: OpenWorkbook,
  ) {
    this.commands = injector.get(ICommandService);
    this.formulas = injector.get(FormulaDataModel);
  }

  /** Rows of cells; the area must not be larger than a sheet can hold in memory. */
  read(sheetId: string, area: Area): CellState[][] {
    const model = this.workbook.coreSheet(sheetId);
    const matrix = model.getCellMatrix();
    const styles = this.workbook.core().getStyles();
    const spilled = this.formulas.getArrayFormulaCellData()?.[this.workbook.id()]?.[sheetId];
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
    const text = this.formulas.getFormulaStringByCell(row, column, sheetId, this.workbook.id());
    return text ? text : null;
  }

  /** Writes one value a cell as Excel reads it; `null` leaves a cell alone. */
  write(sheetId: string, area: Area, values: readonly (readonly unknown[])[]): void {
    this.workbook.makeRoom(sheetId, area);
    const matrix = this.workbook.coreSheet(sheetId).getCellMatrix();
    const styles = this.workbook.core().getStyles();
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
      unitId: this.workbook.id(),
      subUnitId: sheetId,
      range: this.workbook.range(sheetId, area).getRange(),
      value,
    });
  }

  setNumberFormats(sheetId: string, area: Area, formats: readonly (readonly (string | null)[])[]): void {
    this.workbook.makeRoom(sheetId, area);
    const kept = this.read(sheetId, area);
    const patterns = formats.map((row, r) =>
      row.map((format, c) => format ?? kept[r]?.[c]?.format ?? "General"),
    );
    this.workbook
      .range(sheetId, area)
      .setNumberFormats(patterns.map((row) => row.map((p) => (p === "General" ? "" : p))));
  }

  clear(sheetId: string, area: Area, what: "All" | "Contents" | "Formats"): void {
    const used = this.workbook.withinSheet(sheetId, area);
    if (!used) return;
    const range = this.workbook.range(sheetId, used);
    if (what === "Contents") range.clearContent();
    else if (what === "Formats") range.clearFormat();
    else range.clear();
  }

  /** Takes cells out ("up", "left") or puts empty ones in ("down", "right"); the rest moves. */
  async shift(sheetId: string, area: Area, direction: Direction): Promise<void> {
    const active = this.workbook.activeSheetId();
    // Univer shifts cells of the sheet in front only.
    this.workbook.activate(sheetId);
    const range = this.workbook.range(sheetId, area).getRange();
    try {
      if (!(await this.commands.executeCommand(SHIFT_COMMANDS[direction], { range }))) {
        throw new Error(`Univer refused to shift ${areaToA1(area)} ${direction}`);
      }
    } finally {
      this.workbook.activate(active);
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
    this.workbook
      .coreSheet(sheetId)
      .getCellMatrix()
      .forValue((row, column, cell) => {
        if (cell && (plainValue(cell) !== "" || cell.f || cell.si || (!valuesOnly && cell.s)))
          include(row, column);
      });
    const spilled = this.formulas.getArrayFormulaCellData()?.[this.workbook.id()]?.[sheetId] ?? {};
    for (const [row, cells] of Object.entries(spilled)) {
      for (const column of Object.keys(cells ?? {})) include(Number(row), Number(column));
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }
}
