import { costAndEffort } from "./effort";
import { formulate } from "./formulation";
import { GOALS, goalsBeforeCost, type GoalName } from "./goals";
import type { HedgeProblem } from "./hedgeProblem";
import {
  costOf,
  keepsJointLimits,
  squaresFromTargets,
  totalDistance,
  type Quantities,
} from "./measureTrades";
import { minimise, NOTHING, type Minimum } from "./minimise";
import type { Reach } from "./reach";
import type { Sizes } from "./sizes";
import type { TimedSolver } from "./timedSolver";
import { withoutOffsets } from "./withoutOffsets";

/** Goals before the cost are found so much more exactly, that a plan once traded is still best up to the gap. */
const FINER = 4;

/** Share of the time for a goal before the cost: where it runs out, what was reached is still to be had for less. */
const TIME_BEFORE_COST = 0.5;

/** A share of the cost that is not worth giving up digits of what was held before. */
const SAVING = 1e-7;

export interface StageInput {
  readonly problem: HedgeProblem;
  readonly reach: readonly Reach[];
  readonly sizes: Sizes;
  /** Ranges as limits that must be met, or as something to come near to. */
  readonly ranges: "held" | "approached";
  readonly solver: TimedSolver;
  /** Share of what is asked for that the answer may be off the best. */
  readonly gap: number;
}

export interface StagesAnswer extends Stated {
  readonly kind: "found";
  readonly quantities: Quantities;
}

/** How good an answer is in what was asked for; of the distance, where ranges are approached. In its own unit. */
interface Stated {
  readonly value: number;
  /** What the best there is cannot be below. */
  readonly bound: number;
}

type NotFound = Exclude<Minimum, { kind: "found" }>;

/** A goal that was reached, and is not given up for the next. */
interface Held {
  readonly name: GoalName;
  /** In the goal's own unit. */
  readonly limit: number;
}

interface Reached extends StagesAnswer {
  readonly hold: Held;
  /** In which later programs can tell the goal as exactly. */
  readonly sizes: Sizes;
}

/** What the goals so far came to. */
interface SoFar {
  readonly quantities: Quantities;
  readonly stated: Stated | null;
  /** What would be stated of trading nothing. */
  readonly idle: Stated | null;
}

/**
 * One goal after the other, each held at its best while the next is sought: how near to the ranges (where they
 * cannot be met), then what the objective asks for, then the cost. Trading nothing counts as best where it is so
 * up to the gap: a plan that is traded stays.
 */
export function solveStages(input: StageInput): StagesAnswer | NotFound {
  const { problem, gap } = input;
  const idle = problem.hedges.map(({ fixed }) => fixed ?? 0);
  let idleIsBest = isAllowed(input, [], idle);
  let current = input;
  const held: Held[] = [];
  let reached = null as SoFar | null;

  for (const name of goalsBeforeCost(problem.objective, input.ranges)) {
    const known: Quantities | null = reached?.quantities ?? null;
    const found = reachBeforeCost(current, name, held, known);
    if (found.kind !== "found") return reached === null ? found : answer(reached.quantities, reached.stated);
    held.push(found.hold);
    current = { ...current, sizes: found.sizes };
    const { measure, size } = GOALS[name];
    const idleValue = measure(problem, idle);
    idleIsBest &&= idleValue * (1 - gap) <= found.value + NOTHING * size(found.sizes);
    // Fewest trades are certain, and then their cost is what can be better; or they are not.
    const isStated = name !== "trades" || found.value - found.bound >= 1 - NOTHING;
    reached = {
      quantities: found.quantities,
      stated: reached?.stated ?? (isStated ? found : null),
      idle: reached?.idle ?? (isStated ? { value: idleValue, bound: found.bound } : null),
    };
  }
  if (idleIsBest) return answer(idle, reached?.idle ?? certain(costOf(problem, idle)));
  const cheapest = leastCost(current, held, reached?.quantities ?? null);
  if (reached === null) return cheapest;
  const { quantities, stated } = reached;
  if (cheapest.kind !== "found") return answer(quantities, stated);
  const saves = cheapest.value < costAndEffort(problem, quantities) * (1 - SAVING);
  return answer(saves ? cheapest.quantities : quantities, stated ?? cheapest);
}

/** Where nothing is stated, the time was up before anything could be. */
function answer(quantities: Quantities, stated: Stated | null): StagesAnswer {
  return { kind: "found", quantities, value: stated?.value ?? Infinity, bound: stated?.bound ?? 0 };
}

function certain(value: number): Stated {
  return { value, bound: value };
}

/** A goal other than the cost, at its best under those that are held. */
function reachBeforeCost(
  input: StageInput,
  name: GoalName,
  held: readonly Held[],
  known: Quantities | null,
): Reached | NotFound {
  if (name === "squares") return leastSquares(input, held, known);
  return reachGoal(input, name, held, input.gap / FINER, known);
}

function reachGoal(
  input: StageInput,
  name: GoalName,
  held: readonly Held[],
  gap: number,
  known: Quantities | null,
): Reached | NotFound {
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
    timeShare: name === "cost" ? 1 : TIME_BEFORE_COST,
    known,
  });
  if (minimum.kind !== "found") return minimum;
  const value = minimum.value * size;
  return { ...minimum, value, bound: minimum.bound * size, sizes, hold: { name, limit: value } };
}

/**
 * First the least sum of plain distances, which needs no tangents: where it is 0, so are the squares. Else it
 * gives the size that squares are found in, so that small ones are found as exactly as large ones.
 */
function leastSquares(
  input: StageInput,
  held: readonly Held[],
  known: Quantities | null,
): Reached | NotFound {
  const { problem, sizes, gap } = input;
  const near = reachGoal(input, "deviation", held, gap, known);
  if (near.kind !== "found") return near;
  if (near.value <= NOTHING * GOALS.deviation.size(sizes)) return { ...near, value: 0, bound: 0 };
  const deviation = Math.sqrt(squaresFromTargets(problem, near.quantities));
  const fitted = { ...input, sizes: { ...sizes, deviation } };
  return reachGoal(fitted, "squares", held, gap / FINER, near.quantities);
}

/**
 * Where the time is up, quantities may come from goals before, which know no cost: trades in them can offset each
 * other in any size.
 */
function leastCost(
  input: StageInput,
  held: readonly Held[],
  known: Quantities | null,
): StagesAnswer | NotFound {
  const { problem, solver, gap } = input;
  const cheapest = reachGoal(input, "cost", held, gap, known);
  if (cheapest.kind !== "found" || !solver.timeWasUp) return cheapest;
  const quantities = withoutOffsets(problem, cheapest.quantities, (fewer) => isAllowed(input, held, fewer));
  return { ...cheapest, quantities, value: costAndEffort(problem, quantities) };
}

/** What the truth may be beyond a goal that is held, where the program's rounding is. */
const HELD_ROUNDING = 10 * NOTHING;

function isAllowed(
  { problem, ranges, sizes }: StageInput,
  held: readonly Held[],
  quantities: Quantities,
): boolean {
  if (!keepsJointLimits(problem, quantities)) return false;
  if (ranges === "held" && totalDistance(problem, quantities) > 0) return false;
  return held.every(({ name, limit }) => {
    const { measure, size } = GOALS[name];
    return measure(problem, quantities) <= limit * (1 + HELD_ROUNDING) + HELD_ROUNDING * size(sizes);
  });
}
