import fc from "fast-check";
import type { Product } from "../../../src/core/product/product";
import { explainPnl, explainPnlInSteps } from "../../../src/core/risk/explainPnl";
import type { PnlExplanation } from "../../../src/core/risk/explain/pnlExplanation";
import type { ExplainedPnl } from "../../../src/core/risk/explain/pnlTerms";
import { measurePosition } from "../../../src/core/risk/measurePositions";
import type { Position } from "../../../src/core/risk/position";
import { parsePositions } from "../../../src/sheet/parsePositions";
import {
  at,
  CALL,
  figuresOf,
  MARKET,
  MILLIS_PER_DAY,
  moved,
  partsOf,
  position,
  sumOf,
} from "../../support/explainedBooks";
import { SAMPLE_AS_OF, sampleBook } from "../../support/sampleBooks";

const BOOKS = ["crypto", "index"] as const;

const bookOf = (name: (typeof BOOKS)[number]): readonly Position[] =>
  parsePositions(sampleBook(name), { asOf: SAMPLE_AS_OF, dateSystem: "1900" }).positions;
describe.each(BOOKS)("the sample book %s", (name) => {
  const book = bookOf(name);
  const MOVES = [-0.02, 0.02].flatMap((spotMove) =>
    [-0.01, 0, 0.01].flatMap((volMove) => [0, 1].map((days) => [spotMove, volMove, days] as const)),
  );

  test.each(MOVES)(
    "a move of spot by %d, of volatility by %d, over %d days leaves less than 1 %% unexplained",
    (spotMove, volMove, days) => {
      const after = book.map((held) => moved(held, spotMove, volMove));
      const { total, underlyings, positions } = explainPnl(at(book), at(after, days));
      for (const { pnl } of [{ pnl: total! }, ...underlyings]) {
        expect(Math.abs(pnl.unexplained)).toBeLessThan(0.0015 * pnl.gross);
      }
      expect(total!.gross).toBeCloseTo(sumOf(positions.map(({ pnl }) => Math.abs(pnl.pnl))), 5);
      // Even where no position's part that is not explained makes up for another's.
      const left = sumOf(positions.map(({ pnl }) => Math.abs(pnl.unexplained)));
      expect(left).toBeLessThan(0.0025 * total!.gross);
    },
  );

  test.each([0, 1, 40])("after %d days P&L is that of full revaluation", (days) => {
    const after = book.map((held, index) => moved(held, 0.03 - (index % 5) / 100, (index % 3) / 100));
    const { positions } = explainPnl(at(book), at(after, days));
    positions.forEach(({ pnl }, index) => {
      const gain = gainOf(book[index]!, after[index]!, SAMPLE_AS_OF + days * MILLIS_PER_DAY);
      const scale = Math.abs(gain) + Math.abs(measurePosition(book[index]!, SAMPLE_AS_OF).value);
      expect(Math.abs(pnl.pnl - gain)).toBeLessThanOrEqual(1e-12 * scale);
    });
  });

  test("parts add up to P&L, positions to expiries, underlyings and the total", () => {
    const after = book
      .slice(5)
      .map((held) => ({ ...moved(held, -0.02, 0.01), quantity: held.quantity * 0.75 }));
    const explanation = explainPnl(at(book), at(after, 1));
    expectAdditive(explanation);
    expect(explanation.positions.map(({ instrument }) => instrument)).toEqual(
      book.map(({ instrument }) => instrument),
    );
  });

  test("splitting every position changes nothing beyond rounding", () => {
    const after = book.map((held) => moved(held, 0.02, -0.01));
    const split = (positions: readonly Position[], share: number) => [
      ...positions.map((held) => ({ ...held, quantity: held.quantity * share })),
      ...positions.map((held) => ({ ...held, quantity: held.quantity * (1 - share) })),
    ];
    const whole = explainPnl(at(book), at(after, 1));
    const parts = explainPnl(at(split(book, 0.3)), at(split(after, 0.6), 1));
    expect(parts.positions).toHaveLength(book.length);
    const wanted = figuresOf(whole.total!);
    figuresOf(parts.total!).forEach((part, index) => {
      expect(Math.abs(part - wanted[index]!)).toBeLessThanOrEqual(1e-12 * whole.total!.gross);
    });
  });

  test("where the market of one row alone moves, no other has any P&L", () => {
    const after = book.map((held, index) => (index === 0 ? moved(held, 0.02, 0.01) : held));
    const { positions } = explainPnl(at(book), at(after));
    expect(positions[0]!.pnl.moves.vanna).not.toBe(0);
    for (const { pnl } of positions.slice(1)) expect(pnl.pnl).toBe(0);
  });
});

test("additive, and as large as full revaluation, whatever is held and however it moves", () => {
  const quote = fc.record({
    spot: fc.double({ min: 50, max: 200, noNaN: true }),
    underlyingPrice: fc.option(fc.double({ min: 50, max: 200, noNaN: true }), { nil: undefined }),
    volatility: fc.double({ min: 0.05, max: 1.5, noNaN: true }),
    rate: fc.double({ min: -0.02, max: 0.1, noNaN: true }),
    dividendYield: fc.double({ min: 0, max: 0.05, noNaN: true }),
  });
  const settlement = fc.constantFrom("linear" as const, "inverse" as const);
  const expiry = fc.integer({ min: 1, max: 900 }).map((days) => SAMPLE_AS_OF + days * MILLIS_PER_DAY);
  const product: fc.Arbitrary<Product> = fc.oneof(
    fc.record({
      kind: fc.constant("option" as const),
      type: fc.constantFrom("call" as const, "put" as const),
      strike: fc.double({ min: 50, max: 200, noNaN: true }),
      expiry,
      settlement,
      style: fc.constant("european" as const),
    }),
    fc.record({ kind: fc.constant("future" as const), expiry, settlement }),
    fc.record({ kind: fc.constant("perpetual" as const), settlement }),
    fc.constant({ kind: "spot" as const }),
  );
  const quantity = fc.double({ min: -50, max: 50, noNaN: true });
  const row = fc.record({ product, before: quote, after: quote, first: quantity, last: quantity });
  const days = fc.integer({ min: 0, max: 30 });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), days, (rows, passed) => {
      const side = (quantity: "first" | "last", market: "before" | "after") =>
        rows.map((drawn, index) =>
          position(drawn.product, {
            instrument: `I${index}`,
            underlying: `U${index % 3}`,
            quantity: drawn[quantity],
            market: drawn[market],
          }),
        );
      const explanation = explainPnl(at(side("first", "before")), at(side("last", "after"), passed));
      expectAdditive(explanation);
      for (const { held, added, closed, instrument } of explanation.positions) {
        const { first, last } = rows[Number(instrument.slice(1))]!;
        expect([held + closed, held + added]).toEqual([expect.closeTo(first, 12), expect.closeTo(last, 12)]);
        expect(Math.abs(held)).toBeLessThanOrEqual(Math.min(Math.abs(first), Math.abs(last)));
      }
    }),
    { seed: 20261120, numRuns: 200 },
  );
});

describe("American options", () => {
  const book = [80, 95, 100, 105, 125].flatMap((strike) =>
    (["call", "put"] as const).flatMap((type) =>
      [undefined, 101].map((underlyingPrice) =>
        position(
          { ...CALL, type, strike, style: "american", expiry: SAMPLE_AS_OF + 60 * MILLIS_PER_DAY },
          {
            instrument: `${type} ${strike} ${underlyingPrice}`,
            market: { ...MARKET, underlyingPrice, dividendYield: 0.05 },
          },
        ),
      ),
    ),
  );

  test.each([-0.02, 0.02])("a move of spot by %d leaves less than 1 %% unexplained", (spotMove) => {
    for (const volMove of [-0.01, 0, 0.01]) {
      const after = book.map((held) => moved(held, spotMove, volMove));
      const { positions, total } = explainPnl(at(book), at(after, 1));
      const left = sumOf(positions.map(({ pnl }) => Math.abs(pnl.unexplained)));
      expect(left).toBeLessThan(0.005 * total!.gross);
      const gains = book.map((held, index) => gainOf(held, after[index]!, SAMPLE_AS_OF + MILLIS_PER_DAY));
      expect(Math.abs(total!.pnl - sumOf(gains))).toBeLessThan(1e-12 * total!.gross);
    }
  });
});

test("in steps: the share of the work grows to 1, and the answer is the same", () => {
  const book = Array.from({ length: 60 }, (_, copy) =>
    bookOf("index").map((held) => ({ ...held, instrument: `${held.instrument} ${copy}` })),
  ).flat();
  const after = book.map((held) => moved(held, 0.02, 0));
  const work = explainPnlInSteps(at(book), at(after, 1));
  const shares: number[] = [];
  let step = work.next();
  for (; step.done !== true; step = work.next()) shares.push(step.value);
  expect(step.value).toEqual(explainPnl(at(book), at(after, 1)));
  expect(shares.length).toBeGreaterThan(8);
  expect([...shares].sort((a, b) => a - b)).toEqual(shares);
  expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...shares)).toBeLessThanOrEqual(1);
});

test("in steps: adding up many small expiries is no single step", () => {
  const book = Array.from({ length: 10_000 }, (_, place) =>
    position(
      { kind: "future", expiry: SAMPLE_AS_OF + (90 + place) * MILLIS_PER_DAY, settlement: "linear" },
      { instrument: `future ${place}` },
    ),
  );
  let stepsOfAddingUp = 0;
  for (const share of explainPnlInSteps(at(book), at(book, 1))) if (share > 0.95) stepsOfAddingUp += 1;
  expect(stepsOfAddingUp).toBeGreaterThan(5);
});

/** P&L of a position that nobody trades, by the value or price of either market. */
function gainOf(before: Position, after: Position, time: number): number {
  const { product, quantity, multiplier } = before;
  const size = quantity * multiplier;
  const hasEnded = "expiry" in product && product.expiry <= time;
  if (product.kind === "option" || product.kind === "spot") {
    const value = measurePosition(before, SAMPLE_AS_OF).value;
    if (product.kind === "spot" || !hasEnded) return measurePosition(after, time).value - value;
    const inTheMoney = (product.type === "call" ? 1 : -1) * (after.market.spot - product.strike);
    return size * Math.max(inTheMoney, 0) - value;
  }
  const first = before.market.underlyingPrice ?? before.market.spot;
  const last = hasEnded ? after.market.spot : (after.market.underlyingPrice ?? after.market.spot);
  return product.settlement === "inverse" ? size * (last / first - 1) : size * (last - first);
}

function expectAdditive({ positions, underlyings, total }: PnlExplanation): void {
  const scale = 1e-12 * sumOf(positions.map(({ pnl }) => sumOf(figuresOf(pnl).map(Math.abs))));
  const expectSum = (whole: ExplainedPnl, parts: readonly { readonly pnl: ExplainedPnl }[]): void => {
    figuresOf(whole).forEach((part, index) => {
      const sum = sumOf(parts.map(({ pnl }) => figuresOf(pnl)[index]!));
      expect(Math.abs(part - sum)).toBeLessThanOrEqual(scale);
    });
  };
  for (const { pnl } of positions) {
    const { newTrades, closedTrades, valueChange, gross } = pnl;
    expect(figuresOf(pnl).every(Number.isFinite)).toBe(true);
    expect(Math.abs(sumOf(partsOf(pnl)) - pnl.pnl)).toBeLessThanOrEqual(scale);
    expect(Math.abs(pnl.pnl + newTrades + closedTrades - valueChange)).toBeLessThanOrEqual(scale);
    expect(gross).toBe(Math.abs(pnl.pnl));
  }
  for (const { pnl, expiries, positions: members } of underlyings) {
    expectSum(pnl, members);
    expectSum(pnl, expiries);
    for (const expiry of expiries) expectSum(expiry.pnl, expiry.positions);
  }
  expectSum(total!, positions);
  expect(sumOf(underlyings.map((group) => group.positions.length))).toBe(positions.length);
}
