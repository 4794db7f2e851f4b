import { buildVolatilitySurface } from "../../../src/core/market/volatilitySurface";
import { valueOption } from "../../../src/core/pricing/valueOption";
import type { Position } from "../../../src/core/risk/position";
import type { ScenarioGrid } from "../../../src/core/risk/scenario";
import { SAMPLE_AS_OF } from "../../support/sampleBooks";
import { gridOf, measureOne, MILLIS_PER_DAY, surfaceOf } from "../../support/scenarios";

const SPOT_SHIFTS = [-0.4, -0.1, -0.02, 0, 0.03, 0.25, 0.5];
const RATES = { rate: 0.03, dividendYield: 0.01 };
const STICKY_DELTA = { stickiness: "delta", spotShifts: SPOT_SHIFTS } as const;

interface Terms {
  readonly type?: "call" | "put";
  readonly strike: number;
  readonly days: number;
  readonly volatility: number;
  readonly underlying?: string;
}

const optionOf = ({ type = "put", strike, days, volatility, underlying = "X" }: Terms): Position => ({
  instrument: `${underlying} ${days} ${strike} ${type}`,
  underlying,
  product: {
    ...{ kind: "option", type, strike, settlement: "linear", style: "european" },
    expiry: SAMPLE_AS_OF + days * MILLIS_PER_DAY,
  },
  quantity: 3,
  multiplier: 10,
  market: { spot: 100, volatility, ...RATES },
});

/** ln(K/F) with the forward that carry makes of a shifted spot. */
const moneyness = (strike: number, days: number, spotShift = 0): number =>
  Math.log(strike / (100 * (1 + spotShift))) - (RATES.rate - RATES.dividendYield) * (days / 365);

/** P&L of one option whose volatility becomes `vol`, by the formula for it alone. */
function gainOf(position: Position, days: number, passed: number, spotShift: number, vol: number): number {
  if (position.product.kind !== "option") throw new Error("an option");
  const { type, strike } = position.product;
  const terms = { type, strike, ...RATES };
  const before = { ...terms, spot: 100, years: days / 365, vol: position.market.volatility! };
  const after = { ...terms, spot: 100 * (1 + spotShift), years: (days - passed) / 365, vol };
  return 30 * (valueOption("european", after).price - valueOption("european", before).price);
}

/**
 * Total variance that is a straight line a + b ln(K/F) between ln(K/F) of -0.5 and 0.4, and flat outside: what
 * a monotone curve through points on a line has to be.
 */
const LINES: Readonly<Record<number, readonly [number, number]>> = { 90: [0.02, -0.015], 365: [0.06, -0.04] };
const lineVolatility = (days: number, logMoneyness: number): number => {
  const [a, b] = LINES[days]!;
  return Math.sqrt((a + b * Math.min(Math.max(logMoneyness, -0.5), 0.4)) / (days / 365));
};
const POINTS = [-0.5, -0.2, 0, 0.15, 0.4];
const SURFACE = buildVolatilitySurface(
  [90, 365].map((days) => ({
    years: days / 365,
    logMoneyness: POINTS,
    volatility: POINTS.map((point) => lineVolatility(days, point)),
  })),
);

describe("sticky delta with a surface", () => {
  const grid = (others: Partial<ScenarioGrid> = {}): ScenarioGrid =>
    gridOf({ ...STICKY_DELTA, surfaces: new Map([["X", SURFACE]]), ...others });

  test.each(
    [90, 365].flatMap((days) =>
      [60, 95, 100, 130].flatMap((strike) => [0, 20].map((passed) => [days, strike, passed] as const)),
    ),
  )(
    "an option of %d days on strike %d, %d days on: keeps its distance from the smile",
    (days, strike, passed) => {
      // Off the smile by 3 points; the name of the underlying in lower case is the same underlying.
      const volatility = lineVolatility(days, moneyness(strike, days)) + 0.03;
      const position = optionOf({ strike, days, volatility, underlying: "x" });
      for (const [volShift, volShiftType] of [
        [0.02, "absolute"],
        [-0.2, "relative"],
      ] as const) {
        const found = surfaceOf(
          [position],
          grid({ days: passed, volShifts: [volShift], volShiftType }),
          "P&L",
        )[0]!;
        const wanted = SPOT_SHIFTS.map((spotShift) => {
          const onSmile = lineVolatility(days, moneyness(strike, days - passed, spotShift));
          const vol =
            volShiftType === "absolute" ? onSmile + 0.03 + volShift : (onSmile + 0.03) * (1 + volShift);
          return gainOf(position, days, passed, spotShift, vol);
        });
        found.forEach((figure, column) => expect(figure).toBeCloseTo(wanted[column]!, 9));
      }
    },
  );

  test("an expiry between two slices: total variance is linear in time at one moneyness", () => {
    const position = optionOf({ strike: 105, days: 200, volatility: 0.25 });
    const share = (200 - 90) / (365 - 90);
    const smile = (logMoneyness: number): number => {
      const [early, late] = [90, 365].map((days) => lineVolatility(days, logMoneyness) ** 2 * (days / 365));
      return Math.sqrt((early! + share * (late! - early!)) / (200 / 365));
    };
    const own = smile(moneyness(105, 200));
    const found = surfaceOf([position], grid(), "P&L")[0]!;
    SPOT_SHIFTS.forEach((spotShift, column) => {
      const vol = 0.25 + smile(moneyness(105, 200, spotShift)) - own;
      expect(found[column]).toBeCloseTo(gainOf(position, 200, 0, spotShift, vol), 9);
    });
  });

  test("greeks are those at the volatility that the option comes to", () => {
    const volatility = lineVolatility(90, moneyness(95, 90));
    const position = optionOf({ strike: 95, days: 90, volatility });
    for (const greek of ["delta", "gamma", "vega", "theta"] as const) {
      const found = surfaceOf([position], grid(), greek)[0]!;
      SPOT_SHIFTS.forEach((spotShift, column) => {
        const vol = lineVolatility(90, moneyness(95, 90, spotShift));
        const inputs = {
          type: "put",
          strike: 95,
          years: 90 / 365,
          spot: 100 * (1 + spotShift),
          vol,
        } as const;
        const wanted = 30 * valueOption("european", { ...inputs, ...RATES })[greek];
        expect(Math.abs(found[column]! / wanted - 1)).toBeLessThan(1e-10);
      });
    }
  });

  test("an option on the smile keeps its volatility where spot and strike move together", () => {
    // The same moneyness, so the same volatility and delta: what gives the rule its name.
    const at = (strike: number) =>
      optionOf({ strike, days: 90, volatility: lineVolatility(90, moneyness(strike, 90)) });
    const moved = measureOne([at(110)], { ...grid(), spotShifts: [0.1] }, "delta");
    expect(moved).toBeCloseTo(measureOne([at(100)], grid({ spotShifts: [0] }), "delta"), 12);
  });

  test("American options go by it too", () => {
    const position = optionOf({ strike: 105, days: 90, volatility: 0.3 });
    const american = { ...position, product: { ...position.product, style: "american" } } as Position;
    const own = lineVolatility(90, moneyness(105, 90));
    const found = surfaceOf([american], grid({ spotShifts: [-0.1, 0.1] }), "P&L")[0]!;
    const terms = { type: "put", strike: 105, years: 90 / 365, ...RATES } as const;
    const worth = (spot: number, vol: number) =>
      valueOption("american", { ...terms, spot, vol }, ["price"]).price;
    [-0.1, 0.1].forEach((spotShift, column) => {
      const vol = 0.3 + lineVolatility(90, moneyness(105, 90, spotShift)) - own;
      expect(found[column]).toBeCloseTo(30 * (worth(100 * (1 + spotShift), vol) - worth(100, 0.3)), 9);
    });
  });
});

describe("sticky delta with the book's own smile", () => {
  test("goes through the average volatility on each strike", () => {
    // 0.30 on strike 90 (of 0.28 and 0.32), 0.20 on 110; total variance is a line over ln(K/F) between them.
    const book = [
      optionOf({ type: "call", strike: 110, days: 90, volatility: 0.2 }),
      optionOf({ type: "put", strike: 90, days: 90, volatility: 0.28 }),
      optionOf({ type: "call", strike: 90, days: 90, volatility: 0.32 }),
    ];
    const smile = (strike: number): number => {
      const share = Math.min(Math.max(Math.log(strike / 90) / Math.log(110 / 90), 0), 1);
      return Math.sqrt(0.3 ** 2 + share * (0.2 ** 2 - 0.3 ** 2));
    };
    const found = surfaceOf(book, gridOf(STICKY_DELTA), "P&L")[0]!;
    SPOT_SHIFTS.forEach((spotShift, column) => {
      const wanted = book.map((position) => {
        if (position.product.kind !== "option") throw new Error("an option");
        const { strike } = position.product;
        const vol = position.market.volatility! + smile(strike / (1 + spotShift)) - smile(strike);
        return gainOf(position, 90, 0, spotShift, vol);
      });
      expect(found[column]).toBeCloseTo(wanted[0]! + wanted[1]! + wanted[2]!, 9);
    });
  });

  test("is the same when a position is split in two", () => {
    const call = optionOf({ type: "call", strike: 90, days: 90, volatility: 0.32 });
    const others = [
      optionOf({ type: "put", strike: 90, days: 90, volatility: 0.28 }),
      optionOf({ type: "call", strike: 110, days: 90, volatility: 0.2 }),
    ];
    const whole = surfaceOf([call, ...others], gridOf(STICKY_DELTA), "P&L")[0]!;
    const parts = [0.3, 0.7].map((part) => ({ ...call, quantity: part * call.quantity }));
    surfaceOf([parts[0]!, ...others, parts[1]!], gridOf(STICKY_DELTA), "P&L")[0]!.forEach(
      (figure, column) => {
        expect(Math.abs(figure - whole[column]!)).toBeLessThanOrEqual(1e-12 * Math.abs(whole[column]!));
      },
    );
  });

  test("on one strike moves nothing: a flat smile is sticky strike", () => {
    const straddle = (["call", "put"] as const).map((type) =>
      optionOf({ type, strike: 100, days: 90, volatility: 0.25 }),
    );
    const delta = surfaceOf(straddle, gridOf(STICKY_DELTA), "P&L");
    expect(delta).toEqual(surfaceOf(straddle, gridOf({ spotShifts: SPOT_SHIFTS }), "P&L"));
  });

  test("underlyings and expiries have each its own", () => {
    const low = (terms: Partial<Terms>) => optionOf({ strike: 90, days: 90, volatility: 0.3, ...terms });
    const high = (terms: Partial<Terms>) => optionOf({ strike: 110, days: 90, volatility: 0.2, ...terms });
    const books = [
      [low({}), high({})],
      [low({ underlying: "Y", volatility: 0.5 }), high({ underlying: "Y", volatility: 0.4 })],
      [low({ days: 365, volatility: 0.28 }), high({ days: 365, volatility: 0.26 })],
    ];
    const profits = (book: readonly Position[]) => surfaceOf(book, gridOf(STICKY_DELTA), "P&L")[0]!;
    const parts = books.map(profits);
    profits(books.flat()).forEach((figure, column) => {
      expect(figure).toBeCloseTo(parts[0]![column]! + parts[1]![column]! + parts[2]![column]!, 9);
    });
  });

  test("an underlying without a surface has its own beside one that has", () => {
    const own = [90, 110].map((strike, index) =>
      optionOf({ strike, days: 90, volatility: index === 0 ? 0.3 : 0.2, underlying: "Y" }),
    );
    const surfaces = new Map([["X", SURFACE]]);
    const withOther = surfaceOf(own, gridOf({ ...STICKY_DELTA, surfaces }), "P&L");
    expect(withOther).toEqual(surfaceOf(own, gridOf(STICKY_DELTA), "P&L"));
  });

  test("an option at its own expiry has none and needs none", () => {
    expect(
      measureOne([optionOf({ type: "call", strike: 90, days: 0, volatility: 0.3 })], {
        ...STICKY_DELTA,
        spotShifts: [0.1],
      }),
    ).toBeCloseTo(300, 10);
  });
});
