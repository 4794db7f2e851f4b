import type { HedgeProblem } from "../../core/hedging/optimiser/hedgeProblem";
import type { Conflict, HedgeSolution } from "../../core/hedging/optimiser/hedgeSolution";
import { tradeCostOf } from "../../core/hedging/optimiser/measureTrades";
import { SEARCH_GAP } from "../../core/hedging/searchGap";
import { FunctionError } from "../functionError";
import type { Grid } from "../grid";

/** How long a cell may take, and how near to the best it comes. */
export const CELL_SOLVE_OPTIONS = { timeLimit: 30, gap: SEARCH_GAP };

const HEADER = ["Instrument", "Quantity", "Cost"];

/**
 * The answer of HEDGETRADES: a row for each hedge in the order given, so that its shape does not change with the
 * numbers. Throws `#N/A` where the limits cannot all be kept, naming those that conflict, and where the time was up:
 * what is found by then is another thing each time.
 */
export function hedgeTradesGrid(problem: HedgeProblem, { quantities, ...found }: HedgeSolution): Grid {
  if (found.conflicts !== null) throw new FunctionError("#N/A", conflictText(found.conflicts));
  if (found.timeIsUp) throw new FunctionError("#N/A", timeText(found.gap));
  const rows = problem.hedges.map((hedge, index) => {
    const quantity = quantities[index]!;
    return [hedge.name, quantity, tradeCostOf(hedge, quantity)];
  });
  return [HEADER, ...rows];
}

function conflictText(conflicts: readonly Conflict[]): string {
  if (conflicts.length === 0) {
    return `no trades were found that keep all limits, and after ${CELL_SOLVE_OPTIONS.timeLimit} s it is not known which of them conflict`;
  }
  return `no trades keep all of these limits together: ${conflicts.map(describeConflict).join("; ")}`;
}

function timeText(gap: number): string {
  const { timeLimit } = CELL_SOLVE_OPTIONS;
  return `after ${timeLimit} s the best trades known may cost ${(gap * 100).toPrecision(2)} % more than the best there are: give fewer hedges, lots or tickets`;
}

function describeConflict(conflict: Conflict): string {
  switch (conflict.kind) {
    case "exposure":
      return `${conflict.name}, ${conflict.side === "lower" ? "Lower" : "Upper"} ${conflict.limit}`;
    case "hedge":
      return `${conflict.name}, ${conflict.side === "lowest" ? "Min" : "Max"} ${conflict.limit}`;
    case "size":
      return `${conflict.name}, smallest trade ${conflict.smallest}`;
    case "joint":
      return conflict.limit;
  }
}
