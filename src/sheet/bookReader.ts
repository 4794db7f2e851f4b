import { isSameNumber } from "../core/math/isSameNumber";
import { isSameMoney } from "../core/market/currency";
import type { UtcMillis } from "../core/market/time";
import { nameKey } from "../core/product/nameKey";
import type { Position } from "../core/risk/position";
import type { Steps } from "../core/steps/steps";
import { shortenText } from "./cellText";
import type { Grid } from "./grid";
import { findDisagreements, nameInstrument, type InstrumentTerms } from "./instrumentTerms";
import { leftOutRow } from "./leftOutRow";
import type { MarketTables } from "./marketTables";
import type { LeftOutRow } from "./parsedPositions";
import { POSITION_COLUMNS } from "./positionColumns";
import type { PositionRow } from "./positionRow";
import { readCurrency } from "./readCurrency";
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
  readonly tables: MarketTables;
  /** Positions that are read already, and that rows have to agree with. */
  readonly known: readonly Position[];
}

/** A position whose spot and currency, where its own row has none, another row of its underlying has to give. */
interface Draft extends Omit<Position, "instrument" | "market" | "currency"> {
  instrument: string;
  currency: string | undefined;
  readonly market: RowMarket & { spot: number };
}

/** What all rows of an underlying have to agree on. */
interface Found<Value> {
  readonly value: Value;
  /** Where it was first said: "row 3", "Market, row 2" or "Positions". */
  readonly place: string;
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
  /** Grid row of each draft. */
  private readonly gridRows: number[] = [];
  private readonly spots = new Map<string, Found<number>>();
  private readonly currencies = new Map<string, Found<string>>();
  private readonly rowsWithoutSpot: { readonly gridRow: number; readonly underlying: string }[] = [];
  /** First spelling of each underlying by its upper case, so that "btc" and "BTC" are one. */
  private readonly spellings = new Map<string, string>();
  /** What each instrument stands for, by its name's upper case. */
  private readonly instruments = new Map<string, Found<InstrumentTerms & Pick<Position, "instrument">>>();
  private readonly candidates: TotalsCandidate[] = [];

  constructor(
    private readonly row: PositionRow,
    private readonly options: BookOptions,
  ) {
    options.known.forEach((position) => this.takeKnown(position));
  }

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
      this.row.miss("Spot", POSITION_COLUMNS.Spot.wanted + this.options.tables.of(underlying).lacks("Spot"));
    }
  }

  *positionsRead(): Steps<PositionsRead> {
    const positions: Position[] = [];
    const gridRows: number[] = [];
    for (let index = 0; index < this.drafts.length; index += 1) {
      if (index % ROWS_PER_STEP === ROWS_PER_STEP - 1) yield index / this.drafts.length;
      const draft = this.drafts[index]!;
      draft.currency ??= this.currencies.get(draft.underlying)?.value;
      const spot = Number.isNaN(draft.market.spot)
        ? this.spots.get(draft.underlying)?.value
        : draft.market.spot;
      if (spot === undefined) continue;
      draft.market.spot = spot;
      positions.push(draft as Position);
      gridRows.push(this.gridRows[index]!);
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
    const given = this.options.tables.of(underlying);
    const market = readMarket(row, { contract, settlement, volatilityType }, spot ?? NaN, given);
    if (product !== null) refuseWithoutModel(row, product, market);
    if (row.isRefused || underlying === null || holding === null || product === null) return;
    const { quantity, multiplier } = holding;
    const name = instrument ?? nameInstrument({ underlying, product, multiplier, market });
    const currency = this.currencies.get(underlying)?.value;
    this.addDraft(gridRow, { instrument: name, underlying, product, quantity, multiplier, currency, market });
  }

  /** Keeps a row unless its name stands for something else in a row above. */
  private addDraft(gridRow: number, draft: Draft): void {
    const key = nameKey(draft.instrument);
    const first = this.instruments.get(key);
    if (first === undefined) this.instruments.set(key, { value: draft, place: this.placeOf(gridRow) });
    else {
      for (const term of findDisagreements(first.value, draft)) {
        const found = term.column === "Expiry" ? term.later : undefined;
        const place = `${first.place} (${shortenText(first.value.instrument)})`;
        this.row.refuse(term.column, `${term.first} as in ${place}`, found);
      }
      if (this.row.isRefused) return;
      draft.instrument = first.value.instrument;
    }
    this.drafts.push(draft);
    this.gridRows.push(gridRow);
  }

  private readUnderlying(symbol: InstrumentSymbol | null, isMalformed: boolean): string | null {
    const { row } = this;
    const name = row.name("Underlying") ?? symbol?.underlying ?? null;
    if (name === null) return row.has("Underlying") || isMalformed ? null : row.miss("Underlying");
    const key = nameKey(name);
    if (symbol !== null && key !== symbol.underlying && key !== symbol.root) {
      return refuseDisagreement(row, "Underlying", symbol.underlying);
    }
    const spelling = this.spellings.get(key);
    if (spelling !== undefined) return spelling;
    this.spellings.set(key, name);
    this.takeFromMarket(name);
    return name;
  }

  private takeKnown(position: Position): void {
    const { underlying, instrument, currency, market } = position;
    const place = "Positions";
    if (!this.spellings.has(nameKey(underlying))) this.spellings.set(nameKey(underlying), underlying);
    if (!this.spots.has(underlying)) this.spots.set(underlying, { value: market.spot, place });
    if (currency !== undefined && !this.currencies.has(underlying))
      this.currencies.set(underlying, { value: currency, place });
    if (!this.instruments.has(nameKey(instrument)))
      this.instruments.set(nameKey(instrument), { value: position, place });
  }

  /** What the market table says of an underlying holds for all of its rows. */
  private takeFromMarket(underlying: string): void {
    const { market } = this.options.tables.of(underlying);
    if (market === null) return;
    const place = `Market, row ${market.sheetRow}`;
    if (market.spot !== null) this.spots.set(underlying, { value: market.spot, place });
    if (market.currency !== null) this.currencies.set(underlying, { value: market.currency, place });
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
    if (first === undefined) this.spots.set(underlying, { value: spot, place: this.placeOf(gridRow) });
    else if (!isSameNumber(first.value, spot)) {
      return row.refuse("Spot", `${first.value} as in ${first.place}, or blank`);
    }
    return spot;
  }

  /** The first currency of an underlying is that of all its rows. */
  private readCurrency(gridRow: number, underlying: string | null, symbol: InstrumentSymbol | null): void {
    const { row } = this;
    const value = readCurrency(row, symbol);
    if (value === null || underlying === null) return;
    const first = this.currencies.get(underlying);
    if (first === undefined) this.currencies.set(underlying, { value, place: this.placeOf(gridRow) });
    else if (!isSameMoney(first.value, value)) {
      row.refuse("Currency", `${first.value} as in ${first.place}`, value);
    }
  }

  private placeOf(gridRow: number): string {
    return `row ${this.options.firstRow + gridRow}`;
  }
}
