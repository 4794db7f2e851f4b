import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compile, loadFunctions, ROOT } from "../hedgerow.mjs";
import { allocateFigures, toColumns } from "../optionRows.mjs";
import { printTable, short } from "../table.mjs";
import { measureOf, timeInTurns } from "../timing.mjs";

const ROWS = 10_000;
const AS_OF = Date.UTC(2026, 10, 20, 16);
const MILLIS_PER_YEAR = 365 * 86_400_000;

const functions = await loadFunctions();
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

/** The sample book as cells, over and over, under one header row. */
function repeatBook(rowCount) {
  const text = readFileSync(join(ROOT, "test/reference/crypto_book.csv"), "utf8");
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
