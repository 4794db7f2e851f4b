import { hedgeOffers, type OfferInput } from "../../../src/core/hedging/hedgeOffers";
import { untoldTerms, type HedgeTerms } from "../../../src/core/hedging/hedgeTerms";
import type { Product } from "../../../src/core/product/product";
import { measureBook } from "../../../src/core/risk/measureBook";
import { measurePosition } from "../../../src/core/risk/measurePositions";
import type { Position } from "../../../src/core/risk/position";

const ASOF = Date.UTC(2026, 10, 20, 16);
const YEAR_LATER = ASOF + 365 * 86_400_000;
const HALF_YEAR_LATER = ASOF + 182.5 * 86_400_000;
const market = { spot: 100, rate: 0, dividendYield: 0 };

const SPOT: Product = { kind: "spot" };
const PERPETUAL: Product = { kind: "perpetual", settlement: "linear" };
const FUTURE: Product = { kind: "future", expiry: YEAR_LATER, settlement: "linear" };
const CALL: Product = {
  kind: "option",
  type: "call",
  strike: 100,
  expiry: YEAR_LATER,
  settlement: "linear",
  style: "european",
};

function holding(instrument: string, product: Product, changes: Partial<Position> = {}): Position {
  return { instrument, underlying: "X", product, quantity: 1, multiplier: 1, market, ...changes };
}
const withVol = (volatility: number) => ({ market: { ...market, volatility } });
const coins = holding("coins", SPOT, { quantity: 5 });

const INPUT: OfferInput = {
  asOf: ASOF,
  hedges: [],
  market: null,
  policy: { lot: 10, costRate: 0.0005 },
  choices: { execution: "taker", impact: 0.8 },
};

function offersOf(positions: readonly Position[], input: Partial<OfferInput> = {}) {
  return hedgeOffers(measureBook(positions, ASOF).underlyings[0]!, { ...INPUT, ...input });
}

/** The one offer of a table with one row, beside 5 coins. */
function offerOf(unit: Position, told: Partial<HedgeTerms> = {}, input: Partial<OfferInput> = {}) {
  const [only, ...others] = offersOf([coins], { hedges: [{ ...untoldTerms(unit), ...told }], ...input });
  expect(others).toEqual([]);
  return only!;
}

function expectNear(found: number, wanted: number, tolerance: number): void {
  expect(Math.abs(found - wanted)).toBeLessThanOrEqual(tolerance);
}

const namesOf = (...args: Parameters<typeof offersOf>) =>
  offersOf(...args).map(({ unit }) => unit.instrument);

const OF_UNDERLYING = { volatility: null, averageDailyVolume: 7_300, spread: 0.0004, fee: 0.0002 };

describe("without a table, the book's own", () => {
  const near = holding("NEAR", { ...FUTURE, expiry: HALF_YEAR_LATER });
  const book = [
    ...[coins, holding("FAR", FUTURE), holding("CALL", CALL, withVol(0.4)), near],
    ...[holding("PERP-B", PERPETUAL), holding("PERP-A", PERPETUAL)],
  ];

  test("perpetuals, futures by expiry and spot are offered, options not, in any order of rows", () => {
    const wanted = ["PERP-A", "PERP-B", "NEAR", "FAR", "coins"];
    expect(namesOf(book)).toEqual(wanted);
    expect(offersOf([...book].reverse())).toEqual(offersOf(book));
  });

  test("each instrument once, with all that is held of it", () => {
    const twice = [holding("p", PERPETUAL, { quantity: 3 }), holding("p", PERPETUAL, { quantity: -5 })];
    expect(offersOf(twice)).toMatchObject([{ unit: { quantity: 1 }, held: -2 }]);
  });

  test("the first of rows that differ in carry does not depend on their order", () => {
    const rows = [0.05, 0.02].map((rate) => holding("FAR", FUTURE, { market: { ...market, rate } }));
    expect(offersOf(rows)).toEqual(offersOf([...rows].reverse()));
  });

  test("the lot and the cost rate of the policy stand for what nobody tells", () => {
    expect(offersOf([coins])[0]!.terms).toEqual({
      lot: 10,
      minTrade: 0,
      maxTrade: null,
      minPosition: null,
      maxPosition: null,
      halfSpread: 0,
      fee: 0.0005,
      feePerUnit: 0,
      ticket: 0,
      averageDailyVolume: null,
      dailyVolatility: null,
      impact: 0.8,
      carry: 0,
      margin: 0,
    });
  });

  test("what a unit adds is what a position of one unit measures", () => {
    const [, , , far] = offersOf(book);
    expect(far!.exposure).toEqual(measurePosition(holding("FAR", FUTURE), ASOF));
  });
});

describe("with a table", () => {
  test("its rows on the underlying are offered alone, in any letter case, options last by expiry and strike", () => {
    const other = untoldTerms(holding("Y-PERP", PERPETUAL, { underlying: "Y" }));
    const hedges = [
      untoldTerms(holding("late", CALL, withVol(0.4))),
      untoldTerms(holding("high", { ...CALL, expiry: HALF_YEAR_LATER, strike: 120 }, withVol(0.4))),
      untoldTerms(holding("low", { ...CALL, expiry: HALF_YEAR_LATER, strike: 80 }, withVol(0.4))),
      untoldTerms(holding("X-SPOT", SPOT, { underlying: "x" })),
      other,
    ];
    const book = [coins, holding("PERP", PERPETUAL)];
    expect(namesOf(book, { hedges })).toEqual(["X-SPOT", "low", "high", "late"]);
    expect(offersOf(book, { hedges: [...hedges].reverse() })).toEqual(offersOf(book, { hedges }));
    expect(namesOf(book, { hedges: [other] })).toEqual(["PERP", "coins"]);
  });

  test("what is held is found by name in any letter case", () => {
    expect(offerOf(holding("COINS", SPOT)).held).toBe(5);
    expect(offerOf(holding("more", SPOT)).held).toBe(0);
  });

  test("its own terms are taken as they stand", () => {
    const told = {
      ...{ feePerUnit: 1.25, ticket: 9, lot: 0.1, minTrade: 2, maxTrade: 50, minPosition: -20 },
      ...{ maxPosition: 30, averageDailyVolume: 12_000, margin: 450 },
    };
    expect(offerOf(holding("p", PERPETUAL), told).terms).toMatchObject(told);
  });
});

describe("price and value of a unit", () => {
  const inverse = { kind: "perpetual", settlement: "inverse" } as const;
  const withPrice = { market: { ...market, underlyingPrice: 104 } };

  test.each<[string, Position, Partial<HedgeTerms>, number, number]>([
    ["spot at its market", holding("s", SPOT), {}, 100, 100],
    ["spot at its mid", holding("s", SPOT), { bid: 101, ask: 103 }, 102, 102],
    [
      "a future of 50 units at its own price",
      holding("f", FUTURE, { multiplier: 50, ...withPrice }),
      {},
      104,
      5200,
    ],
    ["a future at its mid", holding("f", FUTURE, withPrice), { bid: 105, ask: 106 }, 105.5, 105.5],
    ["a perpetual without a price of its own", holding("p", PERPETUAL), {}, 100, 100],
    [
      "an inverse perpetual of 10 USD",
      holding("p", inverse, { multiplier: 10 }),
      { bid: 98, ask: 99 },
      98.5,
      10,
    ],
    [
      "an option of 100 units at its mid",
      holding("c", CALL, { multiplier: 100, ...withVol(0.4) }),
      { bid: 0, ask: 3 },
      1.5,
      150,
    ],
  ])("%s", (_, unit, told, price, notionalPerUnit) => {
    expect(offerOf(unit, told)).toMatchObject({ price, notionalPerUnit });
  });

  test("an option without a quote is offered at its model's price", () => {
    // Hull, 11th edition, example 15.6: S 42, K 40, r 10 %, vol 20 %, half a year: call 4.76.
    const hull = { ...CALL, strike: 40, expiry: HALF_YEAR_LATER } as const;
    const unit = holding("c", hull, {
      multiplier: 10,
      market: { spot: 42, rate: 0.1, dividendYield: 0, volatility: 0.2 },
    });
    const [offer] = offersOf([holding("s", SPOT, { market: unit.market })], { hedges: [untoldTerms(unit)] });
    expectNear(offer!.price, 4.76, 0.005);
    expectNear(offer!.notionalPerUnit, 47.6, 0.05);
  });

  test("an inverse option is quoted in coins and offered in quote currency, on its own forward", () => {
    const inverseCall = { ...CALL, settlement: "inverse" } as const;
    const unit = holding("c", inverseCall, {
      multiplier: 0.1,
      market: { ...market, underlyingPrice: 104, volatility: 0.4 },
    });
    const quoted = offerOf(unit, { bid: 0.04, ask: 0.06 });
    expectNear(quoted.price, 5.2, 1e-12);
    expectNear(quoted.notionalPerUnit, 0.52, 1e-12);
    // Undiscounted Black: 104 x N(d1) - 100 x N(d2), d1 = 0.2980517828, d2 = -0.1019482172.
    expectNear(offerOf(unit).price, 104 * 0.617168 - 100 * 0.459399, 1e-3);
  });

  test("an option that its model gives no worth is offered only where it is quoted", () => {
    const worthless = holding("c", { ...CALL, strike: 1e6 }, withVol(0.01));
    const hedges = [untoldTerms(worthless)];
    expect(offersOf([coins], { hedges })).toEqual([]);
    expect(offerOf(worthless, { bid: 0, ask: 0.02 }).price).toBe(0.01);
  });
});

describe("costs", () => {
  const perpetual = holding("p", PERPETUAL);
  const call = holding("c", CALL, withVol(0.4));
  const maker = { execution: "maker", impact: 0 } as const;

  test.each<
    [string, Position, Partial<HedgeTerms>, Partial<OfferInput>, { halfSpread: number; fee: number }]
  >([
    [
      "half of ask less bid over the mid",
      perpetual,
      { bid: 99, ask: 101, spread: 0.5 },
      {},
      { halfSpread: 0.01, fee: 0 },
    ],
    ["half the spread", perpetual, { spread: 0.0006, fee: 0.0003 }, {}, { halfSpread: 0.0003, fee: 0.0003 }],
    [
      "those of the underlying",
      perpetual,
      {},
      { market: OF_UNDERLYING },
      { halfSpread: 0.0002, fee: 0.0002 },
    ],
    [
      "its own before those",
      perpetual,
      { fee: 0.0001 },
      { market: OF_UNDERLYING },
      { halfSpread: 0.0002, fee: 0.0001 },
    ],
    [
      "not those of the underlying for an option",
      call,
      {},
      { market: OF_UNDERLYING },
      { halfSpread: 0, fee: 0.0005 },
    ],
    ["the cost rate where nothing is known", perpetual, {}, {}, { halfSpread: 0, fee: 0.0005 }],
    ["no cost rate beside a fee per contract", perpetual, { feePerUnit: 1 }, {}, { halfSpread: 0, fee: 0 }],
    [
      "the cost rate beside a maker's fee alone",
      perpetual,
      { makerFee: 0 },
      {},
      { halfSpread: 0, fee: 0.0005 },
    ],
    [
      "a maker's fee alone",
      perpetual,
      { spread: 0.0006, fee: 0.0003, makerFee: -0.0001 },
      { choices: maker },
      { halfSpread: 0, fee: -0.0001 },
    ],
    [
      "the taker's fee for a maker without one",
      perpetual,
      { fee: 0.0003 },
      { choices: maker },
      { halfSpread: 0, fee: 0.0003 },
    ],
    ["the cost rate for a maker too", perpetual, {}, { choices: maker }, { halfSpread: 0, fee: 0.0005 }],
  ])("%s", (_, unit, told, input, { halfSpread, fee }) => {
    const { terms } = offerOf(unit, told, input);
    expectNear(terms.halfSpread, halfSpread, 1e-15);
    expect(terms.fee).toBe(fee);
  });

  test("a future's carry is its basis a year, a perpetual's its funding, spot and options have none", () => {
    const future = holding("f", { ...FUTURE, expiry: HALF_YEAR_LATER });
    // 2 ln 1.03 = 0.05911760448
    expectNear(offerOf(future, { bid: 102, ask: 104, funding: 9 }).terms.carry, 0.05911760448, 1e-11);
    expect(offerOf(perpetual, { funding: -0.11 }).terms.carry).toBe(-0.11);
    expect(offerOf(perpetual).terms.carry).toBe(0);
    expect(offerOf(holding("s", SPOT), { bid: 102, ask: 104 }).terms.carry).toBe(0);
    expect(offerOf(call).terms.carry).toBe(0);
  });

  test("the underlying's volume is counted in contracts, and not for options", () => {
    const volumeOf = (unit: Position) =>
      offerOf(unit, {}, { market: OF_UNDERLYING }).terms.averageDailyVolume;
    expect(volumeOf(perpetual)).toBe(7_300);
    expect(volumeOf(holding("f", FUTURE, { multiplier: 50 }))).toBe(146);
    // 7,300 coins at 100 USD are 73,000 contracts of 10 USD.
    expect(volumeOf(holding("i", { kind: "perpetual", settlement: "inverse" }, { multiplier: 10 }))).toBe(
      73_000,
    );
    expect(volumeOf(call)).toBeNull();
  });
});

describe("volatility a day", () => {
  const dailyOf = (positions: readonly Position[], input: Partial<OfferInput> = {}) =>
    offersOf([coins, ...positions], input)[0]!.terms.dailyVolatility;
  const option = (strike: number, volatility: number, expiry = YEAR_LATER) =>
    holding(`${strike} ${volatility}`, { ...CALL, strike, expiry }, withVol(volatility));

  test("is the market's over the root of 365", () => {
    const input = { market: { ...OF_UNDERLYING, volatility: 0.955 } };
    // 0.955 / 19.1049731745 = 0.0499869848
    expectNear(dailyOf([option(100, 0.4)], input)!, 0.0499869848, 1e-9);
  });

  test("is else that of the option nearest the money, the first to expire, in any order of rows", () => {
    const book = [option(130, 0.9), option(99, 0.6), option(99, 0.5, HALF_YEAR_LATER), option(80, 0.7)];
    expectNear(dailyOf(book)!, 0.5 / Math.sqrt(365), 1e-15);
    expect(dailyOf([...book].reverse())).toBe(dailyOf(book));
  });

  test("is not that of an option with a normal volatility, and may come from an option that is offered", () => {
    const normal = holding("n", CALL, {
      market: { ...market, underlyingPrice: 100, volatility: 12, volatilityType: "normal" },
    });
    expect(dailyOf([normal])).toBeNull();
    const hedges = [untoldTerms(option(140, 0.8))];
    expectNear(dailyOf([normal], { hedges })!, 0.8 / Math.sqrt(365), 1e-15);
  });
});
