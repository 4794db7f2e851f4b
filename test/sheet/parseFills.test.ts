import type { Cell, Grid } from "../../src/sheet/grid";
import { parseFills } from "../../src/sheet/parseFills";
import type { TradeRow } from "../../src/sheet/parseTrades";
import { issueText } from "../support/issueText";

const OPTIONS = { dateSystem: "1900" } as const;
const HEADERS = ["Run", "Time", "Instrument", "Side", "Quantity", "Price", "Fee", "Mid", "Bid", "Ask"];

const trade = (run: number, instrument: string, quantity: number, arrival: number): TradeRow => ({
  run,
  instrument,
  quantity,
  arrival,
  notional: quantity * arrival,
  expectedCost: 1,
  time: Date.UTC(2026, 10, 20, 10 + run),
});
const TRADES = [
  trade(1, "BTC-PERPETUAL", 500, 94_000),
  trade(2, "BTC-PERPETUAL", -300, 95_000),
  trade(2, "ETH-PERPETUAL", 20, 3_200),
];

/** A fill of run 2 with some of its cells changed. */
const row = (changed: Readonly<Record<string, Cell>> = {}): readonly Cell[] => {
  const cells: Readonly<Record<string, Cell>> = {
    Instrument: "BTC-PERPETUAL",
    Quantity: -100,
    Price: 95_010,
    ...changed,
  };
  return HEADERS.map((name) => cells[name] ?? "");
};
const parse = (...rows: readonly (readonly Cell[])[]) => parseFills([HEADERS, ...rows], TRADES, OPTIONS);
const fill = (changed: Readonly<Record<string, Cell>>) => {
  const { fills, issues } = parse(row(changed));
  expect(issues.map(issueText)).toEqual([]);
  return fills[0]!;
};
const issuesOf = (cells: Grid, trades = TRADES) => parseFills(cells, trades, OPTIONS).issues.map(issueText);

describe("reads", () => {
  test("a fill without a run as one of the last run, its instrument as the trade spells it", () => {
    expect(fill({ Instrument: "btc-perpetual" })).toEqual({
      run: 2,
      instrument: "BTC-PERPETUAL",
      quantity: -100,
      price: 95_010,
      fee: 0,
      quote: null,
    });
  });

  test("the run that is named, a fee, a rebate", () => {
    expect(fill({ Run: 1, Quantity: 500, Fee: 2.5 })).toMatchObject({ run: 1, quantity: 500, fee: 2.5 });
    expect(fill({ Fee: -0.75 })).toMatchObject({ fee: -0.75 });
  });

  test.each<[Cell, Cell, number]>([
    ["Sell", 100, -100],
    ["sold", -100, -100],
    ["S", 100, -100],
    ["", -100, -100],
  ])("side %j with quantity %d as %d", (side, quantity, signed) => {
    expect(fill({ Side: side, Quantity: quantity }).quantity).toBe(signed);
  });

  test.each<[Readonly<Record<string, Cell>>, object | null]>([
    [{ Mid: 95_000 }, { mid: 95_000, halfSpread: null }],
    [
      { Bid: 95_000, Ask: 95_010 },
      { mid: 95_005, halfSpread: 5 },
    ],
    [
      { Bid: 95_000, Ask: 95_010, Mid: 95_002 },
      { mid: 95_002, halfSpread: 5 },
    ],
    [
      { Bid: 95_000, Ask: 95_000 },
      { mid: 95_000, halfSpread: 0 },
    ],
    [{}, null],
  ])("the market %j", (cells, quote) => {
    expect(fill(cells).quote).toEqual(quote);
  });

  test("the fewest columns, by other names, beside columns of the user's own", () => {
    const cells = [
      ["Avg price", "Order id", "Ticker", "Filled qty"],
      [3_201, "a-1", "ETH-PERPETUAL", 20],
    ];
    expect(parseFills(cells, TRADES, OPTIONS)).toMatchObject({
      fills: [{ run: 2, instrument: "ETH-PERPETUAL", quantity: 20, price: 3_201, fee: 0, quote: null }],
      issues: [],
      rowCount: 1,
    });
  });

  test("a fill after the last run was written, or before it where there is no earlier run", () => {
    expect(fill({ Time: "2026-11-20T12:00:00Z" }).run).toBe(2);
    const early = row({ Time: "2026-11-20T08:00:00Z" });
    expect(issuesOf([HEADERS, early], TRADES.slice(1))).toEqual([]);
  });
});

describe("refuses", () => {
  const SELLS = "a number below 0, or sell as its Side: run 2 sells BTC-PERPETUAL";

  test.each<[string, Readonly<Record<string, Cell>>]>([
    ["2 A · Run · 3 · a run in the trades: 2, 1", { Run: 3 }],
    [
      '2 A · Run · "last" · the number of the run whose trade was filled, or blank for the last run',
      { Run: "last" },
    ],
    [
      '2 B · Time · "2026-11-20T11:59:59Z" without a Run · a Run beside it: the last, 2, was written after this fill',
      { Time: "2026-11-20T11:59:59Z" },
    ],
    [
      '2 C · Instrument · "BTC-26MAR27" · an instrument that run 2 trades: BTC-PERPETUAL, ETH-PERPETUAL',
      { Instrument: "BTC-26MAR27" },
    ],
    ["2 C · Instrument · empty · a name or a symbol, such as BTC-26MAR27-120000-C", { Instrument: "" }],
    ['2 D · Side · "flat" · buy or sell; or blank, where Quantity has the sign', { Side: "flat" }],
    ['2 E · Quantity · -100 beside "buy" · a number above 0 there, or another Side', { Side: "buy" }],
    [`2 E · Quantity · 100 · ${SELLS}`, { Quantity: 100 }],
    [`2 E · Quantity · 100 · ${SELLS}`, { Quantity: 100, Side: "buy" }],
    [
      "2 E · Quantity · 0 · a number other than 0: above 0 bought, below 0 sold; without a sign beside a Side",
      { Quantity: 0 },
    ],
    ["2 F · Price · empty · the price of the fill, above 0", { Price: "" }],
    ["2 F · Price · 1.0002 · a price in the unit of that of run 2, 95000", { Price: 1.0002 }],
    ["2 F · Price · 95000000 · a price in the unit of that of run 2, 95000", { Price: 95_000_000 }],
    ['2 G · Fee · "free" · money in the quote currency, below 0 for a rebate; blank for 0', { Fee: "free" }],
    ["2 H · Mid · 0.95 · a price in the unit of that of run 2, 95000", { Mid: 0.95 }],
    ["2 I · Bid · 95000 · both Bid and Ask, or neither", { Bid: 95_000 }],
    ["2 J · Ask · 95000 · both Bid and Ask, or neither", { Ask: 95_000, Mid: 95_000 }],
    ["2 J · Ask · 94999 · a price not below the Bid, 95000", { Bid: 95_000, Ask: 94_999 }],
    [
      "2 H · Mid · 95011 · a price from Bid to Ask, 95000 to 95010",
      { Bid: 95_000, Ask: 95_010, Mid: 95_011 },
    ],
  ])("%s", (expected, changed) => {
    const { fills, issues } = parse(row(changed));
    expect(issues.map(issueText)).toEqual([expected]);
    expect(fills).toEqual([]);
  });

  test("a fee in coin, by its header", () => {
    const [issue] = issuesOf([
      ["Instrument", "Quantity", "Price", "Fee (BTC)"],
      ["BTC-PERPETUAL", -1, 95_000, 1],
    ]);
    expect(issue).toBe(
      '1 D · Fee · "Fee (BTC)" · the header Fee alone, and in its cells money in the quote currency, below 0 for ' +
        "a rebate; blank for 0; (BTC) is not known here",
    );
  });

  test("a table without the columns that every fill needs", () => {
    expect(
      issuesOf([
        ["Instrument", "Quantity"],
        ["BTC-PERPETUAL", -1],
      ]),
    ).toEqual(["1 · Price · no such column · a column Price: the price of the fill, above 0"]);
  });

  test("bad rows alone: the good ones stand", () => {
    const { fills, issues, rowCount } = parse(row(), row({ Price: "n/a" }), row({ Quantity: -200 }));
    expect(fills.map(({ quantity }) => quantity)).toEqual([-100, -200]);
    expect([issues.length, rowCount]).toEqual([1, 3]);
  });
});
