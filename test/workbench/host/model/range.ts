import {
  areaToA1,
  boundingArea,
  intersection,
  MAX_COLUMNS,
  MAX_ROWS,
  parseA1,
  quoteSheet,
  splitSheet,
} from "../../spreadsheet/addresses";
import type { Area } from "../../spreadsheet/addresses";
import { isErrorText } from "../../spreadsheet/errorText";
import type { CellState } from "../../spreadsheet/sheetCells";
import { invalidArgument, itemNotFound, notImplemented, shapeMismatch } from "../hostError";
import type { Host } from "../host";
import { HostObject } from "../hostObject";
import { checkArea, checkCellCount, isUnbounded, valuePerCell } from "./cellLimits";
import { filledWithin, surroundingRegion } from "./filledCells";
import { RangeFormat } from "./rangeFormat";
import { TableCollection } from "./tableCollection";
import { Worksheet } from "./worksheet";

const VALUE_TYPES: Readonly<Record<string, string>> = {
  number: "Double",
  boolean: "Boolean",
  string: "String",
};

function valueType({ value }: CellState): string {
  if (value === "") return "Empty";
  return isErrorText(value) ? "Error" : (VALUE_TYPES[typeof value] as string);
}

/**
 * A block of cells at a fixed place. (Excel moves a kept range when rows are inserted above it; this one stays
 * where it is.)
 */
export class Range extends HostObject {
  static override readonly scalars = [
    "Address",
    "CellCount",
    "ColumnCount",
    "ColumnIndex",
    "Formulas",
    "NumberFormat",
    "RowCount",
    "RowIndex",
    "Text",
    "Values",
    "ValueTypes",
  ];
  readonly area: Area;

  constructor(
    host: Host,
    readonly sheetId: string,
    area: Area,
  ) {
    super(host);
    this.area = checkArea(area);
  }

  // Where it is

  get Address(): string {
    return `${quoteSheet(this.Worksheet.Name)}!${areaToA1(this.area)}`;
  }

  get RowIndex(): number {
    return this.area.row;
  }

  get ColumnIndex(): number {
    return this.area.column;
  }

  get RowCount(): number {
    return this.area.rows;
  }

  get ColumnCount(): number {
    return this.area.columns;
  }

  get CellCount(): number {
    return this.area.rows * this.area.columns;
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.host, this.sheetId);
  }

  // What stands in it

  get Values(): unknown[][] | null {
    return this.perCell(({ value }) => value);
  }

  set Values(given: unknown) {
    this.write(given);
  }

  get Formulas(): unknown[][] | null {
    return this.perCell(({ formula, value }) => formula ?? value);
  }

  set Formulas(given: unknown) {
    this.write(given);
  }

  get Text(): unknown[][] | null {
    return this.perCell(({ text }) => text);
  }

  get ValueTypes(): unknown[][] | null {
    return this.perCell(valueType);
  }

  get NumberFormat(): unknown[][] | null {
    return this.perCell(({ format }) => format);
  }

  set NumberFormat(given: unknown) {
    if (isUnbounded(this.area)) throw invalidArgument();
    this.Worksheet.requireUnprotected();
    const formats = valuePerCell(given, this.area) as (string | null)[][];
    this.host.spreadsheet.setNumberFormats(this.sheetId, this.area, formats);
  }

  /** `null` where some rows are hidden and others are not. */
  get RowHidden(): boolean | null {
    const hidden = this.host.spreadsheet.hiddenRows(this.sheetId, this.area);
    return hidden.every((row) => row === hidden[0]) ? hidden[0]! : null;
  }

  set RowHidden(hidden: boolean) {
    this.host.spreadsheet.setRowsHidden(this.sheetId, this.area, hidden);
  }

  /** One object a row, with the properties that are asked for. */
  GetRowProperties(asked: Readonly<Record<string, unknown>>): { rowHidden: boolean }[] {
    const others = Object.keys(asked).filter((property) => property !== "rowHidden");
    if (others.length > 0) throw notImplemented(`Range.GetRowProperties of ${others.join(", ")}`);
    const hidden = this.host.spreadsheet.hiddenRows(this.sheetId, this.area);
    return hidden.map((rowHidden) => ({ rowHidden }));
  }

  get Format(): RangeFormat {
    return new RangeFormat(this.host, this.sheetId, this.area);
  }

  Clear(applyTo?: string | null): void {
    const what = applyTo ?? "All";
    if (what !== "All" && what !== "Contents" && what !== "Formats") throw invalidArgument();
    this.Worksheet.requireUnprotected();
    this.host.spreadsheet.clear(this.sheetId, this.area, what);
  }

  async Delete(shift: string): Promise<void> {
    if (shift !== "Up" && shift !== "Left") throw invalidArgument();
    this.Worksheet.requireUnprotected();
    await this.host.spreadsheet.shift(this.sheetId, this.area, shift === "Up" ? "up" : "left");
  }

  async Insert(shift: string): Promise<Range> {
    if (shift !== "Down" && shift !== "Right") throw invalidArgument();
    this.Worksheet.requireUnprotected();
    await this.host.spreadsheet.shift(this.sheetId, this.area, shift === "Down" ? "down" : "right");
    return this.at(this.area);
  }

  Select(): void {
    this.host.spreadsheet.select(this.sheetId, this.area);
  }

  async Calculate(): Promise<void> {
    this.host.spreadsheet.recalculate();
    await this.host.spreadsheet.calculated();
  }

  // Other ranges

  GetCell(row: number, column: number): Range {
    return this.at({ row: this.area.row + row, column: this.area.column + column, rows: 1, columns: 1 });
  }

  GetRow(row: number): Range {
    return this.at({ ...this.area, row: this.area.row + row, rows: 1 });
  }

  GetColumn(column: number): Range {
    return this.at({ ...this.area, column: this.area.column + column, columns: 1 });
  }

  GetLastRow(): Range {
    return this.GetRow(this.area.rows - 1);
  }

  GetLastColumn(): Range {
    return this.GetColumn(this.area.columns - 1);
  }

  GetLastCell(): Range {
    return this.GetCell(this.area.rows - 1, this.area.columns - 1);
  }

  GetEntireRow(): Range {
    return this.at({ ...this.area, column: 0, columns: MAX_COLUMNS });
  }

  GetEntireColumn(): Range {
    return this.at({ ...this.area, row: 0, rows: MAX_ROWS });
  }

  GetOffsetRange(rows: number, columns: number): Range {
    return this.at({ ...this.area, row: this.area.row + rows, column: this.area.column + columns });
  }

  GetResizedRange(rows: number, columns: number): Range {
    return this.at({ ...this.area, rows: this.area.rows + rows, columns: this.area.columns + columns });
  }

  GetAbsoluteResizedRange(rows: number, columns: number): Range {
    return this.at({ ...this.area, rows, columns });
  }

  GetBoundingRect(other: Range | string): Range {
    return this.at(boundingArea(this.area, this.areaOf(other)));
  }

  GetIntersection(other: Range | string): Range {
    const common = this.GetIntersectionOrNullObject(other);
    if (!common) throw itemNotFound();
    return common;
  }

  GetIntersectionOrNullObject(other: Range | string): Range | null {
    const common = intersection(this.area, this.areaOf(other));
    return common && this.at(common);
  }

  GetUsedRangeOrNullObject(valuesOnly?: boolean | null): Range | null {
    const filled = filledWithin(this.host.spreadsheet, this.sheetId, this.area, valuesOnly === true);
    return filled && this.at(filled);
  }

  GetUsedRange(valuesOnly?: boolean | null): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  GetSurroundingRegion(): Range {
    return this.at(surroundingRegion(this.host.spreadsheet, this.sheetId, this.area));
  }

  GetTables(fullyContained?: boolean | null): TableCollection {
    const within = { area: this.area, fullyContained: fullyContained === true };
    return new TableCollection(this.host, this.sheetId, within);
  }

  // What the client asks of itself

  _KeepReference(): void {
    this.host.keepReference(this);
  }

  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns) throw shapeMismatch();
  }

  private at(area: Area): Range {
    return new Range(this.host, this.sheetId, area);
  }

  private areaOf(other: Range | string): Area {
    if (other instanceof Range) {
      if (other.sheetId !== this.sheetId) throw invalidArgument();
      return other.area;
    }
    return parseA1(splitSheet(other).rest) ?? fail();
  }

  private perCell(take: (cell: CellState) => unknown): unknown[][] | null {
    if (isUnbounded(this.area)) return null;
    checkCellCount(this.area);
    return this.host.spreadsheet.cells(this.sheetId, this.area).map((row) => row.map(take));
  }

  private write(given: unknown): void {
    if (isUnbounded(this.area)) throw invalidArgument();
    checkCellCount(this.area);
    this.Worksheet.requireUnprotected();
    this.host.spreadsheet.write(this.sheetId, this.area, valuePerCell(given, this.area));
  }
}

function fail(): never {
  throw invalidArgument();
}
