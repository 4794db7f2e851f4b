/**
 * How much of a holding's P&L comes from each move of its market: a term of Taylor's series of its value about
 * the market before, in quote currency. dS is the change of the underlying's price (of the forward, where the
 * option is one on a forward), dv of volatility, dr of the rate, dq of the yield, dt the years that pass; greeks
 * are those of `FIGURES`, times quantity x multiplier.
 *
 * These are all terms of the first order, of the second all but those of rate and yield, and of the third those that
 * are greeks with a name.
 */
export const MOVE_TERMS = [
  /** delta dS */
  "delta",
  /** gamma dS^2 / 2 */
  "gamma",
  /** vega dv */
  "vega",
  /** theta dt */
  "theta",
  /** rho dr */
  "rho",
  /** yieldRho dq */
  "yield",
  /** vanna dS dv */
  "vanna",
  /** volga dv^2 / 2 */
  "volga",
  /** charm dS dt */
  "charm",
  /** veta dv dt */
  "veta",
  /** d2V/dt2 dt^2 / 2: theta changes as time passes */
  "thetaConvexity",
  /** speed dS^3 / 6 */
  "speed",
  /** zomma dS^2 dv / 2 */
  "zomma",
  /** color dS^2 dt / 2 */
  "color",
  /** ultima dv^3 / 6 */
  "ultima",
] as const;

export type MoveTerm = (typeof MOVE_TERMS)[number];

export type MoveTerms = Readonly<Record<MoveTerm, number>>;

/** A P&L and its parts, and beside it what trades did to the value of the book; in quote currency. */
export interface ExplainedPnl {
  /** What held positions gained by moves of their market. */
  readonly moves: MoveTerms;
  /** What held options and futures that expired in between paid at the spot after, less their value before. */
  readonly expired: number;
  /** What held positions gained beyond the terms of moves. */
  readonly unexplained: number;
  /** What was held gained: sum of all these. */
  readonly pnl: number;
  /** Value on the market after of what was added. */
  readonly newTrades: number;
  /** Less the value on the market before of what was taken off. */
  readonly closedTrades: number;
  /** P&L, new and closed trades: change of the book's value, with what is settled in cash of what was held. */
  readonly valueChange: number;
  /** Sum over positions of |P&L|: what `unexplained` is a share of. */
  readonly gross: number;
}

export const NO_MOVES: MoveTerms = zeros();

/** 0 + leaves no term at -0. */
export function scaleMoves(moves: MoveTerms, size: number): MoveTerms {
  const scaled = zeros();
  for (const term of MOVE_TERMS) scaled[term] = 0 + size * moves[term];
  return scaled;
}

export function sumMoves(moves: MoveTerms): number {
  let sum = 0;
  for (const term of MOVE_TERMS) sum += moves[term];
  return sum;
}

export function sumPnl(pnls: Iterable<ExplainedPnl>): ExplainedPnl {
  const moves = zeros();
  const trades = { newTrades: 0, closedTrades: 0, valueChange: 0 };
  const sum = { moves, expired: 0, unexplained: 0, pnl: 0, ...trades, gross: 0 };
  for (const pnl of pnls) {
    for (const term of MOVE_TERMS) moves[term] += pnl.moves[term];
    sum.expired += pnl.expired;
    sum.unexplained += pnl.unexplained;
    sum.pnl += pnl.pnl;
    sum.newTrades += pnl.newTrades;
    sum.closedTrades += pnl.closedTrades;
    sum.valueChange += pnl.valueChange;
    sum.gross += pnl.gross;
  }
  return sum;
}

function zeros(): Record<MoveTerm, number> {
  return {
    delta: 0,
    gamma: 0,
    vega: 0,
    theta: 0,
    rho: 0,
    yield: 0,
    vanna: 0,
    volga: 0,
    charm: 0,
    veta: 0,
    thetaConvexity: 0,
    speed: 0,
    zomma: 0,
    color: 0,
    ultima: 0,
  };
}
