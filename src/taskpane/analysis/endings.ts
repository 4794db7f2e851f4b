import { MILLIS_PER_DAY, type UtcMillis } from "../../core/market/time";
import type { Position } from "../../core/risk/position";

/** How many of the positions end within the days. */
export function countEnding(positions: readonly Position[], asOf: UtcMillis, days: number): number {
  if (days === 0) return 0;
  const end = asOf + days * MILLIS_PER_DAY;
  return positions.filter(({ product }) => "expiry" in product && product.expiry <= end).length;
}
