import loadHighs, { type Highs } from "highs";
import {
  NO_JOINT_LIMITS,
  type HedgeProblem,
  type JointLimits,
} from "../../../../src/core/hedging/optimiser/hedgeProblem";
import type { Conflict } from "../../../../src/core/hedging/optimiser/hedgeSolution";
import type { ProgramSolver } from "../../../../src/core/hedging/optimiser/linearProgram";
import { solveHedge } from "../../../../src/core/hedging/optimiser/solveHedge";
import { loadHighsSolver } from "../../../../src/workers/highsProgram";
import { exposure, hedge, problemOf } from "../../../support/hedgeProblems";
import { bestByText } from "../../../support/independentHedge";
import { randomHedgeProblem } from "../../../support/randomHedgeProblem";

let solve: ProgramSolver;
let highs: Highs;
beforeAll(async () => {
  solve = await loadHighsSolver();
  highs = await loadHighs();
});

const solved = (problem: HedgeProblem) => solveHedge(problem, solve, { timeLimit: 20, gap: 1e-6 });
const range = (lower: number | null, upper: number | null) => ({ lower, upper });

/** By hand: what is nearest, and which limits cannot all be kept. */
const CASES: readonly [
  title: string,
  problem: HedgeProblem,
  trades: readonly number[],
  conflicts: Conflict[],
][] = [
  [
    "nothing to trade",
    problemOf([exposure("Delta", 12, range(-5, 5))], []),
    [],
    [{ kind: "exposure", name: "Delta", side: "upper", limit: 5 }],
  ],
  [
    "too little may be traded",
    problemOf([exposure("Delta", 12, range(-5, 5))], [hedge("Future", [1], { lowest: -4, highest: 100 })]),
    [-4],
    [
      { kind: "hedge", name: "Future", side: "lowest", limit: -4 },
      { kind: "exposure", name: "Delta", side: "upper", limit: 5 },
    ],
  ],
  [
    "lots too large",
    problemOf([exposure("Delta", 12, range(-2, 2))], [hedge("Future", [1], { lot: 8 })]),
    [-8],
    [
      { kind: "size", name: "Future", smallest: 8 },
      { kind: "exposure", name: "Delta", side: "lower", limit: -2 },
      { kind: "exposure", name: "Delta", side: "upper", limit: 2 },
    ],
  ],
  [
    "one hedge moves two greeks against each other",
    problemOf(
      [exposure("Gamma", -10, range(0, null)), exposure("Vega", -10, range(null, 0))],
      [hedge("Option", [1, 3])],
    ),
    [10 / 3],
    [
      { kind: "exposure", name: "Gamma", side: "lower", limit: 0 },
      { kind: "exposure", name: "Vega", side: "upper", limit: 0 },
    ],
  ],
  [
    "too dear",
    problemOf([exposure("Delta", 12, range(-2, 2))], [hedge("Future", [1])], {
      joint: { ...NO_JOINT_LIMITS, budget: 7 },
    }),
    [-7],
    [
      { kind: "joint", limit: "budget" },
      { kind: "exposure", name: "Delta", side: "upper", limit: 2 },
    ],
  ],
  [
    // 8 + 8^1.5 / 16 = 9.4142..., and 10 would cost 11.98.
    "too dear by its impact",
    problemOf([exposure("Delta", 12, range(-2, 2))], [hedge("Future", [1], { impact: 1 / 16 })], {
      joint: { ...NO_JOINT_LIMITS, budget: 8 + 8 ** 1.5 / 16 },
    }),
    [-8],
    [
      { kind: "joint", limit: "budget" },
      { kind: "exposure", name: "Delta", side: "upper", limit: 2 },
    ],
  ],
  [
    "a fixed trade is dearer than the budget",
    problemOf([exposure("Delta", 12, range(-2, 2))], [hedge("Future", [1], { fixed: -12 })], {
      joint: { ...NO_JOINT_LIMITS, budget: 7 },
    }),
    [-12],
    [{ kind: "joint", limit: "budget" }],
  ],
  [
    "two underlyings, each with its own conflict",
    problemOf(
      [exposure("BTC Delta", 12, range(-5, 5)), exposure("ETH Delta", -9, range(-5, 5))],
      [hedge("BTC", [1, 0], { lowest: 0 })],
    ),
    [0],
    [
      { kind: "hedge", name: "BTC", side: "lowest", limit: 0 },
      { kind: "exposure", name: "BTC Delta", side: "upper", limit: 5 },
      { kind: "exposure", name: "ETH Delta", side: "lower", limit: -5 },
    ],
  ],
];

test.each(CASES)("%s", (_title, problem, trades, conflicts) => {
  const solution = solved(problem);
  expect(solution.conflicts).toEqual(conflicts);
  solution.quantities.forEach((quantity, index) => expect(quantity).toBeCloseTo(trades[index]!, 9));
});

/** A far exposure or narrow limits here and there leave many of these without a plan. */
const RANDOM = Array.from({ length: 120 }, (_, index) => ({
  seed: 20_000 + index,
  hedges: 1 + (index % 4),
  objective: "leastCost" as const,
  isSmall: index % 2 === 0,
  hasImpact: false,
}));

test("of random problems: the limits named conflict, and no fewer of them do", () => {
  let infeasible = 0;
  for (const shape of RANDOM) {
    const problem = withoutUnmoved(randomHedgeProblem(shape));
    const { conflicts } = solved(problem);
    if (conflicts === null) continue;
    infeasible += 1;
    const canKeep = (kept: readonly Conflict[]) =>
      bestByText(highs, withOnly(problem, kept), 1e5, 1) !== null;
    const fewer = conflicts.map((_, left) => canKeep(conflicts.filter((__, index) => index !== left)));
    expect({ shape, all: canKeep(conflicts), fewer }).toEqual({
      shape,
      all: false,
      fewer: fewer.map(() => true),
    });
  }
  expect(infeasible).toBeGreaterThan(15);
});

/** Exposures that no hedge moves have conflicts of their own. */
function withoutUnmoved(problem: HedgeProblem): HedgeProblem {
  const isMoved = (_: unknown, row: number) => problem.hedges.some(({ effects }) => effects[row] !== 0);
  return {
    ...problem,
    exposures: problem.exposures.filter(isMoved),
    hedges: problem.hedges.map((each) => ({ ...each, effects: each.effects.filter(isMoved) })),
  };
}

/** The problem with no limits but these. */
function withOnly(problem: HedgeProblem, kept: readonly Conflict[]): HedgeProblem {
  const keeps = (wanted: Partial<Conflict>) =>
    kept.some((conflict) =>
      Object.entries(wanted).every(([key, value]) => conflict[key as keyof Conflict] === value),
    );
  const joint = Object.fromEntries(
    Object.entries(NO_JOINT_LIMITS).map(([limit, none]) => {
      const key = limit as keyof JointLimits;
      return [key, keeps({ kind: "joint", limit: key }) ? problem.joint[key] : none];
    }),
  ) as unknown as JointLimits;
  return {
    ...problem,
    joint,
    exposures: problem.exposures.map((each) => ({
      ...each,
      lower: keeps({ kind: "exposure", name: each.name, side: "lower" }) ? each.lower : null,
      upper: keeps({ kind: "exposure", name: each.name, side: "upper" }) ? each.upper : null,
    })),
    hedges: problem.hedges.map((each) => ({
      ...each,
      lowest: keeps({ kind: "hedge", name: each.name, side: "lowest" }) ? each.lowest : null,
      highest: keeps({ kind: "hedge", name: each.name, side: "highest" }) ? each.highest : null,
      lot: keeps({ kind: "size", name: each.name }) ? each.lot : null,
      minTrade: keeps({ kind: "size", name: each.name }) ? each.minTrade : 0,
    })),
  };
}
