import type { MarketQuote } from "../../src/core/market/quote";
import type { OptionProduct, Product } from "../../src/core/product/product";
import { MOVE_TERMS, type ExplainedPnl, type MoveTerm } from "../../src/core/risk/explain/pnlTerms";
import type { Snapshot } from "../../src/core/risk/explain/pnlExplanation";
import type { Position } from "../../src/core/risk/position";
import { SAMPLE_AS_OF } from "./sampleBooks";

/** Snapshots of small books, and their P&L in parts. */

export const MILLIS_PER_DAY = 86_400_000;
export const DAYS_PER_YEAR = 365;

/** Positions so many days after the sample books' time. */
export function at(positions: readonly Position[], days = 0): Snapshot {
  return { positions, asOf: SAMPLE_AS_OF + days * MILLIS_PER_DAY };
}

/** At the money, 90 days. */
export const CALL: OptionProduct = {
  kind: "option",
  type: "call",
  strike: 100,
  expiry: SAMPLE_AS_OF + 90 * MILLIS_PER_DAY,
  settlement: "linear",
  style: "european",
};
export const MARKET: MarketQuote = { spot: 100, volatility: 0.2, rate: 0.04, dividendYield: 0.01 };

export function position(product: Product, rest: Partial<Position> = {}): Position {
  return { instrument: "A", underlying: "X", product, quantity: 1, multiplier: 1, market: MARKET, ...rest };
}

export function withMarket(held: Position, market: Partial<MarketQuote>): Position {
  return { ...held, market: { ...held.market, ...market } };
}

/** The same position where spot and forward have moved by a share, and volatility by an amount. */
export function moved(held: Position, spotMove: number, volMove: number): Position {
  const { spot, underlyingPrice, volatility } = held.market;
  return withMarket(held, {
    spot: spot * (1 + spotMove),
    underlyingPrice: underlyingPrice === undefined ? undefined : underlyingPrice * (1 + spotMove),
    volatility: volatility === undefined ? undefined : volatility + volMove,
  });
}

export function sumOf(terms: readonly number[]): number {
  return terms.reduce((sum, term) => sum + term, 0);
}

/** What adds up to the P&L. */
export function partsOf(pnl: ExplainedPnl): readonly number[] {
  const { moves, expired, unexplained } = pnl;
  return [...MOVE_TERMS.map((term) => moves[term]), expired, unexplained];
}

/** All its numbers. */
export function figuresOf(pnl: ExplainedPnl): readonly number[] {
  const { newTrades, closedTrades, valueChange, gross } = pnl;
  return [...partsOf(pnl), pnl.pnl, newTrades, closedTrades, valueChange, gross];
}

/** Throws unless every term of moves is as wanted, those that are not named 0. */
export function expectTerms(
  found: ExplainedPnl,
  wanted: Partial<Record<MoveTerm, number>>,
  tolerance: number,
): void {
  const misses = MOVE_TERMS.filter(
    (term) => !(Math.abs(found.moves[term] - (wanted[term] ?? 0)) <= tolerance * Math.abs(wanted[term] ?? 0)),
  );
  expect({ misses, found: found.moves, wanted }).toEqual({ misses: [], found: found.moves, wanted });
}
