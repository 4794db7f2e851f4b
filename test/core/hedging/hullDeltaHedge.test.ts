/** Hull, Options, Futures, and Other Derivatives, tables 19.2 and 19.3: a short position in 100,000 calls, hedged weekly. */
import { hedgeQuantity } from "../../../src/core/hedging/hedgeQuantity";
import { hedgingReference } from "../../support/hedgingReference";
import { valueEuropean } from "../../support/valueOptions";

const OPTIONS = 100_000;
const STRIKE = 50;
const WEEKS = 20;
const WEEKLY_RATE = 0.05 / 52;

interface Published {
  readonly prices: readonly number[];
  readonly delta: readonly number[];
  readonly finalCostThousands: number;
}

/** Shares to trade each week and their cost. The tables have deltas of three digits: lots of 100 shares. */
function hedgeWeekly(prices: readonly number[], lot?: number) {
  let held = 0;
  return prices.map((price, week) => {
    const { delta } = valueEuropean("call", price, STRIKE, (WEEKS - week) / 52, 0.2, 0.05, 0);
    const bought = hedgeQuantity({ exposure: held - OPTIONS * delta, hedgeDelta: 1, lot });
    held += bought;
    return { held, cost: bought * price };
  });
}

describe.each([
  ["hull_19_2_ITM", STRIKE],
  ["hull_19_3_OTM", 0],
])("%s", (table, exercise) => {
  const published = hedgingReference("hullTables", table, "published") as Published;

  test("shares held are the printed deltas", () => {
    const rows = hedgeWeekly(published.prices, 100);
    expect(rows.map(({ held }) => held)).toEqual(published.delta.map((delta) => Math.round(delta * OPTIONS)));
  });

  test("what the hedge cost in the end, without rounding", () => {
    const rows = hedgeWeekly(published.prices);
    const paid = rows.reduce((sum, { cost }) => sum * Math.exp(WEEKLY_RATE) + cost, 0);
    const final = paid - exercise * OPTIONS;
    const unrounded = hedgingReference("hullTables", table, "reproduced", "unroundedFinalCost") as number;
    expect(final).toBeCloseTo(unrounded, 6);
    // The book rounds the shares to hundreds, the money of every week to hundreds.
    expect(Math.abs(final - published.finalCostThousands * 1000)).toBeLessThan(100);
  });
});

test("table 19.2 week by week, to the tenth of a thousand that is printed", () => {
  const published = hedgingReference("hullTables", "hull_19_2_ITM", "published") as Published & {
    readonly costOfSharesThousands: readonly number[];
    readonly interestThousands: readonly number[];
    readonly cumulativeCostThousands: readonly number[];
  };
  let cumulative = 0;
  let interest = 0;
  const table = hedgeWeekly(published.prices, 100).map(({ cost }) => {
    cumulative = toTenth(cumulative + interest + toTenth(cost / 1000));
    interest = toTenth(cumulative * WEEKLY_RATE);
    return { cost: toTenth(cost / 1000), cumulative, interest };
  });
  expect(table.map(({ cost }) => cost)).toEqual(published.costOfSharesThousands);
  expect(table.map(({ cumulative }) => cumulative)).toEqual(published.cumulativeCostThousands);
  // In the last week the shares are delivered.
  expect(table.map(({ interest }) => interest).slice(0, WEEKS)).toEqual(published.interestThousands);
});

function toTenth(thousands: number): number {
  return Math.round(thousands * 10) / 10;
}
