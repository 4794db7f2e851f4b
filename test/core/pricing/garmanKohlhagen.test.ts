/**
 * Options on currencies, Garman and Kohlhagen 1983: the european model with the domestic rate as rate and
 * the foreign as yield. Every row of an own draw, values computed with 120 digits (see the file's `meta`).
 *
 * Price: relative error at most 16 x max(1, cond) x 2^-53. Greeks: 1e-11. The premium-adjusted delta is
 * held to that as (K/S) times the dual delta, and as delta - V/S to what that difference can hold:
 * 64 x 2^-53 x (|delta| + cond V/S).
 */
import { EUROPEAN } from "../../../src/core/pricing/european";
import { expectWithin, readReference } from "../../support/referenceData";
import { valueBatch } from "../../support/valueModel";

const HALF_ULP = 2 ** -53;
const GREEK_TOLERANCE = 1e-11;
const GREEKS = {
  delta: "spotDelta",
  gamma: "gamma",
  vega: "vega",
  theta: "theta",
  rho: "rhoD",
  yieldRho: "rhoF",
  dualDelta: "dualDelta",
  vanna: "vanna",
  volga: "volga",
} as const;
type Greek = keyof typeof GREEKS;

const reference = readReference(
  "garman_kohlhagen",
  ["id", "type"],
  ["S", "K", "T", "vol", "rd", "rf", "cond", "price", "paSpotDelta", ...Object.values(GREEKS)],
);
const valued = valueBatch(
  EUROPEAN,
  reference.map(({ type, S, K, T, vol, rd, rf }) => {
    if (type !== "call" && type !== "put") throw new Error(`type is ${type}`);
    return { type, spot: S, strike: K, years: T, vol, rate: rd, dividendYield: rf };
  }),
);
const rows = reference.map((row, index) => ({ ...row, valued: valued[index]! }));

test("all rows are there", () => expect(rows).toHaveLength(180));

test("price", () => {
  expectWithin({
    rows,
    found: ({ valued: { price } }) => price,
    wanted: ({ price }) => price,
    tolerance: ({ cond }) => 16 * Math.max(1, cond) * HALF_ULP,
  });
});

test("price is never negative", () => {
  expect(rows.filter(({ valued: { price } }) => !(price >= 0))).toEqual([]);
});

test.each(Object.entries(GREEKS) as [Greek, (typeof GREEKS)[Greek]][])("%s", (greek, column) => {
  expectWithin({
    rows,
    found: (row) => row.valued[greek],
    wanted: (row) => row[column],
    tolerance: () => GREEK_TOLERANCE,
  });
});

test("premium-adjusted delta as the dual delta in foreign currency", () => {
  expectWithin({
    rows,
    found: ({ K, S, valued: { dualDelta } }) => -(K / S) * dualDelta,
    wanted: ({ paSpotDelta }) => paSpotDelta,
    tolerance: () => GREEK_TOLERANCE,
  });
});

test("premium-adjusted delta as delta less the premium in foreign currency", () => {
  expectWithin({
    rows,
    found: ({ S, valued: { delta, price } }) => delta - price / S,
    wanted: ({ paSpotDelta }) => paSpotDelta,
    tolerance: ({ S, spotDelta, price, paSpotDelta, cond }) => {
      const size = Math.abs(spotDelta) + (cond * price) / S;
      return Math.max(GREEK_TOLERANCE, (64 * HALF_ULP * size) / Math.abs(paSpotDelta));
    },
  });
});
