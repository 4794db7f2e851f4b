import { DomainError } from "../../../src/core/math/domainError";
import type { MarketQuote } from "../../../src/core/market/quote";
import { explainPnl } from "../../../src/core/risk/explainPnl";
import { measurePosition } from "../../../src/core/risk/measurePositions";
import type { Position } from "../../../src/core/risk/position";
import { at, CALL, MARKET, MILLIS_PER_DAY, moved, position, withMarket } from "../../support/explainedBooks";
import { SAMPLE_AS_OF } from "../../support/sampleBooks";

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
    const { pnl, newTrades, closedTrades, valueChange, gross, moves } = found.pnl;
    expect(newTrades).toBeCloseTo(added * valueAfter, 9);
    expect(closedTrades).toBeCloseTo(-closed * valueBefore, 9);
    expect(pnl).toBeCloseTo(held * (valueAfter - valueBefore), 9);
    expect(gross).toBe(Math.abs(pnl));
    // Whatever was traded.
    expect(valueChange).toBeCloseTo(quantity * valueAfter - 10 * valueBefore, 9);
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
    expect(opened.pnl).toMatchObject({ pnl: 0, gross: 0 });
    expect(opened.pnl.valueChange).toBeCloseTo(10 * valueAfter, 9);
    const gone = explainPnl(at([ten, other]), at([other], 1)).positions[0]!;
    expect(gone).toMatchObject({ held: 0, added: 0, closed: 10 });
    expect(gone.pnl).toMatchObject({ pnl: 0, gross: 0 });
    expect(gone.pnl.valueChange).toBeCloseTo(-10 * valueBefore, 9);
  });

  test("rows of one instrument are its sum, in any letter case", () => {
    const rows = [6, -2, 6].map((quantity) => ({ ...ten, instrument: "a", quantity }));
    expect(from(rows, [later])).toEqual({ ...from([ten], [later]), instrument: "a" });
  });

  test("spot is worth its price; margined contracts are worth nothing", () => {
    const spot = position({ kind: "spot" }, { quantity: 2 });
    const after = withMarket({ ...spot, quantity: 3 }, { spot: 105 });
    const { pnl } = from([spot], [after]);
    expect(pnl).toMatchObject({ newTrades: 105, closedTrades: 0, unexplained: 0, pnl: 10, gross: 10 });
    expect(pnl.valueChange).toBe(115);
    expect(pnl.moves.delta).toBe(10);
    const future = position({ kind: "perpetual", settlement: "linear" }, { quantity: 2 });
    const traded = from([future], [{ ...withMarket(future, { spot: 105 }), quantity: -3 }]);
    expect(traded.pnl).toMatchObject({ newTrades: 0, closedTrades: 0, pnl: 0, valueChange: 0 });
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
    expect(pnl).toMatchObject({ newTrades: -4000, expired: 0, pnl: 0, valueChange: -4000 });
  });

  test("without a spot after it counts as taken off at its value before, and is named", () => {
    const other = { ...anchor(7), underlying: "Y" };
    const explanation = explainPnl(at([held]), at([other], 1));
    const { pnl, ...rest } = explanation.positions[0]!;
    expect(rest).toMatchObject({ held: 0, closed: -10 });
    expect(pnl.closedTrades).toBeCloseTo(10 * before, 9);
    expect(pnl).toMatchObject({ expired: 0, pnl: 0, valueChange: pnl.closedTrades, gross: 0 });
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
