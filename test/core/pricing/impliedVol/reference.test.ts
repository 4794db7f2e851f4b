/** Implied volatility against values computed with 80 digits and more, for exactly the price given. */
import { impliedVol, impliedVolColumns } from "../../../../src/core/pricing/impliedVol";
import {
  allocateOptionColumns,
  setOption,
  type OptionInputs,
} from "../../../../src/core/pricing/optionColumns";
import type { OptionModel } from "../../../../src/core/pricing/pricingModel";
import { valueOption } from "../../../../src/core/pricing/valueOption";
import { expectWithin, readReference } from "../../../support/referenceData";

const NUMBERS = ["price", "K", "T", "vol", "cond", "condAll"] as const;

const UNDISCOUNTED = readReference("impliedvol", ["id", "region", "type"], ["F", ...NUMBERS]).map((row) => ({
  ...row,
  S: row.F,
  r: 0,
  q: 0,
}));
const EUROPEAN = readReference("impliedvol_european", ["id", "region", "type"], ["S", "r", "q", ...NUMBERS]);

const NORMAL = readReference("impliedvol_normal", ["id", "region", "type"], ["F", "r", ...NUMBERS]).map(
  (row) => ({ ...row, S: row.F, q: 0 }),
);

type Row = (typeof EUROPEAN)[number];

const quoteOf = ({ type, price, S, K, T, r, q }: Row) => ({
  type: type as "call" | "put",
  price,
  spot: S,
  strike: K,
  years: T,
  rate: r,
  dividendYield: q,
});

/** Eight times what rounding every input by half an ulp does. */
const tolerance = ({ condAll }: Row) => Math.max(1e-13, 8 * condAll * 2 ** -53);
const regions = (rows: readonly Row[]) => [...new Set(rows.map(({ region }) => region))];
const HAS_DIGITS = 1e13;

describe("Black's formula, down to prices of 1e-301 of the forward", () => {
  test.each(regions(UNDISCOUNTED))("%s", (region) => {
    const rows = UNDISCOUNTED.filter((row) => row.region === region && row.condAll <= HAS_DIGITS);
    for (const model of ["futures", "inverse", "european"] as const) {
      expectWithin({
        rows,
        found: (row) => impliedVol(model, quoteOf(row)),
        wanted: ({ vol }) => vol,
        tolerance,
      });
    }
  });

  test("uses forward less strike exactly: no more is lost than rounding the price loses", () => {
    expectWithin({
      rows: UNDISCOUNTED,
      found: (row) => impliedVol("futures", quoteOf(row)),
      wanted: ({ vol }) => vol,
      tolerance: ({ cond }) => Math.max(1e-14, 8 * cond * 2 ** -53),
    });
  });
});

describe("generalised Black-Scholes-Merton with rate and yield of both signs", () => {
  test.each(regions(EUROPEAN))("%s", (region) => {
    const rows = EUROPEAN.filter((row) => row.region === region);
    expectWithin({
      rows,
      found: (row) => impliedVol("european", quoteOf(row)),
      wanted: ({ vol }) => vol,
      tolerance,
    });
  });
});

describe("the normal model, on forwards of both signs", () => {
  test.each(regions(NORMAL))("%s", (region) => {
    expectWithin({
      rows: NORMAL.filter((row) => row.region === region),
      found: (row) => impliedVol("normal", quoteOf(row)),
      wanted: ({ vol }) => vol,
      tolerance: (row) => Math.min(tolerance(row), Math.max(2e-15, 8 * row.cond * 2 ** -53)),
    });
  });
});

test.each<[OptionModel, readonly Row[]]>([
  ["european", EUROPEAN],
  ["futures", UNDISCOUNTED],
  ["inverse", UNDISCOUNTED],
  ["normal", NORMAL],
])(
  "the model's price at the volatility is the price it came from, to 2 ulp times its condition: %s",
  (model, rows) => {
    const figures = ["price", "vega", "delta", "dualDelta", "rho", "yieldRho"] as const;
    const repriced = rows.map((row) => {
      const vol = impliedVol(model, quoteOf(row));
      const { price, vega, delta, dualDelta, rho, yieldRho } = valueOption(
        model,
        { ...quoteOf(row), vol },
        figures,
      );
      const change =
        vol * vega +
        Math.abs(row.S * delta) +
        Math.abs(row.K * dualDelta) +
        Math.abs(row.r * rho) +
        Math.abs(row.q * yieldRho);
      return { ...row, repriced: price, condition: Math.max(1, change / price) };
    });
    expectWithin({
      rows: repriced,
      found: (row) => row.repriced,
      wanted: ({ price }) => price,
      tolerance: ({ condition }) => 2 * 2 ** -52 * condition,
    });
  },
);

test.each<[OptionModel, readonly Row[]]>([
  ["european", EUROPEAN],
  ["futures", UNDISCOUNTED],
  ["inverse", UNDISCOUNTED],
  ["normal", NORMAL],
])("columns hold the same volatilities as one option at a time: %s", (model, rows) => {
  const options = allocateOptionColumns(rows.length);
  rows.forEach((row, index) => {
    const option: OptionInputs = { ...quoteOf(row), vol: NaN };
    setOption(options, index, option);
  });
  const vol = new Float64Array(rows.length);
  const price = Float64Array.from(rows, (row) => row.price);
  impliedVolColumns(model, options, price, vol);
  expect([...vol]).toEqual(rows.map((row) => impliedVol(model, quoteOf(row))));
});
