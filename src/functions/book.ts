import { riskGrid } from "../sheet/functions/riskGrid";
import { call } from "./call";

/**
 * Currency, deltas in underlying; vega per volatility point, theta per day, rho per point. Risk of a book.
 * @customfunction RISK
 * @param positions Range with a header row: Instrument, Type, Quantity, Strike, Expiry, Spot, Volatility …
 * @param by A row for each "Underlying" (default), "Expiry" or "Position", or one "Total".
 * @param asOf Valuation time, UTC: a date or 2026-12-25T08:00Z. Default: when Excel calculates.
 */
export function risk(positions: unknown[][], by?: unknown[][], asOf?: unknown[][]): unknown[][] {
  // eslint-disable-next-line no-restricted-syntax -- the clock of all cell functions; not volatile: it does not tick
  return call((grids) => riskGrid(grids, Date.now()), [positions, by, asOf]);
}
