import { hedgeQuantityGrid } from "../sheet/functions/hedgeQuantityGrid";
import { call } from "./call";

/**
 * Units of the hedge, above 0 to buy. The trade that brings exposure back to target, rounded to lots.
 * @customfunction HEDGEQTY
 * @param exposure What the book has now, in units of the greek to hedge, such as net delta.
 * @param hedgeDelta What buying one unit of the hedge adds to exposure. Not 0.
 * @param target What the book should have, in units of exposure. Default 0.
 * @param lot Quantities are whole multiples of it. Default 0: no rounding.
 * @param band No trade while exposure is this near to target, 0 or more. Default 0.
 * @param edge FALSE (default): trade to target. TRUE: only to the nearer edge of the band.
 */
export function hedgeqty(
  exposure: unknown[][],
  hedgeDelta: unknown[][],
  target?: unknown[][],
  lot?: unknown[][],
  band?: unknown[][],
  edge?: unknown[][],
): unknown[][] {
  return call(hedgeQuantityGrid, [exposure, hedgeDelta, target, lot, band, edge]);
}
