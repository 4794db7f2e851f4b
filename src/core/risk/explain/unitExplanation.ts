import { NO_MOVES, type MoveTerms } from "./pnlTerms";

/** What one contract of multiplier 1 does between two snapshots, in quote currency. */
export interface UnitExplanation {
  /** Value on the market before; 0 for what is margined, and where the instrument was not there. */
  readonly before: number;
  readonly after: number;
  /** P&L of holding it: the change of value, and for what is margined the gain on its price. */
  readonly gain: number;
  /** Which moves the gain comes from, as far as it can be told. */
  readonly moves: MoveTerms;
}

/** Of what is in one of the snapshots only: held by nobody throughout. */
export function unheld(before: number, after: number): UnitExplanation {
  return { before, after, gain: 0, moves: NO_MOVES };
}
