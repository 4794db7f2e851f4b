import { planRebalance } from "../core/hedging/planRebalance";
import type { RebalancePlan } from "../core/hedging/plan";
import type { UtcMillis } from "../core/market/time";
import { measureBookInSteps } from "../core/risk/measureBook";
import type { Position } from "../core/risk/position";
import { finish, partOf, type Steps } from "../core/steps/steps";
import { fingerprintRowsInSteps } from "../sheet/fingerprint";
import { parsePositionsInSteps } from "../sheet/parsePositions";
import { readBookLimits, readBookMarkets } from "./readBookTables";
import type { BookState } from "./session";
import { policyFor, type HedgeSettings } from "./settings";
import type { PositionsReading } from "./workbookPort";

/** Shares of the work that are done when the positions are parsed, and when they are measured. */
const PARSED = 0.45;
const MEASURED = 0.95;

/** `readBookInSteps` at once. */
export function readBook(reading: PositionsReading, readAt: UtcMillis, settings: HedgeSettings): BookState {
  return finish(readBookInSteps(reading, readAt, settings));
}

/**
 * All that follows from one reading of the positions under the given settings: positions, risk, use of limits, plan.
 * There is no plan while a row cannot be read, since a partly read book gives a wrong hedge.
 */
export function* readBookInSteps(
  reading: PositionsReading,
  readAt: UtcMillis,
  settings: HedgeSettings,
): Steps<BookState> {
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
  const { limits, ...limitFindings } = readBookLimits(reading.tables.limits, risk);
  const tableIssues = [...markets.issues, ...limitFindings.issues];
  const tableNotes = [...markets.notes, ...limitFindings.notes];
  const fingerprint = yield* partOf(fingerprintHoldings(parsed.positions), MEASURED, 1);
  yield 1; // planning is a step of its own
  const book = { reading, readAt, fingerprint, asOf, parsed, risk, limits, tableIssues, tableNotes };
  return { ...book, plan: planBook(book, settings) };
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

/** The plan of a book that has been read and measured; `null` where there is none to be had. */
export function planBook(
  { reading, parsed, risk, tableIssues }: Omit<BookState, "plan">,
  settings: HedgeSettings,
): RebalancePlan | null {
  const isMarketUnread = tableIssues.some(({ table }) => table !== reading.tables.limits);
  if (risk === null || parsed.issues.length > 0 || isMarketUnread) return null;
  return planRebalance(risk, (underlying) => policyFor(settings, underlying));
}
