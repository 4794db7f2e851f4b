import { addTangent, type ConvexTerm } from "./convexTerm";
import { addHedge, type HedgeColumns } from "./hedgeColumns";
import { effortsOf } from "./effort";
import type { HedgeProblem, RangedExposure } from "./hedgeProblem";
import { addJointLimits } from "./jointLimits";
import { distanceWeight, halfALot } from "./measureTrades";
import { ProgramBuilder, scaled, type Terms } from "./programBuilder";
import type { Reach } from "./reach";
import type { Sizes } from "./sizes";

/**
 * A problem as a linear program, over integers where lots, tickets or least trades need them. Quantities are in
 * lots, or in a unit that moves some exposure by its own size; every row is in the size of what it limits.
 */
export interface Formulation {
  readonly program: ProgramBuilder;
  readonly convex: readonly ConvexTerm[];
  /** In the size of costs: what trades cost, and the effort of what is free. */
  readonly costAndEffort: Terms;
  /** Hedges traded. */
  readonly trades: Terms;
  /** Sum of weight x distance outside the ranges, in its size; nothing where the ranges are held. */
  readonly distance: Terms;
  /** Sum of (weight x distance from the target)^2, in its size squared; nothing where nobody asks. */
  readonly squares: Terms;
  /** Sum of weight x distance from the target, in its size. */
  readonly deviation: Terms;
  /** Signed quantities, parallel to the problem's hedges, whole lots exactly. */
  readonly quantitiesIn: (values: readonly number[]) => number[];
}

export interface FormulationNeeds {
  /** Ranges as limits that must be met, or as something to come near to. */
  readonly ranges: "held" | "approached";
  readonly squares: boolean;
  readonly trades: boolean;
}

export function formulate(
  problem: HedgeProblem,
  reach: readonly Reach[],
  sizes: Sizes,
  needs: FormulationNeeds,
): Formulation {
  const program = new ProgramBuilder();
  const countsTrades = needs.trades || problem.joint.tickets !== null;
  const efforts = effortsOf(problem);
  const hedges = problem.hedges.map((hedge, index) =>
    addHedge(program, hedge, sizes.units[index]!, sizes.cost, reach[index]!, countsTrades, efforts[index]!),
  );
  const impacts = hedges.flatMap(({ impact }) => (impact === null ? [] : [impact]));
  const cost: Terms = [
    ...scaled(
      hedges.flatMap((columns) => columns.cost),
      1 / sizes.cost,
    ),
    ...impacts.map(({ column }) => [column, 1] as const),
  ];
  const effects = problem.exposures.map((_, exposure) => effectOn(exposure, problem, hedges));
  const distance = problem.exposures.flatMap((exposure, index) =>
    addRange(program, exposure, effects[index]!, sizes.exposures[index]!, needs.ranges, sizes.distance),
  );
  const targets = problem.exposures.flatMap((exposure, index) =>
    needs.squares && exposure.weight > 0
      ? [addTarget(program, exposure, effects[index]!, halfALot(problem.hedges, index), sizes.deviation)]
      : [],
  );
  addJointLimits(program, problem, hedges, scaled(cost, sizes.cost));
  return {
    program,
    convex: [...impacts, ...targets.map(({ square }) => square)],
    costAndEffort: [
      ...cost,
      ...scaled(
        hedges.flatMap(({ effort }) => effort),
        1 / sizes.cost,
      ),
    ],
    trades: hedges.flatMap(({ traded }) => traded ?? []),
    distance,
    squares: targets.map(({ square }) => [square.column, 1]),
    deviation: targets.map((target) => [target.deviation, 1]),
    quantitiesIn: (values) => hedges.map(({ quantityIn }) => quantityIn(values)),
  };
}

/** What all trades add to an exposure. */
function effectOn(exposure: number, { hedges }: HedgeProblem, columns: readonly HedgeColumns[]): Terms {
  return columns.flatMap(({ quantity }, hedge) => scaled(quantity, hedges[hedge]!.effects[exposure]!));
}

/** Returns what the distance outside the range counts, where it is not held. */
function addRange(
  program: ProgramBuilder,
  exposure: RangedExposure,
  effect: Terms,
  size: number,
  ranges: FormulationNeeds["ranges"],
  distanceSize: number,
): Terms {
  const lower = exposure.lower === null ? -Infinity : (exposure.lower - exposure.exposure) / size;
  const upper = exposure.upper === null ? Infinity : (exposure.upper - exposure.exposure) / size;
  const added = scaled(effect, 1 / size);
  if (ranges === "held") {
    if (lower > -Infinity || upper < Infinity) program.addRow(lower, added, upper);
    return [];
  }
  const perSize = (distanceWeight(exposure) * size) / distanceSize;
  const outside: [number, number][] = [];
  if (lower > -Infinity) {
    const below = program.addColumn(0, Infinity);
    program.addRow(lower, [...added, [below, 1]], Infinity);
    outside.push([below, perSize]);
  }
  if (upper < Infinity) {
    const above = program.addColumn(0, Infinity);
    program.addRow(-Infinity, [...added, [above, -1]], upper);
    outside.push([above, perSize]);
  }
  return outside;
}

/** Tangents at the start, in the size of distances; more come where answers fall between them. */
const FIRST_TANGENTS = [1, 1 / 2, 1 / 4, 1 / 8, 1 / 16, 1 / 32, 1 / 64, 1 / 128, 1 / 256, 1 / 512];

function addTarget(
  program: ProgramBuilder,
  exposure: RangedExposure,
  effect: Terms,
  onTarget: number,
  deviationSize: number,
) {
  const perUnit = exposure.weight / deviationSize;
  const away = (exposure.exposure - exposure.target) * perUnit;
  const near = onTarget * perUnit;
  const added = scaled(effect, perUnit);
  const deviation = program.addColumn(0, Infinity);
  program.addRow(away - near, [[deviation, 1], ...scaled(added, -1)], Infinity);
  program.addRow(-away - near, [[deviation, 1], ...added], Infinity);
  const square: ConvexTerm = {
    column: program.addColumn(0, Infinity),
    argument: [[deviation, 1]],
    value: (at) => at * at,
    slope: (at) => 2 * at,
    switchedBy: null,
  };
  for (const at of FIRST_TANGENTS) addTangent(program, square, at);
  return { square, deviation };
}
