import type { RebalancePlan } from "../../src/core/hedging/plan";
import type { Cell, Grid } from "../../src/sheet/grid";

/**
 * Positions with a plan's trades entered as a person would: each trade a row of its own, which repeats
 * the row of the same instrument with the traded quantity.
 */
export function enterTrades(positions: Grid, { trades }: RebalancePlan): Cell[][] {
  const headers = positions[0]!;
  const instrument = headers.indexOf("Instrument");
  const quantity = headers.indexOf("Quantity");
  const added = trades.map((trade) => {
    const held = positions.find((row) => row[instrument] === trade.instrument);
    if (held === undefined) throw new Error(`no position in ${trade.instrument}`);
    return held.map((cell, column) => (column === quantity ? trade.quantity : cell));
  });
  return [...positions, ...added].map((row) => [...row]);
}
