import loadHighs from "highs";
import { compile } from "../hedgerow.mjs";
import { allocateFigures, repeatableDraw, toColumns } from "../optionRows.mjs";
import { printTable, short } from "../table.mjs";
import { measureOf, timeInTurns } from "../timing.mjs";

const HEDGES = 30;
const PROBLEMS = 4;
/** A pass over problems in whole lots takes seconds. */
const ROUNDS_OF_LOTS = 3;
const FIGURES = ["delta", "gamma", "vega", "vanna", "volga"];

const { EUROPEAN } = await compile("src/core/pricing/european.ts");
const { solveHedge } = await compile("src/core/hedging/optimiser/solveHedge.ts");
const { SEARCH_GAP } = await compile("src/core/hedging/searchGap.ts");
const { loadHighsSolver } = await compile("src/workers/highsProgram.ts");
const solve = await loadHighsSolver();
const highs = await loadHighs();

const OPTIONS = { timeLimit: 60, gap: SEARCH_GAP };
const draw = repeatableDraw();
const between = (low, high) => low + (high - low) * draw();
const problems = Array.from({ length: PROBLEMS }, drawProblem);
const kinds = [
  { name: "any quantity", change: {} },
  { name: "whole lots", change: { lot: 10 } },
  { name: "whole lots, tickets", change: { lot: 10, ticket: 20 } },
];
const times = kinds.map(({ change }) => {
  const changed = problems.map((problem) => ({
    ...problem,
    hedges: problem.hedges.map((hedge) => ({ ...hedge, ...change })),
  }));
  const contender = (one) => ({ rows: PROBLEMS, measure: measureOf(() => changed.forEach(one)) });
  const plain = contender(solvePlainly);
  const ours = contender((problem) => solveHedge(problem, solve, OPTIONS));
  return timeInTurns([plain, ours], change.lot === undefined ? undefined : ROUNDS_OF_LOTS);
});

printTable(
  `Choosing trades: ${HEDGES} options, ${FIGURES.length} greeks, in milliseconds a problem`,
  ["", "HiGHS on the model as it stands", "solveHedge", "ratio"],
  kinds.map(({ name }, index) => {
    const [plain, ours] = times[index];
    return [name, short(plain.nanos / 1e6), short(ours.nanos / 1e6), short(ours.ratio)];
  }),
);

/** A book of invented options, to be brought within a tenth of its greeks by others on the same underlying. */
function drawProblem() {
  const hedges = drawOptions(HEDGES);
  const book = drawOptions(3 * HEDGES);
  const held = Array.from({ length: 3 * HEDGES }, () => between(-500, 500));
  const exposures = FIGURES.map((name) => {
    const exposure = held.reduce((sum, quantity, index) => sum + quantity * book[name][index], 0);
    const scale = held.reduce((sum, quantity, index) => sum + Math.abs(quantity * book[name][index]), 0);
    const limit = Math.abs(exposure) / 10;
    return { name, exposure, lower: -limit, upper: limit, target: 0, weight: 1 / scale, scale };
  });
  const joint = { budget: null, tickets: null, margin: null, selfFinancing: false, noMoreGrossVega: false };
  return {
    exposures,
    hedges: Array.from({ length: HEDGES }, (_, index) => {
      const cost = 0.01 + 0.01 * hedges.price[index];
      return {
        ...{ name: `option ${index}`, effects: FIGURES.map((name) => hedges[name][index]) },
        ...{ lot: null, lowest: -2000, highest: 2000, minTrade: 0, buyCost: cost, sellCost: cost, impact: 0 },
        ...{ ticket: 0, cash: 0, held: 0, margin: 0, grossVega: 0, fixed: null },
      };
    }),
    objective: "leastCost",
    joint,
  };
}

/** Price and greeks of options as listed on one underlying: `count` of them, a column each. */
function drawOptions(count) {
  const options = Array.from({ length: count }, () => ({
    phi: draw() < 0.5 ? 1 : -1,
    spot: 100,
    strike: between(75, 130),
    years: between(0.04, 1),
    vol: between(0.2, 0.35),
    rate: 0.03,
    dividendYield: 0,
  }));
  const figures = allocateFigures(count, ["price", ...FIGURES]);
  EUROPEAN.valueColumns(toColumns(options), figures);
  return figures;
}

/** The same problem as a user of HiGHS would first write it: bought and sold lots, and a switch for each ticket. */
function solvePlainly({ exposures, hedges }) {
  const size = ({ lot }) => lot ?? 1;
  const columns = hedges.flatMap((hedge, index) => [
    { index, sign: 1, cost: hedge.buyCost * size(hedge), upper: hedge.highest / size(hedge) },
    { index, sign: -1, cost: hedge.sellCost * size(hedge), upper: -hedge.lowest / size(hedge) },
  ]);
  const tickets = hedges.some(({ ticket }) => ticket > 0) ? hedges : [];
  const rows = [
    ...exposures.map(({ exposure, lower, upper }, row) => ({
      ...{ lower: lower - exposure, upper: upper - exposure },
      terms: columns.map(({ index, sign }) => sign * hedges[index].effects[row] * size(hedges[index])),
    })),
    ...tickets.map((_, ticket) => ({
      ...{ lower: -Infinity, upper: 0 },
      terms: [
        ...columns.map(({ index }) => (index === ticket ? 1 : 0)),
        ...tickets.map((_, other) => (other === ticket ? -columns[2 * ticket].upper : 0)),
      ],
    })),
  ];
  const isInteger = hedges.some(({ lot }) => lot !== null);
  highs.withModel((model) => {
    model.options.set({ output_flag: false, mip_rel_gap: OPTIONS.gap });
    for (const { cost, upper } of columns) model.addCol(cost, 0, upper, { indices: [], values: [] });
    for (const { ticket } of tickets) model.addCol(ticket, 0, 1, { indices: [], values: [] });
    for (const { lower, upper, terms } of rows)
      model.addRow(lower, upper, { indices: terms.map((_, column) => column), values: terms });
    const count = columns.length + tickets.length;
    if (isInteger)
      for (let column = 0; column < count; column++)
        model.changeColIntegrality(column, highs.constants.variableType.integer);
    model.run();
    if (model.getModelStatus() !== highs.constants.modelStatus.optimal)
      throw new Error("the plain model has no optimum");
  });
}
