import { loadBundle } from "./loadBundle";

const bundle = loadBundle();

const TRADES = [
  ["Run", "Time", "Underlying", "Instrument", "Side", "Quantity", "Price", "Notional", "Cost", "Reason"],
  [7, 46346.6, "BTC", "BTC-PERPETUAL", "buy", 1000, 100_000, 10_000, 5, "Net delta is outside."],
];
const fills = (...rows: readonly (readonly unknown[])[]) => [
  ["Instrument", "Side", "Amount", "Price"],
  ...rows,
];

test("an inverse perpetual bought 50 bp above arrival loses 50 bp of its notional; what no mid tells apart is #N/A", () => {
  const [headers, row] = bundle.call("SHORTFALL", TRADES, fills(["BTC-PERPETUAL", "buy", 1000, 100_500]));
  expect(headers).toHaveLength(14);
  const untold = expect.objectContaining({
    code: "#N/A",
    message: expect.stringContaining("no mid") as unknown,
  });
  expect(row!.slice(0, 9)).toEqual([
    7,
    "BTC-PERPETUAL",
    1000,
    1000,
    100_000,
    100_500,
    untold,
    untold,
    untold,
  ]);
  expect(row!.slice(9)).toEqual([50, 0, 50, 50, 5]);
});

test("a fill against the direction of its trade is one error that says where", () => {
  const answer = bundle.callForOne("SHORTFALL", TRADES, fills(["BTC-PERPETUAL", "sell", 1000, 100_500]));
  expect(answer).toMatchObject({
    code: "#VALUE!",
    message:
      "fills, row 2, Quantity: found 1000, takes a number above 0, or buy as its Side: run 7 buys BTC-PERPETUAL",
  });
});
