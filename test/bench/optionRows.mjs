import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./hedgerow.mjs";

export const GREEKS_AND_PRICE = ["price", "delta", "gamma", "vega", "theta", "rho"];

/** Rows of test/reference/`name`.json as objects. */
export function readReference(name) {
  const { columns, rows } = JSON.parse(readFileSync(join(ROOT, `test/reference/${name}.json`), "utf8"));
  return rows.map((cells) => Object.fromEntries(columns.map((column, index) => [column, cells[index]])));
}

/** Reference rows as `OptionColumns`. */
export function columnsOfReference(rows) {
  return toColumns(
    rows.map((row) => ({
      phi: row.type === "call" ? 1 : -1,
      spot: row.S ?? row.F,
      strike: row.K,
      years: row.T,
      vol: row.vol,
      rate: row.r ?? 0,
      dividendYield: row.q ?? 0,
    })),
  );
}

/**
 * `OptionColumns` of invented options as books hold them, the same at each call: calls and puts, one week
 * to three years, volatility 8 % to 90 %, strikes within two and a half standard deviations; `rates` and
 * `dividendYields` are ranges.
 */
export function drawOptions(count, { rates = [-0.01, 0.08], dividendYields = [0, 0.05] } = {}) {
  const draw = repeatableDraw();
  const between = (low, high) => low + (high - low) * draw();
  return toColumns(
    Array.from({ length: count }, () => {
      const spot = between(50, 150);
      const years = between(0.02, 3);
      const vol = between(0.08, 0.9);
      return {
        phi: draw() < 0.5 ? 1 : -1,
        spot,
        strike: spot * Math.exp(between(-2.5, 2.5) * vol * Math.sqrt(years)),
        years,
        vol,
        rate: between(...rates),
        dividendYield: between(...dividendYields),
      };
    }),
  );
}

/** A column of zeros for each figure. */
export function allocateFigures(count, names = GREEKS_AND_PRICE) {
  return Object.fromEntries(names.map((name) => [name, new Float64Array(count)]));
}

/** The first rows of `options`, without copying. */
export function sliceOptions(options, count) {
  const entries = Object.entries(options).map(([name, column]) => [
    name,
    name === "count" ? count : column.subarray(0, count),
  ]);
  return Object.fromEntries(entries);
}

/** Option objects as `OptionColumns`. */
export function toColumns(options) {
  const column = (name) => Float64Array.from(options, (option) => option[name]);
  return {
    count: options.length,
    phi: Int8Array.from(options, ({ phi }) => phi),
    spot: column("spot"),
    strike: column("strike"),
    years: column("years"),
    vol: column("vol"),
    rate: column("rate"),
    dividendYield: column("dividendYield"),
  };
}

/** Uniform on [0, 1), the same sequence each time: a linear congruential generator is good enough. */
export function repeatableDraw() {
  let state = 20261120;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}
