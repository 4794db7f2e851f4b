import { itemNotFound } from "../hostError";
import type { Host } from "../host";
import { HostCollection, HostObject } from "../hostObject";
import type { Range } from "./range";
import type { Table } from "./table";

export class TableColumn extends HostObject {
  static override readonly scalars = ["Id", "Index", "Name"];

  constructor(
    host: Host,
    private readonly table: Table,
    readonly Index: number,
  ) {
    super(host);
  }

  override get key(): number {
    return this.Id;
  }

  get Id(): number {
    return this.Index + 1;
  }

  get Name(): string {
    return String(this.table.GetHeaderRowRange().GetCell(0, this.Index).Values?.[0]?.[0]);
  }

  set Name(name: string) {
    this.table.GetHeaderRowRange().GetCell(0, this.Index).Values = [[name]];
  }

  get Values(): unknown[][] | null {
    return this.GetRange().Values;
  }

  set Values(values: unknown) {
    this.GetRange().Values = values;
  }

  GetRange(): Range {
    return this.table.GetRange().GetColumn(this.Index);
  }

  GetDataBodyRange(): Range {
    return this.table.GetDataBodyRange().GetColumn(this.Index);
  }

  GetHeaderRowRange(): Range {
    return this.table.GetHeaderRowRange().GetColumn(this.Index);
  }

  get Filter(): Filter {
    return new Filter(this.host, this.table, this.Index);
  }
}

/** The filter of a column, by the texts that stay in view. */
class Filter extends HostObject {
  constructor(
    host: Host,
    private readonly table: Table,
    private readonly column: number,
  ) {
    super(host);
  }

  ApplyValuesFilter(texts: readonly string[]): void {
    this.host.spreadsheet.tables.filter(this.table.Id, this.column, texts);
  }

  Clear(): void {
    this.host.spreadsheet.tables.filter(this.table.Id, this.column, null);
  }
}

export class TableColumnCollection extends HostCollection {
  constructor(
    host: Host,
    private readonly table: Table,
  ) {
    super(host);
  }

  override items(): readonly TableColumn[] {
    const { columns } = this.table.state().area;
    return Array.from({ length: columns }, (_, index) => new TableColumn(this.host, this.table, index));
  }

  override find(key: unknown): TableColumn | null {
    const wanted = String(key).toLowerCase();
    return this.items().find(({ Id, Name }) => Id === key || Name.toLowerCase() === wanted) ?? null;
  }

  GetItem(key: unknown): TableColumn {
    const found = this.find(key);
    if (!found) throw itemNotFound();
    return found;
  }

  GetItemOrNullObject(key: unknown): TableColumn | null {
    return this.find(key);
  }

  GetItemAt(index: number): TableColumn {
    const found = this.items()[index];
    if (!found) throw itemNotFound();
    return found;
  }
}
