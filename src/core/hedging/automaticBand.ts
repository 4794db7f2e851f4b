import type { PositionRisk } from "../risk/bookRisk";
import { grossDelta } from "./grossDelta";

/**
 * Share of the gross delta that is not worth a trade. Minutes of passing time move a hedged book by less,
 * so that a plan just traded stays traded.
 */
export const SHARE_OF_GROSS_DELTA = 0.001;

/**
 * The band for a book whose owner has set none, in units of underlying: the larger of what one lot of the
 * hedge moves net delta by and 0.1 % of the gross delta.
 */
export function automaticBand(positions: readonly PositionRisk[], deltaOfOneLot: number): number {
  return Math.max(Math.abs(deltaOfOneLot), SHARE_OF_GROSS_DELTA * grossDelta(positions));
}
