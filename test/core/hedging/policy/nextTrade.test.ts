import type { HedgePolicy } from "../../../../src/core/hedging/policy/hedgePolicy";
import { nextTradeInSteps, type NextTradeInput } from "../../../../src/core/hedging/policy/nextTrade";
import type { NextTrade } from "../../../../src/core/hedging/policy/policyCheck";
import { measureBook } from "../../../../src/core/risk/measureBook";
import type { Position } from "../../../../src/core/risk/position";
import { finish } from "../../../../src/core/steps/steps";
import { positionsOf } from "../../../support/scenarios";
import { SAMPLE_AS_OF } from "../../../support/sampleBooks";
import {
  ASOF,
  inversePerpetual,
  MILLIS_PER_DAY,
  MILLIS_PER_HOUR,
  option,
  POLICY,
  spotHolding,
} from "../../../support/policyBooks";

interface Given extends Partial<Omit<NextTradeInput, "policy">> {
  readonly policy?: Partial<HedgePolicy>;
}

function inputOf(
  positions: readonly Position[],
  { policy, asOf = ASOF, ...rest }: Given = {},
): NextTradeInput {
  return {
    risk: measureBook(positions, asOf).underlyings[0]!,
    asOf,
    policy: { ...POLICY, ...policy },
    costRate: 0.0005,
    lot: null,
    lastHedge: { time: asOf, spot: 100 },
    breachesOf: () => [],
    ...rest,
  };
}

function nextTrade(positions: readonly Position[], given: Given = {}): NextTrade {
  return finish(nextTradeInSteps(inputOf(positions, given)));
}

const calls = option({
  quantity: -10,
  strike: 105,
  days: 30,
  market: { volatility: 0.6, rate: 0.03, dividendYield: 0.01 },
});
const manyCalls = option({ quantity: -100, strike: 100, days: 45, market: { volatility: 0.4, rate: 0.02 } });
const onFuture = { rate: 0.04, underlyingPrice: 101 };
const byCosts = { riskAversion: 0.01 };

/**
 * [title, book, policy, spot below, spot above]: where net delta is on the edge of the band, found at 30 digits by
 * mpmath's root finder on the closed forms of delta, gamma and the bands, written for this.
 */
const EDGES: [string, Position[], Partial<HedgePolicy>, number, number][] = [
  ["options and spot", [calls, spotHolding(4.2)], { band: 1 }, 95.3159811461839734, 104.202252048644735],
  [
    "options on a future, and the future, whose price moves with spot",
    [
      option({ quantity: -10, strike: 100, days: 60, market: { ...onFuture, volatility: 0.5 } }),
      {
        ...spotHolding(5.5),
        instrument: "X-FUT",
        product: { kind: "future", expiry: ASOF + 60 * MILLIS_PER_DAY, settlement: "linear" },
        market: { spot: 100, dividendYield: 0, ...onFuture },
      },
    ],
    { band: 0.5 },
    97.339426428285137,
    102.517587672476155,
  ],
  [
    "options paid in coin",
    [
      option({
        quantity: -10,
        strike: 100,
        days: 30,
        market: { volatility: 0.6 },
        product: { settlement: "inverse" },
      }),
      spotHolding(4.6),
    ],
    { band: 0.5 },
    97.0766161919655122,
    102.488946672232991,
  ],
  [
    "the band of Whalley-Wilmott, which changes with gamma",
    [manyCalls, spotHolding(53)],
    { ...byCosts, bandBy: "whalley-wilmott" },
    98.0916842897533308,
    101.561966624779754,
  ],
  [
    "the band of Zakamouline, which changes with gamma and is shifted",
    [manyCalls, spotHolding(53)],
    { ...byCosts, bandBy: "zakamouline" },
    98.8624098325207325,
    100.724564785021124,
  ],
  // A perpetual of 50,000 USD in all against 1 coin: 1 - 50,000 / S.
  [
    "an inverse perpetual",
    [spotHolding(1, 50_000), inversePerpetual(-5, 10_000, 50_000)],
    { band: 0.1 },
    50_000 / 1.1,
    50_000 / 0.9,
  ],
];

test.each(EDGES)("the spots of the next trade: %s", (_title, positions, policy, below, above) => {
  const found = nextTrade(positions, { policy, costRate: 0.001 });
  const tolerance = 1e-6 * positions[0]!.market.spot;
  expect(Math.abs(found.below! - below)).toBeLessThan(tolerance);
  expect(Math.abs(found.above! - above)).toBeLessThan(tolerance);
  // On the side that fires.
  expect(found.below!).toBeLessThanOrEqual(below);
  expect(found.above!).toBeGreaterThanOrEqual(above);
  expect(found.searched).toMatchObject({ lowest: found.below, highest: found.above });
});

test("the automatic band is worth one lot at the spot where it is", () => {
  // |1 - 50,000 / S| = 10,000 / S.
  const found = nextTrade([spotHolding(1, 50_000), inversePerpetual(-5, 10_000, 50_000)], {
    policy: { band: null },
    lot: inversePerpetual(1, 10_000, 50_000),
  });
  expect(found.below).toBeCloseTo(40_000, 0);
  expect(found.above).toBeCloseTo(60_000, 0);
});

describe("passing time alone", () => {
  const book = [calls, spotHolding(4.2)];

  test("charm takes net delta over the edge", () => {
    // As above: net delta of the book at spot 100 is 1 when 8.93813098542227 days are left.
    const crossing = ASOF + (30 - 8.93813098542227) * MILLIS_PER_DAY;
    const { at } = nextTrade(book, { policy: { band: 1 } });
    expect(at! - crossing).toBeGreaterThanOrEqual(0);
    expect(at! - crossing).toBeLessThan(1001);
  });

  const interval = { kind: "interval", hours: 8.1 } as const;
  const band = { kind: "band" } as const;

  test("ends an interval, to the millisecond", () => {
    const lastHedge = { time: ASOF - 60_000, spot: 100 };
    const found = nextTrade(book, { policy: { conditions: [interval] }, lastHedge });
    expect(found).toMatchObject({ below: null, above: null, at: ASOF - 60_000 + 8.1 * MILLIS_PER_HOUR });
    expect(found.searched).toMatchObject({ lowest: 50, highest: 200 });
  });

  test("makes any of the conditions hold, or all of them", () => {
    const conditions = [interval, band];
    const any = nextTrade(book, { policy: { band: 1, conditions, join: "any" } });
    expect(any.at).toBe(ASOF + 8.1 * MILLIS_PER_HOUR);
    expect(any.above).toBeCloseTo(104.2023, 3);
    const all = nextTrade(book, { policy: { band: 1, conditions, join: "all" } });
    const bandAlone = nextTrade(book, { policy: { band: 1 } });
    expect(Math.abs(all.at! - bandAlone.at!)).toBeLessThanOrEqual(1001);
    expect(all).toMatchObject({ below: null, above: null });
  });

  test("never moves what stays where it is", () => {
    const found = nextTrade([spotHolding(3)], { policy: { conditions: [{ kind: "spotMove", move: 0.05 }] } });
    expect(found).toMatchObject({ at: null, searched: { until: ASOF + 92 * MILLIS_PER_DAY } });
  });
});

test("a move of spot since the last hedge", () => {
  const found = nextTrade([spotHolding(3)], {
    policy: { conditions: [{ kind: "spotMove", move: 0.05 }] },
    lastHedge: { time: ASOF, spot: 98 },
  });
  expect(found.below).toBeCloseTo(93.1, 3);
  expect(found.above).toBeCloseTo(102.9, 3);
});

test("gamma times the move of spot", () => {
  const found = nextTrade([manyCalls], { policy: { band: 10, conditions: [{ kind: "gammaMove" }] } });
  for (const spot of [found.below!, found.above!]) {
    const moved = { ...manyCalls, market: { ...manyCalls.market, spot } };
    const { gamma } = measureBook([moved], ASOF).total;
    expect(Math.abs(gamma! * (spot - 100))).toBeCloseTo(10, 3);
  }
});

test("a limit that is broken, by its sentence", () => {
  const found = nextTrade([calls], {
    policy: { conditions: [{ kind: "breach" }] },
    breachesOf: ({ exposure: { netDelta } }) => (netDelta < -7 ? ["net delta is below −7"] : []),
  });
  const moved = { ...calls, market: { ...calls.market, spot: found.above! } };
  expect(measureBook([moved], ASOF).total.netDelta).toBeCloseTo(-7, 4);
  expect(found.below).toBeNull();
});

test("what fires already fires here and now", () => {
  expect(nextTrade([spotHolding(6)])).toEqual({
    below: 100,
    above: 100,
    at: ASOF,
    searched: { lowest: 100, highest: 100, until: ASOF },
  });
});

describe("how far it was searched", () => {
  test("half to twice of spot, and up to a minute before the next expiry", () => {
    const far = option({ quantity: -10, strike: 105, days: 300, market: { volatility: 0.6 } });
    expect(nextTrade([calls, far, spotHolding(1)], { policy: { band: 100 } })).toEqual({
      below: null,
      above: null,
      at: null,
      searched: { lowest: 50, highest: 200, until: ASOF + 30 * MILLIS_PER_DAY - 60_000 },
    });
  });

  test("up to where costs leave a long option no band", () => {
    const long = option({ quantity: 1e5, strike: 100, days: 30, market: { volatility: 0.3 } });
    const found = nextTrade([long], {
      policy: { bandBy: "zakamouline", riskAversion: 1, conditions: [{ kind: "breach" }] },
      costRate: 0.002,
    });
    expect(found).toMatchObject({ below: null, above: null, at: null });
    // Zakamouline's K, 0.75 now, is 1 when 1.4424049114376 days are left: mpmath, at 25 digits.
    const wanted = ASOF + (30 - 1.4424049114376) * MILLIS_PER_DAY;
    expect(Math.abs(found.searched.until - wanted)).toBeLessThan(1001);
  });
});

describe("the sample books, just hedged", () => {
  const books = (["crypto", "index"] as const).flatMap((name) =>
    measureBook(positionsOf(name), SAMPLE_AS_OF).underlyings.map(({ underlying, exposure, positions }) => {
      const held = positions.map(({ position }) => position);
      const hedge = { ...spotHolding(-exposure.netDelta, held[0]!.market.spot), underlying };
      return { underlying, positions: [...held, hedge] };
    }),
  );

  test.each(books)("$underlying waits; at the spots found net delta is on the edge", ({ positions }) => {
    const { spot } = positions[0]!.market;
    const sizes = measureBook(positions, SAMPLE_AS_OF).positions.map(({ exposure }) => exposure.netDelta);
    const band = 0.01 * sizes.reduce((sum, netDelta) => sum + Math.abs(netDelta), 0);
    const { below, above } = nextTrade(positions, { asOf: SAMPLE_AS_OF, policy: { band } });
    expect(below).not.toBe(spot);
    const found = [below, above].filter((at) => at !== null);
    expect(found).not.toEqual([]);
    for (const at of found) {
      const { underlyings } = measureBook(moved(positions, at / spot), SAMPLE_AS_OF);
      expect(Math.abs(underlyings[0]!.exposure.netDelta) / band).toBeCloseTo(1, 3);
    }
  });

  function moved(positions: readonly Position[], ratio: number): Position[] {
    return positions.map((position) => {
      const { spot, underlyingPrice } = position.market;
      const forward = underlyingPrice === undefined ? undefined : underlyingPrice * ratio;
      return { ...position, market: { ...position.market, spot: spot * ratio, underlyingPrice: forward } };
    });
  }
});

test("tells a growing share of the work, from 0 to 1", () => {
  const given = { policy: { band: 1 }, lot: spotHolding(1) };
  const steps = nextTradeInSteps(inputOf([calls, spotHolding(4.2)], given));
  const shares: number[] = [];
  for (let step = steps.next(); step.done !== true; step = steps.next()) shares.push(step.value);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares[0]).toBeGreaterThanOrEqual(0);
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
});
