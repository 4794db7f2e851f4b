import { intersection, parseA1, splitSheet } from "../../spreadsheet/addresses";
import type { Area } from "../../spreadsheet/addresses";
import { invalidArgument, itemNotFound, notImplemented } from "../hostError";
import type { Host } from "../host";
import { HostCollection } from "../hostObject";
import { Range } from "./range";
import { completeHeaders, Table } from "./table";

/** Tables of the workbook, of one sheet, or those that touch an area. */
export class TableCollection extends HostCollection {
  constructor(
    host: Host,
    private readonly sheetId: string | null = null,
    private readonly within: { readonly area: Area; readonly fullyContained: boolean } | null = null,
  ) {
    super(host);
  }

  override items(): readonly Table[] {
    return this.host.spreadsheet.tables
      .list()
      .filter(
        ({ sheetId, area }) => (this.sheetId === null || sheetId === this.sheetId) && this.isWithin(area),
      )
      .map(({ id }) => new Table(this.host, id));
  }

  override find(key: unknown): Table | null {
    const wanted = String(key).toLowerCase();
    return this.items().find(({ Id, Name }) => Id === key || Name.toLowerCase() === wanted) ?? null;
  }

  GetItem(key: unknown): Table {
    const found = this.find(key);
    if (!found) throw itemNotFound();
    return found;
  }

  GetItemOrNullObject(key: unknown): Table | null {
    return this.find(key);
  }

  GetItemAt(index: number): Table {
    const found = this.items()[index];
    if (!found) throw itemNotFound();
    return found;
  }

  GetFirst(): Table {
    return this.GetItemAt(0);
  }

  Add(address: Range | string, hasHeaders: boolean): Table {
    if (!hasHeaders) throw notImplemented("TableCollection.Add without a header row");
    const range = address instanceof Range ? address : this.rangeAt(address);
    range.Worksheet.requireUnprotected();
    // A table has a row below its header, blank if need be.
    const area = { ...range.area, rows: Math.max(2, range.area.rows) };
    const { spreadsheet } = this.host;
    if (spreadsheet.tables.touching(range.sheetId, area).length > 0) {
      throw invalidArgument("A table can't overlap another table.");
    }
    completeHeaders(this.host, range.sheetId, area);
    return new Table(this.host, spreadsheet.tables.add(range.sheetId, this.freeName(), area));
  }

  _RegisterDataChangedEvent(): void {}
  _UnregisterDataChangedEvent(): void {}

  private isWithin(area: Area): boolean {
    if (!this.within) return true;
    const common = intersection(area, this.within.area);
    if (!common) return false;
    return !this.within.fullyContained || (common.rows === area.rows && common.columns === area.columns);
  }

  private rangeAt(address: string): Range {
    const { sheet, rest } = splitSheet(address);
    const { Worksheets } = this.host.workbook;
    const named = sheet === null ? null : Worksheets.GetItem(sheet);
    const area = parseA1(rest);
    if (!area) throw invalidArgument();
    return new Range(this.host, named?.Id ?? this.sheetId ?? this.host.spreadsheet.activeSheetId(), area);
  }

  private freeName(): string {
    const { spreadsheet } = this.host;
    const taken = new Set(
      [...spreadsheet.tables.list(), ...spreadsheet.sheets()].map(({ name }) => name.toLowerCase()),
    );
    let number = 1;
    while (taken.has(`table${number}`)) number += 1;
    return `Table${number}`;
  }
}
