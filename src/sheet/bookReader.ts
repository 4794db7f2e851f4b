import type { UtcMillis } from "../core/market/time";
import type { Position } from "../core/risk/position";
import type { Steps } from "../core/steps/steps";
import { shortenText } from "./cellText";
import type { Grid } from "./grid";
import { findDisagreements, nameInstrument } from "./instrumentTerms";
import { isSameNumber } from "./isSameNumber";
import { leftOutRow } from "./leftOutRow";
import type { LeftOutRow } from "./parsedPositions";
import type { PositionRow } from "./positionRow";
import { isSameMoney, readCurrency } from "./readCurrency";
import { readHolding } from "./readHolding";
import { readMarket, readVolatilityType, type RowMarket } from "./readMarket";
import { readContract, readProduct, readSettlement, refuseDisagreement } from "./readProduct";
import { refuseWithoutModel } from "./refuseWithoutModel";
import { isSymbolRefusal, parseSymbol, type InstrumentSymbol } from "./symbol";
import { isSummed, totalsOf } from "./totalsRow";

interface BookOptions {
  readonly asOf: UtcMillis;
  /** Number of the sheet's row that the grid's first row is. */
  readonly firstRow: number;
}

/** A position whose spot, where its own row has none, another row of its underlying has to give. */
interface Draft extends Omit<Position, "market"> {
  readonly gridRow: number;
  readonly market: RowMarket;
  readonly spot: number | null;
}

/** What the first row of an underlying that says it says of all of them. */
interface Found<Value> {
  readonly value: Value;
  readonly gridRow: number;
}

/** A row that has neither type nor symbol and may sum up others, as far as those are there. */
interface TotalsCandidate {
  readonly gridRow: number;
  readonly of: readonly string[];
}

export interface PositionsRead {
  readonly positions: Position[];
  /** 0-based grid row of each position. */
  readonly gridRows: number[];
}

const ROWS_PER_STEP = 500;

/** What rows of one book share: how names are spelt and what they stand for, spots, currencies. */
export class BookReader {
  private readonly drafts: Draft[] = [];
  private readonly spots = new Map<string, Found<number>>();
  private readonly currencies = new Map<string, Found<string>>();
  private readonly rowsWithoutSpot: { readonly gridRow: number; readonly underlying: string }[] = [];
  /** First spelling of each underlying by its upper case, so that "btc" and "BTC" are one. */
  private readonly spellings = new Map<string, string>();
  /** First row of each instrument, by its name's upper case. */
  private readonly instruments = new Map<string, Draft>();
  private readonly candidates: TotalsCandidate[] = [];

  constructor(
    private readonly row: PositionRow,
    private readonly options: BookOptions,
  ) {}

  /** Reads a row, or keeps it back where it may sum up others: `false` then. */
  readRow(gridRow: number, mayBeTotals = true): boolean {
    const { row } = this;
    const instrument = row.name("Instrument");
    const reading = instrument === null ? null : parseSymbol(instrument);
    const isMalformed = reading !== null && isSymbolRefusal(reading) && reading.malformed;
    const symbol = reading === null || isSymbolRefusal(reading) ? null : reading;
    if (mayBeTotals && symbol === null && !isMalformed && !row.isRefused && this.keepBack(gridRow))
      return false;
    if (isMalformed) row.refuse("Instrument", `a name, or a symbol without mistakes: ${reading.refusal}`);
    this.readPosition(gridRow, instrument, symbol, isMalformed);
    return true;
  }

  /** The rows kept back: those that sum up others, and those that have to be read as positions after all. */
  settleTotals(cells: Grid): { readonly totals: readonly LeftOutRow[]; readonly others: readonly number[] } {
    const totals: LeftOutRow[] = [];
    const others: number[] = [];
    for (const { gridRow, of } of this.candidates) {
      if (of.every((what) => isSummed(what, this.spellings))) {
        totals.push(leftOutRow(cells[gridRow]!, gridRow, "totals"));
      } else others.push(gridRow);
    }
    return { totals, others };
  }

  /** Names the rows whose Spot is blank while no row of their underlying has one. */
  *missUnknownSpots(cells: Grid): Steps<void> {
    for (const [index, { gridRow, underlying }] of this.rowsWithoutSpot.entries()) {
      if (index % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield index / this.rowsWithoutSpot.length;
      if (this.spots.has(underlying)) continue;
      this.row.moveTo(cells[gridRow]!, gridRow);
      this.row.miss("Spot");
    }
  }

  *positionsRead(): Steps<PositionsRead> {
    const positions: Position[] = [];
    const gridRows: number[] = [];
    for (const [index, draft] of this.drafts.entries()) {
      if (index % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield index / this.drafts.length;
      const { instrument, underlying, product, quantity, multiplier } = draft;
      const spot = draft.spot ?? this.spots.get(underlying)?.value;
      if (spot === undefined) continue;
      const currency = this.currencies.get(underlying)?.value;
      const market = { spot, ...draft.market };
      positions.push({ instrument, underlying, product, quantity, multiplier, currency, market });
      gridRows.push(draft.gridRow);
    }
    return { positions, gridRows };
  }

  private keepBack(gridRow: number): boolean {
    const of = totalsOf(this.row);
    if (of !== null) this.candidates.push({ gridRow, of });
    return of !== null;
  }

  private readPosition(
    gridRow: number,
    instrument: string | null,
    symbol: InstrumentSymbol | null,
    isMalformed: boolean,
  ): void {
    const { row } = this;
    const underlying = this.readUnderlying(symbol, isMalformed);
    const holding = readHolding(row);
    const spot = this.readSpot(gridRow, underlying);
    this.readCurrency(gridRow, underlying, symbol);
    const contract = isMalformed ? null : readContract(row, symbol);
    if (contract === null) return;
    const settlement = contract === "spot" ? null : readSettlement(row, contract, underlying, symbol);
    const volatilityType = readVolatilityType(row, contract);
    const product = readProduct(row, { contract, settlement, symbol, volatilityType }, this.options.asOf);
    const market = readMarket(row, { contract, settlement, volatilityType });
    if (product !== null) refuseWithoutModel(row, product, market);
    if (row.isRefused || underlying === null || holding === null || product === null) return;
    const { quantity, multiplier } = holding;
    const terms = { underlying, product, multiplier, market };
    const name = instrument ?? nameInstrument(terms);
    this.addDraft({ gridRow, instrument: name, quantity, spot, ...terms });
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
    for (const term of findDisagreements(first, draft)) {
      const found = term.column === "Expiry" ? term.later : undefined;
      const place = `row ${this.sheetRow(first.gridRow)} (${shortenText(instrument)})`;
      this.row.refuse(term.column, `${term.first} as in ${place}`, found);
    }
    if (!this.row.isRefused) this.drafts.push({ ...draft, instrument });
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
    if (first === undefined) this.spots.set(underlying, { value: spot, gridRow });
    else if (!isSameNumber(first.value, spot)) {
      return row.refuse("Spot", `${first.value} as in row ${this.sheetRow(first.gridRow)}, or blank`);
    }
    return spot;
  }

  /** The first currency of an underlying is that of all its rows. */
  private readCurrency(gridRow: number, underlying: string | null, symbol: InstrumentSymbol | null): void {
    const { row } = this;
    const value = readCurrency(row, symbol);
    if (value === null || underlying === null) return;
    const first = this.currencies.get(underlying);
    if (first === undefined) this.currencies.set(underlying, { value, gridRow });
    else if (!isSameMoney(first.value, value)) {
      row.refuse("Currency", `${first.value} as in row ${this.sheetRow(first.gridRow)}`, value);
    }
  }

  private sheetRow(gridRow: number): number {
    return this.options.firstRow + gridRow;
  }
}
