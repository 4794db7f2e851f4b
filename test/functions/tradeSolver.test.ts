import { join } from "node:path";
import { readdirSync } from "node:fs";
import {
  NO_JOINT_LIMITS,
  type Hedge,
  type HedgeProblem,
} from "../../src/core/hedging/optimiser/hedgeProblem";
import type { SolveProgress } from "../../src/core/hedging/optimiser/hedgeSolution";
import { DomainError } from "../../src/core/math/domainError";
import { createTradeSolver, type SolverWorker } from "../../src/workers/tradeSolver";
import { PAGE_ADDRESS, pageWorkers } from "../workbench/node/pageWorker";

const DIST = join(__dirname, "../../dist");
const SCRIPT = readdirSync(DIST).find((name) => /^tradeSolver\..*\.js$/.test(name))!;
const OPTIONS = { timeLimit: 60, gap: 1e-6 };

/** The production worker in a thread. */
const { Worker, endAll } = pageWorkers(DIST);
afterAll(endAll);

/** A solver, with how many workers it has started so far. */
function startSolver(script = SCRIPT) {
  let started = 0;
  const solver = createTradeSolver(() => {
    started += 1;
    return new (Worker as new (address: string) => SolverWorker)(`${PAGE_ADDRESS}${script}`);
  });
  return { solve: solver.solve, started: () => started };
}

const hedge = (name: string, effects: readonly number[], rest: Partial<Hedge> = {}): Hedge => ({
  ...{ name, effects, lot: null, lowest: null, highest: null, minTrade: 0, buyCost: 1, sellCost: 1 },
  ...{ impact: 0, ticket: 0, cash: 0, held: 0, margin: 0, grossVega: 0, fixed: null, ...rest },
});

function problemOf(exposures: readonly number[], hedges: readonly Hedge[]): HedgeProblem {
  return {
    exposures: exposures.map((exposure, index) => ({
      ...{ name: `greek ${index}`, exposure, lower: 0, upper: 0, target: 0, weight: 1, scale: 1 },
    })),
    hedges,
    objective: "leastCost",
    joint: NO_JOINT_LIMITS,
  };
}

/** Two hedges of one exposure: the cheaper one does it all. */
const easy = (exposure: number): HedgeProblem =>
  problemOf([exposure], [hedge("dear", [1], { buyCost: 2, sellCost: 2 }), hedge("cheap", [1])]);

/** Takes far longer than a test waits: a sum of many odd numbers to be met exactly. */
const HARD = problemOf(
  [1e7 + 1, 1e7 + 3, 1e7 + 7],
  Array.from({ length: 60 }, (_, index) => {
    const effect = (factor: number) => 2 * ((index * factor) % 9973) + 20_000;
    return hedge(`hedge ${index}`, [effect(7919), effect(6101), effect(4999)], { lot: 1, ticket: index });
  }),
);

test("one worker solves problem after problem, in the order given", async () => {
  const { solve, started } = startSolver();
  const order: number[] = [];
  const answers = await Promise.all(
    [3, 1, 2].map(async (exposure) => {
      const { quantities } = await solve(easy(exposure), OPTIONS);
      order.push(exposure);
      return quantities;
    }),
  );
  expect(answers).toEqual([
    [0, -3],
    [0, -1],
    [0, -2],
  ]);
  expect(order).toEqual([3, 1, 2]);
  expect(started()).toBe(1);
});

test("a problem with a closed form needs no worker", async () => {
  const { solve, started } = startSolver();
  expect((await solve(problemOf([8], [hedge("one", [0.5])]), OPTIONS)).quantities).toEqual([-16]);
  expect(started()).toBe(0);
});

test("progress is told while a problem is solved", async () => {
  const { solve } = startSolver();
  const told: SolveProgress[] = [];
  await solve(easy(3), { ...OPTIONS, onProgress: (progress) => told.push(progress) });
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter(({ fraction }) => !(fraction >= 0 && fraction <= 1))).toEqual([]);
});

test("cancelling the problem that is being solved ends its worker; the next gets another", async () => {
  const { solve, started } = startSolver();
  const wanted = new AbortController();
  const told = new Promise<SolveProgress>((resolve) => {
    const options = { ...OPTIONS, signal: wanted.signal, onProgress: resolve };
    void expect(solve(HARD, options)).rejects.toThrow(expect.objectContaining({ name: "AbortError" }));
  });
  const next = solve(easy(5), OPTIONS);
  await told;
  wanted.abort();
  expect((await next).quantities).toEqual([0, -5]);
  expect(started()).toBe(2);
});

test("cancelling a problem that waits takes it out; the others go on with the same worker", async () => {
  const { solve, started } = startSolver();
  const wanted = new AbortController();
  const first = solve(easy(1), OPTIONS);
  const second = solve(easy(2), { ...OPTIONS, signal: wanted.signal });
  const third = solve(easy(3), OPTIONS);
  wanted.abort();
  await expect(second).rejects.toMatchObject({ name: "AbortError" });
  expect([(await first).quantities, (await third).quantities]).toEqual([
    [0, -1],
    [0, -3],
  ]);
  expect(started()).toBe(1);
});

test("a problem that is cancelled before it is given is not begun", async () => {
  const { solve, started } = startSolver();
  await expect(solve(easy(1), { ...OPTIONS, signal: AbortSignal.abort() })).rejects.toMatchObject({
    name: "AbortError",
  });
  expect(started()).toBe(0);
});

test("a problem that is none is refused by name, and the next is solved", async () => {
  const { solve } = startSolver();
  const wrong = problemOf([1], [hedge("same", [1]), hedge("same", [2])]);
  const refused = solve(wrong, OPTIONS);
  await expect(refused).rejects.toThrow(DomainError);
  await expect(refused).rejects.toMatchObject({ found: "same" });
  expect((await solve(easy(1), OPTIONS)).quantities).toEqual([0, -1]);
});

test("a worker that cannot be had says so, and is tried again", async () => {
  const { solve, started } = startSolver("missing.js");
  const failed = /^the trade solver does not run \(.*missing\.js.*\)$/;
  await expect(solve(easy(1), OPTIONS)).rejects.toThrow(failed);
  await expect(solve(easy(1), OPTIONS)).rejects.toThrow(failed);
  expect(started()).toBe(2);
});
