import type { UtcMillis } from "../core/market/time";
import { describeCell, errorText, isBlank } from "./cellText";
import type { Cell, CellIssue, CellNote, DateSystem } from "./grid";
import { readDateCell } from "./dateCell";
import { isUsable, readNumberCell, type CellReading } from "./numberCell";
import { NUMBER_DOMAINS, type NumberColumn, type NumberDomain } from "./numberDomains";
import { comparePlaces, orderTail } from "./placeOrder";
import { POSITION_COLUMNS, type PositionColumn } from "./positionColumns";
import type { PositionHeaders } from "./positionHeaders";
import { EXCLUDE_WORDS } from "./positionWords";
import { serialToUtc } from "./serialDate";
import type { CellSurvey } from "./surveyCells";

type WordColumn = "Type" | "Settlement" | "Style" | "Volatility type" | "Exclude";

interface Findings {
  readonly issues: readonly CellIssue[];
  readonly notes: readonly CellNote<PositionColumn>[];
}

/**
 * Cells of one row by column name. Every method gives `null` where there is nothing that can be used; a
 * cell that is not blank and cannot be used adds an issue. A blank one does so only in `need…`. No cell can
 * be used below a header that is an issue itself; that issue is the only one then.
 */
export class PositionRow {
  private cells: readonly Cell[] = [];
  private gridRow = 0;
  /** Columns that are needed and not there, with the first grid row that needs each. */
  readonly missingColumns = new Map<PositionColumn, number>();
  private issues: CellIssue[] = [];
  private notes: CellNote<PositionColumn>[] = [];
  /** Where the issues of this row begin. */
  private firstIssue = 0;
  private isInOrder = true;
  private troubles = 0;
  private readonly places: Readonly<Partial<Record<PositionColumn, number>>>;
  /** Where cells have to be blank in a row that is: the choice to leave a row out says nothing of a position. */
  private readonly statingPlaces: readonly number[];

  constructor(
    private readonly headers: Pick<PositionHeaders, "places" | "unusable" | "sides">,
    private readonly survey: Pick<CellSurvey, "commaColumns">,
    private readonly dateSystem: DateSystem,
  ) {
    this.places = Object.fromEntries(headers.places);
    this.statingPlaces = [...headers.places].flatMap(([column, place]) =>
      column === "Exclude" ? [] : [place],
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
  takeFindings(): Findings {
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

  has(column: PositionColumn): boolean {
    return !isBlank(this.cell(column));
  }

  cell(column: PositionColumn): Cell {
    const place = this.places[column];
    return place === undefined ? null : (this.cells[place] ?? null);
  }

  /** What stands beside the position in columns such as Side. */
  sideCells(): readonly Cell[] {
    return this.headers.sides.map((place) => this.cells[place] ?? null);
  }

  /** The first text of the row, in whatever column; `null` where there is none. */
  firstText(): string | null {
    return (
      (this.cells.find((cell) => typeof cell === "string" && !isBlank(cell)) as string | undefined) ?? null
    );
  }

  /** Whether the user wishes the row to be left out. */
  isExcluded(): boolean {
    return this.word("Exclude", EXCLUDE_WORDS) === "yes";
  }

  name(column: "Instrument" | "Underlying"): string | null {
    const cell = this.cell(column);
    if (isBlank(cell)) return null;
    if (this.isUnusable(column)) return this.refuse(column);
    if (typeof cell === "number" && Number.isFinite(cell)) return String(cell);
    if (typeof cell === "string" && errorText(cell) === null) return cell.trim();
    return this.refuse(column);
  }

  /** One of a few words, in any letter case, with spaces, hyphens and underscores or without. */
  word<Meaning extends string>(column: WordColumn, words: Readonly<Record<string, Meaning>>): Meaning | null {
    const cell = this.cell(column);
    if (isBlank(cell)) return null;
    if (this.isUnusable(column)) return this.refuse(column);
    return wordMeaning(cell, words) ?? this.refuse(column);
  }

  /**
   * A number, also one in text that has one meaning only, which is noted. `domain` is where it has to lie, where
   * that is not what the column always takes.
   */
  number(column: NumberColumn, domain = NUMBER_DOMAINS[column]): number | null {
    const cell = this.cell(column);
    if (typeof cell !== "number" && isBlank(cell)) return null;
    if (this.isUnusable(column)) return this.refuse(column);
    if (isUsable(cell, domain)) return cell;
    const reading = readNumberCell(
      cell,
      domain.wanted ?? wantedIn(column),
      domain,
      this.survey.commaColumns.has(column),
    );
    return this.take(column, reading);
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
    return isUsable(cell, NUMBER_DOMAINS[column]) ? cell : null;
  }

  /** A serial of the workbook's date system, ISO 8601 text, or other text with one meaning, which is noted. */
  date(column: "Expiry"): UtcMillis | null {
    const cell = this.cell(column);
    if (isBlank(cell)) return null;
    if (this.isUnusable(column)) return this.refuse(column);
    const serial = typeof cell === "number" ? serialToUtc(cell, this.dateSystem) : null;
    return serial ?? this.take(column, readDateCell(cell));
  }

  /** Adds an issue on a cell. */
  refuse(column: PositionColumn, wanted = wantedIn(column), found = describeCell(this.cell(column))): null {
    this.troubles += 1;
    if (this.isUnusable(column)) return null;
    const gridColumn = this.places[column] ?? null;
    this.issues.push({ gridRow: this.gridRow, gridColumn, column, found, wanted });
    return null;
  }

  /** Adds an issue on a blank cell; a column that is not there is noted once for all rows. */
  miss(column: PositionColumn, wanted = wantedIn(column)): null {
    if (this.places[column] !== undefined) return this.refuse(column, wanted);
    this.troubles += 1;
    if (!this.missingColumns.has(column)) this.missingColumns.set(column, this.gridRow);
    return null;
  }

  isUnusable(column: PositionColumn): boolean {
    return this.headers.unusable.size > 0 && this.headers.unusable.has(column);
  }

  private take(column: PositionColumn, reading: CellReading): number | null {
    if ("wanted" in reading) return this.refuse(column, reading.wanted);
    if (reading.readAs !== undefined) this.note(column, reading.readAs);
    return reading.value;
  }

  private note(column: PositionColumn, readAs: string): void {
    const gridColumn = this.places[column]!;
    const found = describeCell(this.cell(column));
    this.notes.push({ gridRow: this.gridRow, gridColumn, column, found, readAs });
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

function wantedIn(column: PositionColumn): string {
  return POSITION_COLUMNS[column].wanted;
}
