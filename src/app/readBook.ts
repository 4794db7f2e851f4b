import { planRebalance } from "../core/hedging/planRebalance";
import type { UtcMillis } from "../core/market/time";
import { measureBook } from "../core/risk/measureBook";
import { fingerprintGrid } from "../sheet/fingerprint";
import { parsePositions } from "../sheet/parsePositions";
import type { BookState } from "./session";
import { policyFor, type HedgeSettings } from "./settings";
import type { PositionsReading } from "./workbookPort";

/**
 * All that follows from one reading of the positions under the given settings: positions, risk, plan.
 * There is no plan while a row cannot be read, since a partly read book gives a wrong hedge.
 */
export function readBook(reading: PositionsReading, readAt: UtcMillis, settings: HedgeSettings): BookState {
  const asOf = settings.asOf === "live" ? readAt : settings.asOf;
  const { cells, dateSystem, origin } = reading;
  const parsed = parsePositions(cells, { asOf, dateSystem, firstRow: origin.row + 1 });
  const risk = parsed.positions.length === 0 ? null : measureBook(parsed.positions, asOf);
  const plan =
    risk === null || parsed.issues.length > 0
      ? null
      : planRebalance(risk, (underlying) => policyFor(settings, underlying));
  return { reading, readAt, fingerprint: fingerprintGrid(cells), asOf, parsed, risk, plan };
}
