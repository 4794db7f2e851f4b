/**
 * RISK and GREEKS over 10,000 rows through the production bundle, beside a plain loop of the pricing
 * formula over the same options in the same run: milliseconds depend on the machine, the ratio less so.
 * `npm run bench` runs it; `npm run build` comes first.
 */
import { build } from "esbuild";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const ROWS = 10_000;
const RUNS = 25;
const AS_OF = Date.UTC(2026, 10, 20, 16);
const MILLIS_PER_YEAR = 365 * 86_400_000;

const functions = loadFunctions();
const book = repeatBook(ROWS);
const options = optionsOf(book);
const valueInverse = await compile("src/core/pricing/inverse.ts", "valueInverse");

const loop = measureMillis(() => options.forEach((option) => valueInverse(...option)));
report(`plain loop of valueInverse over its ${options.length} options`, loop);
report(
  `RISK by underlying, ${ROWS} rows`,
  measureMillis(() => functions.RISK(book, null, [["2026-11-20T16:00Z"]])),
);
report(
  `RISK by position, ${ROWS} rows`,
  measureMillis(() => functions.RISK(book, [["Position"]], [["2026-11-20T16:00Z"]])),
);

const column = (index) => options.map((option) => [option[index]]);
const greeks = [column(0), column(1), column(2), column(3), column(4), null, null, [["inverse"]], null, null];
report(
  `GREEKS, ${options.length} rows`,
  measureMillis(() => functions.GREEKS(...greeks)),
);
report(
  `DELTA, ${options.length} rows`,
  measureMillis(() => functions.DELTA(...greeks.slice(0, 8))),
);

function report(what, { best, median }) {
  const figures = [
    `${median.toFixed(2)} ms`,
    `best ${best.toFixed(2)} ms`,
    `${(median / loop.median).toFixed(0)} x`,
  ];
  console.log(what.padEnd(56) + figures.map((figure) => figure.padStart(15)).join(""));
}

/** Warm: the first runs do not count. */
function measureMillis(run) {
  const times = Array.from({ length: 2 * RUNS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  const warm = times.slice(RUNS).sort((a, b) => a - b);
  return { best: warm[0], median: warm[RUNS >> 1] };
}

/** Not in a node:vm context, where each look at a global such as Number takes a detour that Excel has not. */
function loadFunctions() {
  const found = {};
  const associate = (id, run) => (found[id] = run);
  const script = readFileSync(join(ROOT, "dist/functions.js"), "utf8");
  new Function("CustomFunctions", script)({ associate, Error: class {}, ErrorCode: {} });
  return found;
}

/** The sample book as cells, over and over, under one header row. */
function repeatBook(count) {
  const text = readFileSync(join(ROOT, "test/reference/crypto_book.csv"), "utf8");
  const [header, ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      line.split(",").map((cell) => (cell === "" || Number.isNaN(Number(cell)) ? cell : Number(cell))),
    );
  return [header, ...Array.from({ length: count }, (_, index) => rows[index % rows.length])];
}

/** Type, forward, strike, years and volatility of each option row. */
function optionsOf([header, ...rows]) {
  const at = (row, name) => row[header.indexOf(name)];
  return rows
    .filter((row) => ["call", "put"].includes(at(row, "Type")))
    .map((row) => [
      at(row, "Type"),
      at(row, "UnderlyingPrice"),
      at(row, "Strike"),
      (Date.parse(at(row, "Expiry")) - AS_OF) / MILLIS_PER_YEAR,
      at(row, "Volatility"),
    ]);
}

async function compile(path, name) {
  const options = {
    entryPoints: [join(ROOT, path)],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
  };
  const [{ text }] = (await build(options)).outputFiles;
  return (await import(`data:text/javascript,${encodeURIComponent(text)}`))[name];
}
