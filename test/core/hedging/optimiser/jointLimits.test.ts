import {
  NO_JOINT_LIMITS,
  type HedgeProblem,
  type JointLimits,
} from "../../../../src/core/hedging/optimiser/hedgeProblem";
import type { ProgramSolver } from "../../../../src/core/hedging/optimiser/linearProgram";
import { solveHedge } from "../../../../src/core/hedging/optimiser/solveHedge";
import { loadHighsSolver } from "../../../../src/workers/highsProgram";
import { exposure, hedge, problemOf } from "../../../support/hedgeProblems";

let solve: ProgramSolver;
beforeAll(async () => {
  solve = await loadHighsSolver();
});

const joint = (limit: Partial<JointLimits>): JointLimits => ({ ...NO_JOINT_LIMITS, ...limit });
const range = { lower: -1, upper: 1 };
const btc = exposure("BTC Delta", 11, range);
const eth = exposure("ETH Delta", -21, range);
const futures = [hedge("BTC", [1, 0]), hedge("ETH", [0, 1])];

/** Worked by hand. */
const CASES: readonly [title: string, problem: HedgeProblem, trades: readonly number[], isMet: boolean][] = [
  [
    "a budget that is enough",
    problemOf([btc, eth], futures, { joint: joint({ budget: 30 }) }),
    [-10, 20],
    true,
  ],
  [
    "a budget short of it goes where it counts most",
    problemOf([btc, { ...eth, weight: 2 }], futures, { joint: joint({ budget: 25 }) }),
    [-5, 20],
    false,
  ],
  [
    "one trade: where it counts most",
    problemOf([btc, eth], futures, { joint: joint({ tickets: 1 }) }),
    [0, 20],
    false,
  ],
  [
    "one trade: the dear one that does it all",
    problemOf(
      [exposure("Delta", -10), exposure("Gamma", -5)],
      [hedge("A", [1, 0]), hedge("B", [1, 1]), hedge("C", [2, 1], { buyCost: 50 })],
      { joint: joint({ tickets: 1 }) },
    ),
    [0, 0, 5],
    true,
  ],
  [
    "margin: what lowers a holding pays for what raises another",
    problemOf(
      [btc, eth],
      [hedge("BTC", [1, 0], { held: 15, margin: 2 }), hedge("ETH", [0, 1], { held: 3, margin: 1 })],
      { joint: joint({ margin: 0 }) },
    ),
    [-10, 20],
    true,
  ],
  [
    "margin: no more than may be taken",
    problemOf([eth], [hedge("Cheap", [1], { margin: 3 }), hedge("Dear", [1], { margin: 1, buyCost: 2 })], {
      joint: joint({ margin: 40 }),
    }),
    [10, 10],
    true,
  ],
  [
    "self-financing: bought options are paid by sold ones",
    problemOf(
      [exposure("Vega", -10)],
      [
        hedge("Long", [1], { cash: 4 }),
        hedge("Short", [-0.1], { cash: 3 }),
        hedge("Swap", [1], { buyCost: 9 }),
      ],
      { joint: joint({ selfFinancing: true }) },
    ),
    [8, -20, 0],
    true,
  ],
  [
    "no more gross vega: the option held is sold, none is bought",
    problemOf(
      [exposure("Delta", 10)],
      [
        hedge("Put", [-1], { grossVega: 2 }),
        hedge("Call", [2], { grossVega: 1, held: 3, lowest: -3, sellCost: 6 }),
        hedge("Future", [1], { sellCost: 4 }),
      ],
      { joint: joint({ noMoreGrossVega: true }) },
    ),
    [1.5, -3, -2.5],
    true,
  ],
  [
    "fewest trades",
    problemOf(
      [exposure("Delta", -10), exposure("Gamma", -5)],
      [hedge("A", [1, 0]), hedge("B", [1, 1]), hedge("C", [2, 1], { buyCost: 50 })],
      { objective: "fewest" },
    ),
    [0, 0, 5],
    true,
  ],
  [
    "the best within a budget",
    problemOf([exposure("Delta", -10, { lower: null, upper: null })], [hedge("A", [1])], {
      objective: "budget",
      joint: joint({ budget: 6 }),
    }),
    [6],
    true,
  ],
];

test.each(CASES)("%s", (_title, problem, trades, isMet) => {
  const { quantities, conflicts, timeIsUp } = solveHedge(problem, solve, { timeLimit: 10, gap: 1e-9 });
  expect({ isMet: conflicts === null, timeIsUp }).toEqual({ isMet, timeIsUp: false });
  quantities.forEach((quantity, index) =>
    expect({ index, quantity }).toEqual({ index, quantity: expect.closeTo(trades[index]!, 7) as number }),
  );
});
