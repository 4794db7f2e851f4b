import { formulate } from "./formulation";
import {
  NO_JOINT_LIMITS,
  type Hedge,
  type HedgeProblem,
  type JointLimits,
  type RangedExposure,
} from "./hedgeProblem";
import type { Conflict } from "./hedgeSolution";
import { keepsJointLimits, smallestTrade } from "./measureTrades";
import { minimise, NOTHING } from "./minimise";
import { finiteReach } from "./reach";
import { sizesOf } from "./sizes";
import type { TimedSolver } from "./timedSolver";

/** A limit of a problem, and the problem without it. */
interface Removable {
  readonly conflict: Conflict;
  readonly removeFrom: (problem: HedgeProblem) => HedgeProblem;
}

/**
 * Limits that cannot all be kept, none of which can be left out of saying so: one after the other is taken away,
 * and stays away where the rest still cannot be kept (deletion filter: Chinneck and Dravnieks, 1991). What says
 * least to a trader goes first, so that limits on exposures remain where they alone are to blame. Empty where the
 * time was up. `ordinary`: quantities of the size that is traded, as for `finiteReach`.
 */
export function conflictsOf(
  problem: HedgeProblem,
  ordinary: readonly number[],
  solver: TimedSolver,
): Conflict[] {
  let rest = problem;
  const kept: Conflict[] = [];
  for (const group of removableLimits(problem)) {
    const withoutGroup = group.reduce((left, { removeFrom }) => removeFrom(left), rest);
    const groupIsNeeded = canBeKept(withoutGroup, ordinary, solver);
    if (groupIsNeeded === null) return [];
    if (!groupIsNeeded) {
      rest = withoutGroup;
      continue;
    }
    for (const { conflict, removeFrom } of group) {
      const without = removeFrom(rest);
      const isNeeded = canBeKept(without, ordinary, solver);
      if (isNeeded === null) return [];
      if (isNeeded) kept.push(conflict);
      else rest = without;
    }
  }
  return kept;
}

/** Quantities may have to be far from ordinary once other limits are gone. */
const TIMES_ORDINARY = 100;

/** `null` where the time was up. */
function canBeKept(problem: HedgeProblem, ordinary: readonly number[], solver: TimedSolver): boolean | null {
  const costMatters = problem.joint.budget !== null || problem.joint.selfFinancing;
  const hedges = costMatters
    ? problem.hedges
    : problem.hedges.map((hedge) => ({ ...hedge, ticket: 0, impact: 0 }));
  const asked: HedgeProblem = { ...problem, hedges, objective: "leastCost" };
  const needs = { ranges: "held", squares: false, trades: false } as const;
  const reach = finiteReach(asked, ordinary, TIMES_ORDINARY);
  const found = minimise({
    formulation: formulate(asked, reach, sizesOf(asked), needs),
    terms: [],
    measure: () => 0,
    isAllowed: (quantities) => keepsJointLimits(asked, quantities),
    solver,
    gap: 1,
    absoluteGap: NOTHING,
    timeShare: 1,
    known: null,
  });
  return found.kind === "unsolved" ? null : found.kind === "found";
}

function removableLimits(problem: HedgeProblem): Removable[][] {
  const free = problem.hedges.flatMap((hedge, index) => (hedge.fixed === null ? [{ hedge, index }] : []));
  return [
    free.flatMap(({ hedge, index }) => sizeOf(hedge, index)),
    free.flatMap(({ hedge, index }) => quantityLimits(hedge, index)),
    jointLimits(problem.joint),
    problem.exposures.flatMap((exposure, index) => rangeLimits(exposure, index)),
  ];
}

function sizeOf(hedge: Hedge, index: number): Removable[] {
  const smallest = smallestTrade(hedge);
  if (smallest === 0) return [];
  return [
    {
      conflict: { kind: "size", name: hedge.name, smallest },
      removeFrom: (problem) => withHedge(problem, index, { lot: null, minTrade: 0 }),
    },
  ];
}

function quantityLimits(hedge: Hedge, index: number): Removable[] {
  return (["lowest", "highest"] as const).flatMap((side) => {
    const limit = hedge[side];
    if (limit === null) return [];
    return {
      conflict: { kind: "hedge", name: hedge.name, side, limit },
      removeFrom: (problem: HedgeProblem) => withHedge(problem, index, { [side]: null }),
    };
  });
}

function jointLimits(joint: JointLimits): Removable[] {
  const limits = Object.keys(NO_JOINT_LIMITS) as (keyof JointLimits)[];
  return limits
    .filter((limit) => joint[limit] !== NO_JOINT_LIMITS[limit])
    .map((limit) => ({
      conflict: { kind: "joint", limit },
      removeFrom: (problem) => ({
        ...problem,
        joint: { ...problem.joint, [limit]: NO_JOINT_LIMITS[limit] },
      }),
    }));
}

function rangeLimits(exposure: RangedExposure, index: number): Removable[] {
  return (["lower", "upper"] as const).flatMap((side) => {
    const limit = exposure[side];
    if (limit === null) return [];
    return {
      conflict: { kind: "exposure", name: exposure.name, side, limit },
      removeFrom: (problem: HedgeProblem) => ({
        ...problem,
        exposures: problem.exposures.map((other, place) =>
          place === index ? { ...other, [side]: null } : other,
        ),
      }),
    };
  });
}

function withHedge(problem: HedgeProblem, index: number, change: Partial<Hedge>): HedgeProblem {
  const hedges = problem.hedges.map((hedge, place) => (place === index ? { ...hedge, ...change } : hedge));
  return { ...problem, hedges };
}
