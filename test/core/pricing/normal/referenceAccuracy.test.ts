/**
 * Bachelier's model on every row of two sets of reference data, valued as one batch.
 *
 * Price: relative error at most 16 x max(1, cond) x 2^-53. Greeks: 1e-11 everywhere, the deepest tails
 * too. Of the greeks that are a sum which can cross 0, rows of "bachelier-more" come as close to it as a
 * double can; there 64 x the greek's own condition number x 2^-53. It is the sum over the inputs x of
 * |x dg/dx|, over |g|, and stands beside the value: computed with it, from the exact formula.
 */
import { NORMAL } from "../../../../src/core/pricing/normal";
import { expectWithin, readReference } from "../../../support/referenceData";
import { valueBatch } from "../../../support/valueModel";

const HALF_ULP = 2 ** -53;
const GREEK_TOLERANCE = 1e-11;
const INPUTS = ["F", "K", "T", "vol", "r", "cond"] as const;

interface ReferenceRow extends Record<(typeof INPUTS)[number], number> {
  readonly type: string;
}

/** The rows, each with all figures, computed in one batch. */
function valueRows<Row extends ReferenceRow>(rows: readonly Row[]) {
  const valued = valueBatch(
    NORMAL,
    rows.map(({ type, F, K, T, vol, r }) => {
      if (type !== "call" && type !== "put") throw new Error(`type is ${type}`);
      return { type, spot: F, strike: K, years: T, vol, rate: r, dividendYield: 0 };
    }),
  );
  return rows.map((row, index) => ({ ...row, valued: valued[index]! }));
}

const PLAIN_COLUMNS = {
  delta: "deltaF",
  netDelta: "deltaF",
  gamma: "gammaF",
  vega: "vega",
  theta: "theta",
  rho: "rho",
  dualDelta: "dualDelta",
  vanna: "vanna",
  volga: "volga",
  speed: "speed",
} as const;

const OWN_COLUMNS = [
  "delta",
  "gamma",
  "vega",
  "rho",
  "dualDelta",
  "vanna",
  "volga",
  "speed",
  "dualGamma",
  "leverage",
  "probItm",
] as const;

/** With the column of the condition number. */
const CROSSING_COLUMNS = {
  theta: "condTheta",
  charm: "condCharm",
  veta: "condVeta",
  zomma: "condZomma",
  color: "condColor",
  ultima: "condUltima",
} as const;

type Plain = keyof typeof PLAIN_COLUMNS;
type Crossing = keyof typeof CROSSING_COLUMNS;

const SETS = {
  bachelier: valueRows(
    readReference(
      "bachelier",
      ["id", "region", "type"],
      [
        ...INPUTS,
        "price",
        "deltaF",
        "gammaF",
        "vega",
        "theta",
        "rho",
        "dualDelta",
        "vanna",
        "volga",
        "speed",
      ],
    ),
  ),
  "bachelier-more": valueRows(
    readReference(
      "bachelier-more",
      ["id", "region", "type"],
      [
        ...INPUTS,
        "price",
        ...OWN_COLUMNS,
        ...(Object.keys(CROSSING_COLUMNS) as Crossing[]),
        ...Object.values(CROSSING_COLUMNS),
      ],
    ),
  ),
};

test("all rows are there", () => {
  expect(SETS.bachelier).toHaveLength(180);
  expect(SETS["bachelier-more"]).toHaveLength(82);
});

describe.each(Object.entries(SETS))("%s", (_, rows) => {
  test("price", () => {
    expectWithin<(typeof rows)[number]>({
      rows,
      found: ({ valued }) => valued.price,
      wanted: ({ price }) => price,
      tolerance: ({ cond }) => 16 * Math.max(1, cond) * HALF_ULP,
    });
  });

  test("price is never negative, no figure is anything but a finite number", () => {
    for (const { valued } of rows) {
      expect(valued.price).toBeGreaterThanOrEqual(0);
      expect(Object.values(valued).filter((value) => !Number.isFinite(value))).toEqual([]);
      expect(valued.yieldRho).toBe(0);
    }
  });
});

describe("bachelier", () => {
  test.each(Object.entries(PLAIN_COLUMNS) as [Plain, (typeof PLAIN_COLUMNS)[Plain]][])(
    "%s",
    (greek, column) => {
      expectWithin({
        rows: SETS.bachelier,
        found: ({ valued }) => valued[greek],
        wanted: (row) => row[column],
        tolerance: () => GREEK_TOLERANCE,
      });
    },
  );
});

describe("bachelier-more", () => {
  test.each(OWN_COLUMNS)("%s", (greek) => {
    expectWithin({
      rows: SETS["bachelier-more"],
      found: ({ valued }) => valued[greek],
      wanted: (row) => row[greek],
      tolerance: () => GREEK_TOLERANCE,
    });
  });

  test.each(Object.entries(CROSSING_COLUMNS) as [Crossing, (typeof CROSSING_COLUMNS)[Crossing]][])(
    "%s",
    (greek, condition) => {
      expectWithin({
        rows: SETS["bachelier-more"],
        found: ({ valued }) => valued[greek],
        wanted: (row) => row[greek],
        tolerance: (row) => Math.max(GREEK_TOLERANCE, 64 * row[condition] * HALF_ULP),
      });
    },
  );
});
