import type { UtcMillis } from "../core/market/time";
import { finish, partOf, type Steps } from "../core/steps/steps";
import { BookReader } from "./bookReader";
import { fillVolatility, type UnfilledRow } from "./fillVolatility";
import type { Cell, CellIssue, DateSystem, Grid } from "./grid";
import { headerRepeats, rowsAboveHeader } from "./headerRows";
import { leftOutRow } from "./leftOutRow";
import { FILLED_BY_MARKET, MarketTables } from "./marketTables";
import type { LeftOutRow, ParsedPositions } from "./parsedPositions";
import type { ParsedMarket } from "./parseMarket";
import type { ParsedSmile } from "./parseSmile";
import { comparePlaces, mergeByPlace } from "./placeOrder";
import { POSITION_COLUMNS } from "./positionColumns";
import { findPositionColumns, type ColumnMapping, type PositionHeaders } from "./positionHeaders";
import { PositionRow } from "./positionRow";
import { rowKey } from "./rowKey";
import { surveyCells } from "./surveyCells";
import { underlyingAsSpot } from "./underlyingAsSpot";

export interface ParseOptions {
  readonly asOf: UtcMillis;
  readonly dateSystem: DateSystem;
  /** Number of the sheet's row that the grid's first row is, so that messages can name rows; 1 by default. */
  readonly firstRow?: number;
  /** The user's own headers, as they stand in the sheet: they count more than what a header usually means. */
  readonly columns?: ColumnMapping;
  /** Keys (`rowKey`) of rows that the user left out. */
  readonly leftOut?: ReadonlySet<string>;
  /** The table Market, for what rows leave blank. It is read without issues. */
  readonly market?: ParsedMarket;
  /** The table Smile, for volatilities that rows leave blank. It is read without issues. */
  readonly smile?: ParsedSmile;
  /** Positions that are read already: rows have to agree with them, and take spots and smiles from them. */
  readonly book?: ReadBook;
}

/** A book with the surfaces of the smile table. */
export type ReadBook = Pick<ParsedPositions, "positions" | "surfaces" | "surfaceRefusals">;

/** Some two milliseconds of work at most. */
const ROWS_PER_STEP = 250;

/** Shares of the work: when the cells have been looked at, the rows read, those that had to wait, and so on. */
const SURVEYED = 0.1;
const READ = 0.8;
const LATE_READ = 0.85;
const POSITIONS_READ = 0.9;
const FILLED = 0.98;

/**
 * Reads a positions grid: good rows become positions, everything else is named as an issue or as a row left out.
 * Nothing is guessed, clamped or rescaled. Cost is linear in cells.
 *
 * The header is looked for in the first 20 rows; what stands above it is no position. A symbol in Instrument fills
 * cells that are blank or missing; where it and a cell disagree the row is refused. An Expiry cell agrees with a
 * symbol of the same UTC day; its time of day is taken, or the symbol's if it has none. A blank Spot is taken from
 * the table Market or the first row of the same underlying that has one, and so is the currency. What else of the
 * market is blank is taken from Market, a volatility from the table Smile before. Rows of one instrument may differ
 * in quantity, volatility and carry only. Cells that a product has no use for, such as the strike of a future, are left
 * alone. Numbers and dates in text are read where they have one meaning only, and noted.
 *
 * Left out are rows whose Exclude cell says so, rows that the user chose, headers that are repeated, and rows of
 * totals that could not be read as positions.
 */
export function parsePositions(cells: Grid, options: ParseOptions): ParsedPositions {
  return finish(parsePositionsInSteps(cells, options));
}

/** `parsePositions` a few hundred rows at a time. */
export function* parsePositionsInSteps(cells: Grid, options: ParseOptions): Steps<ParsedPositions> {
  const found = findPositionColumns(cells, options.columns);
  if (found.places.size === 0) return nothingRead(found);
  const survey = yield* partOf(surveyCells(cells, found), 0, SURVEYED);
  const { headers, notes } = underlyingAsSpot(found, survey, cells);
  const { firstRow = 1 } = options;
  const row = new PositionRow(headers, survey, options.dateSystem);
  const tables = new MarketTables(options.market, options.smile);
  const known = options.book?.positions ?? [];
  const book = new BookReader(row, { asOf: options.asOf, firstRow, tables, known });
  const above = rowsAboveHeader(cells, headers, firstRow);

  const rows = yield* partOf(readRows(cells, { row, book, headers, options }), SURVEYED, READ);
  const inRows = row.takeFindings();
  const { totals, others } = book.settleTotals(cells);
  yield* partOf(readLateRows(cells, { row, book }, others), READ, LATE_READ);
  const read = yield* partOf(book.positionsRead(), LATE_READ, POSITIONS_READ);
  const { refused, ...filled } = yield* partOf(fillVolatility(read, tables, options), POSITIONS_READ, FILLED);
  yield* partOf(missVolatilities(cells, row, refused), FILLED, 1);
  const late = row.takeFindings();

  const aboutHeaders = [...headers.issues, ...missingColumnIssues(row, headers, options)].sort(comparePlaces);
  const issues = yield* mergeByPlace(inRows.issues, late.issues);
  const leftOut = yield* mergeByPlace(rows.leftOut, totals);
  return {
    ...filled,
    issues: [...above.issues, ...aboutHeaders, ...issues],
    rowCount: above.issues.length + rows.count + others.length,
    headerRow: headers.headerRow,
    headers: headers.headers,
    leftOut: [...above.leftOut, ...leftOut],
    notes: [...notes, ...(yield* mergeByPlace(inRows.notes, late.notes))],
  };
}

interface Reading {
  readonly row: PositionRow;
  readonly book: BookReader;
}

interface RowsRead {
  readonly leftOut: readonly LeftOutRow[];
  /** Rows that are positions or hold issues. */
  readonly count: number;
}

function* readRows(
  cells: Grid,
  {
    row,
    book,
    headers,
    options,
  }: Reading & { readonly headers: PositionHeaders; readonly options: ParseOptions },
): Steps<RowsRead> {
  const repeatsHeader = headerRepeats(cells, headers);
  const leftOut: LeftOutRow[] = [];
  let count = 0;
  for (let gridRow = headers.headerRow + 1; gridRow < cells.length; gridRow += 1) {
    if (gridRow % ROWS_PER_STEP === 0) yield gridRow / cells.length;
    const rowCells = cells[gridRow]!;
    row.moveTo(rowCells, gridRow);
    if (row.isBlank) continue;
    if (row.isExcluded()) leftOut.push(leftOutRow(rowCells, gridRow, "excluded"));
    else if (isChosen(rowCells, options)) leftOut.push(leftOutRow(rowCells, gridRow, "chosen"));
    else if (repeatsHeader(rowCells)) leftOut.push(leftOutRow(rowCells, gridRow, "header"));
    else if (book.readRow(gridRow)) count += 1;
  }
  return { leftOut, count };
}

/** What could only be told once all rows were read. */
function* readLateRows(cells: Grid, { row, book }: Reading, gridRows: readonly number[]): Steps<void> {
  for (const [index, gridRow] of gridRows.entries()) {
    if (index % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield index / gridRows.length;
    row.moveTo(cells[gridRow]!, gridRow);
    book.readRow(gridRow, false);
  }
  yield* book.missUnknownSpots(cells);
}

/** Names the options whose volatility neither their rows nor the tables give. */
function* missVolatilities(cells: Grid, row: PositionRow, refused: readonly UnfilledRow[]): Steps<void> {
  for (const [index, { gridRow, why }] of refused.entries()) {
    if (index % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield index / refused.length;
    row.moveTo(cells[gridRow]!, gridRow);
    row.miss("Volatility", `${POSITION_COLUMNS.Volatility.wanted}; ${why}`);
  }
}

function nothingRead({ issues, headerRow, headers }: PositionHeaders): ParsedPositions {
  const nothing = { positions: [], gridRows: [], leftOut: [], notes: [], warnings: [] };
  return {
    ...nothing,
    issues,
    rowCount: 0,
    headerRow,
    headers,
    surfaces: new Map(),
    surfaceRefusals: new Map(),
  };
}

function isChosen(cells: readonly Cell[], { leftOut }: ParseOptions): boolean {
  return leftOut !== undefined && leftOut.size > 0 && leftOut.has(rowKey(cells));
}

function missingColumnIssues(
  row: PositionRow,
  { headerRow }: PositionHeaders,
  { firstRow = 1, market }: ParseOptions,
): CellIssue[] {
  const hint = (column: string) =>
    market === undefined && FILLED_BY_MARKET.has(column) ? "; or a table Market that gives it" : "";
  return [...row.missingColumns].map(([column, { gridRow, wanted }]) => ({
    gridRow: headerRow,
    gridColumn: null,
    column,
    found: "no such column",
    wanted: `a column ${column}, which row ${firstRow + gridRow} needs: ${wanted}${hint(column)}`,
  }));
}
