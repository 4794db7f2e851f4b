import { compile } from "../hedgerow.mjs";
import { compileNativeLoop } from "../nativeLoop.mjs";
import { drawOptions, sliceOptions } from "../optionRows.mjs";
import { error, printTable, short } from "../table.mjs";
import { measureOf, timeInTurns } from "../timing.mjs";

const ROWS = 10_000;
const AMERICAN_ROWS = 40;
const SHIFTS = 21;
const SCENARIOS = SHIFTS * SHIFTS;
const AS_OF = Date.UTC(2026, 10, 20, 16);
const MILLIS_PER_YEAR = 365 * 86_400_000;
const ALL_MEASURES = ["P&L", "delta", "gamma", "vega", "theta"];

const GRID = {
  asOf: AS_OF,
  days: 0,
  /** -20 % to +20 %, -5 to +5 points. */
  spotShifts: Array.from({ length: SHIFTS }, (_, index) => (index - 10) / 50),
  volShifts: Array.from({ length: SHIFTS }, (_, index) => (index - 10) / 200),
  volShiftType: "absolute",
  stickiness: "strike",
};

const loopOver = compileNativeLoop();
const { measureScenarios, measureScenariosInSteps } = await compile("src/core/risk/measureScenarios.ts");
const { buildVolatilitySurface } = await compile("src/core/market/volatilitySurface.ts");
const LOG_MONEYNESS = Array.from({ length: 21 }, (_, index) => (index - 10) / 5);
const SLICES = [0.1, 0.25, 0.5, 1, 2, 3].map((years) => ({
  years,
  logMoneyness: LOG_MONEYNESS,
  volatility: LOG_MONEYNESS.map((x) => 0.4 - 0.015 * Math.tanh(x / Math.sqrt(years))),
}));
const STICKY_DELTA = {
  ...GRID,
  stickiness: "delta",
  surfaces: new Map([["X", buildVolatilitySurface(SLICES)]]),
};
const options = drawOptions(ROWS);
// Expiries are whole milliseconds.
options.years.set(options.years.map((years) => Math.round(years * MILLIS_PER_YEAR) / MILLIS_PER_YEAR));
const book = bookOf(options, "european");
const loop = loopOver?.(options, GRID);

showSteps("cold", book, ["P&L"]);

const contenders = [
  ...(loop ? [{ name: "C++ loop, price", rows: ROWS * SCENARIOS, measure: loop.measure }] : []),
  scenariosOf("P&L", book, GRID, ["P&L"]),
  scenariosOf("P&L and four greeks", book, GRID, ALL_MEASURES),
  scenariosOf("P&L, sticky delta", book, STICKY_DELTA, ["P&L"]),
];
printRates(`${ROWS.toLocaleString("en")} European positions x ${SHIFTS} x ${SHIFTS} scenarios`, contenders);

const american = bookOf(sliceOptions(options, AMERICAN_ROWS), "american");
printRates(
  `${AMERICAN_ROWS} American positions x ${SHIFTS} x ${SHIFTS} scenarios, each of terms of its own`,
  [
    scenariosOf("P&L", american, GRID, ["P&L"]),
    scenariosOf("P&L and four greeks", american, GRID, ALL_MEASURES),
    scenariosOf("P&L, sticky delta", american.slice(0, 4), STICKY_DELTA, ["P&L"]),
  ],
);

console.log("");
showSteps("warm", book, ["P&L"]);
showSteps("warm", book, ALL_MEASURES);
showSteps("warm, American", american, ALL_MEASURES);
if (loop) {
  const gross = Math.max(...loop.sums());
  const unmoved = loop.sums()[(SCENARIOS - 1) / 2];
  const profits = measureScenarios(book, GRID, ["P&L"])["P&L"].flat();
  const worst = Math.max(...loop.sums().map((sum, index) => Math.abs(sum - unmoved - profits[index])));
  console.log(`Largest difference of P&L from the C++ loop, of the book's value: ${error(worst / gross)}`);
}

/** One contract of each option. */
function bookOf({ count, phi, spot, strike, years, vol, rate, dividendYield }, style) {
  return Array.from({ length: count }, (_, row) => ({
    instrument: `option ${row}`,
    underlying: "X",
    product: {
      ...{ kind: "option", style, settlement: "linear" },
      type: phi[row] === 1 ? "call" : "put",
      strike: strike[row],
      expiry: AS_OF + Math.round(years[row] * MILLIS_PER_YEAR),
    },
    quantity: 1,
    multiplier: 1,
    market: {
      spot: spot[row],
      volatility: vol[row],
      rate: rate[row],
      dividendYield: dividendYield[row],
    },
  }));
}

function scenariosOf(name, positions, grid, measures) {
  const pass = () => measureScenarios(positions, grid, measures);
  return { name, rows: positions.length * SCENARIOS, measure: measureOf(pass) };
}

function printRates(title, rated) {
  printTable(
    title,
    ["", "valuations a second", "ns each", "ratio"],
    timeInTurns(rated).map(({ nanos, ratio }, index) => [
      rated[index].name,
      Math.round(1e9 / nanos).toLocaleString("en"),
      short(nanos),
      short(ratio),
    ]),
  );
}

/** Does the work in steps, as the pane does, and shows how far it is; prints how long its steps are. */
function showSteps(name, positions, measures) {
  const steps = measureScenariosInSteps(positions, GRID, measures);
  const millis = [];
  let told = 0.1;
  let before = performance.now();
  for (let step = steps.next(); step.done !== true; step = steps.next()) {
    const after = performance.now();
    millis.push(after - before);
    if (step.value >= told) {
      process.stderr.write(`${Math.round(100 * step.value)} % `);
      told += 0.1;
    }
    before = performance.now();
  }
  millis.sort((a, b) => a - b);
  const [middle, longest] = [millis[millis.length >> 1], millis.at(-1)].map(short);
  const of = measures.length === 1 ? measures[0] : `${measures[0]} and greeks`;
  const end = process.stdout.isTTY ? "\r" : "";
  console.log(
    `${end}  In steps (${of}, ${name}): ${millis.length}, of ${middle} ms, the longest ${longest} ms`,
  );
}
