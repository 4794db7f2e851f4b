import { MILLIS_PER_DAY, type UtcMillis } from "../core/market/time";
import { nameKey } from "../core/product/nameKey";
import { describeCell } from "./cellText";
import type { Grid } from "./grid";
import { LONGEST_LIFE_MILLIS, LONGEST_LIFE_YEARS } from "./longestLife";
import { tableReader, type TableOptions, type TableReport } from "./readTable";
import { SMILE_COLUMNS, SMILE_NUMBERS, type SmileColumn, type SmileNumber } from "./smileColumns";
import type { TableRow } from "./tableRow";
import { formatUtc, formatUtcDate, formatUtcDayOrTime, hasTimeOfDay } from "./utcText";

/** A volatility quoted at a strike or at a delta. */
export interface SmileQuote {
  /** Number of the sheet's row, for messages. */
  readonly sheetRow: number;
  readonly at: QuotePlace;
  readonly volatility: number;
}

/** A delta is a call's in (0, 1) or a put's in (-1, 0): `logMoneynessOfDelta` says which delta is meant. */
export type QuotePlace = { readonly strike: number } | { readonly delta: number };

/** The quotes for one expiry, in the order of the rows. */
export interface SmileExpiry {
  /** A day, by its start, where it `hasTimeOfDay` not. */
  readonly expiry: UtcMillis;
  readonly quotes: readonly SmileQuote[];
}

export interface UnderlyingSmile {
  /** As it is spelt there. */
  readonly underlying: string;
  /** In the order of the rows. */
  readonly expiries: readonly SmileExpiry[];
}

/** What a smile grid says: good rows kept, bad ones named. */
export interface ParsedSmile extends TableReport {
  /** By the underlying's name in upper case. */
  readonly underlyings: ReadonlyMap<string, UnderlyingSmile>;
}

export interface SmileOptions extends TableOptions {
  readonly asOf: UtcMillis;
}

type SmileRow = TableRow<SmileColumn, SmileNumber>;

const PLACE_WANTED = `${SMILE_COLUMNS.Strike.wanted}, or a Delta instead`;

const readSmileRows = tableReader<SmileColumn, SmileNumber>(
  { columns: SMILE_COLUMNS, numbers: SMILE_NUMBERS },
  [["Underlying"], ["Expiry"], ["Strike", "Delta"], ["Volatility"]],
);

/**
 * Reads a smile grid, header row first: one row for each quote, at a strike or at a delta. A row is refused where a
 * cell cannot be used or is blank, where both strike and delta are given or none, where the expiry is not after
 * as-of, and where a row above quotes the same.
 */
export function parseSmile(cells: Grid, options: SmileOptions): ParsedSmile {
  const smiles = new Map<string, SmileDraft>();
  const report = readSmileRows(cells, options, (row, sheetRow) => {
    const underlying = row.name("Underlying") ?? (row.has("Underlying") ? null : row.miss("Underlying"));
    const expiry = readExpiry(row, options.asOf);
    const at = readPlace(row);
    const volatility = row.needNumber("Volatility");
    if (underlying === null || expiry === null || at === null || volatility === null) return;
    const smile = smiles.get(nameKey(underlying)) ?? { underlying, slices: new Map() };
    const slice = smile.slices.get(expiry) ?? { quotes: [], rows: new Map() };
    const first = slice.rows.get(placeKey(at));
    if (first !== undefined) {
      const slice = `one row for a strike of ${smile.underlying} on ${formatUtcDayOrTime(expiry)}`;
      row.refuse("strike" in at ? "Strike" : "Delta", `${slice}: row ${first} is another`);
      return;
    }
    slice.rows.set(placeKey(at), sheetRow);
    slice.quotes.push({ sheetRow, at, volatility });
    smile.slices.set(expiry, slice);
    smiles.set(nameKey(underlying), smile);
  });
  const underlyings = new Map([...smiles].map(([key, smile]) => [key, finishSmile(smile)]));
  return { underlyings, ...report };
}

interface SmileDraft {
  readonly underlying: string;
  readonly slices: Map<UtcMillis, SliceDraft>;
}

interface SliceDraft {
  readonly quotes: SmileQuote[];
  /** Sheet row of each quote by its place. */
  readonly rows: Map<string, number>;
}

function finishSmile({ underlying, slices }: SmileDraft): UnderlyingSmile {
  return { underlying, expiries: [...slices].map(([expiry, { quotes }]) => ({ expiry, quotes })) };
}

function readExpiry(row: SmileRow, asOf: UtcMillis): UtcMillis | null {
  const expiry = row.date("Expiry");
  if (expiry === null) return row.has("Expiry") ? null : row.miss("Expiry");
  const end = hasTimeOfDay(expiry) ? expiry : expiry + MILLIS_PER_DAY;
  if (end <= asOf) {
    const found = `expired ${formatUtcDayOrTime(expiry)}, as-of ${formatUtc(asOf)}`;
    return row.refuse("Expiry", "an expiry after as-of: remove the row or set as-of earlier", found);
  }
  if (expiry - asOf <= LONGEST_LIFE_MILLIS) return expiry;
  const found = `${describeCell(row.cell("Expiry"))}, which is ${formatUtcDate(expiry)}`;
  return row.refuse("Expiry", `a date within ${LONGEST_LIFE_YEARS} years of as-of`, found);
}

function readPlace(row: SmileRow): QuotePlace | null {
  if (row.has("Strike") && row.has("Delta"))
    return row.refuse("Delta", "blank beside a Strike: a quote is at the one or at the other");
  if (!row.has("Delta")) {
    const strike = row.number("Strike");
    if (strike === null && !row.has("Strike")) row.miss("Strike", PLACE_WANTED);
    return strike === null ? null : { strike };
  }
  const delta = row.number("Delta");
  if (delta === null) return null;
  return delta === 0 || Math.abs(delta) === 1 ? row.refuse("Delta") : { delta };
}

/** The same for equal strikes, and for a put and a call that are at one strike by their deltas. */
function placeKey(at: QuotePlace): string {
  if ("strike" in at) return `strike ${at.strike.toPrecision(9)}`;
  return `delta ${(at.delta > 0 ? at.delta : 1 + at.delta).toPrecision(9)}`;
}
