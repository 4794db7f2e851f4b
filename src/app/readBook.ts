import type { UnderlyingTerms } from "../core/hedging/hedgeTerms";
import type { UtcMillis } from "../core/market/time";
import { measureBookInSteps } from "../core/risk/measureBook";
import type { Position } from "../core/risk/position";
import { finish, partOf, type Steps } from "../core/steps/steps";
import { fingerprintRowsInSteps } from "../sheet/fingerprint";
import { parsePositionsInSteps } from "../sheet/parsePositions";
import { readBookHedges, readBookLimits, readBookMarkets } from "./readBookTables";
import type { BookState } from "./session";
import type { HedgeSettings } from "./settings";
import type { PositionsReading } from "./workbookPort";

/** Shares of the work that are done when the positions are parsed, when they are measured, and when hedges are read. */
const PARSED = 0.45;
const MEASURED = 0.94;
const OFFERS_READ = 0.95;

/** A book as it was read and measured, without a plan. */
export type MeasuredBook = Omit<BookState, "plan">;

/** `readBookInSteps` at once. */
export function readBook(
  reading: PositionsReading,
  readAt: UtcMillis,
  settings: HedgeSettings,
): MeasuredBook {
  return finish(readBookInSteps(reading, readAt, settings));
}

/** What follows from one reading of the positions under the given settings but for the plan. */
export function* readBookInSteps(
  reading: PositionsReading,
  readAt: UtcMillis,
  settings: HedgeSettings,
): Steps<MeasuredBook> {
  const asOf = settings.asOf === "live" ? readAt : settings.asOf;
  const { cells, dateSystem, origin } = reading;
  const markets = readBookMarkets(reading.tables, asOf, dateSystem);
  const parsing = parsePositionsInSteps(cells, {
    asOf,
    dateSystem,
    firstRow: origin.row + 1,
    columns: settings.columns,
    leftOut: new Set(settings.leftOut?.map(({ key }) => key)),
    market: markets.market,
    smile: markets.smile,
  });
  const parsed = yield* partOf(parsing, 0, PARSED);
  const isEmpty = parsed.positions.length === 0;
  const risk = isEmpty ? null : yield* partOf(measureBookInSteps(parsed.positions, asOf), PARSED, MEASURED);
  const { market, smile } = markets;
  const { hedges, ...hedgeFindings } = yield* partOf(
    readBookHedges(reading.tables.hedges, { asOf, dateSystem, book: parsed, market, smile }),
    MEASURED,
    OFFERS_READ,
  );
  const { limits, ...limitFindings } = readBookLimits(reading.tables.limits, risk);
  const tableIssues = [...markets.issues, ...limitFindings.issues, ...hedgeFindings.issues];
  const tableNotes = [...markets.notes, ...limitFindings.notes, ...hedgeFindings.notes];
  const fingerprint = yield* partOf(fingerprintHoldings(parsed.positions), OFFERS_READ, 1);
  yield 1; // planning is a step of its own
  return {
    reading,
    readAt,
    fingerprint,
    asOf,
    parsed,
    risk,
    limits,
    market: market?.underlyings ?? new Map<string, UnderlyingTerms>(),
    hedges,
    tableIssues,
    tableNotes,
  };
}

/** Of what is held, and not of its market: a new price makes no other positions of them. */
function fingerprintHoldings(positions: readonly Position[]): Steps<string> {
  return fingerprintRowsInSteps(
    positions.map(({ instrument, underlying, quantity, multiplier }) => [
      instrument,
      underlying,
      quantity,
      multiplier,
    ]),
  );
}
