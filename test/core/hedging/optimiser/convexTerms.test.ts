import type { ProgramSolver } from "../../../../src/core/hedging/optimiser/linearProgram";
import { solveHedge } from "../../../../src/core/hedging/optimiser/solveHedge";
import { loadHighsSolver } from "../../../../src/workers/highsProgram";
import { exposure, hedge, problemOf } from "../../../support/hedgeProblems";
import { seededRandom } from "../../../support/randomHedgeProblem";

let solve: ProgramSolver;
beforeAll(async () => {
  solve = await loadHighsSolver();
});

const GAP = 1e-5;

/** The same marginal cost everywhere: impact_i sqrt(q_i) is one number, so q_i goes with 1 / impact_i^2. */
test.each([1, 2, 3, 4])("impact is spread over hedges as Lagrange's conditions have it (%d)", (seed) => {
  const random = seededRandom(seed);
  const impacts = Array.from({ length: 2 + seed }, () => 0.1 + random());
  const problem = problemOf(
    [exposure("Delta", -100)],
    impacts.map((impact, index) => hedge(`Hedge ${index}`, [1], { impact, buyCost: 0.5 })),
  );
  const shares = impacts.map((impact) => 1 / impact ** 2);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const best = shares.reduce(
    (sum, share, index) => sum + impacts[index]! * ((100 * share) / total) ** 1.5,
    50,
  );
  const { cost, gap, quantities } = solveHedge(problem, solve, { timeLimit: 10, gap: GAP });
  expect(gap).toBeLessThanOrEqual(GAP);
  expect(cost).toBeGreaterThanOrEqual(best * (1 - 1e-9));
  expect(cost * (1 - gap)).toBeLessThanOrEqual(best * (1 + 1e-9));
  quantities.forEach((quantity, index) => {
    expect(Math.abs(quantity - (100 * shares[index]!) / total)).toBeLessThan(2);
  });
});

/** Least squares by the normal equations: sum of w^2 e (x + e q) = 0 of one hedge. */
test.each([5, 6, 7, 8])("targets that one hedge cannot all meet: weighted least squares (%d)", (seed) => {
  const random = seededRandom(seed);
  const greeks = Array.from({ length: 3 }, (_, index) => ({
    name: `Greek ${index}`,
    value: (random() - 0.5) * 100,
    effect: 0.5 + random(),
    weight: 0.5 + random() * 3,
  }));
  const problem = problemOf(
    greeks.map(({ name, value, weight }) => exposure(name, value, { lower: null, upper: null, weight })),
    [
      hedge(
        "Option",
        greeks.map(({ effect }) => effect),
      ),
    ],
    { objective: "target" },
  );
  const sum = (of: (greek: (typeof greeks)[number]) => number) =>
    greeks.reduce((total, greek) => total + of(greek), 0);
  const wanted =
    -sum(({ value, effect, weight }) => weight ** 2 * effect * value) /
    sum(({ effect, weight }) => (weight * effect) ** 2);
  const squaresAt = (quantity: number) =>
    sum(({ value, effect, weight }) => (weight * (value + effect * quantity)) ** 2);
  const { quantities, gap } = solveHedge(problem, solve, { timeLimit: 10, gap: GAP });
  expect(gap).toBeLessThanOrEqual(GAP);
  const best = squaresAt(wanted);
  expect(squaresAt(quantities[0]!) * (1 - gap)).toBeLessThanOrEqual(best * (1 + 1e-9));
});
