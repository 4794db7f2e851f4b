import type { UtcMillis } from "../core/market/time";
import { describeCell, errorText, isBlank } from "./cellText";
import { readDateCell } from "./dateCell";
import type { Cell, CellIssue, CellNote, DateSystem } from "./grid";
import { isUsable, readNumberCell, type CellReading, type DecimalSigns } from "./numberCell";
import type { NumberDomain } from "./numberDomains";
import { comparePlaces, orderTail } from "./placeOrder";
import { serialToUtc } from "./serialDate";
import type { ColumnDefinition, TableHeaders } from "./tableHeaders";

/** The columns of a table, and where the numbers of those that hold numbers have to lie. */
export interface TableDefinition<Column extends string, NumberColumn extends Column> {
  readonly columns: Readonly<Record<Column, ColumnDefinition>>;
  readonly numbers: Readonly<Record<NumberColumn, NumberDomain>>;
  /** Columns that say something of a row only: one with nothing else in it is blank. */
  readonly aside?: readonly Column[];
}

/** A column that is needed and not there. */
export interface MissingColumn {
  /** The first that needs it. */
  readonly gridRow: number;
  readonly wanted: string;
}

interface Findings<Column extends string> {
  readonly issues: readonly CellIssue[];
  readonly notes: readonly CellNote<Column>[];
}

/**
 * Cells of one row by column name. Every method gives `null` where there is nothing that can be used; a
 * cell that is not blank and cannot be used adds an issue. A blank one does so only in `need…`. No cell can
 * be used below a header that is an issue itself; that issue is the only one then.
 */
export class TableRow<Column extends string, NumberColumn extends Column> {
  protected cells: readonly Cell[] = [];
  private gridRow = 0;
  readonly missingColumns = new Map<Column, MissingColumn>();
  private issues: CellIssue[] = [];
  private notes: CellNote<Column>[] = [];
  /** Where the issues of this row begin. */
  private firstIssue = 0;
  private isInOrder = true;
  private troubles = 0;
  private readonly places: Readonly<Partial<Record<Column, number>>>;
  private readonly unusable: ReadonlySet<Column>;
  private readonly statingPlaces: readonly number[];

  /** `decimalSigns`: what can only be the decimal sign in some text of a column. */
  constructor(
    private readonly table: TableDefinition<Column, NumberColumn>,
    { places, unusable }: Pick<TableHeaders<Column>, "places" | "unusable">,
    private readonly dateSystem: DateSystem,
    private readonly decimalSigns: DecimalSigns<NumberColumn> = new Map(),
  ) {
    this.places = Object.fromEntries(places) as Partial<Record<Column, number>>;
    this.unusable = unusable;
    this.statingPlaces = [...places].flatMap(([column, place]) =>
      table.aside?.includes(column) === true ? [] : [place],
    );
  }

  moveTo(cells: readonly Cell[], gridRow: number): void {
    orderTail(this.issues, this.firstIssue);
    this.firstIssue = this.issues.length;
    this.isInOrder &&= gridRow >= this.gridRow;
    this.cells = cells;
    this.gridRow = gridRow;
    this.troubles = 0;
  }

  /** Issues and notes since they were last taken, in order of rows, issues of a row in order of columns. */
  takeFindings(): Findings<Column> {
    orderTail(this.issues, this.firstIssue);
    const { issues, notes } = this;
    if (!this.isInOrder) issues.sort(comparePlaces);
    this.issues = [];
    this.notes = [];
    this.firstIssue = 0;
    this.isInOrder = true;
    this.gridRow = 0;
    return { issues, notes };
  }

  /** Whether anything in this row was refused or missing. */
  get isRefused(): boolean {
    return this.troubles > 0;
  }

  get isBlank(): boolean {
    for (const place of this.statingPlaces) if (!isBlank(this.cells[place])) return false;
    return true;
  }

  has(column: Column): boolean {
    return !isBlank(this.cell(column));
  }

  cell(column: Column): Cell {
    const place = this.places[column];
    return place === undefined ? null : (this.cells[place] ?? null);
  }

  name(column: Column, wanted?: string): string | null {
    const cell = this.cell(column);
    if (isBlank(cell)) return null;
    if (this.isUnusable(column)) return this.refuse(column);
    if (typeof cell === "number" && Number.isFinite(cell)) return String(cell);
    if (typeof cell === "string" && errorText(cell) === null) return cell.trim();
    return this.refuse(column, wanted);
  }

  /** One of a few words, in any letter case, with spaces, hyphens and underscores or without. */
  word<Meaning extends string>(column: Column, words: Readonly<Record<string, Meaning>>): Meaning | null {
    const cell = this.cell(column);
    if (isBlank(cell)) return null;
    if (this.isUnusable(column)) return this.refuse(column);
    return wordMeaning(cell, words) ?? this.refuse(column);
  }

  /**
   * A number, also one in text that has one meaning only, which is noted. `domain` is where it has to lie, where
   * that is not what the column always takes.
   */
  number(column: NumberColumn, domain: NumberDomain = this.table.numbers[column]): number | null {
    const cell = this.cell(column);
    if (typeof cell !== "number" && isBlank(cell)) return null;
    if (this.isUnusable(column)) return this.refuse(column);
    if (isUsable(cell, domain)) return cell;
    const wanted = domain.wanted ?? this.wantedIn(column);
    return this.take(column, readNumberCell(cell, wanted, domain, this.decimalSigns.get(column)));
  }

  needNumber(column: NumberColumn, domain?: NumberDomain): number | null {
    const value = this.number(column, domain);
    if (value === null && !this.has(column)) this.miss(column, domain?.wanted);
    return value;
  }

  /** The number if it lies in its domain, without an issue if not: for cells that nothing depends on. */
  usableNumber(column: NumberColumn): number | null {
    if (this.isUnusable(column)) return null;
    const cell = this.cell(column);
    return isUsable(cell, this.table.numbers[column]) ? cell : null;
  }

  /** A serial of the workbook's date system, ISO 8601 text, or other text with one meaning, which is noted. */
  date(column: Column): UtcMillis | null {
    const cell = this.cell(column);
    if (isBlank(cell)) return null;
    if (this.isUnusable(column)) return this.refuse(column);
    const serial = typeof cell === "number" ? serialToUtc(cell, this.dateSystem) : null;
    return serial ?? this.take(column, readDateCell(cell));
  }

  /** Adds an issue on a cell. */
  refuse(column: Column, wanted = this.wantedIn(column), found = describeCell(this.cell(column))): null {
    this.troubles += 1;
    if (this.isUnusable(column)) return null;
    const gridColumn = this.places[column] ?? null;
    this.issues.push({ gridRow: this.gridRow, gridColumn, column, found, wanted });
    return null;
  }

  /** Adds an issue on a blank cell; a column that is not there is noted once for all rows. */
  miss(column: Column, wanted = this.wantedIn(column)): null {
    if (this.places[column] !== undefined) return this.refuse(column, wanted);
    this.troubles += 1;
    const { gridRow } = this;
    if (!this.missingColumns.has(column)) this.missingColumns.set(column, { gridRow, wanted });
    return null;
  }

  isUnusable(column: Column): boolean {
    return this.unusable.size > 0 && this.unusable.has(column);
  }

  private take(column: Column, reading: CellReading): number | null {
    if ("wanted" in reading) return this.refuse(column, reading.wanted);
    if (reading.readAs !== undefined) this.note(column, reading.readAs);
    return reading.value;
  }

  private note(column: Column, readAs: string): void {
    const gridColumn = this.places[column]!;
    const found = describeCell(this.cell(column));
    this.notes.push({ gridRow: this.gridRow, gridColumn, column, found, readAs });
  }

  private wantedIn(column: Column): string {
    return this.table.columns[column].wanted;
  }
}

/** What a cell says of one of a few words; `undefined` for another word. */
export function wordMeaning<Meaning extends string>(
  cell: Cell,
  words: Readonly<Record<string, Meaning>>,
): Meaning | undefined {
  const text = typeof cell === "object" ? "" : String(cell);
  if (Object.hasOwn(words, text)) return words[text];
  const word = text.toLowerCase().replace(/[\s_/-]+/g, "");
  return Object.hasOwn(words, word) ? words[word] : undefined;
}
