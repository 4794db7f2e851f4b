import { costAndEffort } from "./effort";
import type { Formulation } from "./formulation";
import type { HedgeProblem, Objective } from "./hedgeProblem";
import {
  deviationFromTargets,
  squaresFromTargets,
  totalDistance,
  tradesIn,
  type Quantities,
} from "./measureTrades";
import type { Terms } from "./programBuilder";
import type { Sizes } from "./sizes";

/** Something to make small: as a program has it, as it truly is, and the unit that the program has it in. */
interface Goal {
  readonly terms: (formulation: Formulation) => Terms;
  readonly measure: (problem: HedgeProblem, quantities: Quantities) => number;
  readonly size: (sizes: Sizes) => number;
}

export const GOALS = {
  distance: { terms: ({ distance }) => distance, measure: totalDistance, size: ({ distance }) => distance },
  deviation: {
    terms: ({ deviation }) => deviation,
    measure: deviationFromTargets,
    size: ({ deviation }) => deviation,
  },
  squares: {
    terms: ({ squares }) => squares,
    measure: squaresFromTargets,
    size: ({ deviation }) => deviation ** 2,
  },
  trades: { terms: ({ trades }) => trades, measure: tradesIn, size: () => 1 },
  cost: {
    terms: (formulation) => formulation.costAndEffort,
    measure: costAndEffort,
    size: ({ cost }) => cost,
  },
} satisfies Record<string, Goal>;

export type GoalName = keyof typeof GOALS;

/** What an objective asks for before the cost. */
const ASKED_FOR: Record<Objective, readonly GoalName[]> = {
  leastCost: [],
  target: ["squares"],
  budget: ["squares"],
  fewest: ["trades"],
};

/** All goals before the cost, in the order in which they count. */
export function goalsBeforeCost(objective: Objective, ranges: "held" | "approached"): readonly GoalName[] {
  return [...(ranges === "approached" ? (["distance"] as const) : []), ...ASKED_FOR[objective]];
}
