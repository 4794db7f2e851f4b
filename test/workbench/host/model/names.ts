import { parseA1, quoteSheet, splitSheet } from "../../spreadsheet/addresses";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../hostError";
import type { Host } from "../host";
import { HostCollection, HostObject } from "../hostObject";
import { Range } from "./range";

/** A name for a range. (Names for formulas and constants: `getRange` fails as in Excel.) */
export class NamedItem extends HostObject {
  static override readonly scalars = ["Formula", "Name", "Scope", "Type", "Visible"];

  constructor(
    host: Host,
    readonly Name: string,
  ) {
    super(host);
  }

  override get key(): string {
    return this.Name;
  }

  get Formula(): string {
    const found = this.host.spreadsheet.definedNames().find(({ name }) => name === this.Name);
    if (!found) throw itemNotFound();
    return `=${found.refersTo}`;
  }

  get Scope(): string {
    return "Workbook";
  }

  get Type(): string {
    return this.GetRangeOrNullObject() ? "Range" : "String";
  }

  get Visible(): boolean {
    return true;
  }

  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }

  GetRangeOrNullObject(): Range | null {
    const { sheet, rest } = splitSheet(this.Formula.slice(1));
    const area = parseA1(rest);
    const worksheet = sheet === null ? null : this.host.workbook.Worksheets.find(sheet);
    return worksheet && area ? new Range(this.host, worksheet.Id, area) : null;
  }

  Delete(): void {
    this.host.spreadsheet.deleteDefinedName(this.Name);
  }
}

export class NamedItemCollection extends HostCollection {
  override items(): readonly NamedItem[] {
    return this.host.spreadsheet.definedNames().map(({ name }) => new NamedItem(this.host, name));
  }

  override find(key: unknown): NamedItem | null {
    const wanted = String(key).toLowerCase();
    return this.items().find(({ Name }) => Name.toLowerCase() === wanted) ?? null;
  }

  GetItem(key: unknown): NamedItem {
    const found = this.find(key);
    if (!found) throw itemNotFound();
    return found;
  }

  GetItemOrNullObject(key: unknown): NamedItem | null {
    return this.find(key);
  }

  Add(name: string, reference: Range | string): NamedItem {
    if (!/^[\p{L}_\\][\p{L}\p{N}_.]*$/u.test(name) || parseA1(name)) throw invalidArgument();
    if (this.find(name)) throw itemAlreadyExists();
    const refersTo =
      reference instanceof Range
        ? `${quoteSheet(reference.Worksheet.Name)}!${absolute(reference.Address.slice(reference.Address.lastIndexOf("!") + 1))}`
        : reference.replace(/^=/, "");
    this.host.spreadsheet.addDefinedName(name, refersTo);
    return new NamedItem(this.host, name);
  }
}

const absolute = (a1: string): string => a1.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
