import type { UtcMillis } from "../../core/market/time";
import { measureBook } from "../../core/risk/measureBook";
import { readSingleArgument, requireGiven, type ArgumentGrid } from "../argument";
import type { Grid } from "../grid";
import { limitsToGrid } from "../limitsTable";
import { parseLimits } from "../parseLimits";
import { dateArgument } from "./dateArgument";
import { readPositionsArgument } from "./positionsArgument";
import { refuseUnreadRows, tableArgument } from "./tableArgument";

const LIMITS = tableArgument("limits", "limits");

/**
 * LIMITS: how much of each limit a book uses. `now` is the as-of time where none is given. One row of positions or
 * limits that cannot be read refuses the whole: a limit that is left out looks like one that is kept.
 */
export function limitsGrid(
  [positions = null, limits = null, asOf = null, market = null, smile = null]: readonly ArgumentGrid[],
  now: UtcMillis,
): Grid {
  const valuedAt = readSingleArgument({ ...dateArgument("asOf"), otherwise: now }, asOf);
  const read = readPositionsArgument("positions", positions, valuedAt, {
    market: { name: "market", grid: market },
    smile: { name: "smile", grid: smile },
  });
  const book = measureBook(read, valuedAt);
  requireGiven(LIMITS, limits);
  const parsed = parseLimits(
    limits!,
    book.underlyings.map(({ underlying }) => underlying),
  );
  refuseUnreadRows(LIMITS.name, parsed);
  return limitsToGrid(book, parsed.limits);
}
