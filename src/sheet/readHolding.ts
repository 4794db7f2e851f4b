import type { Position } from "../core/risk/position";
import type { PositionRow } from "./positionRow";

/** Far above any holding there is, and far below where sums and products of figures overflow. */
const LARGEST_HOLDING = 1e15;

/** How much a row holds: Quantity and Multiplier; `null` when a cell of them is refused or missing. */
export function readHolding(row: PositionRow): Pick<Position, "quantity" | "multiplier"> | null {
  const quantity = row.needNumber("Quantity");
  const multiplier = row.has("Multiplier") ? row.number("Multiplier") : 1;
  if (quantity === null || multiplier === null) return null;
  if (!(Math.abs(quantity * multiplier) < LARGEST_HOLDING)) {
    return row.refuse("Quantity", "quantity x multiplier below 1e15");
  }
  return { quantity, multiplier };
}
