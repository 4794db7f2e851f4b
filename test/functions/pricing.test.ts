import european from "../reference/european.json";
import black76 from "../reference/black76.json";
import inverse from "../reference/inverse.json";
import { loadBundle } from "./loadBundle";

const bundle = loadBundle();

type Reference = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
};

/** Sheet unit of each function: what the raw reference value is divided by. */
const RAW_UNITS_PER_SHEET_UNIT = {
  PRICE: 1,
  DELTA: 1,
  GAMMA: 1,
  VEGA: 100,
  THETA: 365,
  RHO: 100,
  NETDELTA: 1,
};
type Figure = keyof typeof RAW_UNITS_PER_SHEET_UNIT;

/** For each model, the reference column of each figure; `null` where the model's figure is 0 by definition. */
const MODELS: readonly {
  model: string;
  reference: Reference;
  /** Columns of spot, strike, years, vol and, where the model has them, rate and yield. */
  inputs: readonly string[];
  figures: Readonly<Record<Figure, string | null>>;
}[] = [
  {
    model: "european",
    reference: european as Reference,
    inputs: ["S", "K", "T", "vol", "r", "q"],
    figures: {
      PRICE: "price",
      DELTA: "delta",
      GAMMA: "gamma",
      VEGA: "vega",
      THETA: "theta",
      RHO: "rho",
      NETDELTA: "delta",
    },
  },
  {
    model: "futures",
    reference: black76 as Reference,
    inputs: ["F", "K", "T", "vol", "r"],
    figures: {
      PRICE: "price",
      DELTA: "deltaF",
      GAMMA: "gammaF",
      VEGA: "vega",
      THETA: "theta",
      RHO: "rho",
      NETDELTA: "deltaF",
    },
  },
  {
    model: "inverse",
    reference: inverse as Reference,
    inputs: ["F", "K", "T", "vol"],
    figures: {
      PRICE: "coinValue",
      DELTA: "delta",
      GAMMA: "gammaUsd",
      VEGA: "vegaUsd",
      THETA: "thetaUsd",
      RHO: null,
      NETDELTA: "netDelta",
    },
  },
];

/** The tails, where doubles end, are the core's tests; here rows whose value is no smaller than this count. */
const SMALLEST = 1e-200;
const RELATIVE_TOLERANCE = 1e-9;

describe.each(MODELS)("model $model against the reference data", ({ model, reference, inputs, figures }) => {
  const column = (name: string): unknown[][] => {
    const index = reference.columns.indexOf(name);
    return reference.rows.map((row) => [row[index]]);
  };
  const [spot, strike, years, vol, rate, dividendYield] = inputs.map(column);
  const given = [column("type"), spot, strike, years, vol, rate, dividendYield, model];

  test.each(Object.entries(figures) as [Figure, string | null][])("%s", (id, name) => {
    const expected = name === null ? reference.rows.map(() => [0]) : column(name);
    const found = bundle.call(id, ...given);
    const faults = expected.flatMap(([raw], index) => {
      const value = (raw as number) / RAW_UNITS_PER_SHEET_UNIT[id];
      const cell = found[index]![0] as number;
      const isRight = Math.abs(cell - value) <= RELATIVE_TOLERANCE * Math.abs(value) + SMALLEST;
      return isRight ? [] : [{ row: reference.rows[index], value, cell }];
    });
    expect(found).toHaveLength(expected.length);
    expect(faults).toEqual([]);
  });
});

describe("published values, in the units of the sheet", () => {
  const HULL_19 = ["call", 49, 50, 0.3846, 0.2, 0.05] as const;

  test.each<[string, string, readonly unknown[], number, number]>([
    ["Hull, example 15.6", "PRICE", ["call", 42, 40, 0.5, 0.2, 0.1], 4.76, 0.005],
    ["Hull, example 15.6", "PRICE", ["put", 42, 40, 0.5, 0.2, 0.1], 0.81, 0.005],
    ["Hull, example 17.1", "PRICE", ["call", 930, 900, 2 / 12, 0.2, 0.08, 0.03], 51.83, 0.005],
    ["Hull, example 18.6", "PRICE", ["put", 20, 20, 4 / 12, 0.25, 0.09, 0, "futures"], 1.12, 0.005],
    ["Hull, chapter 19", "DELTA", HULL_19, 0.522, 0.0005],
    ["Hull, chapter 19", "GAMMA", HULL_19, 0.066, 0.0005],
    ["Hull, chapter 19: -4.31 per year", "THETA", HULL_19, -4.31 / 365, 0.005 / 365],
    ["Hull, chapter 19: 12.1 per 1.00", "VEGA", HULL_19, 0.121, 0.0005],
    ["Hull, chapter 19: 8.91 per 1.00", "RHO", HULL_19, 0.0891, 0.00005],
    ["N(0.1)", "DELTA", ["call", 100, 100, 1, 0.2], 0.539827837277029, 5e-16],
  ])("%s: %s%j", (_, id, given, expected, tolerance) => {
    expect(Math.abs((bundle.callForOne(id, ...given) as number) - expected)).toBeLessThanOrEqual(tolerance);
  });
});

test("an omitted rate and yield are 0, an omitted model is european", () => {
  const short = bundle.callForOne("PRICE", "put", 95, 100, 0.5, 0.3);
  expect(bundle.callForOne("PRICE", "put", 95, 100, 0.5, 0.3, 0, 0, "european")).toBe(short);
  expect(bundle.callForOne("PRICE", "put", 95, 100, 0.5, 0.3, "", [[null]], "")).toBe(short);
});

test("10,000 rows come back as 10,000 rows, each as if it were asked for alone", () => {
  const count = 10_000;
  const strikes = Array.from({ length: count }, (_, index) => [50 + index / 100]);
  const found = bundle.call("DELTA", "call", 100, strikes, 1, 0.2);
  expect(found).toHaveLength(count);
  for (const index of [0, 1, 4_999, 9_999]) {
    expect(found[index]).toEqual([bundle.callForOne("DELTA", "call", 100, strikes[index]![0], 1, 0.2)]);
  }
});
