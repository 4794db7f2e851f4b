import fc from "fast-check";
import type { Fill, PlannedTrade } from "../../../../src/core/hedging/shortfall/execution";
import { implementationShortfall } from "../../../../src/core/hedging/shortfall/implementationShortfall";
import { DomainError } from "../../../../src/core/math/domainError";

/** 100 shares at 50: a basis point of it is half a unit of money. */
const SHARES: PlannedTrade = {
  run: 1,
  instrument: "XYZ",
  quantity: 100,
  arrival: 50,
  notional: 5000,
  expectedCost: 4,
};
const SOLD: PlannedTrade = { ...SHARES, quantity: -100, notional: -5000 };

/** A contract of 10 USD each, settled in coin. */
const PERPETUAL: PlannedTrade = {
  run: 2,
  instrument: "BTC-PERPETUAL",
  quantity: 1000,
  arrival: 100_000,
  notional: 10_000,
  expectedCost: 5,
};

const fillOf = (trade: PlannedTrade, quantity: number, price: number, rest: Partial<Fill> = {}): Fill => ({
  run: trade.run,
  instrument: trade.instrument,
  quantity,
  price,
  fee: 0,
  quote: null,
  ...rest,
});

/** One trade and its fills, and what is expected of them, by hand. */
const byHand: readonly [string, PlannedTrade, readonly Fill[], Readonly<Record<string, number | null>>][] = [
  [
    "a purchase in two parts: half-spread 0.03 each, the second 0.04 beyond it, mids 0.07 and 0.18 above arrival",
    SHARES,
    [
      fillOf(SHARES, 60, 50.1, { fee: 1, quote: { mid: 50.07, halfSpread: 0.03 } }),
      fillOf(SHARES, 40, 50.25, { fee: 0.5, quote: { mid: 50.18, halfSpread: 0.03 } }),
    ],
    {
      filled: 100,
      unfilled: 0,
      fillPrice: 50.16,
      filledNotional: 5000,
      spread: 3,
      impact: 1.6,
      timing: 11.4,
      slippage: 16,
      fees: 1.5,
      shortfall: 17.5,
      shortfallBp: 35,
      expectedCost: 4,
    },
  ],
  [
    "a sale of the half at a better price than at arrival, with a rebate, inside the spread",
    SOLD,
    [fillOf(SOLD, -50, 50.2, { fee: -2, quote: { mid: 50.21, halfSpread: 0.05 } })],
    {
      filled: -50,
      unfilled: -50,
      fillPrice: 50.2,
      filledNotional: 2500,
      spread: 2.5,
      impact: -2,
      timing: -10.5,
      slippage: -10,
      fees: -2,
      shortfall: -12,
      shortfallBp: -48,
      expectedCost: 4,
    },
  ],
  [
    "a mid without a half-spread tells timing from the rest",
    SHARES,
    [fillOf(SHARES, 100, 50.1, { quote: { mid: 50.07, halfSpread: null } })],
    { spread: null, impact: null, timing: 7, slippage: 10, shortfallBp: 20 },
  ],
  [
    "without a mid, nothing tells spread, impact and timing apart",
    SHARES,
    [fillOf(SHARES, 100, 50.1, { fee: 1 })],
    { spread: null, impact: null, timing: null, slippage: 10, fees: 1, shortfall: 11, shortfallBp: 22 },
  ],
  [
    "one fill of two without a mid leaves the parts of the trade untold",
    SHARES,
    [fillOf(SHARES, 60, 50.1, { quote: { mid: 50.07, halfSpread: 0.03 } }), fillOf(SHARES, 40, 50.1)],
    { spread: null, impact: null, timing: null, slippage: 10 },
  ],
  [
    "a trade that was not done costs nothing",
    SHARES,
    [],
    {
      filled: 0,
      unfilled: 100,
      fillPrice: null,
      filledNotional: 0,
      spread: 0,
      impact: 0,
      timing: 0,
      shortfall: 0,
      shortfallBp: null,
      expectedCost: 4,
    },
  ],
  [
    "more than was planned is counted",
    SHARES,
    [fillOf(SHARES, 120, 50.1)],
    { filled: 120, unfilled: -20, filledNotional: 6000, shortfall: 12, shortfallBp: 20 },
  ],
  [
    "tenths that binary fractions cannot hold fill the whole",
    { ...SHARES, quantity: 0.3, notional: 15 },
    [fillOf(SHARES, 0.1, 50), fillOf(SHARES, 0.1, 50), fillOf(SHARES, 0.1, 50)],
    { unfilled: 0, slippage: 0 },
  ],
];

test.each(byHand)("%s", (_title, trade, fills, expected) => {
  const { runs, total } = implementationShortfall([trade], fills);
  const measured: Readonly<Record<string, unknown>> = { ...runs[0]!.trades[0]! };
  for (const [figure, wanted] of Object.entries(expected)) {
    if (wanted === null) expect([figure, measured[figure]]).toEqual([figure, null]);
    else expect(Math.abs((measured[figure] as number) - wanted)).toBeLessThanOrEqual(1e-11 * 5000);
  }
  expect(runs).toMatchObject([{ run: trade.run, trades: [{ trade }], ...total }]);
});

test("an inverse contract loses the coin that it settles in, at the worth of coin at each fill", () => {
  const fills = [fillOf(PERPETUAL, 400, 100_500), fillOf(PERPETUAL, 600, 99_000)];
  const coinLost = (contracts: number, price: number) => contracts * 10 * (1 / 100_000 - 1 / price);
  const wanted = coinLost(400, 100_500) * 100_500 + coinLost(600, 99_000) * 99_000;
  const { total } = implementationShortfall([PERPETUAL], fills);
  expect(Math.abs(total.shortfall - wanted)).toBeLessThanOrEqual(1e-9);
  expect(Math.abs(wanted - -40)).toBeLessThanOrEqual(1e-9);
});

test("runs stand in their order, each with its trades; the total is of them all", () => {
  const second = { ...SHARES, run: 2 };
  const { runs, total } = implementationShortfall(
    [PERPETUAL, SHARES, second],
    [fillOf(PERPETUAL, 1000, 101_000), fillOf(SHARES, 100, 51), fillOf(second, 100, 50, { fee: 7 })],
  );
  expect(runs.map(({ run, trades }) => [run, trades.map(({ trade }) => trade.instrument)])).toEqual([
    [1, ["XYZ"]],
    [2, ["BTC-PERPETUAL", "XYZ"]],
  ]);
  expect(runs.map(({ shortfall }) => shortfall)).toEqual([100, 107]);
  expect(total).toMatchObject({ filledNotional: 20_000, slippage: 200, fees: 7, shortfall: 207 });
  expect(total).toMatchObject({ shortfallBp: 103.5, expectedCost: 13 });
});

test("instruments match in any letter case", () => {
  const fill = { ...fillOf(SHARES, 100, 51), instrument: "xyz" };
  expect(implementationShortfall([SHARES], [fill]).total.shortfall).toBe(100);
});

test("nothing planned, nothing lost", () => {
  expect(implementationShortfall([], [])).toMatchObject({
    runs: [],
    total: { shortfall: 0, shortfallBp: null },
  });
});

describe("for any fills", () => {
  const price = fc.double({ min: 1, max: 1e5, noNaN: true });
  const quoted = fc.record({
    quantity: fc.double({ min: 0.1, max: 1e4, noNaN: true }),
    price,
    fee: fc.double({ min: -10, max: 10, noNaN: true }),
    mid: price,
    halfSpread: fc.double({ min: 0, max: 100, noNaN: true }),
  });
  const fills = fc.array(quoted, { minLength: 1, maxLength: 8 });
  const side = fc.constantFrom(1, -1);

  test("the parts add up to the slippage, slippage and fees to the shortfall, in basis points of what was filled", () => {
    fc.assert(
      fc.property(fills, side, price, (drawn, sign, arrival) => {
        const trade = { ...SHARES, quantity: sign * 100, arrival, notional: sign * 100 * arrival };
        const { total } = implementationShortfall(
          [trade],
          drawn.map(({ quantity, price, fee, ...quote }) =>
            fillOf(trade, sign * quantity, price, { fee, quote }),
          ),
        );
        const scale = drawn.reduce(
          (sum, fill) => sum + fill.quantity * (fill.price + fill.mid + fill.halfSpread + arrival),
          0,
        );
        const direct = drawn.reduce((sum, fill) => sum + sign * fill.quantity * (fill.price - arrival), 0);
        expect(Math.abs(total.spread! + total.impact! + total.timing! - direct)).toBeLessThan(1e-13 * scale);
        expect(Math.abs(total.slippage - direct)).toBeLessThan(1e-13 * scale);
        expect(total.shortfall).toBe(total.slippage + total.fees);
        const bp = (total.shortfall / total.filledNotional) * 1e4;
        expect(Math.abs(total.shortfallBp! - bp)).toBeLessThanOrEqual(1e-14 * Math.abs(bp));
      }),
      { seed: 5 },
    );
  });

  test("one fill without fee costs side x (fill - arrival) / arrival x 10^4 bp, whatever the multiplier", () => {
    fc.assert(
      fc.property(
        price,
        price,
        side,
        fc.double({ min: 0.01, max: 1000, noNaN: true }),
        (arrival, at, sign, v) => {
          const trade = { ...SHARES, quantity: sign * 100, arrival, notional: sign * 100 * v };
          const { total } = implementationShortfall([trade], [fillOf(trade, sign * 30, at)]);
          const wanted = ((sign * (at - arrival)) / arrival) * 1e4;
          expect(Math.abs(total.shortfallBp! - wanted)).toBeLessThanOrEqual(1e-14 * Math.abs(wanted));
        },
      ),
      { seed: 6 },
    );
  });
});

const refused: readonly [string, readonly PlannedTrade[], readonly Fill[]][] = [
  ["fills", [SHARES], [fillOf(PERPETUAL, 1, 1)]],
  ["fills", [SHARES], [{ ...fillOf(SHARES, 1, 1), run: 3 }]],
  ["trades", [SHARES, { ...SHARES, instrument: "xyz" }], []],
  ["quantity of a fill by the sign of its trade", [SHARES], [fillOf(SHARES, -1, 50)]],
  ["quantity of a fill by the sign of its trade", [SHARES], [fillOf(SHARES, 0, 50)]],
  ["quantity", [{ ...SHARES, quantity: Number.NaN }], []],
  ["notional of a unit", [{ ...SHARES, quantity: 0 }], []],
  ["notional of a unit", [{ ...SHARES, notional: -5000 }], []],
  ["arrival", [{ ...SHARES, arrival: 0 }], []],
  ["expectedCost", [{ ...SHARES, expectedCost: Infinity }], []],
  ["price of a fill", [SHARES], [fillOf(SHARES, 1, 0)]],
  ["fee", [SHARES], [fillOf(SHARES, 1, 50, { fee: Number.NaN })]],
  ["mid", [SHARES], [fillOf(SHARES, 1, 50, { quote: { mid: 0, halfSpread: null } })]],
  ["halfSpread", [SHARES], [fillOf(SHARES, 1, 50, { quote: { mid: 50, halfSpread: -0.1 } })]],
];

test.each(refused)("%s outside its domain is refused by name", (argument, trades, fills) => {
  const measure = () => implementationShortfall(trades, fills);
  expect(measure).toThrow(DomainError);
  expect(measure).toThrow(expect.objectContaining({ argument }));
});
