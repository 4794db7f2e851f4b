import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile, loadFunctions, ROOT } from "../hedgerow.mjs";
import { allocateFigures, toColumns } from "../optionRows.mjs";
import { slope } from "../slope.mjs";
import { printTable, short } from "../table.mjs";
import { measureOf, timeInTurns } from "../timing.mjs";

const ROWS = 10_000;
const SIZES = [1_000, 10_000, 100_000];
const AMERICAN_ROWS = 2_000;
const AS_OF = Date.UTC(2026, 10, 20, 16);
const MILLIS_PER_YEAR = 365 * 86_400_000;

const functions = await loadFunctions();
const { parsePositions } = await compile("src/sheet/parsePositions.ts");
const { measureBook, measureBookInSteps } = await compile("src/core/risk/measureBook.ts");
const { INVERSE } = await compile("src/core/pricing/inverse.ts");
const book = repeatBook(ROWS);
const options = optionsOf(book);
const count = options.length;
const batch = toColumns(options);
const figures = allocateFigures(count);

const column = (name) => options.map((option) => [option[name]]);
const greeks = [
  ...["type", "spot", "strike", "years", "vol"].map(column),
  ...[null, null, [["inverse"]], null, null],
];
const contenders = [
  { name: `INVERSE.valueColumns, its ${count} options`, pass: () => INVERSE.valueColumns(batch, figures) },
  {
    name: `RISK by underlying, ${ROWS} rows`,
    pass: () => functions.RISK(book, null, [["2026-11-20T16:00Z"]]),
  },
  {
    name: `RISK by position, ${ROWS} rows`,
    pass: () => functions.RISK(book, [["Position"]], [["2026-11-20T16:00Z"]]),
  },
  { name: `GREEKS, ${count} rows`, pass: () => functions.GREEKS(...greeks) },
  { name: `DELTA, ${count} rows`, pass: () => functions.DELTA(...greeks.slice(0, 8)) },
];

printTable(
  "A book through the production bundle, beside the batch that values its options (price and five greeks)",
  ["", "ms", "ratio"],
  timeInTurns(contenders.map(({ pass }) => ({ rows: 1, measure: measureOf(pass) }))).map(
    ({ nanos, ratio }, index) => [contenders[index].name, short(nanos / 1e6), short(ratio)],
  ),
);

printTable(
  "The sample book by number of rows: microseconds a row, and the slope of log time on log rows",
  [
    "",
    ...SIZES.map((size) => size.toLocaleString("en")),
    "slope",
    `ms for ${SIZES.at(-1).toLocaleString("en")}`,
  ],
  timesBySize(),
);

printTable(
  "Steps of measuring, between which the pane stays alive: milliseconds",
  ["", "steps", "median", "99 of 100 below", "longest"],
  [
    [`the sample book, ${SIZES.at(-1)} rows`, positionsOf(repeatBook(SIZES.at(-1)))],
    [`the index book, American, ${AMERICAN_ROWS} rows`, americans(AMERICAN_ROWS)],
  ].map(([name, positions]) => [name, ...stepsOf(positions)]),
);

function timesBySize() {
  const books = SIZES.map((size) => repeatBook(size));
  const positions = books.map(positionsOf);
  const lines = [
    { name: "read", pass: (index) => positionsOf(books[index]) },
    { name: "measure", pass: (index) => measureBook(positions[index], AS_OF) },
    { name: "read and measure", pass: (index) => measureBook(positionsOf(books[index]), AS_OF) },
    {
      name: "measure, with higher orders",
      pass: (index) => measureBook(positions[index], AS_OF, { higherOrder: true }),
    },
  ];
  const times = timeInTurns(
    lines.flatMap(({ pass }) =>
      SIZES.map((rows, index) => ({ rows, measure: measureOf(() => pass(index)) })),
    ),
  );
  return lines.map(({ name }, line) => {
    const points = SIZES.map((rows, index) => ({ rows, nanos: times[line * SIZES.length + index].nanos }));
    const { rows, nanos } = points.at(-1);
    const each = points.map((point) => short(point.nanos / 1e3));
    return [name, ...each, slope(points).toFixed(3), short((rows * nanos) / 1e6)];
  });
}

/** How long each step takes: the median of five runs. */
function stepsOf(positions) {
  const runs = Array.from({ length: 5 }, () => {
    const millis = [];
    const steps = measureBookInSteps(positions, AS_OF);
    for (let start = performance.now(); steps.next().done !== true; start = performance.now()) {
      millis.push(performance.now() - start);
    }
    return millis.sort((a, b) => a - b);
  });
  const middle = (share) =>
    runs.map((millis) => millis[Math.floor(share * (millis.length - 1))]).sort((a, b) => a - b)[2];
  return [String(runs[0].length), ...[0.5, 0.99, 1].map((share) => short(middle(share)))];
}

function positionsOf(cells) {
  const { positions, issues } = parsePositions(cells, { asOf: AS_OF, dateSystem: "1900" });
  if (issues.length > 0) throw new Error(`row ${issues[0].gridRow + 1}: ${issues[0].found}`);
  return positions;
}

/** Options of the index book, to be exercised at any time, at ten volatilities each. */
function americans(rowCount) {
  const options = positionsOf(repeatBook(40, "index")).filter(({ product }) => product.kind === "option");
  return Array.from({ length: rowCount }, (_, index) => {
    const { product, market, ...position } = options[index % options.length];
    const volatility = market.volatility + 0.001 * (Math.floor(index / options.length) % 10);
    return { ...position, product: { ...product, style: "american" }, market: { ...market, volatility } };
  });
}

/** A sample book as cells, over and over, under one header row. */
function repeatBook(rowCount, name = "crypto") {
  const text = readFileSync(join(ROOT, `test/reference/${name}_book.csv`), "utf8");
  const [header, ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      line.split(",").map((cell) => (cell === "" || Number.isNaN(Number(cell)) ? cell : Number(cell))),
    );
  return [header, ...Array.from({ length: rowCount }, (_, index) => rows[index % rows.length])];
}

function optionsOf([header, ...rows]) {
  const at = (row, name) => row[header.indexOf(name)];
  return rows
    .filter((row) => ["call", "put"].includes(at(row, "Type")))
    .map((row) => ({
      type: at(row, "Type"),
      phi: at(row, "Type") === "call" ? 1 : -1,
      spot: at(row, "UnderlyingPrice"),
      strike: at(row, "Strike"),
      years: (Date.parse(at(row, "Expiry")) - AS_OF) / MILLIS_PER_YEAR,
      vol: at(row, "Volatility"),
      rate: 0,
      dividendYield: 0,
    }));
}
