import type { MarketQuote } from "../../market/quote";
import type { Position } from "../../risk/position";
import type { Steps } from "../../steps/steps";

/** Positions that are copied in a step. */
const STEP = 2048;

/** The positions on other markets, a bit at a time. */
export function* changeMarketsInSteps(
  positions: readonly Position[],
  change: (market: MarketQuote) => MarketQuote,
): Steps<readonly Position[]> {
  const changed: Position[] = [];
  while (changed.length < positions.length) {
    const end = Math.min(changed.length + STEP, positions.length);
    for (let place = changed.length; place < end; place += 1) {
      const position = positions[place]!;
      changed.push({ ...position, market: change(position.market) });
    }
    yield changed.length / positions.length;
  }
  return changed;
}
