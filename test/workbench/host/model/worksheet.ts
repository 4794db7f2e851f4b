import { MAX_COLUMNS, MAX_ROWS, parseA1, splitSheet } from "../../spreadsheet/addresses";
import { HostError, invalidArgument, itemAlreadyExists, itemNotFound } from "../hostError";
import type { Host } from "../host";
import { HostCollection, HostObject } from "../hostObject";
import { Range } from "./range";
import { TableCollection } from "./tableCollection";

/** Fails when Excel would not take the name for a sheet. */
function checkSheetName(host: Host, name: unknown, ownId: string | null): asserts name is string {
  const allowed =
    typeof name === "string" &&
    /^[^\\/?*[\]:]{1,31}$/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== "history";
  if (!allowed) throw invalidArgument();
  const taken = host.spreadsheet
    .sheets()
    .some((sheet) => sheet.id !== ownId && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw itemAlreadyExists();
}

export class Worksheet extends HostObject {
  static override readonly scalars = ["Id", "Name", "Position", "ShowGridlines", "Visibility"];

  constructor(
    host: Host,
    readonly Id: string,
  ) {
    super(host);
  }

  override get key(): string {
    return this.Id;
  }

  get Name(): string {
    return this.state().name;
  }

  set Name(name: string) {
    checkSheetName(this.host, name, this.Id);
    this.host.spreadsheet.renameSheet(this.Id, name);
  }

  get Position(): number {
    return this.host.spreadsheet.sheets().findIndex(({ id }) => id === this.Id);
  }

  get Visibility(): string {
    return this.state().hidden ? "Hidden" : "Visible";
  }

  set Visibility(visibility: string) {
    if (!["Visible", "Hidden", "VeryHidden"].includes(visibility)) throw invalidArgument();
    const hidden = visibility !== "Visible";
    const others = this.host.spreadsheet.sheets().filter((sheet) => !sheet.hidden && sheet.id !== this.Id);
    if (hidden && others.length === 0) throw invalidArgument();
    if (hidden !== this.state().hidden) this.host.spreadsheet.setHidden(this.Id, hidden);
  }

  get ShowGridlines(): boolean {
    return this.host.spreadsheet.gridlinesShown(this.Id);
  }

  /** What the client sends for setting `showGridlines`. */
  set Gridlines(shown: boolean) {
    this.host.spreadsheet.showGridlines(this.Id, shown);
  }

  get FreezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.host, this.Id);
  }

  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.host, this.Id);
  }

  get Tables(): TableCollection {
    return new TableCollection(this.host, this.Id);
  }

  GetRange(address?: string | null): Range {
    if (address === undefined || address === null || address === "") {
      return new Range(this.host, this.Id, { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS });
    }
    const { sheet, rest } = splitSheet(address);
    if (sheet !== null && sheet.toLowerCase() !== this.Name.toLowerCase()) throw invalidArgument();
    const area = parseA1(rest);
    if (area) return new Range(this.host, this.Id, area);
    const named = this.host.workbook.rangeNamed(rest);
    if (!named) throw invalidArgument();
    return named;
  }

  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this.host, this.Id, { row, column, rows, columns });
  }

  GetCell(row: number, column: number): Range {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }

  GetUsedRangeOrNullObject(valuesOnly?: boolean | null): Range | null {
    const used = this.host.spreadsheet.usedArea(this.Id, valuesOnly === true);
    return used && new Range(this.host, this.Id, used);
  }

  GetUsedRange(valuesOnly?: boolean | null): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  Activate(): void {
    if (this.state().hidden) throw new HostError("InvalidOperation", "A hidden sheet can't be activated.");
    this.host.spreadsheet.activate(this.Id);
  }

  /** Clears the undo stack, as in Excel. */
  Delete(): void {
    const visible = this.host.spreadsheet.sheets().filter(({ hidden, id }) => !hidden || id === this.Id);
    if (visible.length < 2) throw new HostError("InvalidOperation", "A workbook must keep a visible sheet.");
    this.host.spreadsheet.removeSheet(this.Id);
    this.host.spreadsheet.forgetUndo();
  }

  async Calculate(): Promise<void> {
    this.host.spreadsheet.recalculate();
    await this.host.spreadsheet.calculated();
  }

  /** Fails as Excel does when the user has protected the sheet. */
  requireUnprotected(): void {
    if (this.Protection.Protected) {
      throw new HostError("AccessDenied", "You cannot perform the requested operation.");
    }
  }

  // Registering is noted by the host when these are called.
  _RegisterDataChangedEvent(): void {}
  _UnregisterDataChangedEvent(): void {}
  _RegisterSelectionChangedEvent(): void {}
  _UnregisterSelectionChangedEvent(): void {}

  private state() {
    const found = this.host.spreadsheet.sheets().find(({ id }) => id === this.Id);
    if (!found) throw itemNotFound();
    return found;
  }
}

class WorksheetFreezePanes extends HostObject {
  constructor(
    host: Host,
    private readonly sheetId: string,
  ) {
    super(host);
  }

  FreezeRows(count?: number | null): void {
    this.host.spreadsheet.freezeRows(this.sheetId, count ?? 1);
  }

  Unfreeze(): void {
    this.host.spreadsheet.freezeRows(this.sheetId, 0);
  }

  GetLocationOrNullObject(): Range | null {
    const rows = this.host.spreadsheet.frozenRows(this.sheetId);
    if (rows === 0) return null;
    return new Range(this.host, this.sheetId, { row: 0, rows, column: 0, columns: MAX_COLUMNS });
  }
}

class WorksheetProtection extends HostObject {
  static override readonly scalars = ["Protected"];

  constructor(
    host: Host,
    private readonly sheetId: string,
  ) {
    super(host);
  }

  get Protected(): boolean {
    return this.host.protectedSheets.has(this.sheetId);
  }

  Protect(): void {
    if (this.Protected) throw new HostError("AccessDenied", "You cannot perform the requested operation.");
    this.host.protectedSheets.add(this.sheetId);
  }

  Unprotect(): void {
    this.host.protectedSheets.delete(this.sheetId);
  }
}

export class WorksheetCollection extends HostCollection {
  override items(): readonly Worksheet[] {
    return this.host.spreadsheet.sheets().map(({ id }) => new Worksheet(this.host, id));
  }

  override find(key: unknown): Worksheet | null {
    const wanted = String(key).toLowerCase();
    const found = this.host.spreadsheet
      .sheets()
      .find(({ id, name }) => id === key || name.toLowerCase() === wanted);
    return found ? new Worksheet(this.host, found.id) : null;
  }

  GetItem(key: unknown): Worksheet {
    const found = this.find(key);
    if (!found) throw itemNotFound();
    return found;
  }

  GetItemOrNullObject(key: unknown): Worksheet | null {
    return this.find(key);
  }

  GetActiveWorksheet(): Worksheet {
    return new Worksheet(this.host, this.host.spreadsheet.activeSheetId());
  }

  GetFirst(): Worksheet {
    return this.items()[0] as Worksheet;
  }

  /** Without a name: the first free "SheetN". */
  Add(name?: string | null): Worksheet {
    const names = new Set(this.host.spreadsheet.sheets().map((sheet) => sheet.name));
    let free = name;
    for (let number = names.size + 1; free === undefined || free === null; number += 1) {
      if (!names.has(`Sheet${number}`)) free = `Sheet${number}`;
    }
    checkSheetName(this.host, free, null);
    return new Worksheet(this.host, this.host.spreadsheet.addSheet(free));
  }

  _RegisterDataChangedEvent(): void {}
  _UnregisterDataChangedEvent(): void {}
  _RegisterSelectionChangedEvent(): void {}
  _UnregisterSelectionChangedEvent(): void {}
  _RegisterActivatedEvent(): void {}
  _UnregisterActivatedEvent(): void {}
}
