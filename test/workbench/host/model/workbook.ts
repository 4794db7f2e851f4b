import { HostObject } from "../hostObject";
import { Application } from "./application";
import { Functions } from "./functions";
import { NamedItemCollection } from "./names";
import { Range } from "./range";
import { SettingCollection } from "./settings";
import { TableCollection } from "./tableCollection";
import { WorksheetCollection } from "./worksheet";

export class Workbook extends HostObject {
  static override readonly scalars = ["Name"];
  readonly Application = new Application(this.host);
  readonly Functions = new Functions(this.host);
  readonly Names = new NamedItemCollection(this.host);
  readonly Settings = new SettingCollection(this.host);
  readonly Tables = new TableCollection(this.host);
  readonly Worksheets = new WorksheetCollection(this.host);

  get Name(): string {
    return "Book1.xlsx";
  }

  GetSelectedRange(): Range {
    const { sheetId, area } = this.host.spreadsheet.selection();
    return new Range(this.host, sheetId, area);
  }

  /** The range that a table's or a defined name means in `getRange`, or `null`. */
  rangeNamed(name: string): Range | null {
    const table = this.Tables.find(name);
    return table ? table.GetDataBodyRange() : (this.Names.find(name)?.GetRangeOrNullObject() ?? null);
  }

  _RemoveReference(id: string): void {
    const object = this.host.references.get(id);
    if (object) object.referenceId = undefined;
    this.host.references.delete(id);
  }
}
