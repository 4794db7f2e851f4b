import type { Hedge, HedgeProblem, Objective } from "../../../../src/core/hedging/optimiser/hedgeProblem";
import type { HedgeSolution } from "../../../../src/core/hedging/optimiser/hedgeSolution";
import type { ProgramSolver } from "../../../../src/core/hedging/optimiser/linearProgram";
import { solveHedge } from "../../../../src/core/hedging/optimiser/solveHedge";
import { loadHighsSolver } from "../../../../src/workers/highsProgram";
import {
  randomHedgeProblem,
  seededRandom,
  type RandomProblemShape,
} from "../../../support/randomHedgeProblem";

let solve: ProgramSolver;
beforeAll(async () => {
  solve = await loadHighsSolver();
});

const OBJECTIVES: readonly Objective[] = ["leastCost", "target", "fewest", "budget"];
const SHAPES = Array.from({ length: 60 }, (_, index) => ({
  seed: 9000 + index,
  hedges: 1 + (index % 7),
  objective: OBJECTIVES[Math.floor(index / 7) % 4]!,
  isSmall: index % 2 === 0,
  hasImpact: index % 6 === 0,
}));
const solved = (problem: HedgeProblem) => solveHedge(problem, solve, { timeLimit: 20, gap: 0.01 });

/** Answers to the problems as they are, by seed: both tests start from them. */
const ANSWERS = new Map<number, HedgeSolution>();
function answerTo({ seed }: RandomProblemShape, problem: HedgeProblem): HedgeSolution {
  const known = ANSWERS.get(seed) ?? solved(problem);
  ANSWERS.set(seed, known);
  return known;
}

test.each(SHAPES)("any order, any noise: the same trades: %j", (shape) => {
  const problem = randomHedgeProblem(shape);
  const random = seededRandom(shape.seed);
  const shuffled = <Item>(items: readonly Item[]) =>
    items
      .map((item) => ({ item, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  const rows = shuffled(problem.exposures.map((_, index) => index));
  const noise = () => 1 + (random() - 0.5) * 2e-15;
  const other: HedgeProblem = {
    ...problem,
    exposures: rows.map((row) => {
      const { exposure, lower, upper, target, weight, scale, ...rest } = problem.exposures[row]!;
      return {
        ...rest,
        exposure: exposure * noise(),
        lower: lower && lower * noise(),
        upper: upper && upper * noise(),
        target: target * noise(),
        weight: weight * noise(),
        scale: scale * noise(),
      };
    }),
    hedges: shuffled(problem.hedges).map((hedge) => ({
      ...hedge,
      lowest: hedge.lowest && hedge.lowest * noise(),
      highest: hedge.highest && hedge.highest * noise(),
      buyCost: hedge.buyCost * noise(),
      held: hedge.held * noise(),
      effects: rows.map((row) => hedge.effects[row]! * noise()),
    })),
  };
  const byName = ({ hedges }: HedgeProblem, quantities: readonly number[]) =>
    Object.fromEntries(hedges.map(({ name }, index) => [name, quantities[index]]));
  const first = answerTo(shape, problem);
  const second = solved(other);
  expect(byName(other, second.quantities)).toEqual(byName(problem, first.quantities));
  expect(second.conflicts).toEqual(first.conflicts);
});

test.each(SHAPES)("what was traded is not traded again: %j", (shape) => {
  const problem = randomHedgeProblem(shape);
  const { quantities, after, cost } = answerTo(shape, problem);
  const { budget } = problem.joint;
  const traded: HedgeProblem = {
    ...problem,
    joint: { ...problem.joint, budget: budget === null ? null : Math.max(0, budget - cost) },
    exposures: problem.exposures.map((exposure, index) => ({ ...exposure, exposure: after[index]! })),
    hedges: problem.hedges.map((hedge, index) => withTraded(hedge, quantities[index]!)),
  };
  expect(solved(traded).quantities).toEqual(problem.hedges.map(() => 0));
});

/** What is left of the limits on its holding. */
function withTraded(hedge: Hedge, quantity: number): Hedge {
  const { lowest, highest, held } = hedge;
  return {
    ...hedge,
    held: held + quantity,
    lowest: lowest === null ? null : Math.min(0, lowest - quantity),
    highest: highest === null ? null : Math.max(0, highest - quantity),
  };
}
