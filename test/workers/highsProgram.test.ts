import type {
  LinearProgram,
  ProgramAnswer,
  ProgramColumn,
  ProgramRow,
  ProgramSolver,
} from "../../src/core/hedging/optimiser/linearProgram";
import { loadHighsSolver } from "../../src/workers/highsProgram";

let solve: ProgramSolver;
beforeAll(async () => {
  solve = await loadHighsSolver();
});

const OPTIONS = { timeLimit: 10, gap: 0, absoluteGap: 0 };
const column = (rest: Partial<ProgramColumn> = {}): ProgramColumn => ({
  lower: 0,
  upper: Infinity,
  cost: 1,
  integer: false,
  ...rest,
});
const row = (lower: number, factors: readonly number[], upper: number): ProgramRow => ({
  lower,
  upper,
  terms: factors.map((factor, index) => [index, factor] as const),
});

/** 3x + 2y >= 7 at least cost 2x + y: y = 3.5; in whole numbers x = 1, y = 2 and y = 4 cost 4 both. */
const COSTS = [column({ cost: 2 }), column({ cost: 1 })];
const COVER = [row(7, [3, 2], Infinity)];

const WHOLE = COSTS.map((each) => ({ ...each, integer: true }));

const ANSWERED: readonly [title: string, program: LinearProgram, objective: number][] = [
  ["a linear program", { columns: COSTS, rows: COVER }, 3.5],
  ["in whole numbers", { columns: WHOLE, rows: COVER }, 4],
  ["a column without bounds", { columns: [column({ lower: -Infinity })], rows: [row(-3, [1], 9)] }, -3],
  ["no rows", { columns: [column({ lower: 2 })], rows: [] }, 2],
  ["no columns", { columns: [], rows: [row(-1, [], 1)] }, 0],
];

test.each(ANSWERED)("%s", (_title, program, objective) => {
  const answer = solve(program, OPTIONS);
  expect(answer).toMatchObject({ kind: "solved", timeIsUp: false });
  const { values, ...found } = answer as Extract<ProgramAnswer, { kind: "solved" }>;
  expect(found.objective).toBeCloseTo(objective, 9);
  expect(found.bound).toBeCloseTo(objective, 9);
  expect(found.bound).toBeLessThanOrEqual(found.objective);
  const cost = program.columns.reduce((sum, each, index) => sum + each.cost * values[index]!, 0);
  expect(cost).toBeCloseTo(objective, 9);
});

const UNANSWERED: readonly [kind: ProgramAnswer["kind"], title: string, program: LinearProgram][] = [
  ["infeasible", "rows that contradict", { columns: [column()], rows: [row(5, [1], 6), row(1, [1], 2)] }],
  ["infeasible", "no columns", { columns: [], rows: [row(1, [], 2)] }],
  ["infeasible", "no whole number", { columns: [column({ integer: true })], rows: [row(1.2, [1], 1.8)] }],
  [
    "unbounded",
    "a cost below 0 without an end",
    { columns: [column({ cost: -1 })], rows: [row(0, [1], Infinity)] },
  ],
  [
    "unbounded",
    "in whole numbers",
    { columns: WHOLE.map((each) => ({ ...each, cost: -1 })), rows: [row(0, [1, -1], 3)] },
  ],
];

test.each(UNANSWERED)("%s: %s", (kind, _title, program) => {
  expect(solve(program, OPTIONS)).toEqual({ kind, seconds: expect.any(Number) as number });
});

test("without time: unsolved, or the best so far and what it may be off", () => {
  const items = Array.from({ length: 40 }, (_, index) => 1000 + ((index * 7919) % 997));
  const program: LinearProgram = {
    columns: items.map((cost) => column({ cost, upper: 1, integer: true })),
    rows: [
      row(19_999.5, items, Infinity),
      row(
        -Infinity,
        items.map((item) => item % 89),
        700,
      ),
    ],
  };
  const answer = solve(program, { ...OPTIONS, timeLimit: 1e-6 });
  if (answer.kind === "solved") expect(answer).toMatchObject({ timeIsUp: true });
  else expect(answer.kind).toBe("unsolved");
});

test("the same program gives the same values, whatever was solved before", () => {
  const program: LinearProgram = {
    columns: [...WHOLE, column({ cost: 1.5, integer: true })],
    rows: [row(7.5, [3, 2, 2.5], 9)],
  };
  const first = solve(program, OPTIONS);
  for (const [, other] of ANSWERED) solve(other, OPTIONS);
  const second = solve(program, OPTIONS);
  expect({ ...second, seconds: 0 }).toEqual({ ...first, seconds: 0 });
});
