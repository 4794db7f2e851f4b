import { planRebalance } from "../core/hedging/planRebalance";
import type { RebalancePlan } from "../core/hedging/plan";
import type { UtcMillis } from "../core/market/time";
import type { BookRisk } from "../core/risk/bookRisk";
import { measureBookInSteps } from "../core/risk/measureBook";
import type { Position } from "../core/risk/position";
import { finish, partOf, type Steps } from "../core/steps/steps";
import { fingerprintRowsInSteps } from "../sheet/fingerprint";
import { measureGreekLimits } from "../sheet/limitsTable";
import { parseLimits } from "../sheet/parseLimits";
import { parsePositionsInSteps } from "../sheet/parsePositions";
import type { BookLimits, BookState, TableIssues } from "./session";
import { policyFor, type HedgeSettings } from "./settings";
import type { PositionsReading, TableReading } from "./workbookPort";

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
  const parsing = parsePositionsInSteps(cells, {
    asOf,
    dateSystem,
    firstRow: origin.row + 1,
    columns: settings.columns,
    leftOut: new Set(settings.leftOut?.map(({ key }) => key)),
  });
  const parsed = yield* partOf(parsing, 0, PARSED);
  const isEmpty = parsed.positions.length === 0;
  const risk = isEmpty ? null : yield* partOf(measureBookInSteps(parsed.positions, asOf), PARSED, MEASURED);
  const [limits, limitIssues] = readLimits(reading.tables.limits, risk);
  const tableIssues = [...limitIssues];
  const fingerprint = yield* partOf(fingerprintHoldings(parsed.positions), MEASURED, 1);
  yield 1; // planning is a step of its own
  const book = { reading, readAt, fingerprint, asOf, parsed, risk, limits, tableIssues };
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
  { parsed, risk }: Pick<BookState, "parsed" | "risk">,
  settings: HedgeSettings,
): RebalancePlan | null {
  if (risk === null || parsed.issues.length > 0) return null;
  return planRebalance(risk, (underlying) => policyFor(settings, underlying));
}

function readLimits(
  table: TableReading | null,
  risk: BookRisk | null,
): readonly [BookLimits | null, readonly TableIssues[]] {
  if (table === null || risk === null) return [null, []];
  const { limits, issues } = parseLimits(
    table.cells,
    risk.underlyings.map(({ underlying }) => underlying),
  );
  return [{ table, ...measureGreekLimits(risk, limits) }, issues.length === 0 ? [] : [{ table, issues }]];
}
