import {
  NO_JOINT_LIMITS,
  type HedgeProblem,
  type JointLimits,
  type Objective,
} from "../../../../src/core/hedging/optimiser/hedgeProblem";
import type { ProgramSolver } from "../../../../src/core/hedging/optimiser/linearProgram";
import { keepsJointLimits, totalDistance } from "../../../../src/core/hedging/optimiser/measureTrades";
import { solveHedge } from "../../../../src/core/hedging/optimiser/solveHedge";
import { withoutOffsets } from "../../../../src/core/hedging/optimiser/withoutOffsets";
import { exposure, hedge, problemOf } from "../../../support/hedgeProblems";

const joint = (limit: Partial<JointLimits>) => ({ joint: { ...NO_JOINT_LIMITS, ...limit } });
const range = { lower: -2, upper: 2 };
const whole = { lot: 1 };

/** Within the ranges and the limits on all trades together. */
const left = (problem: HedgeProblem, quantities: readonly number[]) =>
  withoutOffsets(
    problem,
    quantities,
    (fewer) => keepsJointLimits(problem, fewer) && totalDistance(problem, fewer) === 0,
  );

/** Worked by hand. */
const CASES: readonly [
  title: string,
  problem: HedgeProblem,
  traded: readonly number[],
  left: readonly number[],
][] = [
  [
    "millions bought and sold of the same, in lots: what takes 100 to 2 stays",
    problemOf([exposure("Delta", 100, range)], [hedge("A", [1], whole), hedge("B", [1], whole)]),
    [5_280_000, -5_280_100],
    [0, -98],
  ],
  [
    "millions bought and sold of the same, in any quantity",
    problemOf([exposure("Delta", 100)], [hedge("A", [1]), hedge("B", [1])]),
    [5_280_000, -5_280_100],
    [0, -100],
  ],
  [
    "lots of different sizes: 7 x 3,000,001 - 3 x 6,999,999 = 7 x 4 - 3 x 6 = 10",
    problemOf(
      [exposure("Delta", -10, { lower: -0.5, upper: 0.5, scale: 10 })],
      [hedge("A", [7], whole), hedge("B", [3], whole)],
    ),
    [3_000_001, -6_999_999],
    [4, -6],
  ],
  [
    "both bought, where one falls as the other rises",
    problemOf(
      [exposure("Delta", 100, range)],
      [hedge("A", [0.5], { lot: 0.1 }), hedge("B", [-1], { lot: 1 })],
    ),
    [2_000_000.4, 1_000_100],
    [0, 98],
  ],
  [
    "one in lots, one in any quantity",
    problemOf([exposure("Delta", -10.25)], [hedge("A", [1], whole), hedge("B", [1])]),
    [1_000_000, -999_989.75],
    [11, -0.75],
  ],
  [
    "a trade that is not needed at all, and more than is needed of another",
    problemOf([exposure("Delta", 10, range)], [hedge("A", [1], whole), hedge("B", [0], whole)]),
    [-12, 300],
    [-8, 0],
  ],
  [
    "another exposure stays in its range: it lets 12 of each be taken back",
    problemOf(
      [exposure("Delta", 0), exposure("Vega", -29, { lower: -5, upper: 5 })],
      [hedge("A", [1, 2], whole), hedge("B", [1, 0], whole)],
    ),
    [24, -24],
    [12, -12],
  ],
  [
    "least trades: none is cut down below its own",
    problemOf(
      [exposure("Delta", -10, range)],
      [hedge("A", [1], { lot: 1, minTrade: 20 }), hedge("B", [1], { lot: 1, minTrade: 5 })],
    ),
    [1000, -990],
    [20, -8],
  ],
  [
    "what is fixed stays, and what offsets it",
    problemOf(
      [exposure("Delta", 0, range)],
      [hedge("A", [1], { lot: 1, fixed: 1000 }), hedge("B", [1], whole)],
    ),
    [1000, -1000],
    [1000, -998],
  ],
  [
    "margin: what lowers one holding goes on paying for the rise of another",
    problemOf(
      [exposure("Delta", 115, { lower: null, upper: 100 })],
      [hedge("A", [1], { lot: 1, held: -5, margin: 3 }), hedge("B", [1], { lot: 1, margin: 1 })],
      joint({ margin: 5 }),
    ),
    [5, -20],
    [5, -20],
  ],
  [
    "self-financing: what is sold goes on paying for what is needed",
    problemOf(
      [exposure("Delta", 0, { lower: -40, upper: 40 }), exposure("Vega", -10, { lower: 0, upper: null })],
      [
        hedge("A", [1, 1], { lot: 1, cash: 4, buyCost: 0, sellCost: 0 }),
        hedge("B", [1, 0], { lot: 1, cash: 2, buyCost: 0, sellCost: 0 }),
      ],
      joint({ selfFinancing: true }),
    ),
    [40, -80],
    [10, -20],
  ],
  [
    "nothing where nothing offsets and all is needed",
    problemOf(
      [exposure("Delta", 10), exposure("Vega", -20)],
      [hedge("A", [1, 0], whole), hedge("B", [0, 2], whole)],
    ),
    [-10, 10],
    [-10, 10],
  ],
  [
    "nothing where trades offset in one exposure and are needed for another",
    problemOf([exposure("Delta", 0), exposure("Vega", -20)], [hedge("A", [3, 2]), hedge("B", [1, 0])]),
    [10, -30],
    [10, -30],
  ],
];

test.each(CASES)("%s", (_title, problem, traded, expected) => {
  expect(left(problem, traded)).toEqual(expected);
});

test("nothing is changed in place, and what is left stays", () => {
  const [, problem, traded] = CASES[0]!;
  const before = [...traded];
  const once = left(problem, traded);
  expect(traded).toEqual(before);
  expect(left(problem, once)).toBe(once);
});

/** Finds millions bought against each other at the first search in lots, and nothing else before time is up. */
function absurdSolver(): ProgramSolver {
  let isFound = false;
  return ({ columns }, { timeLimit }) => {
    if (!columns.some(({ integer }) => integer)) return { kind: "unsolved", seconds: 0 };
    if (isFound) return { kind: "unsolved", seconds: timeLimit };
    isFound = true;
    // Bought and sold of A, bought and sold of B.
    const values = columns.map((_, column) => [5_280_000, 0, 0, 5_280_100][column] ?? 0);
    return { kind: "solved", values, objective: 0, bound: 0, timeIsUp: false, seconds: 0 };
  };
}

test.each<Objective>(["target", "budget"])("time is up before the least cost is sought: %s", (objective) => {
  const problem = problemOf(
    [exposure("Delta", 100, range)],
    [hedge("A", [1], whole), hedge("B", [1], whole)],
    { objective, ...joint({ budget: 1e8 }) },
  );
  const { quantities, cost, after, timeIsUp, conflicts } = solveHedge(problem, absurdSolver(), {
    timeLimit: 3,
    gap: 0.01,
  });
  expect({ quantities, cost, after, timeIsUp, conflicts }).toEqual({
    quantities: [0, -100],
    cost: 100,
    after: [0],
    timeIsUp: true,
    conflicts: null,
  });
});
