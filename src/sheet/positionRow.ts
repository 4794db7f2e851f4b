import type { UtcMillis } from "../core/market/time";
import { describeCell, errorText, isBlank, isTextNumber } from "./cellText";
import type { Cell, CellIssue, DateSystem } from "./grid";
import { percentageAdvice } from "./percentageAdvice";
import { NUMBER_DOMAINS, POSITION_COLUMNS, type NumberColumn, type PositionColumn } from "./positionColumns";
import type { PositionHeaders } from "./positionHeaders";
import { parseDate } from "./serialDate";

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
  readonly issues: CellIssue[] = [];
  private troubles = 0;

  constructor(
    private readonly headers: Omit<PositionHeaders, "issues">,
    private readonly dateSystem: DateSystem,
  ) {}

  moveTo(cells: readonly Cell[], gridRow: number): void {
    this.cells = cells;
    this.gridRow = gridRow;
    this.troubles = 0;
  }

  get headerRow(): number {
    return this.headers.headerRow;
  }

  /** Whether anything in this row was refused or missing. */
  get isRefused(): boolean {
    return this.troubles > 0;
  }

  get isBlank(): boolean {
    for (const place of this.headers.places.values()) if (!isBlank(this.cells[place])) return false;
    return true;
  }

  has(column: PositionColumn): boolean {
    return !isBlank(this.cell(column));
  }

  cell(column: PositionColumn): Cell {
    const place = this.headers.places.get(column);
    return place === undefined ? null : (this.cells[place] ?? null);
  }

  /** What stands beside the position in columns such as Side. */
  sideCells(): readonly Cell[] {
    return this.headers.sides.map((place) => this.cells[place] ?? null);
  }

  name(column: "Instrument" | "Underlying"): string | null {
    const cell = this.cell(column);
    if (isBlank(cell)) return null;
    if (this.isUnusable(column)) return this.refuse(column);
    if (typeof cell === "number" && Number.isFinite(cell)) return String(cell);
    if (typeof cell === "string" && errorText(cell) === null) return cell.trim();
    return this.refuse(column);
  }

  word<Meaning extends string>(
    column: "Type" | "Settlement" | "Style",
    words: Readonly<Record<string, Meaning>>,
  ): Meaning | null {
    const cell = this.cell(column);
    if (isBlank(cell)) return null;
    if (this.isUnusable(column)) return this.refuse(column);
    const word = typeof cell === "string" ? cell.trim().toLowerCase() : "";
    return Object.hasOwn(words, word) ? words[word]! : this.refuse(column);
  }

  number(column: NumberColumn): number | null {
    const cell = this.cell(column);
    if (this.isUnusable(column) && !isBlank(cell)) return this.refuse(column);
    if (typeof cell !== "number") return isBlank(cell) ? null : this.refuseNumber(column, cell);
    if (!isInDomain(column, cell)) return this.refuse(column);
    const { smallest = 0, largest = Infinity } = NUMBER_DOMAINS[column];
    if (Math.abs(cell) < smallest || Math.abs(cell) > largest) {
      return this.refuse(column, `${this.wanted(column)}; from ${smallest} to ${largest.toExponential()}`);
    }
    if (isPercentage(column, cell)) {
      return this.refuse(column, `${this.wanted(column)}; ${percentageAdvice(cell)}`);
    }
    return cell;
  }

  needNumber(column: NumberColumn): number | null {
    const value = this.number(column);
    if (value === null && !this.has(column)) this.miss(column);
    return value;
  }

  /** The number if it lies in its domain, without an issue if not: for cells that nothing depends on. */
  usableNumber(column: NumberColumn): number | null {
    if (this.isUnusable(column)) return null;
    const cell = this.cell(column);
    return typeof cell === "number" && isInDomain(column, cell) && !isPercentage(column, cell) ? cell : null;
  }

  date(column: "Expiry"): UtcMillis | null {
    const cell = this.cell(column);
    if (isBlank(cell)) return null;
    if (this.isUnusable(column)) return this.refuse(column);
    return parseDate(cell, this.dateSystem) ?? this.refuse(column);
  }

  /** Adds an issue on a cell. */
  refuse(
    column: PositionColumn,
    wanted = this.wanted(column),
    found = describeCell(this.cell(column)),
  ): null {
    this.troubles += 1;
    if (this.isUnusable(column)) return null;
    const gridColumn = this.headers.places.get(column) ?? null;
    this.issues.push({ gridRow: this.gridRow, gridColumn, column, found, wanted });
    return null;
  }

  /** Adds an issue on a blank cell; a column that is not there is noted once for all rows. */
  miss(column: PositionColumn, wanted = this.wanted(column)): null {
    if (this.headers.places.has(column)) return this.refuse(column, wanted);
    this.troubles += 1;
    if (!this.missingColumns.has(column)) this.missingColumns.set(column, this.gridRow);
    return null;
  }

  private isUnusable(column: PositionColumn): boolean {
    return this.headers.unusable.has(column);
  }

  private refuseNumber(column: NumberColumn, cell: Cell): null {
    return this.refuse(
      column,
      isTextNumber(cell) ? `${this.wanted(column)}; the cell holds text` : undefined,
    );
  }

  private wanted(column: PositionColumn): string {
    return POSITION_COLUMNS[column].wanted;
  }
}

function isInDomain(column: NumberColumn, value: number): boolean {
  return Number.isFinite(value) && (value > 0 || !NUMBER_DOMAINS[column].positive);
}

function isPercentage(column: NumberColumn, value: number): boolean {
  return Math.abs(value) > (NUMBER_DOMAINS[column].percentAbove ?? Infinity);
}
