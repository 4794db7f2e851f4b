import { formulate, type Formulation } from "./formulation";
import type { HedgeProblem, Objective } from "./hedgeProblem";
import {
  costOf,
  deviationFromTargets,
  keepsJointLimits,
  squaresFromTargets,
  totalDistance,
  tradesIn,
  type Quantities,
} from "./measureTrades";
import { minimise, NOTHING, type Minimum } from "./minimise";
import type { Terms } from "./programBuilder";
import type { Reach } from "./reach";
import type { Sizes } from "./sizes";
import type { TimedSolver } from "./timedSolver";

/** A goal as the program has it, as it truly is, and the unit that the program has it in. */
interface GoalKind {
  readonly terms: (formulation: Formulation) => Terms;
  readonly measure: (problem: HedgeProblem, quantities: Quantities) => number;
  readonly size: (sizes: Sizes) => number;
}

const GOALS = {
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
  cost: { terms: ({ cost }) => cost, measure: costOf, size: ({ cost }) => cost },
} satisfies Record<string, GoalKind>;

type GoalName = keyof typeof GOALS;

/** What is asked for before the cost. */
const BEFORE_COST: Record<Objective, readonly GoalName[]> = {
  leastCost: [],
  target: ["squares"],
  budget: ["squares"],
  fewest: ["trades"],
};

/** Goals before the cost are found so much more exactly, that a plan once traded is still best up to the gap. */
const FINER = 4;

/** A share of the cost that is not worth giving up digits of what was held before. */
const SAVING = 1e-7;

export interface StageInput {
  readonly problem: HedgeProblem;
  readonly reach: readonly Reach[];
  readonly sizes: Sizes;
  /** Ranges as limits that must be met, or as something to come near to. */
  readonly ranges: "held" | "approached";
  readonly solver: TimedSolver;
  readonly gap: number;
}

export interface StagesAnswer {
  readonly kind: "found";
  readonly quantities: Quantities;
  /** Of what was asked for, or of the distance where ranges are approached, in its own unit. */
  readonly value: number;
  /** What the best there is cannot be below. */
  readonly bound: number;
}

/** A goal that was reached and is not given up for the next. */
interface Held {
  readonly name: GoalName;
  /** In the goal's own unit. */
  readonly limit: number;
}

/**
 * One goal after the other, each held at its best while the next is sought: how near to the ranges (where they
 * cannot be met), then what the objective asks for, then the cost. Trading nothing counts as best where it is so
 * up to the gap: a plan that is traded stays.
 */
export function solveStages(input: StageInput): StagesAnswer | Exclude<Minimum, { kind: "found" }> {
  const { problem, ranges, gap } = input;
  const idle = problem.hedges.map(({ fixed }) => fixed ?? 0);
  let idleIsBest = isAllowed(input, [], idle);
  const held: Held[] = [];
  let stated: Pick<StagesAnswer, "value" | "bound"> | null = null;
  let quantities: Quantities | null = null;
  const early = [
    ...(ranges === "approached" ? (["distance"] as const) : []),
    ...BEFORE_COST[problem.objective],
  ];

  for (const name of early) {
    const minimum: Reached =
      name === "squares"
        ? leastSquares(input, held, quantities)
        : reachGoal(input, name, held, gap / FINER, quantities);
    if (minimum.kind !== "found") {
      if (quantities === null || stated === null) return minimum;
      return { kind: "found", quantities, ...stated };
    }
    quantities = minimum.quantities;
    held.push(minimum.hold);
    const idleValue = GOALS[name].measure(problem, idle);
    idleIsBest &&= idleValue * (1 - gap) <= minimum.value + NOTHING * minimum.size;
    // Of fewest trades the gap is that of their cost.
    if (name !== "trades") stated ??= { value: minimum.value, bound: minimum.bound };
  }
  if (idleIsBest) return { kind: "found", quantities: idle, ...(stated ?? costOnly(costOf(problem, idle))) };
  const cheapest = reachGoal(input, "cost", held, gap, quantities);
  const saves = quantities === null || cheapest.kind !== "found" || cheapest.value < costOf(problem, quantities) * (1 - SAVING); // prettier-ignore
  if (cheapest.kind === "found" && saves) {
    return { kind: "found", quantities: cheapest.quantities, ...(stated ?? cheapest) };
  }
  if (quantities === null) return cheapest;
  return { kind: "found", quantities, ...(stated ?? { value: costOf(problem, quantities), bound: 0 }) };
}

const costOnly = (cost: number) => ({ value: cost, bound: cost });

type Reached =
  | {
      readonly kind: "found";
      readonly quantities: Quantities;
      readonly value: number;
      readonly bound: number;
      readonly size: number;
      readonly hold: Held;
    }
  | Exclude<Minimum, { kind: "found" }>;

function reachGoal(
  input: StageInput,
  name: GoalName,
  held: readonly Held[],
  gap: number,
  known: Quantities | null,
): Reached {
  const { problem, sizes, reach, ranges, solver } = input;
  const names = [name, ...held.map((other) => other.name)];
  const formulation = formulate(problem, reach, sizes, {
    ranges,
    squares: names.includes("squares") || names.includes("deviation"),
    trades: names.includes("trades"),
  });
  for (const other of held) {
    const { terms, size } = GOALS[other.name];
    const limit = other.limit / size(sizes);
    formulation.program.addRow(-Infinity, terms(formulation), limit * (1 + NOTHING) + NOTHING / 100);
  }
  const goal = GOALS[name];
  const size = goal.size(sizes);
  const minimum = minimise({
    formulation,
    terms: goal.terms(formulation),
    measure: (quantities) => goal.measure(problem, quantities) / size,
    isAllowed: (quantities) => isAllowed(input, held, quantities),
    solver,
    gap,
    absoluteGap: NOTHING,
    known,
  });
  if (minimum.kind !== "found") return minimum;
  const value = minimum.value * size;
  return { ...minimum, value, bound: minimum.bound * size, size, hold: { name, limit: value } };
}

/**
 * First the least sum of plain distances, which needs no tangents: where it is 0, so are the squares. Else it
 * gives the size that squares are found in, so that small ones are found as exactly as large ones.
 */
function leastSquares(input: StageInput, held: readonly Held[], known: Quantities | null): Reached {
  const { problem, sizes, gap } = input;
  const near = reachGoal(input, "deviation", held, gap, known);
  if (near.kind !== "found") return near;
  const squares = squaresFromTargets(problem, near.quantities);
  const isExact = near.value <= NOTHING * near.size;
  if (isExact) return { ...near, value: 0, bound: 0, size: sizes.deviation ** 2 };
  const fitted = { ...input, sizes: { ...sizes, deviation: Math.sqrt(squares) } };
  return reachGoal(fitted, "squares", held, gap / FINER, near.quantities);
}

function isAllowed(
  { problem, ranges, sizes }: StageInput,
  held: readonly Held[],
  quantities: Quantities,
): boolean {
  if (!keepsJointLimits(problem, quantities)) return false;
  if (ranges === "held" && totalDistance(problem, quantities) > 0) return false;
  return held.every(({ name, limit }) => {
    const { measure, size } = GOALS[name];
    return measure(problem, quantities) <= limit * (1 + 10 * NOTHING) + 10 * NOTHING * size(sizes);
  });
}
