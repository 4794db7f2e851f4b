import type { Holding } from "./matchHoldings";
import type { ExplainedPosition } from "./pnlExplanation";
import { NO_MOVES, scaleMoves, sumMoves, type ExplainedPnl, type MoveTerms } from "./pnlTerms";
import type { Settlement } from "./settlement";
import type { UnitExplanation } from "./unitExplanation";

/** A position from what one unit of it did. */
export function explainPosition(holding: Holding, unit: UnitExplanation): ExplainedPosition {
  const size = holding.held * holding.multiplier;
  return describe(holding, unit, {
    moves: scaleMoves(unit.moves, size),
    expired: 0,
    gain: 0 + size * unit.gain,
  });
}

/** A position that expired in between: all that was held gained is from its expiry. */
export function settlePosition(
  holding: Holding,
  before: number,
  { payoff, gain }: Settlement,
): ExplainedPosition {
  const expired = 0 + holding.held * holding.multiplier * gain;
  return describe(holding, { before, after: payoff }, { moves: NO_MOVES, expired, gain: expired });
}

/** A position that expired at a spot that nobody tells: it counts as taken off, at its value before. */
export function closePosition(holding: Holding, before: number): ExplainedPosition {
  const closed = { ...holding, held: 0, closed: holding.held + holding.closed };
  return describe(closed, { before, after: 0 }, { moves: NO_MOVES, expired: 0, gain: 0 });
}

/** What was held: its P&L, and what explains it. */
interface HeldPnl {
  readonly moves: MoveTerms;
  readonly expired: number;
  readonly gain: number;
}

function describe(
  { instrument, underlying, product, multiplier, held, added, closed }: Holding,
  unit: Pick<UnitExplanation, "before" | "after">,
  { moves, expired, gain }: HeldPnl,
): ExplainedPosition {
  const newTrades = 0 + added * multiplier * unit.after;
  const closedTrades = 0 - closed * multiplier * unit.before;
  const pnl: ExplainedPnl = {
    moves,
    expired,
    unexplained: gain - expired - sumMoves(moves),
    pnl: gain,
    newTrades,
    closedTrades,
    valueChange: gain + newTrades + closedTrades,
    gross: Math.abs(gain),
  };
  const expiry = "expiry" in product ? product.expiry : null;
  return { instrument, underlying, expiry, held, added, closed, pnl };
}
