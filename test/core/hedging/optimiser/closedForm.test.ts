import { hedgeQuantity } from "../../../../src/core/hedging/hedgeQuantity";
import { solveInClosedForm } from "../../../../src/core/hedging/optimiser/closedForm";
import { NO_JOINT_LIMITS, type HedgeProblem } from "../../../../src/core/hedging/optimiser/hedgeProblem";
import type { ProgramSolver } from "../../../../src/core/hedging/optimiser/linearProgram";
import { solveHedge } from "../../../../src/core/hedging/optimiser/solveHedge";
import { loadHighsSolver } from "../../../../src/workers/highsProgram";
import { exposure, hedge, problemOf } from "../../../support/hedgeProblems";
import { bestOfAll, figuresOf, inOrder } from "../../../support/independentHedge";
import { seededRandom } from "../../../support/randomHedgeProblem";

let solve: ProgramSolver;
beforeAll(async () => {
  solve = await loadHighsSolver();
});

/** One greek and one hedge, with lots, limits and least trades here and there. */
function randomCase(seed: number): HedgeProblem {
  const random = seededRandom(seed);
  const between = (low: number, high: number) => low + (high - low) * random();
  const lot = [null, 0.1, 1, 7][Math.floor(random() * 4)]!;
  const band = random() < 0.2 ? 0 : between(0, 20);
  const centre = between(-30, 30);
  const value = Number(between(-80, 80).toFixed(1));
  const most = random() < 0.4 ? null : Number(between(1, 60).toFixed(1));
  const effect = Number(between(-3, 3).toFixed(2)) || 1;
  return problemOf(
    [
      exposure("Delta", value, {
        lower: random() < 0.15 ? null : centre - band,
        upper: random() < 0.15 ? null : centre + band,
        target: centre + (random() - 0.5) * band,
        scale: 100,
      }),
    ],
    [
      hedge("Future", [effect], {
        lot,
        highest: most,
        lowest: most === null ? null : -most,
        minTrade: random() < 0.3 ? 3 * (lot ?? 1) : 0,
        buyCost: between(0, 2),
        sellCost: between(0, 2),
        impact: random() < 0.3 ? 0.1 : 0,
        ticket: random() < 0.3 ? 5 : 0,
      }),
    ],
    { objective: random() < 0.5 ? "leastCost" : "target" },
  );
}

const CASES = Array.from({ length: 200 }, (_, seed) => ({ seed, problem: randomCase(seed) }));

test("agrees with the solver to the lot, and leaves to it what cannot be met", () => {
  let closed = 0;
  for (const { seed, problem } of CASES) {
    const found = solveInClosedForm(problem);
    const solved = solveHedge(problem, solve, { timeLimit: 10, gap: 1e-6 });
    expect({ seed, isClosed: found !== null }).toEqual({ seed, isClosed: solved.conflicts === null });
    if (found === null) continue;
    closed += 1;
    const off = Math.abs(found.quantities[0]! - solved.quantities[0]!);
    const allowed = problem.hedges[0]!.lot === null ? 1e-6 : 0;
    expect({ seed, found, solved, isNear: off <= allowed }).toEqual({ seed, found, solved, isNear: true });
    expect(found.cost).toBeCloseTo(solved.cost, 5);
    expect(found.gap).toBe(0);
  }
  expect(closed).toBeGreaterThan(120);
});

test("no quantity at all is better", () => {
  const lots = CASES.filter(
    ({ problem: { hedges } }) => hedges[0]!.lot !== null && hedges[0]!.highest !== null,
  );
  for (const { seed, problem } of lots) {
    const found = solveInClosedForm(problem);
    if (found === null) continue;
    const figures = inOrder(problem, figuresOf(problem, found.quantities));
    bestOfAll(problem).forEach((best, index) => {
      expect({ seed, figure: figures[index]! <= best + 1e-9 * (1 + best) }).toEqual({ seed, figure: true });
    });
  }
  expect(lots.length).toBeGreaterThan(60);
});

/** HEDGEQTY to the target is the problem without limits. */
test.each([0.001, 0.1, 1, 3, 10])("agrees with HEDGEQTY in lots of %d", (lot) => {
  const random = seededRandom(lot * 1000);
  for (let round = 0; round < 200; round++) {
    const value = Number(((random() - 0.5) * 200).toFixed(1));
    const hedgeDelta = Number(((random() - 0.5) * 4).toFixed(1)) || 0.5;
    const problem = problemOf(
      [exposure("Delta", value, { lower: null, upper: null })],
      [hedge("Future", [hedgeDelta], { lot })],
      { objective: "target" },
    );
    const wanted = hedgeQuantity({ exposure: value, hedgeDelta, lot });
    const [quantity] = solveInClosedForm(problem)!.quantities;
    expect({ value, hedgeDelta, quantity }).toEqual({ value, hedgeDelta, quantity: wanted });
  }
});

test("each underlying with its own hedge has a closed form, in any order", () => {
  const problem = problemOf(
    [exposure("ETH", -9, { lower: -5, upper: 5 }), exposure("BTC", 12, { lower: -5, upper: 5 })],
    [hedge("BTC future", [0, 2]), hedge("ETH future", [0.5, 0])],
  );
  expect(solveInClosedForm(problem)?.quantities).toEqual([-3.5, 8]);
});

test.each([
  ["two hedges of one exposure", problemOf([exposure("Delta", 1)], [hedge("A", [1]), hedge("B", [1])])],
  [
    "targets of two for one hedge",
    problemOf([exposure("Delta", 1), exposure("Vega", 1)], [hedge("A", [1, 1])], { objective: "target" }),
  ],
  [
    "a budget",
    problemOf([exposure("Delta", 1)], [hedge("A", [1])], { joint: { ...NO_JOINT_LIMITS, budget: 5 } }),
  ],
  ["fewest trades", problemOf([exposure("Delta", 1)], [hedge("A", [1])], { objective: "fewest" })],
  ["no hedge", problemOf([exposure("Delta", 1)], [])],
])("%s: no closed form", (_title, problem) => {
  expect(solveInClosedForm(problem)).toBeNull();
});

test("a quantity whose power is beyond what a number holds has its cost where nothing has impact", () => {
  const future = hedge("Future", [1], { buyCost: 0.5, sellCost: 0.5 });
  const found = solveInClosedForm(problemOf([exposure("Delta", -1e270)], [future]));
  expect(found).toMatchObject({ quantities: [1e270], cost: 5e269 });
});
