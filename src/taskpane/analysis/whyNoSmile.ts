import type { ParsedPositions } from "../../sheet/parsedPositions";
import type { Stickiness } from "../../core/risk/scenario";

/**
 * Why volatility cannot move with its smile: as in cells, a Smile table that cannot be used is not silently replaced by
 * the book's own volatilities. `null` where it can, or stays with the strike.
 */
export function whyNoSmile(
  stickiness: Stickiness,
  { surfaceRefusals }: Pick<ParsedPositions, "surfaceRefusals">,
): string | null {
  if (stickiness === "strike") return null;
  for (const why of surfaceRefusals.values()) return `The smile cannot move with the forward. ${why}.`;
  return null;
}
