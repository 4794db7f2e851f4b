import type { HedgeProblem, Objective } from "../../../../src/core/hedging/optimiser/hedgeProblem";
import type { ProgramSolver } from "../../../../src/core/hedging/optimiser/linearProgram";
import { solveHedge } from "../../../../src/core/hedging/optimiser/solveHedge";
import { loadHighsSolver } from "../../../../src/workers/highsProgram";
import { exposure, hedge, problemOf } from "../../../support/hedgeProblems";

let solve: ProgramSolver;
beforeAll(async () => {
  solve = await loadHighsSolver();
});

const OPTIONS = { timeLimit: 10, gap: 1e-6 };

/** Hull, Options, Futures, and Other Derivatives, chapter 19: making a portfolio gamma and vega neutral. */
const HULL: readonly [title: string, problem: HedgeProblem, trades: readonly number[]][] = [
  [
    "delta and gamma",
    problemOf(
      [exposure("Delta", 0), exposure("Gamma", -3000)],
      [hedge("Option", [0.62, 1.5]), hedge("Asset", [1, 0])],
    ),
    [2000, -1240],
  ],
  [
    "delta, gamma and vega",
    problemOf(
      [exposure("Delta", 0), exposure("Gamma", -5000), exposure("Vega", -8000)],
      [hedge("Option 1", [0.6, 0.5, 2]), hedge("Option 2", [0.5, 0.8, 1.2]), hedge("Asset", [1, 0, 0])],
    ),
    [400, 6000, -3240],
  ],
];

const OBJECTIVES: readonly Objective[] = ["leastCost", "target", "fewest"];
const LOTS = [null, 1, 10] as const;
const CASES = HULL.flatMap(([title, problem, trades]) =>
  OBJECTIVES.flatMap((objective) => LOTS.map((lot) => ({ title, problem, trades, objective, lot }))),
);

test.each(CASES)("Hull: $title neutral, $objective, lots of $lot", ({ problem, trades, objective, lot }) => {
  const hedges = problem.hedges.map((each) => ({ ...each, lot }));
  const solution = solveHedge({ ...problem, objective, hedges }, solve, OPTIONS);
  expect(solution).toEqual({
    quantities: trades,
    after: problem.exposures.map(() => 0),
    cost: trades.reduce((sum, quantity) => sum + Math.abs(quantity), 0),
    gap: expect.closeTo(0, 12) as number,
    timeIsUp: false,
    conflicts: null,
  });
});
