import type { UtcMillis } from "../market/time";
import type { BookRisk, PositionRisk, UnderlyingRisk } from "./bookRisk";
import { sumExposures } from "./exposure";
import { measurePositions } from "./measurePositions";
import type { Position } from "./position";

/**
 * Risk of every position and of every underlying at `asOf`. Underlyings come in the order in which they
 * first appear. Cost is linear in positions. Throws `DomainError` as `measurePositions` does.
 */
export function measureBook(positions: readonly Position[], asOf: UtcMillis): BookRisk {
  const exposures = measurePositions(positions, asOf);
  const measured = positions.map((position, index): PositionRisk => ({
    position,
    exposure: exposures[index]!,
  }));
  return { asOf, positions: measured, underlyings: groupByUnderlying(measured) };
}

function groupByUnderlying(measured: readonly PositionRisk[]): UnderlyingRisk[] {
  const groups = new Map<string, PositionRisk[]>();
  for (const risk of measured) {
    const group = groups.get(risk.position.underlying);
    if (group) group.push(risk);
    else groups.set(risk.position.underlying, [risk]);
  }
  return [...groups].map(([underlying, positions]) => ({
    underlying,
    spot: positions[0]!.position.market.spot,
    exposure: sumExposures(positions.map((risk) => risk.exposure)),
    positions,
  }));
}
