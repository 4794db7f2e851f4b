import { planBook } from "../../src/app/planBook";
import { readBook } from "../../src/app/readBook";
import { DEFAULT_SETTINGS, type HedgeSettings } from "../../src/app/settings";
import type { HedgeProblem } from "../../src/core/hedging/optimiser/hedgeProblem";
import { NO_EDITS } from "../../src/core/hedging/plan";
import { finish } from "../../src/core/steps/steps";
import { readHedgeProblem } from "../../src/sheet/functions/hedgeTradesArguments";
import { CELL_SOLVE_OPTIONS, hedgeTradesGrid } from "../../src/sheet/functions/hedgeTradesGrid";
import type { Grid } from "../../src/sheet/grid";
import { randomHedgeProblem } from "../support/randomHedgeProblem";
import type { TradeSolver } from "../../src/app/tradeSolver";
import { directSolver } from "../support/directSolver";
import { SAMPLE_AS_OF } from "../support/sampleBooks";
import { sampleReading } from "../support/sampleReading";

/* The numbers of the pane's question typed into cells: HEDGETRADES answers with the trades of the pane's plan. */

const SETTINGS: HedgeSettings = { ...DEFAULT_SETTINGS, asOf: SAMPLE_AS_OF };

const LIMITS: Grid = [
  ["Underlying", "Greek", "Target", "Lower", "Upper"],
  ["BTC", "Vega", 0, -15_000, 15_000],
  ["ETH", "Vega", 0, -2_000, 2_000],
  ["ETH", "Gamma", 0, -0.1, 0.1],
];

const HEDGES: Grid = [
  ["Instrument", "Spread", "Fee", "Lot", "Ticket", "Max trade"],
  ["BTC-PERPETUAL", 0.0001, 0.0005, 1, 0, ""],
  ["BTC-25JUN27-55000-P", 0.02, 0.0003, 0.1, 20, 60],
  ["BTC-26MAR27-120000-C", 0.02, 0.0003, 0.1, 20, ""],
  ["ETH-PERPETUAL", 0.0001, 0.0005, 1, 0, ""],
  ["ETH-24SEP27-4750-C", 0.03, 0.0003, 1, 5, ""],
  ["ETH-25DEC26-2650-P", 0.03, 0.0003, 1, 5, ""],
];

const blank = (value: number | null) => value ?? "";

function exposuresGrid({ exposures }: HedgeProblem): Grid {
  return [
    ["Greek", "Exposure", "Lower", "Upper", "Target", "Weight"],
    ...exposures.map(({ name, exposure, lower, upper, target, weight }) => [
      name,
      exposure,
      blank(lower),
      blank(upper),
      target,
      weight,
    ]),
  ];
}

function hedgesGrid({ exposures, hedges }: HedgeProblem): Grid {
  return [
    ["Instrument", ...exposures.map(({ name }) => name), "Cost", "Lot", "Min", "Max", "Min trade", "Ticket"],
    ...hedges.map(({ name, effects, buyCost, lot, lowest, highest, minTrade, ticket }) => [
      name,
      ...effects,
      buyCost,
      blank(lot),
      blank(lowest),
      blank(highest),
      minTrade,
      ticket,
    ]),
  ];
}

let solver: TradeSolver;
beforeAll(async () => {
  solver = await directSolver();
});

it("HEDGETRADES gives the trades of the plan", async () => {
  const book = readBook(sampleReading({ limits: LIMITS, hedges: HEDGES }), SAMPLE_AS_OF, SETTINGS);
  const found = planBook(book, { settings: SETTINGS, edits: NO_EDITS, log: [], shown: null });
  if (found?.kind !== "open") throw new Error("a search was expected");
  const planned = finish(found.next(await solver.solve(found.problem, CELL_SOLVE_OPTIONS)));
  if (planned.kind !== "whole") throw new Error("one search was expected");
  const { plan } = planned;

  const asked = readHedgeProblem([exposuresGrid(found.problem), hedgesGrid(found.problem)]);
  const [, ...rows] = hedgeTradesGrid(asked, await solver.solve(asked, CELL_SOLVE_OPTIONS));
  const inCells = rows.filter(([, quantity]) => quantity !== 0).map(([name, quantity]) => [name, quantity]);
  const inPane = plan.trades.map(({ instrument, quantity }) => [instrument, quantity]);
  expect(inPane.length).toBeGreaterThan(3);
  expect(inCells.sort()).toEqual(inPane.sort());
});

/** Of what HEDGETRADES takes: one cost either way, no impact. */
const RANDOM = Array.from({ length: 120 }, (_, index) => ({
  seed: index + 1,
  hedges: 1 + (index % 5),
  objective: (["leastCost", "target", "fewest"] as const)[index % 3]!,
  isSmall: true,
  hasImpact: false,
}));
const OBJECTIVE_WORDS = { leastCost: "least cost", target: "target", fewest: "fewest" } as const;

it.each(RANDOM)("a problem typed into cells has the same answer: %j", async (shape) => {
  const drawn = randomHedgeProblem(shape);
  const problem = {
    ...drawn,
    hedges: drawn.hedges.map((hedge) => ({ ...hedge, sellCost: hedge.buyCost })),
  };
  const typed = [exposuresGrid(problem), hedgesGrid(problem), [[OBJECTIVE_WORDS[shape.objective]]]];
  const inPane = await solver.solve(problem, CELL_SOLVE_OPTIONS);
  const inCells = await solver.solve(readHedgeProblem(typed), CELL_SOLVE_OPTIONS);
  expect(inCells.quantities).toEqual(inPane.quantities);
});
