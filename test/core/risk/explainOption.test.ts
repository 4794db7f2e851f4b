import type { MarketQuote } from "../../../src/core/market/quote";
import type { OptionProduct, Product } from "../../../src/core/product/product";
import { explainPnl } from "../../../src/core/risk/explainPnl";
import { MOVE_TERMS } from "../../../src/core/risk/explain/pnlTerms";
import { measurePosition } from "../../../src/core/risk/measurePositions";
import {
  at,
  CALL,
  DAYS_PER_YEAR,
  expectTerms,
  figuresOf,
  MARKET,
  MILLIS_PER_DAY,
  position,
  sumOf,
  withMarket,
} from "../../support/explainedBooks";
import { readReference } from "../../support/referenceData";
import { SAMPLE_AS_OF } from "../../support/sampleBooks";

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
    expect(figuresOf(explain({})).every((figure) => Object.is(figure, 0))).toBe(true);
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
