import fc from "fast-check";
import { DomainError } from "../../../src/core/math/domainError";
import type { MarketQuote } from "../../../src/core/market/quote";
import type { OptionProduct, Product } from "../../../src/core/product/product";
import { explainPnl, explainPnlInSteps } from "../../../src/core/risk/explainPnl";
import { MOVE_TERMS, type ExplainedPnl, type MoveTerm } from "../../../src/core/risk/explain/pnlTerms";
import type { PnlExplanation } from "../../../src/core/risk/explain/pnlExplanation";
import { measurePosition } from "../../../src/core/risk/measurePositions";
import type { Position } from "../../../src/core/risk/position";
import { parsePositions } from "../../../src/sheet/parsePositions";
import { readReference } from "../../support/referenceData";
import { SAMPLE_AS_OF, sampleBook } from "../../support/sampleBooks";

const MILLIS_PER_DAY = 86_400_000;
const DAYS_PER_YEAR = 365;
const BOOKS = ["crypto", "index"] as const;

const bookOf = (name: (typeof BOOKS)[number]): readonly Position[] =>
  parsePositions(sampleBook(name), { asOf: SAMPLE_AS_OF, dateSystem: "1900" }).positions;
const at = (positions: readonly Position[], days = 0) => ({
  positions,
  asOf: SAMPLE_AS_OF + days * MILLIS_PER_DAY,
});
const sumOf = (terms: readonly number[]): number => terms.reduce((sum, term) => sum + term, 0);
const partsOf = ({
  moves,
  expired,
  newTrades,
  closedTrades,
  unexplained,
}: ExplainedPnl): readonly number[] => [
  ...MOVE_TERMS.map((term) => moves[term]),
  ...[expired, newTrades, closedTrades, unexplained],
];

const CALL: OptionProduct = {
  kind: "option",
  type: "call",
  strike: 100,
  expiry: SAMPLE_AS_OF + 90 * MILLIS_PER_DAY,
  settlement: "linear",
  style: "european",
};
const MARKET: MarketQuote = { spot: 100, volatility: 0.2, rate: 0.04, dividendYield: 0.01 };

function position(product: Product, rest: Partial<Position> = {}): Position {
  return { instrument: "A", underlying: "X", product, quantity: 1, multiplier: 1, market: MARKET, ...rest };
}

function withMarket(held: Position, market: Partial<MarketQuote>): Position {
  return { ...held, market: { ...held.market, ...market } };
}

/** The same position where spot and forward have moved by a share, and volatility by an amount. */
function moved(held: Position, spotMove: number, volMove: number): Position {
  const { spot, underlyingPrice, volatility } = held.market;
  return withMarket(held, {
    spot: spot * (1 + spotMove),
    underlyingPrice: underlyingPrice === undefined ? undefined : underlyingPrice * (1 + spotMove),
    volatility: volatility === undefined ? undefined : volatility + volMove,
  });
}

function expectTerms(
  found: ExplainedPnl,
  wanted: Partial<Record<MoveTerm, number>>,
  tolerance: number,
): void {
  const misses = MOVE_TERMS.filter(
    (term) => !(Math.abs(found.moves[term] - (wanted[term] ?? 0)) <= tolerance * Math.abs(wanted[term] ?? 0)),
  );
  expect({ misses, found: found.moves, wanted }).toEqual({ misses: [], found: found.moves, wanted });
}

describe("one option", () => {
  const REFERENCE = readReference(
    "pnl-explain",
    ["name", "on", "type", "settlement", "volatilityType"],
    [
      ...(["strike", "days", "passed", "pnl", ...MOVE_TERMS] as const),
      ...(["spotBefore", "underlyingPriceBefore", "volatilityBefore", "rateBefore", "yieldBefore"] as const),
      ...(["spotAfter", "underlyingPriceAfter", "volatilityAfter", "rateAfter", "yieldAfter"] as const),
    ],
  );

  test.each(REFERENCE.map((row) => [row.name, row] as const))(
    "%s: every term within 1e-10, P&L within 1e-12",
    (_, row) => {
      const quote = (moment: "Before" | "After"): MarketQuote => ({
        spot: row[`spot${moment}`],
        underlyingPrice: row.on === "forward" ? row[`underlyingPrice${moment}`] : undefined,
        volatility: row[`volatility${moment}`],
        volatilityType: row.volatilityType as MarketQuote["volatilityType"],
        rate: row[`rate${moment}`],
        dividendYield: row[`yield${moment}`],
      });
      const held = position(
        {
          ...CALL,
          type: row.type as OptionProduct["type"],
          strike: row.strike,
          settlement: row.settlement as OptionProduct["settlement"],
          expiry: SAMPLE_AS_OF + row.days * MILLIS_PER_DAY,
        },
        { quantity: -3, multiplier: 10, market: quote("Before") },
      );
      const after = at([{ ...held, market: quote("After") }], row.passed);
      const { pnl } = explainPnl(at([held]), after).positions[0]!;
      const size = -30;
      // The forward that carry makes has been rounded; its small moves carry that.
      expectTerms(pnl, Object.fromEntries(MOVE_TERMS.map((term) => [term, size * row[term]])), 1e-10);
      expect(Math.abs(pnl.pnl / (size * row.pnl) - 1)).toBeLessThan(1e-12);
      const unexplained = size * (row.pnl - sumOf(MOVE_TERMS.map((term) => row[term])));
      expect(Math.abs(pnl.unexplained - unexplained)).toBeLessThan(1e-10 * pnl.gross);
    },
  );

  const held = position(CALL);
  const explain = (market: Partial<MarketQuote>, days = 0) =>
    explainPnl(at([held]), at([withMarket(held, market)], days)).total!;
  /** By Black-Scholes: d1 and d2 of 100 at 100, 20 %, 90 days, 4 % and 1 %. */
  const years = 90 / DAYS_PER_YEAR;
  const deviation = 0.2 * Math.sqrt(years);
  const d1 = (0.03 * years) / deviation + deviation / 2;
  const d2 = d1 - deviation;
  const density = Math.exp(-0.01 * years - (d1 * d1) / 2) / Math.sqrt(2 * Math.PI);
  const gamma = density / (100 * deviation);
  const vega = 100 * density * Math.sqrt(years);

  test("only spot moves: delta, gamma and speed, and no other", () => {
    const { moves } = explain({ spot: 98 });
    expect(moves.gamma).toBeCloseTo((gamma * 4) / 2, 13);
    expect(moves.speed).toBeCloseTo(((-gamma / 100) * (d1 / deviation + 1) * -8) / 6, 13);
    expect(moves.delta).toBeCloseTo(measurePosition(held, SAMPLE_AS_OF).delta * -2, 13);
    expectTerms(explain({ spot: 98 }), { delta: moves.delta, gamma: moves.gamma, speed: moves.speed }, 0);
  });

  test("only volatility moves: vega, volga and ultima, and no other", () => {
    const { moves } = explain({ volatility: 0.23 });
    expect(moves.vega).toBeCloseTo(vega * 0.03, 13);
    expect(moves.volga).toBeCloseTo((((vega * d1 * d2) / 0.2) * 0.03 ** 2) / 2, 13);
    expectTerms(
      explain({ volatility: 0.23 }),
      { vega: moves.vega, volga: moves.volga, ultima: moves.ultima },
      0,
    );
  });

  test("only time passes: theta and its change, and no other", () => {
    const { moves, unexplained, pnl } = explain({}, 1);
    expect(moves.theta).toBeCloseTo(measurePosition(held, SAMPLE_AS_OF).theta / DAYS_PER_YEAR, 13);
    expectTerms(explain({}, 1), { theta: moves.theta, thetaConvexity: moves.thetaConvexity }, 0);
    expect(Math.abs(unexplained)).toBeLessThan(1e-4 * Math.abs(pnl));
  });

  test("only the rate, or only the yield: rho, yield, and no other", () => {
    const { rho } = measurePosition(held, SAMPLE_AS_OF);
    expectTerms(explain({ rate: 0.0425 }), { rho: rho * (0.0425 - 0.04) }, 1e-14);
    const { moves } = explain({ dividendYield: 0.02 });
    const delta = measurePosition(held, SAMPLE_AS_OF).delta;
    expect(moves.yield).toBeCloseTo(-years * 100 * delta * 0.01, 13);
    expectTerms(explain({ dividendYield: 0.02 }), { yield: moves.yield }, 0);
  });

  test("nothing moves: every part is 0", () => {
    expect([...partsOf(explain({})), explain({}).pnl, explain({}).gross]).toEqual(Array(21).fill(0));
  });

  test("a forward that is observed only afterwards counts as the yield it implies", () => {
    const carried = 100 * Math.exp(0.02 * (89 / DAYS_PER_YEAR));
    const observed = explain({ underlyingPrice: carried }, 1);
    const yieldMoved = explain({ dividendYield: 0.02 }, 1);
    expect(observed.pnl).toBeCloseTo(yieldMoved.pnl, 12);
    expectTerms(observed, yieldMoved.moves, 1e-11);
  });

  test("a forward that is observed only before moves to the one that carry makes", () => {
    const before = withMarket(held, { underlyingPrice: 100.5 });
    const found = explainPnl(at([before]), at([held])).total!;
    const forward = 100 * Math.exp(0.03 * years);
    const wanted = explainPnl(at([before]), at([withMarket(held, { underlyingPrice: forward })])).total!;
    expect(found.pnl).toBeCloseTo(wanted.pnl, 12);
    expectTerms(found, wanted.moves, 1e-12);
  });
});

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
    const wanted = [...partsOf(whole.total!), whole.total!.pnl];
    [...partsOf(parts.total!), parts.total!.pnl].forEach((part, index) => {
      expect(Math.abs(part - wanted[index]!)).toBeLessThanOrEqual(1e-12 * whole.total!.gross);
    });
  });

  test("a market that moves in one row alone leaves the others at their passing of time", () => {
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

describe("trades", () => {
  const ten = position(CALL, { quantity: 10, multiplier: 100 });
  const later = withMarket(ten, { spot: 102 });
  const valueBefore = measurePosition({ ...ten, quantity: 1 }, SAMPLE_AS_OF).value;
  const valueAfter = measurePosition({ ...later, quantity: 1 }, SAMPLE_AS_OF + MILLIS_PER_DAY).value;
  const from = (before: readonly Position[], after: readonly Position[]) =>
    explainPnl(at(before), at(after, 1)).positions[0]!;
  const quantityOf = (quantity: number) => ({ ...later, quantity });

  test.each([
    ["added to", 14, 10, 4, 0],
    ["taken from", 4, 4, 0, 6],
    ["flipped", -3, 0, -3, 10],
    ["closed in a row that stays", 0, 0, 0, 10],
    ["left", 10, 10, 0, 0],
  ])("a holding of 10 that is %s", (_, quantity, held, added, closed) => {
    const found = from([ten], [quantityOf(quantity)]);
    expect(found).toMatchObject({ held, added, closed });
    const { pnl, newTrades, closedTrades, gross, moves } = found.pnl;
    expect(newTrades).toBeCloseTo(added * valueAfter, 9);
    expect(closedTrades).toBeCloseTo(-closed * valueBefore, 9);
    expect(gross).toBeCloseTo(held * (valueAfter - valueBefore), 9);
    // The change of the book's value, whatever was traded.
    expect(pnl).toBeCloseTo(quantity * valueAfter - 10 * valueBefore, 9);
    expect(moves.delta).toBeCloseTo((held / 10) * from([ten], [later]).pnl.moves.delta, 9);
  });

  test("a short holding that is taken from and added to", () => {
    const short = { ...ten, quantity: -10 };
    expect(from([short], [quantityOf(-4)])).toMatchObject({ held: -4, added: 0, closed: -6 });
    expect(from([short], [quantityOf(-12)])).toMatchObject({ held: -10, added: -2, closed: 0 });
  });

  test("an instrument of one snapshot alone is new, or closed", () => {
    const other = { ...position({ kind: "spot" }), instrument: "S" };
    const opened = explainPnl(at([other]), at([other, later], 1)).positions[1]!;
    expect(opened).toMatchObject({ instrument: "A", held: 0, added: 10, closed: 0 });
    expect(opened.pnl.pnl).toBeCloseTo(10 * valueAfter, 9);
    const gone = explainPnl(at([ten, other]), at([other], 1)).positions[0]!;
    expect(gone).toMatchObject({ held: 0, added: 0, closed: 10 });
    expect(gone.pnl.pnl).toBeCloseTo(-10 * valueBefore, 9);
    expect(gone.pnl.gross).toBe(0);
  });

  test("rows of one instrument are its sum, in any letter case", () => {
    const rows = [6, -2, 6].map((quantity) => ({ ...ten, instrument: "a", quantity }));
    expect(from(rows, [later])).toEqual({ ...from([ten], [later]), instrument: "a" });
  });

  test("spot is worth its price; margined contracts are worth nothing", () => {
    const spot = position({ kind: "spot" }, { quantity: 2 });
    const after = withMarket({ ...spot, quantity: 3 }, { spot: 105 });
    const { pnl } = from([spot], [after]);
    expect(pnl).toMatchObject({ newTrades: 105, closedTrades: 0, unexplained: 0, pnl: 115, gross: 10 });
    expect(pnl.moves.delta).toBe(10);
    const future = position({ kind: "perpetual", settlement: "linear" }, { quantity: 2 });
    const traded = from([future], [{ ...withMarket(future, { spot: 105 }), quantity: -3 }]);
    expect(traded.pnl).toMatchObject({ newTrades: 0, closedTrades: 0, pnl: 0 });
  });
});

describe("futures and perpetuals", () => {
  const future: Product = {
    kind: "future",
    settlement: "linear",
    expiry: SAMPLE_AS_OF + 73 * MILLIS_PER_DAY,
  };
  const explain = (product: Product, before: MarketQuote, after: MarketQuote, days = 0) =>
    explainPnl(
      at([position(product, { quantity: -4, multiplier: 10, market: before })]),
      at([position(product, { quantity: -4, multiplier: 10, market: after })], days),
    ).total!;

  test("an observed price is all delta", () => {
    const before = { ...MARKET, underlyingPrice: 101 };
    const after = { ...MARKET, spot: 90, underlyingPrice: 103.5, rate: 0.05 };
    const pnl = explain(future, before, after, 1);
    expect(pnl).toMatchObject({ pnl: -100, gross: 100, unexplained: 0 });
    expectTerms(pnl, { delta: -100 }, 0);
  });

  test("an inverse contract gains face value x relative change of its price, in quote currency", () => {
    const perpetual: Product = { kind: "perpetual", settlement: "inverse" };
    const pnl = explain(perpetual, { ...MARKET, underlyingPrice: 80 }, { ...MARKET, underlyingPrice: 82 });
    expect(pnl.pnl).toBeCloseTo(-40 * (82 / 80 - 1), 13);
    expectTerms(pnl, { delta: pnl.pnl }, 0);
    // The same in coin, at the price after.
    expect(pnl.pnl).toBeCloseTo(-40 * (1 / 80 - 1 / 82) * 82, 13);
  });

  test("a price that carry makes of spot is told apart by spot, time, rate and yield", () => {
    const after = { ...MARKET, spot: 102, rate: 0.045, dividendYield: 0.012 };
    const pnl = explain(future, MARKET, after, 1);
    const years = 73 / DAYS_PER_YEAR;
    const dt = 1 / DAYS_PER_YEAR;
    const carry = Math.exp(0.03 * years);
    expect(pnl.pnl).toBeCloseTo(-40 * (102 * Math.exp(0.033 * (years - dt)) - 100 * carry), 10);
    expectTerms(
      pnl,
      {
        delta: -40 * carry * 2,
        theta: -40 * -0.03 * 100 * carry * dt,
        rho: -40 * years * 100 * carry * (0.045 - 0.04),
        yield: 40 * years * 100 * carry * (0.012 - 0.01),
        charm: -40 * -0.03 * carry * 2 * dt,
        thetaConvexity: (-40 * 0.03 ** 2 * 100 * carry * dt ** 2) / 2,
      },
      1e-12,
    );
    expect(Math.abs(pnl.unexplained)).toBeLessThan(1e-3 * pnl.gross);
  });
});

describe("what expires in between", () => {
  const soon = { ...CALL, expiry: SAMPLE_AS_OF + MILLIS_PER_DAY / 2 };
  const held = position(soon, { quantity: -10, multiplier: 100 });
  const before = measurePosition({ ...held, quantity: 1 }, SAMPLE_AS_OF).value;
  const anchor = (spot: number) =>
    position({ kind: "spot" }, { instrument: "S", quantity: 0, market: { ...MARKET, spot } });

  test.each([
    ["in the money", 104, 400],
    ["out of the money", 97, 0],
  ])("pays what it is %s by, at the spot after of its underlying", (_, spot, payoff) => {
    const explanation = explainPnl(at([held, anchor(100)]), at([anchor(spot)], 1));
    const { pnl, ...rest } = explanation.positions[0]!;
    expect(rest).toMatchObject({ held: -10, added: 0, closed: 0 });
    expect(pnl.expired).toBeCloseTo(-10 * (payoff - before), 9);
    expect(pnl.pnl).toBe(pnl.expired);
    expect(pnl).toMatchObject({ newTrades: 0, closedTrades: 0, unexplained: 0, gross: Math.abs(pnl.pnl) });
    expect(explanation.unsettled).toEqual([]);
  });

  test("its own row after settles it, and only as much as is still there was held to the end", () => {
    const row = withMarket({ ...held, quantity: -4 }, { spot: 104 });
    const { pnl, ...rest } = explainPnl(at([held]), at([row], 1)).positions[0]!;
    expect(rest).toMatchObject({ held: -4, added: 0, closed: -6 });
    expect(pnl.expired).toBeCloseTo(-4 * (400 - before), 9);
    expect(pnl.closedTrades).toBeCloseTo(6 * before, 9);
  });

  test("added after the first snapshot, it is worth its payoff", () => {
    const row = withMarket(held, { spot: 104 });
    const { pnl } = explainPnl(at([anchor(100)]), at([row], 1)).positions[1]!;
    expect(pnl).toMatchObject({ newTrades: -4000, expired: 0, pnl: -4000 });
  });

  test("without a spot after it counts as taken off at its value before, and is named", () => {
    const other = { ...anchor(7), underlying: "Y" };
    const explanation = explainPnl(at([held]), at([other], 1));
    const { pnl, ...rest } = explanation.positions[0]!;
    expect(rest).toMatchObject({ held: 0, closed: -10 });
    expect(pnl.closedTrades).toBeCloseTo(10 * before, 9);
    expect(pnl).toMatchObject({ expired: 0, pnl: pnl.closedTrades, gross: 0 });
    expect(explanation.unsettled).toEqual(["A"]);
  });

  test.each([
    ["linear", -40 * (104 - 101)],
    ["inverse", -40 * (104 / 101 - 1)],
  ] as const)("the price of a %s future ends at spot", (settlement, gain) => {
    const future = position(
      { kind: "future", settlement, expiry: soon.expiry },
      { quantity: -4, multiplier: 10, market: { ...MARKET, underlyingPrice: 101 } },
    );
    const { pnl } = explainPnl(at([future]), at([anchor(104)], 1)).positions[0]!;
    expect(pnl.expired).toBeCloseTo(gain, 10);
    expect(pnl.pnl).toBe(pnl.expired);
  });

  test("at the moment of its expiry it has expired, a millisecond before it has not", () => {
    const after = at([withMarket(held, { spot: 104 })], 0.5);
    expect(explainPnl(at([held]), after).total!.expired).toBeCloseTo(-10 * (400 - before), 9);
    const alive = explainPnl(at([held]), { ...after, asOf: after.asOf - 1 }).total!;
    expect(alive.expired).toBe(0);
    expect(alive.pnl).toBeCloseTo(-10 * (400 - before), 3);
  });
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

describe("currencies", () => {
  const spot = (underlying: string, currency?: string) =>
    position({ kind: "spot" }, { instrument: `${underlying} ${currency}`, underlying, currency });
  const explain = (...positions: readonly Position[]) =>
    explainPnl(at(positions), at(positions.map((held) => moved(held, 0.01, 0))));

  test("one in common: there is a total", () => {
    const { total, underlyings } = explain(spot("X", "USD"), spot("Y", "USD"));
    expect(total!.pnl).toBeCloseTo(2, 12);
    expect(underlyings.map(({ currency }) => currency)).toEqual(["USD", "USD"]);
    expect(explain(spot("X"), spot("Y")).total).not.toBeNull();
    expect(explain(spot("X", "USD"), spot("X", "USDC"), spot("Y", "USDT")).total!.pnl).toBeCloseTo(3, 12);
  });

  test("several, or one that is known of some only: there is none", () => {
    expect(explain(spot("X", "USD"), spot("Y", "EUR")).total).toBeNull();
    expect(explain(spot("X", "USD"), spot("Y")).total).toBeNull();
  });

  test("a row that does not tell has that of its underlying, whichever snapshot tells it", () => {
    const silent = position({ kind: "spot" });
    const { underlyings } = explainPnl(at([silent]), at([{ ...silent, currency: "USD" }]));
    expect(underlyings[0]!.currency).toBe("USD");
  });

  test("two of one underlying are refused", () => {
    expect(() => explain(spot("X", "USD"), spot("X", "EUR"))).toThrow(
      "currency of X is USD and EUR: takes one for all positions on an underlying, since they have its spot in common",
    );
  });
});

describe("refuses by name", () => {
  const held = position(CALL);
  const refusal = (before: readonly Position[], after: readonly Position[], days = 1): string => {
    try {
      explainPnl(at(before), at(after, days));
    } catch (thrown) {
      if (thrown instanceof DomainError) return thrown.message;
      throw thrown;
    }
    throw new Error("nothing was refused");
  };
  const DISAGREEMENT = "as another row of that instrument says";

  test("a second snapshot that is the earlier one", () => {
    expect(refusal([held], [held], -1)).toBe(
      "as-of after is 2026-11-19T16:00:00.000Z: takes 2026-11-20T16:00:00.000Z, as-of before, or later",
    );
  });

  test.each<[string, Partial<Position>, string]>([
    ["type", { product: { ...CALL, type: "put" } }, "type of A is put: takes call"],
    ["kind", { product: { kind: "spot" } }, "type of A is spot: takes call"],
    ["strike", { product: { ...CALL, strike: 101 } }, "strike of A is 101: takes 100"],
    [
      "expiry",
      { product: { ...CALL, expiry: CALL.expiry + MILLIS_PER_DAY } },
      "expiry of A is 2027-02-19T16:00:00.000Z: takes 2027-02-18T16:00:00.000Z",
    ],
    [
      "settlement",
      { product: { ...CALL, settlement: "inverse" } },
      "settlement of A is inverse: takes linear",
    ],
    ["style", { product: { ...CALL, style: "american" } }, "style of A is american: takes european"],
    ["multiplier", { multiplier: 10 }, "multiplier of A is 10: takes 1"],
    ["underlying", { underlying: "Y" }, "underlying of A is Y: takes X"],
    [
      "volatility type",
      { market: { ...MARKET, volatilityType: "normal" } },
      "volatility type of A is normal: takes lognormal",
    ],
  ])("another %s under the same name", (_, change, message) => {
    expect(refusal([held], [{ ...held, ...change }])).toBe(`${message}, ${DISAGREEMENT}`);
  });

  test.each<[string, Partial<MarketQuote>, string]>([
    ["spot", { spot: 101 }, "spot of A is 101: takes 100"],
    ["underlying price", { underlyingPrice: 101 }, "underlying price of A is 101: takes none"],
    ["volatility", { volatility: 0.21 }, "volatility of A is 0.21: takes 0.2"],
    ["rate", { rate: 0.05 }, "rate of A is 0.05: takes 0.04"],
    ["dividend yield", { dividendYield: 0 }, "dividend yield of A is 0: takes 0.01"],
  ])("another %s in another row of the same snapshot", (_, change, message) => {
    expect(refusal([held, withMarket(held, change)], [held])).toBe(`${message}, ${DISAGREEMENT}`);
    expect(refusal([held], [held, withMarket(held, change)])).toBe(`${message}, ${DISAGREEMENT}`);
  });

  test("numbers that differ by their rounding agree", () => {
    const product = { ...CALL, strike: 100 * (1 + 1e-12) };
    expect(() => explainPnl(at([held]), at([{ ...held, product }]))).not.toThrow();
  });

  test("what had expired before the first snapshot", () => {
    const product = { ...CALL, expiry: SAMPLE_AS_OF - 73 * MILLIS_PER_DAY };
    expect(refusal([{ ...held, product }], [held])).toBe(
      `expiry of A is 2027-02-18T16:00:00.000Z: takes 2026-09-08T16:00:00.000Z, ${DISAGREEMENT}`,
    );
    expect(refusal([{ ...held, product }], [{ ...held, product }])).toBe(
      "years to expiry of A before is -0.2: takes 0 or more",
    );
  });

  test("an option that its model does not take, and in which snapshot", () => {
    const withoutVol = withMarket(held, { volatility: undefined });
    expect(refusal([withoutVol], [held])).toBe(
      "A before: volatility is missing: takes a decimal such as 0.65",
    );
    expect(refusal([held], [withMarket(held, { spot: -1 })])).toBe(
      "A after: spot is -1: takes a number above 0",
    );
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
  const scale = 1e-12 * sumOf(positions.map(({ pnl }) => sumOf(partsOf(pnl).map(Math.abs))));
  const expectSum = (whole: ExplainedPnl, parts: readonly { readonly pnl: ExplainedPnl }[]): void => {
    const wholes = [...partsOf(whole), whole.pnl, whole.gross];
    wholes.forEach((part, index) => {
      const sum = sumOf(parts.map(({ pnl }) => [...partsOf(pnl), pnl.pnl, pnl.gross][index]!));
      expect(Math.abs(part - sum)).toBeLessThanOrEqual(scale);
    });
  };
  for (const { pnl } of positions) {
    expect(partsOf(pnl).every(Number.isFinite)).toBe(true);
    expect(Math.abs(sumOf(partsOf(pnl)) - pnl.pnl)).toBeLessThanOrEqual(scale);
  }
  for (const { pnl, expiries, positions: members } of underlyings) {
    expectSum(pnl, members);
    expectSum(pnl, expiries);
    for (const expiry of expiries) expectSum(expiry.pnl, expiry.positions);
  }
  expectSum(total!, positions);
  expect(sumOf(underlyings.map((group) => group.positions.length))).toBe(positions.length);
}
