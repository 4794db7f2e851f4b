import { intersection, parseA1, splitSheet } from "../../spreadsheet/addresses";
import type { Area } from "../../spreadsheet/addresses";
import type { TableState } from "../../spreadsheet/tables";
import { invalidArgument, itemNotFound, notImplemented } from "../hostError";
import type { Host } from "../host";
import { HostObject } from "../hostObject";
import { Range } from "./range";
import { TableColumnCollection } from "./tableColumns";
import { TableRowCollection } from "./tableRows";
import { Worksheet } from "./worksheet";

/** Headers are texts, none blank, none twice: Excel makes them so. */
export function completeHeaders(host: Host, sheetId: string, { row, column, columns }: Area): void {
  const header = { row, column, columns, rows: 1 };
  const cells = host.spreadsheet.cells(sheetId, header)[0] ?? [];
  const taken = new Set<string>();
  const inputs = cells.map(({ value, text }, index) => {
    const wanted = text === "" ? `Column${index + 1}` : text;
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${wanted}${number}`;
    taken.add(name.toLowerCase());
    return name === value ? null : `'${name}`;
  });
  host.spreadsheet.write(sheetId, header, [inputs]);
}

const TABLE_NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

export class Table extends HostObject {
  static override readonly scalars = ["Id", "Name", "ShowHeaders", "ShowTotals", "Style"];

  constructor(
    host: Host,
    readonly Id: string,
  ) {
    super(host);
  }

  override get key(): string {
    return this.Id;
  }

  /** The table as it stands; fails when it has been deleted. */
  state(): TableState {
    const found = this.host.spreadsheet.tables.list().find(({ id }) => id === this.Id);
    if (!found) throw itemNotFound();
    return found;
  }

  get Name(): string {
    return this.state().name;
  }

  set Name(name: string) {
    if (!TABLE_NAME.test(name) || parseA1(name)) throw invalidArgument();
    const wanted = name.toLowerCase();
    const { tables } = this.host.spreadsheet;
    if (tables.list().some((other) => other.id !== this.Id && other.name.toLowerCase() === wanted)) {
      throw invalidArgument();
    }
    if (this.host.workbook.Names.find(name)) throw invalidArgument();
    if (this.host.workbook.Worksheets.find(name))
      throw notImplemented(`a table with the name of a sheet, ${name}`);
    if (name !== this.Name) tables.rename(this.Id, name);
  }

  get ShowHeaders(): boolean {
    return this.state().showsHeaders;
  }

  set ShowHeaders(shown: boolean) {
    this.host.spreadsheet.tables.showHeaders(this.Id, shown);
  }

  get ShowTotals(): boolean {
    return this.state().showsTotals;
  }

  /** The totals row is there below the rows, with the word Total in it. */
  set ShowTotals(shown: boolean) {
    if (shown === this.ShowTotals) return;
    const { sheetId, area } = this.state();
    const { spreadsheet } = this.host;
    const totals = { ...area, row: area.row + area.rows - (shown ? 0 : 1), rows: 1 };
    if (shown && spreadsheet.cells(sheetId, totals)[0]!.some(({ value }) => value !== "")) {
      throw notImplemented("Table.ShowTotals = true with cells below the table");
    }
    spreadsheet.tables.resize(this.Id, { ...area, rows: area.rows + (shown ? 1 : -1) });
    spreadsheet.tables.showTotals(this.Id, shown);
    if (shown) spreadsheet.write(sheetId, { ...totals, columns: 1 }, [["Total"]]);
    else spreadsheet.clear(sheetId, totals, "Contents");
  }

  /** Kept; the workbench shows every table in the same look. */
  get Style(): string {
    return this.state().style;
  }

  set Style(style: string) {
    this.host.spreadsheet.tables.setStyle(this.Id, style);
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.host, this.state().sheetId);
  }

  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this.host, this);
  }

  get Rows(): TableRowCollection {
    return new TableRowCollection(this.host, this);
  }

  GetRange(): Range {
    const { sheetId, area, showsHeaders } = this.state();
    const rows = showsHeaders ? area : { ...area, row: area.row + 1, rows: area.rows - 1 };
    return new Range(this.host, sheetId, rows);
  }

  GetHeaderRowRange(): Range {
    if (!this.ShowHeaders) throw itemNotFound();
    return this.GetRange().GetRow(0);
  }

  GetDataBodyRange(): Range {
    const { sheetId, area, showsTotals } = this.state();
    const rows = area.rows - (showsTotals ? 2 : 1);
    return new Range(this.host, sheetId, { ...area, row: area.row + 1, rows });
  }

  /** What the stand-in only does with tables that have no totals row. */
  requireNoTotals(what: string): void {
    if (this.ShowTotals) throw notImplemented(`${what} of a table with a totals row`);
  }

  Resize(to: Range | string): void {
    this.requireNoTotals("Table.Resize");
    const { sheetId, area } = this.state();
    const next = to instanceof Range ? to.area : parseA1(splitSheet(to).rest);
    const stays = next && next.row === area.row && next.rows >= 2 && intersection(next, area);
    if (!next || !stays || (to instanceof Range && to.sheetId !== sheetId)) throw invalidArgument();
    const { tables } = this.host.spreadsheet;
    if (tables.touching(sheetId, next).some(({ id }) => id !== this.Id)) {
      throw invalidArgument("A table can't overlap another table.");
    }
    this.Worksheet.requireUnprotected();
    completeHeaders(this.host, sheetId, next);
    tables.resize(this.Id, next);
  }

  /** Takes the cells' contents away with the table. */
  Delete(): void {
    const { sheetId, area } = this.state();
    this.Worksheet.requireUnprotected();
    this.host.spreadsheet.tables.remove(this.state());
    this.host.spreadsheet.clear(sheetId, area, "All");
  }

  ConvertToRange(): Range {
    const range = this.GetRange();
    this.host.spreadsheet.tables.remove(this.state());
    return range;
  }

  _RegisterDataChangedEvent(): void {}
  _UnregisterDataChangedEvent(): void {}
  _RegisterSelectionChangedEvent(): void {}
  _UnregisterSelectionChangedEvent(): void {}
}
