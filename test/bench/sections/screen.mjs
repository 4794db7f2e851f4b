import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import esbuild from "esbuild";
import { CACHE, ROOT } from "../hedgerow.mjs";
import { printTable, short } from "../table.mjs";

const AS_OF = Date.UTC(2026, 10, 20, 16);
const ROW_COUNTS = [1_000, 10_000, 100_000];
const RUNS = 3;

await bundlePage();
const { launchBrowser } = await loadBrowserFinder();
const browser = await launchBrowser();
const rows = [];
try {
  for (const name of ["crypto", "index"]) {
    const book = await readBook(name);
    for (const rowCount of ROW_COUNTS) rows.push(await measure(name, repeat(book, rowCount)));
  }
} finally {
  await browser.close();
}
printTable(
  "The pane reads, measures and plans a book on the thread of the screen (a task over 50 ms is a long one)",
  ["", "ms", "frames drawn", "long tasks", "longest, ms"],
  rows,
);

/** The run with the least long tasks: what another process takes from this one is no task of the pane. */
async function measure(name, cells) {
  const runs = [];
  for (let run = 0; run < RUNS; run += 1) {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(CACHE, "screen.html")).href);
    runs.push(await page.evaluate(([given, asOf]) => window.readLongBook(given, asOf), [cells, AS_OF]));
    await page.close();
  }
  const longest = ({ longTasks }) => Math.max(0, ...longTasks);
  const best = runs.reduce((a, b) => (longest(b) < longest(a) ? b : a));
  return [
    `${name} book, ${best.positions.toLocaleString("en-US")} positions`,
    short(best.milliseconds),
    String(best.framesDrawn),
    String(best.longTasks.length),
    best.longTasks.length === 0 ? "below 50" : short(longest(best)),
  ];
}

async function readBook(name) {
  const text = await readFile(join(ROOT, `test/reference/${name}_book.csv`), "utf8");
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      line.split(",").map((cell) => (cell === "" || Number.isNaN(Number(cell)) ? cell : Number(cell))),
    );
}

function repeat([header, ...rows], rowCount) {
  return [header, ...Array.from({ length: rowCount }, (_, index) => rows[index % rows.length])];
}

async function bundlePage() {
  await mkdir(CACHE, { recursive: true });
  await esbuild.build({
    entryPoints: [join(ROOT, "test/bench/screen/longBook.tsx")],
    outfile: join(CACHE, "screen.js"),
    bundle: true,
    minify: true,
    jsx: "automatic",
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "warning",
  });
  await writeFile(
    join(CACHE, "screen.html"),
    '<!doctype html><meta charset="utf-8"><div id="root"></div><script src="screen.js"></script>',
  );
}

/** test/support/browser.ts, as the tests use it. */
async function loadBrowserFinder() {
  const outfile = join(CACHE, "browser.cjs");
  await esbuild.build({
    entryPoints: [join(ROOT, "test/support/browser.ts")],
    outfile,
    bundle: true,
    packages: "external",
    platform: "node",
    format: "cjs",
    define: { __dirname: JSON.stringify(join(ROOT, "test/support")) },
  });
  return createRequire(import.meta.url)(outfile);
}
