import type { PositionRisk } from "../risk/bookRisk";

/** Sum of the sizes of the positions' net deltas, whatever their sign; units of underlying. */
export function grossDelta(positions: readonly PositionRisk[]): number {
  return positions.reduce((sum, { exposure }) => sum + Math.abs(exposure.netDelta), 0);
}
