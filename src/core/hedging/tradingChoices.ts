import type { Objective } from "./optimiser/hedgeProblem";

/** How trades are chosen and what they are expected to cost, for the whole book. Money is in quote currency. */
export interface TradingChoices {
  readonly objective: Objective;
  /** Most that all trades may cost, >= 0; `null`: no limit. */
  readonly budget: number | null;
  /** Most trades, a whole number >= 1; `null`: no limit. */
  readonly tickets: number | null;
  /** Most margin on top of what is held, >= 0; `null`: no limit. */
  readonly margin: number | null;
  readonly selfFinancing: boolean;
  readonly noMoreGrossVega: boolean;
  /** A taker pays half the spread and the taker's fee; a maker pays the maker's fee alone. */
  readonly execution: "taker" | "maker";
  /** Of the square-root law, as in `TradingTerms.impact`; >= 0. */
  readonly impact: number;
  /** Days for which a hedge is expected to be held, for its carry; >= 0. */
  readonly holdingDays: number;
  /** By what exposures are weighed against each other. */
  readonly stress: Stress;
  /** Seconds that the search may take, > 0. */
  readonly timeLimit: number;
}

/** Moves against the book, each > 0. */
export interface Stress {
  /** Of the spot, as a fraction: 0.05 = 5 %. */
  readonly spot: number;
  /** Of volatility, 0.05 = 5 points. */
  readonly volatility: number;
  /** Of passing time, days. */
  readonly days: number;
  /** Of rates, 0.005 = half a point. */
  readonly rate: number;
}
