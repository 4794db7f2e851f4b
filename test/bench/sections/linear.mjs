import { compile, loadFunctions } from "../hedgerow.mjs";
import { compileNativeLoop } from "../nativeLoop.mjs";
import { allocateFigures, drawOptions, sliceOptions } from "../optionRows.mjs";
import { slope } from "../slope.mjs";
import { printTable, short } from "../table.mjs";
import { measureOf, timeInTurns } from "../timing.mjs";

const SIZES = [10, 100, 1000, 10_000, 100_000, 1_000_000];
/** From here on the cost of a call itself is small beside that of its rows. */
const LARGE = 1000;

const loopOver = compileNativeLoop();
const { EUROPEAN } = await compile("src/core/pricing/european.ts");
const { GREEKS } = await loadFunctions();
const largest = drawOptions(SIZES.at(-1));
const cells = cellsOf(largest);

const batches = SIZES.map((size) => {
  const options = sliceOptions(largest, size);
  const figures = allocateFigures(size);
  return { rows: size, measure: measureOf(() => EUROPEAN.valueColumns(options, figures)) };
});
const calls = SIZES.map((size) => {
  const columns = cells.map((column) => column.slice(0, size));
  return { rows: size, measure: measureOf(() => GREEKS(...columns, null, null, null)) };
});
const loops = SIZES.map((size) => ({
  rows: size,
  measure: loopOver?.(sliceOptions(largest, size)).measure,
}));
const lines = [
  ...(loopOver ? [{ name: "C++ loop", contenders: loops }] : []),
  { name: "EUROPEAN.valueColumns", contenders: batches },
  { name: "HEDGE.GREEKS, production bundle", contenders: calls },
];
const times = timeInTurns(lines.flatMap(({ contenders }) => contenders));

printTable(
  "Cost by number of rows, price and five greeks: nanoseconds a row, and the slope of log time on log rows",
  [
    "",
    ...SIZES.map((size) => size.toLocaleString("en")),
    `slope from ${LARGE.toLocaleString("en")}`,
    "over all",
  ],
  lines.map(({ name }, line) => {
    const points = SIZES.map((rows, index) => ({ rows, nanos: times[line * SIZES.length + index].nanos }));
    return [
      name,
      ...points.map(({ nanos }) => short(nanos)),
      slope(points.filter(({ rows }) => rows >= LARGE)).toFixed(3),
      slope(points).toFixed(3),
    ];
  }),
);

/** The first seven arguments of HEDGE.GREEKS as Excel hands them over: grids of one column. */
function cellsOf({ phi, spot, strike, years, vol, rate, dividendYield }) {
  const types = Array.from(phi, (sign) => [sign === 1 ? "call" : "put"]);
  const numbers = [spot, strike, years, vol, rate, dividendYield];
  return [types, ...numbers.map((column) => Array.from(column, (value) => [value]))];
}
