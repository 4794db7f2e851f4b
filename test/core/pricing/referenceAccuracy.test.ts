/**
 * Every row of the reference data (own draws, values computed with 120 digits; see each file's `meta`)
 * against the three closed forms. Price: relative error at most 16 x condition x 2^-53, where the
 * condition number says how much the price moves when its inputs do by as much. Greeks: 1e-12 in every
 * region, the deepest tails too.
 */
import { valueEuropean, valueFutures, valueInverse } from "../../support/valueOptions";
import { expectWithin, readReference } from "../../support/referenceData";

const HALF_ULP = 2 ** -53;
const GREEK_TOLERANCE = 1e-12;

const priceTolerance = ({ cond }: { cond: number }) => 16 * Math.max(1, cond) * HALF_ULP;
const optionType = (text: string) => {
  if (text !== "call" && text !== "put") throw new Error(`type is ${text}`);
  return text;
};

describe("european", () => {
  const rows = readReference(
    "european",
    ["id", "region", "type"],
    ["S", "K", "T", "vol", "r", "q", "cond", "price", "delta", "gamma", "vega", "theta", "rho", "rhoQ"],
  ).map((row) => ({
    ...row,
    valued: valueEuropean(optionType(row.type), row.S, row.K, row.T, row.vol, row.r, row.q),
  }));

  test("all rows are there", () => expect(rows).toHaveLength(1200));

  test("price", () => {
    expectWithin({
      rows,
      found: ({ valued }) => valued.price,
      wanted: ({ price }) => price,
      tolerance: priceTolerance,
    });
  });

  test("price is never negative", () => {
    expect(rows.filter(({ valued }) => !(valued.price >= 0))).toEqual([]);
  });

  test.each([
    ["delta", "delta"],
    ["gamma", "gamma"],
    ["vega", "vega"],
    ["theta", "theta"],
    ["rho", "rho"],
    ["yieldRho", "rhoQ"],
  ] as const)("%s", (greek, column) => {
    expectWithin({
      rows,
      found: ({ valued }) => valued[greek],
      wanted: (row) => row[column],
      tolerance: () => GREEK_TOLERANCE,
    });
  });
});

describe("futures", () => {
  const rows = readReference(
    "black76",
    ["id", "region", "type"],
    ["F", "K", "T", "vol", "r", "cond", "price", "deltaF", "gammaF", "vega", "theta", "rho"],
  ).map((row) => ({
    ...row,
    valued: valueFutures(optionType(row.type), row.F, row.K, row.T, row.vol, row.r),
  }));

  test("all rows are there", () => expect(rows).toHaveLength(180));

  test("price", () => {
    expectWithin({
      rows,
      found: ({ valued }) => valued.price,
      wanted: ({ price }) => price,
      tolerance: priceTolerance,
    });
  });

  test("price is never negative", () => {
    expect(rows.filter(({ valued }) => !(valued.price >= 0))).toEqual([]);
  });

  test.each([
    ["delta", "deltaF"],
    ["gamma", "gammaF"],
    ["vega", "vega"],
    ["theta", "theta"],
    ["rho", "rho"],
  ] as const)("%s", (greek, column) => {
    expectWithin({
      rows,
      found: ({ valued }) => valued[greek],
      wanted: (row) => row[column],
      tolerance: () => GREEK_TOLERANCE,
    });
  });
});

describe("inverse", () => {
  const columns = ["F", "K", "T", "vol", "usdValue", "coinValue"] as const;
  const greekColumns = ["delta", "netDelta", "gammaUsd", "vegaUsd", "thetaUsd", "dualDelta"] as const;
  const rows = readReference("inverse", ["id", "type"], [...columns, ...greekColumns]).map((row) => ({
    ...row,
    // As defined in european.json: the sum of |input x dV/dinput|, over |V|.
    cond:
      (Math.abs(row.F * row.delta) +
        Math.abs(row.K * row.dualDelta) +
        Math.abs(row.vol * row.vegaUsd) +
        Math.abs(row.T * row.thetaUsd)) /
      row.usdValue,
    valued: valueInverse(optionType(row.type), row.F, row.K, row.T, row.vol),
  }));

  test("all rows are there", () => expect(rows).toHaveLength(180));

  test.each([
    ["price", "usdValue"],
    ["coinPrice", "coinValue"],
  ] as const)("%s", (figure, column) => {
    expectWithin({
      rows,
      found: ({ valued }) => valued[figure],
      wanted: (row) => row[column],
      tolerance: priceTolerance,
    });
  });

  test("price is never negative", () => {
    expect(rows.filter(({ valued }) => !(valued.price >= 0))).toEqual([]);
  });

  test.each([
    ["delta", "delta"],
    ["netDelta", "netDelta"],
    ["gamma", "gammaUsd"],
    ["vega", "vegaUsd"],
    ["theta", "thetaUsd"],
  ] as const)("%s", (greek, column) => {
    expectWithin({
      rows,
      found: ({ valued }) => valued[greek],
      wanted: (row) => row[column],
      tolerance: () => GREEK_TOLERANCE,
    });
  });
});
