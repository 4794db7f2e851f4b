import { checkPolicy } from "../../../../src/core/hedging/policy/checkPolicy";
import type { HedgePolicy } from "../../../../src/core/hedging/policy/hedgePolicy";
import type { AppliedBand } from "../../../../src/core/hedging/policy/policyCheck";
import { measureBook } from "../../../../src/core/risk/measureBook";
import type { Position } from "../../../../src/core/risk/position";
import { hedgingReference, hedgingRows } from "../../../support/hedgingReference";
import { expectWithin } from "../../../support/referenceData";
import { ASOF, option, POLICY, spotHolding } from "../../../support/policyBooks";

interface Given extends Partial<HedgePolicy> {
  readonly deltaOfOneLot?: number;
}

function bandOf(positions: readonly Position[], given: Given = {}): AppliedBand {
  const { deltaOfOneLot = 0, ...policy } = given;
  return checkPolicy({
    risk: measureBook(positions, ASOF).underlyings[0]!,
    asOf: ASOF,
    policy: { ...POLICY, ...policy },
    costRate: policy.costRate ?? POLICY.costRate,
    deltaOfOneLot,
    lastHedge: null,
    breaches: [],
  }).band;
}

describe("a fixed band", () => {
  test("is the one that is set, around the target, also below a lot", () => {
    expect(bandOf([spotHolding(7)], { target: 20, band: 0.5, deltaOfOneLot: 1 })).toEqual({
      by: "fixed",
      centre: 20,
      halfWidth: 0.5,
    });
  });

  test("that is not set is the automatic one: a lot, or 0.1 % of the gross delta", () => {
    const given = { target: 20, band: null, deltaOfOneLot: 2 };
    expect(bandOf([spotHolding(7)], given)).toEqual({ by: "automatic", centre: 20, halfWidth: 2 });
    expect(bandOf([spotHolding(-7000)], given)).toEqual({ by: "automatic", centre: 20, halfWidth: 7 });
  });
});

/** hedging.json: bands around the shares to hold against one call, at 120 digits. */
const ROWS = hedgingRows(hedgingReference("bands"), [
  ...["S", "K", "T", "sigma", "r", "lambda", "gammaRA", "deltaBS", "H_WW", "lowWW", "highWW"],
  ...["lowShort", "highShort", "lowLong", "highLong"],
] as const);

type Row = (typeof ROWS)[number];

/** For `quantity` of the option alone, with the row's costs, and its risk aversion shared by them. */
function bandOfRow(row: Row, quantity: number, bandBy: HedgePolicy["bandBy"]): AppliedBand {
  const market = { spot: row.S, rate: row.r, volatility: row.sigma };
  const call = option({ quantity, strike: row.K, days: row.T * 365, market });
  return bandOf([call], {
    bandBy,
    costRate: row.lambda,
    riskAversion: row.gammaRA / Math.abs(quantity),
  });
}

/** Expiries are whole milliseconds: some 1e-11 of the years. */
const tolerance = () => 1e-9;

describe("Whalley-Wilmott", () => {
  const bandBy = "whalley-wilmott";

  test("one option's band is that of the reference, around the target", () => {
    const found = (row: Row) => bandOfRow(row, -1, bandBy);
    expectWithin({ rows: ROWS, found: (row) => found(row).halfWidth, wanted: (row) => row.H_WW, tolerance });
    for (const row of ROWS) expect(found(row)).toMatchObject({ by: bandBy, centre: 0 });
  });

  test("a thousand options at a thousandth of the risk aversion have a band a thousand times as wide", () => {
    const found = (row: Row) => bandOfRow(row, 1000, bandBy).halfWidth;
    expectWithin({ rows: ROWS, found, wanted: (row) => 1000 * row.H_WW, tolerance });
  });
});

describe("Zakamouline", () => {
  const bandBy = "zakamouline";

  // Net delta is the holding less the call's delta: the band of the holding less that is the band of net delta.
  test.each([
    ["a short call", -1],
    ["a thousand short calls", -1000],
  ])("the band of %s is that of the reference", (_title, quantity) => {
    const size = Math.abs(quantity);
    const low = (row: Row) => edges(bandOfRow(row, quantity, bandBy))[0] / size + row.deltaBS;
    const high = (row: Row) => edges(bandOfRow(row, quantity, bandBy))[1] / size + row.deltaBS;
    expectWithin({ rows: ROWS, found: low, wanted: (row) => row.lowShort, tolerance });
    expectWithin({ rows: ROWS, found: high, wanted: (row) => row.highShort, tolerance });
  });

  test("the band of a long call is that of the reference, to be held short", () => {
    const rows = ROWS.filter(({ lowLong }) => lowLong !== null);
    const low = (row: Row) => -edges(bandOfRow(row, 1, bandBy))[1] + row.deltaBS;
    const high = (row: Row) => -edges(bandOfRow(row, 1, bandBy))[0] + row.deltaBS;
    expectWithin({ rows, found: low, wanted: (row) => row.lowLong, tolerance });
    expectWithin({ rows, found: high, wanted: (row) => row.highLong, tolerance });
  });

  test("is shifted from the target that is set", () => {
    const calls = [option({ quantity: -10, strike: 105, days: 30, market: { volatility: 0.4 } })];
    const at0 = bandOf(calls, { bandBy });
    const at7 = bandOf(calls, { bandBy, target: 7 });
    expect(at7.halfWidth).toBe(at0.halfWidth);
    expect(at7.centre).toBeCloseTo(at0.centre + 7, 12);
    expect(at0.centre).not.toBe(0);
  });

  test("a long option that costs leave no band is refused", () => {
    const calls = [option({ quantity: 10, strike: 100, days: 30, market: { volatility: 0.2 } })];
    expect(() => bandOf(calls, { bandBy, costRate: 0.2 })).toThrow(/^cost is 0.2: takes less than /);
  });
});

describe("a book's options count as one, by the size of gamma", () => {
  const near = option({ quantity: -30, strike: 100, days: 20, market: { volatility: 0.5, rate: 0.01 } });
  const far = option({ quantity: 10, strike: 120, days: 200, market: { volatility: 0.4, rate: 0.05 } });
  const gammaOf = (position: Position) => measureBook([position], ASOF).total.gamma!;
  const [gNear, gFar] = [gammaOf(near), gammaOf(far)];
  const nearWeight = Math.abs(gNear) / (Math.abs(gNear) + Math.abs(gFar));
  const average = (ofNear: number, ofFar: number) => nearWeight * ofNear + (1 - nearWeight) * ofFar;
  const years = average(20 / 365, 200 / 365);
  const rate = average(0.01, 0.05);
  const given = { riskAversion: 0.02, costRate: 0.001 };

  test("Whalley-Wilmott: gamma is the sum, years and rate are averages", () => {
    const wanted = ((1.5 * Math.exp(-rate * years) * 0.001 * 100 * (gNear + gFar) ** 2) / 0.02) ** (1 / 3);
    expect(bandOf([near, far], { ...given, bandBy: "whalley-wilmott" }).halfWidth).toBeCloseTo(wanted, 12);
  });

  test("Zakamouline: so is volatility, and all of them move in one proportion", () => {
    const vol = average(0.5, 0.4);
    const gamma = Math.abs(gNear + gFar);
    const root = (Math.exp(-rate * years) / vol) ** 0.25;
    const h0 = 0.001 / (0.02 * 100 * vol ** 2 * years);
    const h1 = 1.12 * 0.001 ** 0.31 * years ** 0.05 * root * (gamma / 0.02) ** 0.5;
    const k = 4.76 * 0.001 ** 0.78 * years ** -0.02 * root * (0.02 * 100 ** 2 * gamma) ** 0.15;
    const wider = ({ market, ...rest }: Position): Position => ({
      ...rest,
      market: { ...market, volatility: market.volatility! * Math.sqrt(1 + k) },
    });
    const netDelta = (positions: Position[]) => measureBook(positions, ASOF).total.netDelta!;
    const found = bandOf([near, far], { ...given, bandBy: "zakamouline" });
    expect(found.halfWidth).toBeCloseTo(h0 + h1, 12);
    expect(found.centre).toBeCloseTo(netDelta([near, far]) - netDelta([wider(near), wider(far)]), 12);
  });

  test("a normal volatility counts as its share of the forward", () => {
    const forward = 100;
    const lognormal = option({ quantity: -10, strike: 100, days: 30, market: { volatility: 0.2 } });
    const normal = { ...lognormal, market: { ...lognormal.market, volatility: 0.2 * forward } };
    const asNormal: Position = { ...normal, market: { ...normal.market, volatilityType: "normal" } };
    const [one, other] = [lognormal, asNormal].map((position) =>
      bandOf([position], { bandBy: "zakamouline" }),
    );
    // The two models agree to the square of the volatility over the time there is: vol^2 T / 24 = 1.4e-4.
    expect(Math.abs(one!.halfWidth / other!.halfWidth - 1)).toBeLessThan(1e-3);
    expect(Math.abs(one!.centre - other!.centre)).toBeLessThan(0.01);
  });
});

describe("a band that follows from costs is at least the automatic one", () => {
  test.each(["whalley-wilmott", "zakamouline"] as const)("%s", (bandBy) => {
    const calls = [option({ quantity: -10, strike: 100, days: 30, market: { volatility: 0.4 } })];
    const free = bandOf(calls, { bandBy, deltaOfOneLot: 0 });
    expect(free.by).toBe(bandBy);
    expect(bandOf(calls, { bandBy, deltaOfOneLot: 50 })).toEqual({ ...free, by: "automatic", halfWidth: 50 });
    const noOptions = [spotHolding(-7000)];
    expect(bandOf(noOptions, { bandBy, target: 3 })).toEqual({ by: "automatic", centre: 3, halfWidth: 7 });
  });

  test("without costs", () => {
    const calls = [option({ quantity: -10, strike: 100, days: 30, market: { volatility: 0.4 } })];
    expect(bandOf(calls, { bandBy: "zakamouline", costRate: 0, deltaOfOneLot: 1 })).toMatchObject({
      by: "automatic",
      halfWidth: 1,
    });
  });
});

function edges({ centre, halfWidth }: AppliedBand): readonly [number, number] {
  return [centre - halfWidth, centre + halfWidth];
}
