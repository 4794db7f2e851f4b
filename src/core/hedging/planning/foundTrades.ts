import type { HedgeSolution } from "../optimiser/hedgeSolution";
import type { PlanSearch } from "../plan";

/** Quantities found for a draft's problem, parallel to its hedges, and what is known of them. */
export interface FoundTrades extends Pick<HedgeSolution, "quantities" | "conflicts"> {
  readonly search: PlanSearch;
}
