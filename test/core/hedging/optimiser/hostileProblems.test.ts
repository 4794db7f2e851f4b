import { solveInClosedForm } from "../../../../src/core/hedging/optimiser/closedForm";
import { NO_JOINT_LIMITS, type HedgeProblem } from "../../../../src/core/hedging/optimiser/hedgeProblem";
import type { ProgramSolver } from "../../../../src/core/hedging/optimiser/linearProgram";
import { solveHedge } from "../../../../src/core/hedging/optimiser/solveHedge";
import { DomainError } from "../../../../src/core/math/domainError";
import { loadHighsSolver } from "../../../../src/workers/highsProgram";
import { exposure, hedge, problemOf } from "../../../support/hedgeProblems";

let solve: ProgramSolver;
beforeAll(async () => {
  solve = await loadHighsSolver();
});

const solved = (problem: HedgeProblem) => solveHedge(problem, solve, { timeLimit: 10, gap: 1e-6 });
const delta = exposure("Delta", 10);
const future = hedge("Future", [1]);
const joint = (limit: Partial<HedgeProblem["joint"]>) => ({ joint: { ...NO_JOINT_LIMITS, ...limit } });

const REFUSED: readonly [argument: string, problem: HedgeProblem][] = [
  ["name of exposure", problemOf([delta, delta], [])],
  ["name of hedge", problemOf([delta], [future, future])],
  ["exposure Delta", problemOf([exposure("Delta", NaN, { scale: 1 })], [])],
  ["lower limit of Delta", problemOf([exposure("Delta", 1, { lower: 5, upper: 4 })], [])],
  ["upper limit of Delta", problemOf([exposure("Delta", 1, { upper: Infinity })], [])],
  ["target of Delta", problemOf([exposure("Delta", 1, { target: NaN })], [])],
  ["weight of Delta", problemOf([exposure("Delta", 1, { weight: -1 })], [])],
  ["scale of Delta", problemOf([exposure("Delta", 1, { scale: NaN })], [])],
  ["number of effects of Future", problemOf([delta], [hedge("Future", [1, 2])])],
  ["effect of Future on Delta", problemOf([delta], [hedge("Future", [Infinity])])],
  ["lot of Future", problemOf([delta], [hedge("Future", [1], { lot: 0 })])],
  ["least quantity of Future", problemOf([delta], [hedge("Future", [1], { lowest: 1 })])],
  ["most quantity of Future", problemOf([delta], [hedge("Future", [1], { highest: -1 })])],
  ["least trade of Future", problemOf([delta], [hedge("Future", [1], { minTrade: -1 })])],
  ["cost of buying a unit of Future", problemOf([delta], [hedge("Future", [1], { buyCost: -0.01 })])],
  ["cost of selling a unit of Future", problemOf([delta], [hedge("Future", [1], { sellCost: NaN })])],
  ["ticket cost of Future", problemOf([delta], [hedge("Future", [1], { ticket: -1 })])],
  ["impact of Future", problemOf([delta], [hedge("Future", [1], { impact: -1 })])],
  ["fixed quantity of Future", problemOf([delta], [hedge("Future", [1], { fixed: NaN })])],
  ["budget", problemOf([delta], [future], { objective: "budget" })],
  ["budget", problemOf([delta], [future], joint({ budget: -1 }))],
  ["most trades", problemOf([delta], [future], joint({ tickets: 1.5 }))],
  ["most margin", problemOf([delta], [future], joint({ margin: -1 }))],
];

test.each(REFUSED)("%s outside its domain is refused by name", (argument, problem) => {
  for (const solver of [solved, solveInClosedForm]) {
    let thrown: unknown;
    try {
      solver(problem);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(DomainError);
    expect((thrown as DomainError).argument).toBe(argument);
  }
});

const range = { lower: -2, upper: 2 };
const many = Array.from({ length: 200 }, (_, index) =>
  hedge(`Option ${index}`, [((index * 37) % 100) / 50 - 1, 0.1 + (index % 7), 1 + (index % 11)], {
    lot: 1,
    highest: 100,
    lowest: -100,
    buyCost: 1 + (index % 13),
    sellCost: 1 + (index % 13),
  }),
);

const MET: readonly [title: string, problem: HedgeProblem, cost: number | null][] = [
  ["nothing at all", problemOf([], []), 0],
  ["nothing to hedge", problemOf([], [hedge("Future", [])]), 0],
  ["inside, nothing to trade", problemOf([exposure("Delta", 1, range)], []), 0],
  ["on the limit", problemOf([exposure("Delta", 2, range)], [future]), 0],
  ["beyond the limit by rounding", problemOf([exposure("Delta", 2 + 1e-12, range)], [future]), 0],
  ["a hedge that moves nothing", problemOf([delta], [hedge("Cash", [0]), future]), 10],
  ["a greek that is 0 everywhere", problemOf([delta, exposure("Vega", 0)], [hedge("Future", [1, 0])]), 10],
  [
    "the same hedge twice, one dearer",
    problemOf([delta], [hedge("A", [1], { sellCost: 2 }), hedge("B", [1])]),
    10,
  ],
  ["collinear hedges", problemOf([delta], [hedge("A", [1]), hedge("B", [2]), hedge("C", [-3])]), 10 / 3],
  ["nothing costs", problemOf([delta], [hedge("A", [1], { sellCost: 0 }), hedge("B", [1])]), 0],
  [
    "a lot larger than the need",
    problemOf([exposure("Delta", 3, range)], [hedge("A", [1], { lot: 5 }), future]),
    1,
  ],
  [
    "lots larger than the need that have to offset each other: 3 x 16 - 7 x 7 = -1",
    problemOf(
      [exposure("Delta", 1, { lower: -0.1, upper: 0.1 })],
      [hedge("A", [7], { lot: 1, lowest: -20, highest: 20 }), hedge("B", [16], { lot: 1 })],
    ),
    10,
  ],
  [
    "numbers far apart",
    problemOf(
      [exposure("Delta", 1e9), exposure("Gamma", 1e-6)],
      [hedge("A", [1e5, 1e-9]), hedge("B", [10, 0])],
    ),
    null,
  ],
  [
    "a trade that is fixed",
    problemOf([delta], [hedge("A", [1], { fixed: -4, highest: 1, lot: 3 }), future]),
    10,
  ],
  [
    "dearer a unit, but no ticket",
    problemOf([delta], [hedge("A", [1], { ticket: 5 }), hedge("B", [1], { sellCost: 1.4 })]),
    14,
  ],
  [
    "a least trade that goes through the range",
    problemOf([exposure("Delta", 3, range)], [hedge("A", [1], { minTrade: 4 })]),
    4,
  ],
  ...[1e-5, 1e-8, 1e-12].map((lot): [string, HedgeProblem, number] => [
    `coins in lots of ${lot}: sell 80.6199 at 50 and 10 options at 30`,
    problemOf(
      [
        exposure("Delta", 85.62, { lower: -1e-4, upper: 1e-4 }),
        exposure("Gamma", 5e-4, { lower: -4e-4, upper: 4e-4 }),
      ],
      [
        hedge("Spot", [1, 0], { lot, buyCost: 50, sellCost: 50 }),
        hedge("Option", [0.5, 1e-5], { lot: 0.1, buyCost: 30, sellCost: 30 }),
      ],
    ),
    4330.995,
  ]),
];

test.each(MET)("met: %s", (_title, problem, cost) => {
  const solution = solved(problem);
  expect({ conflicts: solution.conflicts, timeIsUp: solution.timeIsUp }).toEqual({
    conflicts: null,
    timeIsUp: false,
  });
  expect(solution.gap).toBeLessThanOrEqual(1e-6);
  problem.exposures.forEach(({ lower, upper, scale }, index) => {
    const after = solution.after[index]!;
    expect(after).toBeGreaterThanOrEqual(lower! - 1e-8 * scale);
    expect(after).toBeLessThanOrEqual(upper! + 1e-8 * scale);
  });
  if (cost !== null) expect(solution.cost).toBeCloseTo(cost, 6);
});

const free = { lot: 1, buyCost: 0, sellCost: 0 };
const paid = { lot: 1, buyCost: 1, sellCost: 1 };

/** [title, hedges that move delta from 100 into -2 to 2, contracts traded in all] */
const FREE: readonly [title: string, hedges: HedgeProblem["hedges"], traded: number][] = [
  ["alone", [hedge("A", [1], free), hedge("B", [1], free), hedge("C", [1], free)], 98],
  ["against each other", [hedge("A", [1], free), hedge("B", [-1], free)], 98],
  [
    "in any quantity",
    [hedge("A", [1], { ...free, lot: null }), hedge("B", [-1], { ...free, lot: null })],
    98,
  ],
  ["beside one that costs", [hedge("A", [1], free), hedge("B", [-1], free), hedge("C", [3], paid)], 98],
];

test.each(FREE)(
  "hedges that cost nothing, %s: no more is traded than is needed",
  (_title, hedges, traded) => {
    const { quantities, cost, conflicts } = solved(problemOf([exposure("Delta", 100, range)], hedges));
    expect({ cost, conflicts }).toEqual({ cost: 0, conflicts: null });
    const size = quantities.reduce((sum, quantity) => sum + Math.abs(quantity), 0);
    expect(size).toBeCloseTo(traded, 6);
  },
);

test("200 instruments in lots", () => {
  const problem = problemOf(
    [exposure("Delta", 500, range), exposure("Gamma", -321, range), exposure("Vega", 900, range)],
    many,
  );
  const { gap, timeIsUp, conflicts, after, cost } = solveHedge(problem, solve, { timeLimit: 20, gap: 0.05 });
  expect({ timeIsUp, conflicts }).toEqual({ timeIsUp: false, conflicts: null });
  expect(gap).toBeLessThanOrEqual(0.05);
  for (const value of after) expect(Math.abs(value)).toBeLessThanOrEqual(2 + 1e-9);
  const { cost: inAnyQuantity } = solved({
    ...problem,
    hedges: many.map((each) => ({ ...each, lot: null })),
  });
  expect(cost).toBeGreaterThanOrEqual(inAnyQuantity);
  expect(cost).toBeLessThanOrEqual(inAnyQuantity * 1.2);
});

test("without time: no trades, and it says so", () => {
  const solution = solveHedge(problemOf([delta], [future, hedge("B", [1])]), solve, { timeLimit: 0, gap: 0 });
  expect(solution).toEqual({
    quantities: [0, 0],
    after: [10],
    cost: 0,
    gap: 1,
    timeIsUp: true,
    conflicts: [],
  });
});
