import loadHighs, { type Highs } from "highs";
import type { HedgeProblem, Objective } from "../../../../src/core/hedging/optimiser/hedgeProblem";
import type { ProgramSolver } from "../../../../src/core/hedging/optimiser/linearProgram";
import { solveHedge } from "../../../../src/core/hedging/optimiser/solveHedge";
import { loadHighsSolver } from "../../../../src/workers/highsProgram";
import { bestByText, bestOfAll, faultOf, figuresOf, inOrder } from "../../../support/independentHedge";
import { randomHedgeProblem } from "../../../support/randomHedgeProblem";

let solve: ProgramSolver;
let highs: Highs;
beforeAll(async () => {
  solve = await loadHighsSolver();
  highs = await loadHighs();
});

const OBJECTIVES: readonly Objective[] = ["leastCost", "target", "fewest", "budget"];

/** Few hedges, few lots each: all quantities can be tried. */
const SMALL = Array.from({ length: 120 }, (_, index) => ({
  seed: 1000 + index,
  hedges: 1 + (index % 3),
  objective: OBJECTIVES[Math.floor(index / 3) % 4]!,
  isSmall: true,
  hasImpact: index % 5 === 0,
}));

/** Fewest trades are slow to prove, for either formulation. */
const LARGE = Array.from({ length: 80 }, (_, index) => {
  const objective: Objective = index % 4 === 3 ? "fewest" : "leastCost";
  const most = objective === "fewest" ? 8 : 27;
  const hedges = 4 + ((index * 7) % most);
  return { seed: 5000 + index, hedges, objective, isSmall: false, hasImpact: index % 5 === 0 };
});

const GAP = 0.01;
/** The other formulation is to be so near to the best that it shows what is not within GAP. */
const FINER = GAP / 4;
const solved = (problem: HedgeProblem) => solveHedge(problem, solve, { timeLimit: 20, gap: GAP });

test.each(SMALL)("no quantities at all are better: %j", (shape) => {
  const problem = randomHedgeProblem(shape);
  const { quantities, gap, timeIsUp, conflicts } = solved(problem);
  expect({ timeIsUp, fault: faultOf(problem, quantities) }).toEqual({ timeIsUp: false, fault: null });
  expect(gap).toBeLessThanOrEqual(GAP);
  const best = bestOfAll(problem);
  expect(conflicts === null).toBe(best[0] === 0);
  expectAsGoodAs(inOrder(problem, figuresOf(problem, quantities)), best);
});

/** Each figure is as low as the best's, up to the gap, as long as those before are no lower than the best's. */
function expectAsGoodAs(found: readonly number[], best: readonly number[]): void {
  for (const [index, value] of found.entries()) {
    expect(value).toBeLessThanOrEqual(best[index]! / (1 - GAP) + 1e-6);
    if (value < best[index]! * (1 - 1e-9) || value > best[index]! * (1 + 1e-9)) return;
  }
}

test.each(LARGE)("another formulation finds nothing better: %j", (shape) => {
  const problem = randomHedgeProblem(shape);
  const { quantities, gap, timeIsUp, conflicts } = solved(problem);
  expect({ timeIsUp, fault: faultOf(problem, quantities) }).toEqual({ timeIsUp: false, fault: null });
  const other = bestByText(highs, problem, 500, FINER);
  expect(conflicts === null).toBe(other !== null);
  if (other === null) return;
  expect(gap).toBeLessThanOrEqual(GAP);
  const found = figuresOf(problem, quantities);
  const best = figuresOf(problem, other);
  expect(found.distance).toBe(0);
  if (problem.objective === "fewest") expect(found.trades).toBeLessThanOrEqual(best.trades);
  if (problem.objective !== "fewest" || found.trades === best.trades) {
    expect(found.cost).toBeLessThanOrEqual(best.cost / (1 - GAP) + 1e-6);
  }
});
