import bachelier from "../reference/bachelier.json";
import bachelierMore from "../reference/bachelier-more.json";
import black76 from "../reference/black76.json";
import european from "../reference/european.json";
import inverse from "../reference/inverse.json";
import { loadBundle } from "./loadBundle";

const bundle = loadBundle();

type Reference = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
};

/**
 * Sheet unit of each function: what the raw reference value is divided by. A hundred for each derivative by
 * volatility, rate or yield, 365 for each by time.
 */
const RAW_UNITS_PER_SHEET_UNIT: Readonly<Record<string, number>> = {
  PRICE: 1,
  DELTA: 1,
  GAMMA: 1,
  VEGA: 100,
  THETA: 365,
  RHO: 100,
  NETDELTA: 1,
  YIELDRHO: 100,
  VANNA: 100,
  VOLGA: 10_000,
  CHARM: 365,
  VETA: 36_500,
  SPEED: 1,
  ZOMMA: 100,
  COLOR: 365,
  ULTIMA: 1_000_000,
  DUALDELTA: 1,
  DUALGAMMA: 1,
  LEVERAGE: 1,
  PROBITM: 1,
};

/** In model "normal" volatility is in units of price, and its derivatives are per 1.00. */
const RAW_UNITS_OF_NORMAL: typeof RAW_UNITS_PER_SHEET_UNIT = {
  ...RAW_UNITS_PER_SHEET_UNIT,
  VEGA: 1,
  VANNA: 1,
  VOLGA: 1,
  VETA: 365,
  ZOMMA: 1,
  ULTIMA: 1,
};

const onlyOrdinary = ({ columns, rows }: Reference): Reference => ({
  columns,
  rows: rows.filter((row) => row[columns.indexOf("region")] === "ordinary"),
});

/** For each model, the reference column of each figure; `null` where the model's figure is 0 by definition. */
const MODELS: readonly {
  model: string;
  reference: Reference;
  /** Columns of spot, strike, years, vol and, where the model has them, rate and yield. */
  inputs: readonly string[];
  rawUnits?: typeof RAW_UNITS_PER_SHEET_UNIT;
  figures: Readonly<Record<string, string | null>>;
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
      YIELDRHO: "rhoQ",
      VANNA: "vanna",
      VOLGA: "volga",
      CHARM: "charm",
      VETA: "veta",
      SPEED: "speed",
      ZOMMA: "zomma",
      COLOR: "color",
      ULTIMA: "ultima",
      DUALDELTA: "dualDelta",
      DUALGAMMA: "dualGamma",
      PROBITM: "itmProb",
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
      YIELDRHO: null,
      VANNA: "vanna",
      VOLGA: "volga",
      CHARM: "charm",
      SPEED: "speed",
      ZOMMA: "zomma",
      DUALDELTA: "dualDelta",
      DUALGAMMA: "dualGamma",
    },
  },
  {
    model: "normal",
    reference: bachelier as Reference,
    inputs: ["F", "K", "T", "vol", "r"],
    rawUnits: RAW_UNITS_OF_NORMAL,
    figures: {
      PRICE: "price",
      DELTA: "deltaF",
      GAMMA: "gammaF",
      VEGA: "vega",
      THETA: "theta",
      RHO: "rho",
      NETDELTA: "deltaF",
      YIELDRHO: null,
      VANNA: "vanna",
      VOLGA: "volga",
      SPEED: "speed",
      DUALDELTA: "dualDelta",
    },
  },
  {
    model: "normal",
    // Beside these the file has rows at crossings of 0 and beyond what a cell may hold.
    reference: onlyOrdinary(bachelierMore as Reference),
    inputs: ["F", "K", "T", "vol", "r"],
    rawUnits: RAW_UNITS_OF_NORMAL,
    figures: {
      CHARM: "charm",
      VETA: "veta",
      ZOMMA: "zomma",
      COLOR: "color",
      ULTIMA: "ultima",
      DUALGAMMA: "dualGamma",
      LEVERAGE: "leverage",
      PROBITM: "probItm",
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
      YIELDRHO: null,
      DUALDELTA: "dualDelta",
    },
  },
];

/** The tails, where doubles end, are the core's tests; here rows whose value is no smaller than this count. */
const SMALLEST = 1e-200;
const RELATIVE_TOLERANCE = 1e-9;

describe.each(MODELS)(
  "model $model against the reference data",
  ({ model, reference, inputs, rawUnits = RAW_UNITS_PER_SHEET_UNIT, figures }) => {
    const column = (name: string): unknown[][] => {
      const index = reference.columns.indexOf(name);
      return reference.rows.map((row) => [row[index]]);
    };
    const [spot, strike, years, vol, rate, dividendYield] = inputs.map(column);
    const given = [column("type"), spot, strike, years, vol, rate, dividendYield, model];

    test.each(Object.entries(figures))("%s", (id, name) => {
      const expected = name === null ? reference.rows.map(() => [0]) : column(name);
      const found = bundle.call(id, ...given);
      const faults = expected.flatMap(([raw], index) => {
        const value = (raw as number) / rawUnits[id]!;
        const cell = found[index]![0] as number;
        const isRight = Math.abs(cell - value) <= RELATIVE_TOLERANCE * Math.abs(value) + SMALLEST;
        return isRight ? [] : [{ row: reference.rows[index], value, cell }];
      });
      expect(found).toHaveLength(expected.length);
      expect(faults).toEqual([]);
    });
  },
);

/** Each is spot x delta / price of the reference row; in model "inverse" of the price in USD. */
test.each([
  ["european", european as Reference, ["S", "K", "T", "vol", "r", "q"], "delta", "price"],
  ["futures", black76 as Reference, ["F", "K", "T", "vol", "r"], "deltaF", "price"],
  ["inverse", inverse as Reference, ["F", "K", "T", "vol"], "delta", "usdValue"],
] as const)("LEVERAGE in model %s", (model, { columns, rows }, inputs, delta, price) => {
  const cell = (row: (typeof rows)[number], name: string) => row[columns.indexOf(name)] as number;
  const priced = rows.filter((row) => cell(row, price) > SMALLEST);
  const column = (name: string) => priced.map((row) => [cell(row, name)]);
  const [spot, strike, years, vol, rate, dividendYield] = inputs.map(column);
  const given = [column("type"), spot, strike, years, vol, rate, dividendYield, model];
  const found = bundle.call("LEVERAGE", ...given);
  const faults = priced.flatMap((row, index) => {
    const value = (cell(row, inputs[0]) * cell(row, delta)) / cell(row, price);
    const leverage = found[index]![0] as number;
    return Math.abs(leverage - value) <= RELATIVE_TOLERANCE * Math.abs(value)
      ? []
      : [{ row, value, leverage }];
  });
  expect(priced.length).toBeGreaterThan(0.8 * rows.length);
  expect(faults).toEqual([]);
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
