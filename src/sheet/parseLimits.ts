import { requireLimit, type Limit } from "../core/hedging/limits";
import { DomainError } from "../core/math/domainError";
import { describeCell, isBlank, isTextNumber } from "./cellText";
import type { Cell, CellIssue, Grid } from "./grid";
import { simplifyHeader } from "./headerText";
import { LIMIT_COLUMNS, type LimitColumn } from "./limitColumns";
import { GREEK_COLUMNS, type RiskColumn } from "./riskColumns";
import { headerFinder } from "./tableHeaders";

/** A row of a limits table: its numbers are in the units of the sheet. */
export interface GreekLimit extends Limit {
  /** Spelt as in the positions. */
  readonly underlying: string;
  readonly greek: RiskColumn;
}

/** What a limits grid says: good rows kept, bad ones named. */
export interface ParsedLimits {
  readonly limits: readonly GreekLimit[];
  readonly issues: readonly CellIssue[];
  /** Rows that are not wholly blank, header not counted. */
  readonly rowCount: number;
}

const COLUMNS = Object.keys(LIMIT_COLUMNS) as LimitColumn[];

type NumberColumn = "Target" | "Lower" | "Upper";

/** Column of each number of a limit that `requireLimit` may refuse. */
const COLUMN_OF_ARGUMENT: Readonly<Record<string, NumberColumn>> = {
  target: "Target",
  lower: "Lower",
  upper: "Upper",
};

const GREEKS: ReadonlyMap<string, RiskColumn> = new Map(
  GREEK_COLUMNS.map((greek) => [simplifyHeader(greek.name), greek]),
);

/** As many underlyings are named where a limit is on none of them. */
const MOST_NAMED = 6;

const findColumns = headerFinder<LimitColumn>(LIMIT_COLUMNS);

/**
 * Reads a limits grid, header row first, for positions on `underlyings`. Underlyings and greeks match in any letter
 * case, greeks with or without spaces. All columns have to be there, also where no cell of one is filled: under a
 * header that is not known a limit would count for nothing without a word.
 *
 * A row is refused where the positions have no such underlying or RISK no such greek, where a number is not one,
 * where the three numbers are no limit, and where a row above limits the same.
 */
export function parseLimits(cells: Grid, underlyings: readonly string[]): ParsedLimits {
  const { places, issues: headerIssues } = findColumns(cells[0] ?? []);
  const issues = [...headerIssues];
  const limits: GreekLimit[] = [];
  const spellings = new Map(underlyings.map((name) => [name.toUpperCase(), name]));
  const firstRows = new Map<string, number>();
  let rowCount = 0;
  if (places.size > 0) issues.push(...missingColumns(places));
  if (issues.length > 0) return { limits, issues, rowCount };

  for (let gridRow = 1; gridRow < cells.length; gridRow += 1) {
    const row = new LimitRow(cells[gridRow]!, gridRow, places, issues);
    if (row.isBlank) continue;
    rowCount += 1;
    const limit = readLimit(row, spellings);
    if (limit === null) continue;
    const key = `${limit.greek.name} of ${limit.underlying}`;
    const first = firstRows.get(key);
    if (first !== undefined) {
      row.refuse("Greek", `one row for ${key}: row ${first + 1} is another`);
      continue;
    }
    firstRows.set(key, gridRow);
    limits.push(limit);
  }
  return { limits, issues, rowCount };
}

/** Cells of one row by column name. What was refused is `undefined`, a blank number `null`. */
class LimitRow {
  constructor(
    private readonly cells: readonly Cell[],
    private readonly gridRow: number,
    private readonly places: ReadonlyMap<LimitColumn, number>,
    private readonly issues: CellIssue[],
  ) {}

  get isBlank(): boolean {
    return COLUMNS.every((column) => isBlank(this.cell(column)));
  }

  /** "" where the cell holds nothing that is a name. */
  name(column: "Underlying" | "Greek"): string {
    const cell = this.cell(column);
    return typeof cell === "string" || typeof cell === "number" ? String(cell).trim() : "";
  }

  number(column: NumberColumn): number | null | undefined {
    const cell = this.cell(column);
    if (isBlank(cell)) return null;
    if (typeof cell === "number" && Number.isFinite(cell)) return cell;
    const { wanted } = LIMIT_COLUMNS[column];
    return this.refuse(column, isTextNumber(cell) ? `${wanted}; the cell holds text` : wanted);
  }

  /** Adds an issue on a cell. */
  refuse(column: LimitColumn, wanted: string): undefined {
    const { gridRow } = this;
    const found = describeCell(this.cell(column));
    this.issues.push({ gridRow, gridColumn: this.places.get(column)!, column, found, wanted });
  }

  private cell(column: LimitColumn): Cell {
    return this.cells[this.places.get(column)!] ?? null;
  }
}

/** `null` where a cell was refused. `spellings`: each underlying of the positions by its upper case. */
function readLimit(row: LimitRow, spellings: ReadonlyMap<string, string>): GreekLimit | null {
  const underlying =
    spellings.get(row.name("Underlying").toUpperCase()) ??
    row.refuse("Underlying", `${LIMIT_COLUMNS.Underlying.wanted}: ${listed([...spellings.values()])}`);
  const greek =
    GREEKS.get(simplifyHeader(row.name("Greek").normalize("NFKC"))) ??
    row.refuse("Greek", LIMIT_COLUMNS.Greek.wanted);
  const target = row.number("Target");
  const lower = row.number("Lower");
  const upper = row.number("Upper");
  if (underlying === undefined || greek === undefined) return null;
  if (target === undefined || lower === undefined || upper === undefined) return null;
  const limit = { underlying, greek, target: target ?? 0, lower, upper };
  const refusal = refusalOf(limit);
  if (refusal === null) return limit;
  const column = COLUMN_OF_ARGUMENT[refusal.argument]!;
  const isBlankTarget = column === "Target" && target === null;
  row.refuse(column, isBlankTarget ? `${refusal.wanted}; blank is 0` : refusal.wanted);
  return null;
}

function missingColumns(places: ReadonlyMap<LimitColumn, number>): CellIssue[] {
  return COLUMNS.filter((column) => !places.has(column)).map((column) => ({
    gridRow: 0,
    gridColumn: null,
    column,
    found: "no such column",
    wanted: `a column ${column}: ${LIMIT_COLUMNS[column].wanted}`,
  }));
}

function refusalOf(limit: Limit): DomainError | null {
  try {
    requireLimit(limit);
    return null;
  } catch (thrown) {
    if (thrown instanceof DomainError) return thrown;
    throw thrown;
  }
}

function listed(names: readonly string[]): string {
  const others = names.length - MOST_NAMED;
  return names.slice(0, MOST_NAMED).join(", ") + (others > 0 ? ` and ${others} more` : "");
}
