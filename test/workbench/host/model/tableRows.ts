import { invalidArgument, itemNotFound, shapeMismatch } from "../hostError";
import type { Host } from "../host";
import { HostCollection, HostObject } from "../hostObject";
import { Range } from "./range";
import type { Table } from "./table";

export class TableRow extends HostObject {
  static override readonly scalars = ["Index", "Values"];

  constructor(
    host: Host,
    private readonly table: Table,
    readonly Index: number,
  ) {
    super(host);
  }

  override get key(): number {
    return this.Index;
  }

  get Values(): unknown[][] | null {
    return this.GetRange().Values;
  }

  set Values(values: unknown) {
    this.GetRange().Values = values;
  }

  GetRange(): Range {
    return this.table.GetDataBodyRange().GetRow(this.Index);
  }

  Delete(): Promise<void> {
    return this.table.Rows.removeRow(this.Index);
  }
}

export class TableRowCollection extends HostCollection {
  constructor(
    host: Host,
    private readonly table: Table,
  ) {
    super(host);
  }

  override items(): readonly TableRow[] {
    const { RowCount: rows } = this.table.GetDataBodyRange();
    return Array.from({ length: rows }, (_, index) => new TableRow(this.host, this.table, index));
  }

  override find(key: unknown): TableRow | null {
    return this.items()[Number(key)] ?? null;
  }

  GetItemAt(index: number): TableRow {
    const found = this.items()[index];
    if (!found) throw itemNotFound();
    return found;
  }

  /** Adds rows before `index`, at the end without one; cells below the table move down. */
  async Add(index?: number | null, values?: unknown): Promise<TableRow> {
    this.table.requireNoTotals("TableRowCollection.Add");
    const { sheetId, area } = this.table.state();
    const rows = (
      Array.isArray(values) ? values : [new Array<unknown>(area.columns).fill(null)]
    ) as unknown[][];
    if (rows.some((row) => !Array.isArray(row) || row.length !== area.columns)) throw shapeMismatch();
    const count = area.rows - 1;
    // Excel's own mark for the end.
    const at = index === undefined || index === null || index === -1 ? count : index;
    if (at < 0 || at > count) throw invalidArgument();
    this.table.Worksheet.requireUnprotected();
    const { spreadsheet } = this.host;
    if (count === 1 && at === 1 && this.isBlank()) return this.fillFirst(rows);
    const added = { ...area, row: area.row + 1 + at, rows: rows.length };
    if (at < count || !this.isFree(added)) await spreadsheet.shift(sheetId, added, "down");
    spreadsheet.tables.resize(this.table.Id, { ...area, rows: area.rows + rows.length });
    spreadsheet.write(sheetId, added, rows);
    return new TableRow(this.host, this.table, at);
  }

  /** Cells below the table move up. Of a table's last row only the contents go. */
  async removeRow(index: number): Promise<void> {
    this.table.requireNoTotals("TableRow.Delete");
    const { sheetId, area } = this.table.state();
    this.GetItemAt(index);
    this.table.Worksheet.requireUnprotected();
    const { spreadsheet } = this.host;
    const row = { ...area, row: area.row + 1 + index, rows: 1 };
    if (area.rows === 2) return spreadsheet.clear(sheetId, row, "Contents");
    await spreadsheet.shift(sheetId, row, "up");
    spreadsheet.tables.resize(this.table.Id, { ...area, rows: area.rows - 1 });
  }

  private isBlank(): boolean {
    return (
      this.table
        .GetDataBodyRange()
        .Formulas?.flat()
        .every((cell) => cell === "") === true
    );
  }

  private isFree(area: { row: number; column: number; rows: number; columns: number }): boolean {
    const { sheetId } = this.table.state();
    return new Range(this.host, sheetId, area).Formulas?.flat().every((cell) => cell === "") === true;
  }

  /** A table without data has one blank row, which the first rows take. */
  private fillFirst(rows: readonly (readonly unknown[])[]): TableRow {
    const { sheetId, area } = this.table.state();
    const { spreadsheet } = this.host;
    if (rows.length > 1) spreadsheet.tables.resize(this.table.Id, { ...area, rows: rows.length + 1 });
    spreadsheet.write(sheetId, { ...area, row: area.row + 1, rows: rows.length }, rows);
    return new TableRow(this.host, this.table, 0);
  }
}
