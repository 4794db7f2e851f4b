import type { UtcMillis } from "../core/market/time";
import type { Position } from "../core/risk/position";
import { finish, type Steps } from "../core/steps/steps";
import { describeCell, isBlank, shortenText } from "./cellText";
import type { Cell, CellIssue, DateSystem, Grid } from "./grid";
import { findDisagreements, nameInstrument } from "./instrumentTerms";
import { isSameNumber } from "./isSameNumber";
import type { LeftOutRow, ParsedPositions } from "./parsedPositions";
import { POSITION_COLUMNS } from "./positionColumns";
import { findPositionColumns, type ColumnMapping } from "./positionHeaders";
import { PositionRow } from "./positionRow";
import { readHolding } from "./readHolding";
import { readMarket, type RowMarket } from "./readMarket";
import { readContract, readProduct, readSettlement, refuseDisagreement } from "./readProduct";
import { refuseWithoutModel } from "./refuseWithoutModel";
import { rowKey } from "./rowKey";
import { isSymbolRefusal, parseSymbol, type InstrumentSymbol } from "./symbol";

export interface ParseOptions {
  readonly asOf: UtcMillis;
  readonly dateSystem: DateSystem;
  /** Number of the sheet's row that the grid's first row is, so that messages can name rows; 1 by default. */
  readonly firstRow?: number;
  /** The user's own headers, as they stand in the sheet: they count more than what a header usually means. */
  readonly columns?: ColumnMapping;
  /** Keys (`rowKey`) of rows that the user left out. */
  readonly leftOut?: ReadonlySet<string>;
}

/** Some two milliseconds of work at most. */
const ROWS_PER_STEP = 250;

/** A position whose spot, where its own row has none, another row of its underlying has to give. */
interface Draft extends Omit<Position, "market"> {
  readonly gridRow: number;
  readonly market: RowMarket;
  readonly spot: number | null;
}

interface SpotFound {
  readonly spot: number;
  readonly gridRow: number;
}

/**
 * Reads a positions grid, header row first: good rows become positions, everything else is named as an
 * issue. Nothing is guessed, clamped or rescaled. Cost is linear in cells.
 *
 * A symbol in Instrument fills cells that are blank or missing; where it and a cell disagree the row is
 * refused. An Expiry cell agrees with a symbol of the same UTC day; its time of day is taken, or the
 * symbol's if it has none. A blank Spot is taken from the first row of the same underlying that has one.
 * Rows of one instrument may differ in quantity, volatility and carry only. Cells that a product has no use
 * for, such as the strike of a future, are left alone.
 */
export function parsePositions(cells: Grid, options: ParseOptions): ParsedPositions {
  return finish(parsePositionsInSteps(cells, options));
}

/** `parsePositions` a few hundred rows at a time. */
export function* parsePositionsInSteps(cells: Grid, options: ParseOptions): Steps<ParsedPositions> {
  const headers = findPositionColumns(cells, options.columns);
  const { headerRow } = headers;
  const found = { headerRow, headers: headers.headers, notes: [] };
  if (headers.places.size === 0) {
    return { positions: [], gridRows: [], issues: headers.issues, rowCount: 0, leftOut: [], ...found };
  }
  const row = new PositionRow(headers, options.dateSystem);
  const book = new BookReader(row, options);
  const leftOut: LeftOutRow[] = [];
  let rowCount = 0;
  for (let gridRow = headerRow + 1; gridRow < cells.length; gridRow += 1) {
    if (gridRow % ROWS_PER_STEP === 0) yield gridRow / cells.length;
    row.moveTo(cells[gridRow]!, gridRow);
    if (row.isBlank) continue;
    if (isChosen(cells[gridRow]!, options)) {
      leftOut.push({ gridRow, reason: "chosen", text: firstText(cells[gridRow]!) });
      continue;
    }
    rowCount += 1;
    book.readRow(gridRow);
  }
  book.missUnknownSpots(cells);
  const issues = [...headers.issues, ...missingColumnIssues(row, options), ...row.issues];
  return { ...book.positionsRead(), issues: issues.sort(byPlace), rowCount, leftOut, ...found };
}

function isChosen(cells: readonly Cell[], { leftOut }: ParseOptions): boolean {
  return leftOut !== undefined && leftOut.size > 0 && leftOut.has(rowKey(cells));
}

/** What the first cell of a row that is not blank says. */
function firstText(cells: readonly Cell[]): string {
  const cell = cells.find((each) => !isBlank(each));
  return typeof cell === "string" ? shortenText(cell.trim()) : describeCell(cell);
}

function missingColumnIssues(row: PositionRow, { firstRow = 1 }: ParseOptions): CellIssue[] {
  return [...row.missingColumns].map(([column, gridRow]) => ({
    gridRow: row.headerRow,
    gridColumn: null,
    column,
    found: "no such column",
    wanted: `a column ${column}, which row ${firstRow + gridRow} needs: ${POSITION_COLUMNS[column].wanted}`,
  }));
}

function byPlace(a: CellIssue, b: CellIssue): number {
  return a.gridRow - b.gridRow || (a.gridColumn ?? -1) - (b.gridColumn ?? -1);
}

/** What rows of one book share: how names are spelt and what they stand for, and spots. */
class BookReader {
  private readonly drafts: Draft[] = [];
  private readonly spots = new Map<string, SpotFound>();
  private readonly rowsWithoutSpot: { readonly gridRow: number; readonly underlying: string }[] = [];
  /** First spelling of each underlying by its upper case, so that "btc" and "BTC" are one. */
  private readonly spellings = new Map<string, string>();
  /** First row of each instrument, by its name's upper case. */
  private readonly instruments = new Map<string, Draft>();

  constructor(
    private readonly row: PositionRow,
    private readonly options: ParseOptions,
  ) {}

  readRow(gridRow: number): void {
    const { row } = this;
    const instrument = row.name("Instrument");
    const reading = instrument === null ? null : parseSymbol(instrument);
    const isMalformed = reading !== null && isSymbolRefusal(reading) && reading.malformed;
    if (isMalformed) row.refuse("Instrument", `a name, or a symbol without mistakes: ${reading.refusal}`);
    const symbol = reading === null || isSymbolRefusal(reading) ? null : reading;

    const underlying = this.readUnderlying(symbol, isMalformed);
    const holding = readHolding(row);
    const spot = this.readSpot(gridRow, underlying);
    const contract = isMalformed ? null : readContract(row, symbol);
    if (contract === null) return;
    const settlement = contract === "spot" ? null : readSettlement(row, contract, underlying, symbol);
    const product = readProduct(row, contract, settlement, symbol, this.options.asOf);
    const market = readMarket(row, contract, settlement);
    if (product !== null) refuseWithoutModel(row, product, market);
    if (row.isRefused || underlying === null || holding === null || product === null) return;
    const terms = { underlying, product, multiplier: holding.multiplier, market };
    const name = instrument ?? nameInstrument(terms);
    this.addDraft({ gridRow, instrument: name, quantity: holding.quantity, spot, ...terms });
  }

  /** Keeps a row unless its name stands for something else in a row above. */
  private addDraft(draft: Draft): void {
    const key = draft.instrument.toUpperCase();
    const first = this.instruments.get(key);
    if (first === undefined) {
      this.instruments.set(key, draft);
      this.drafts.push(draft);
      return;
    }
    const { instrument } = first;
    const place = `row ${this.sheetRow(first.gridRow)} (${shortenText(instrument)})`;
    for (const term of findDisagreements(first, draft)) {
      const found = term.column === "Expiry" ? term.later : undefined;
      this.row.refuse(term.column, `${term.first} as in ${place}`, found);
    }
    if (!this.row.isRefused) this.drafts.push({ ...draft, instrument });
  }

  /** Names the rows whose Spot is blank while no row of their underlying has one. */
  missUnknownSpots(cells: Grid): void {
    for (const { gridRow, underlying } of this.rowsWithoutSpot) {
      if (this.spots.has(underlying)) continue;
      this.row.moveTo(cells[gridRow]!, gridRow);
      this.row.miss("Spot");
    }
  }

  positionsRead(): Pick<ParsedPositions, "positions" | "gridRows"> {
    const positions: Position[] = [];
    const gridRows: number[] = [];
    for (const draft of this.drafts) {
      const { instrument, underlying, product, quantity, multiplier } = draft;
      const { underlyingPrice, volatility, rate, dividendYield } = draft.market;
      const spot = draft.spot ?? this.spots.get(underlying)?.spot;
      if (spot === undefined) continue;
      const market = { spot, underlyingPrice, volatility, rate, dividendYield };
      positions.push({ instrument, underlying, product, quantity, multiplier, market });
      gridRows.push(draft.gridRow);
    }
    return { positions, gridRows };
  }

  private readUnderlying(symbol: InstrumentSymbol | null, isMalformed: boolean): string | null {
    const { row } = this;
    const name = row.name("Underlying") ?? symbol?.underlying ?? null;
    if (name === null) return row.has("Underlying") || isMalformed ? null : row.miss("Underlying");
    const key = name.toUpperCase();
    if (symbol !== null && key !== symbol.underlying && key !== symbol.root) {
      return refuseDisagreement(row, "Underlying", symbol.underlying);
    }
    const spelling = this.spellings.get(key);
    if (spelling !== undefined) return spelling;
    this.spellings.set(key, name);
    return name;
  }

  private readSpot(gridRow: number, underlying: string | null): number | null {
    const { row } = this;
    const spot = row.number("Spot");
    if (spot === null) {
      if (underlying !== null && !row.has("Spot")) this.rowsWithoutSpot.push({ gridRow, underlying });
      return null;
    }
    if (underlying === null) return spot;
    const first = this.spots.get(underlying);
    if (first === undefined) this.spots.set(underlying, { spot, gridRow });
    else if (!isSameNumber(first.spot, spot)) {
      return row.refuse("Spot", `${first.spot} as in row ${this.sheetRow(first.gridRow)}, or blank`);
    }
    return spot;
  }

  private sheetRow(gridRow: number): number {
    return (this.options.firstRow ?? 1) + gridRow;
  }
}
