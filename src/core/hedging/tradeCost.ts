/** What a trade is expected to cost, quote currency, each >= 0 but for a fee that is a rebate. */
export interface TradeCost {
  readonly spread: number;
  readonly fee: number;
  readonly impact: number;
  readonly ticket: number;
  /** Their sum. */
  readonly total: number;
}
