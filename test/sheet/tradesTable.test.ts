import { NO_EDITS, type RebalancePlan, type Trade } from "../../src/core/hedging/plan";
import { sumExposures } from "../../src/core/risk/exposure";
import { TRADE_COLUMNS, tradesToGrid } from "../../src/sheet/tradesTable";

const TIME = Date.parse("2026-11-20T16:00:00Z");

const BUY: Trade = {
  underlying: "BTC",
  instrument: "BTC-PERPETUAL",
  quantity: 807130,
  price: 94268.85,
  notional: 8071300,
  cost: { spread: 0, fee: 4035.65, impact: 0, ticket: 0, total: 4035.65 },
  carry: 0,
  effect: sumExposures([]),
  relief: 0,
  isFixed: false,
  position: {
    instrument: "BTC-PERPETUAL",
    underlying: "BTC",
    product: { kind: "perpetual", settlement: "inverse" },
    quantity: 807130,
    multiplier: 10,
    market: { spot: 94250, underlyingPrice: 94268.85, rate: 0, dividendYield: 0 },
  },
  reason: "Net delta −85.6 is outside ±5.",
};
const SELL: Trade = {
  ...BUY,
  underlying: "=1+1",
  instrument: '=HYPERLINK("http://x")',
  quantity: -3,
  notional: -30,
  reason: "-1 too many",
};

function plan(...trades: Trade[]): RebalancePlan {
  return {
    asOf: TIME,
    underlyings: [],
    trades,
    cost: 0,
    stressBefore: 0,
    stressAfter: 0,
    search: { by: "formula", gap: 0, timeIsUp: false },
    edits: NO_EDITS,
  };
}

it("has the columns of the Trades table, each with a number format", () => {
  const names = TRADE_COLUMNS.map(({ name }) => name);
  expect(names).toEqual("Run,Time,Underlying,Instrument,Side,Quantity,Price,Notional,Cost,Reason".split(","));
  for (const { numberFormat } of TRADE_COLUMNS) expect(numberFormat).not.toBe("");
});

it("writes a row a trade, and no text that could become a formula", () => {
  expect(tradesToGrid(plan(BUY, SELL), 7, TIME, "1900")).toEqual([
    [
      7,
      46346 + 16 / 24,
      "BTC",
      "BTC-PERPETUAL",
      "buy",
      807130,
      94268.85,
      8071300,
      4035.65,
      "Net delta −85.6 is outside ±5.",
    ],
    [
      7,
      46346 + 16 / 24,
      "'=1+1",
      `'=HYPERLINK("http://x")`,
      "sell",
      -3,
      94268.85,
      -30,
      4035.65,
      "'-1 too many",
    ],
  ]);
});

it("writes times in the workbook's date system", () => {
  expect(tradesToGrid(plan(BUY), 7, TIME, "1904")[0]![1]).toBe(46346 - 1462 + 16 / 24);
});

it("writes nothing for a plan without trades", () => {
  expect(tradesToGrid(plan(), 7, TIME, "1900")).toEqual([]);
});
