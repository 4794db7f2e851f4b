import type { Cell } from "../../src/sheet/grid";
import { parseTrades } from "../../src/sheet/parseTrades";
import { TRADE_COLUMNS } from "../../src/sheet/tradesTable";
import { issueText } from "../support/issueText";

const OPTIONS = { dateSystem: "1900" } as const;
const HEADERS = TRADE_COLUMNS.map(({ name }) => name);

/** A row of the Trades table as it is read back, with some of its cells changed. */
const row = (changed: Readonly<Record<string, Cell>> = {}): readonly Cell[] => {
  const cells: Readonly<Record<string, Cell>> = {
    Run: 7,
    Time: 46346 + 16 / 24,
    Underlying: "BTC",
    Instrument: "BTC-PERPETUAL",
    Side: "buy",
    Quantity: 807130,
    Price: 94268.85,
    Notional: 8071300,
    Cost: 4035.65,
    Reason: "Net delta is outside.",
    ...changed,
  };
  return HEADERS.map((name) => cells[name] ?? "");
};
const parse = (...rows: readonly (readonly Cell[])[]) => parseTrades([HEADERS, ...rows], OPTIONS);

test("reads a row as the add-in writes it", () => {
  expect(parse(row())).toEqual({
    trades: [
      {
        run: 7,
        instrument: "BTC-PERPETUAL",
        quantity: 807130,
        arrival: 94268.85,
        notional: 8071300,
        expectedCost: 4035.65,
        time: Date.UTC(2026, 10, 20, 16),
      },
    ],
    issues: [],
    notes: [],
    rowCount: 1,
  });
});

test("takes one instrument in two runs, a rebate as cost, and blank rows between", () => {
  const { trades, issues } = parse(row(), [], row({ Run: 8, Cost: -1.5, Time: "" }));
  expect(issues).toEqual([]);
  expect(trades).toMatchObject([{ run: 7 }, { run: 8, expectedCost: -1.5, time: null }]);
});

test.each<[string, Readonly<Record<string, Cell>>]>([
  ["2 A · Run · 1.5 · the number of a run: 1, 2, 3 …", { Run: 1.5 }],
  ["2 A · Run · empty · the number of a run: 1, 2, 3 …", { Run: "" }],
  ['2 B · Time · "soon" · a date, or a date and time in UTC, such as 2026-12-25 08:00', { Time: "soon" }],
  ["2 D · Instrument · empty · the name of an instrument, such as BTC-PERPETUAL", { Instrument: "" }],
  ["2 F · Quantity · 0 · a number, above 0 to buy, below 0 to sell", { Quantity: 0 }],
  ["2 G · Price · 0 · the price when the trade was planned, above 0", { Price: 0 }],
  ["2 H · Notional · -8071300 · the trade's value, signed as Quantity", { Notional: -8071300 }],
  ["2 H · Notional · 8071300 · the trade's value, signed as Quantity", { Quantity: 1e-300 }],
  ['2 I · Cost · "n/a" · the cost that was expected', { Cost: "n/a" }],
])("refuses %s", (expected, changed) => {
  const { trades, issues } = parse(row(changed));
  expect(issues.map(issueText)).toEqual([expected]);
  expect(trades).toEqual([]);
});

test("refuses a second row on an instrument in a run, and names the first as the sheet counts rows", () => {
  const cells = [HEADERS, row(), row({ Instrument: "btc-perpetual" })];
  const { trades, issues } = parseTrades(cells, { ...OPTIONS, firstRow: 11 });
  expect(issues.map(issueText)).toEqual([
    '3 D · Instrument · "btc-perpetual" · one row for btc-perpetual in run 7: row 12 is another',
  ]);
  expect(trades).toHaveLength(1);
});

test("names every column that is missing", () => {
  const { issues } = parseTrades(
    [
      ["Run", "Instrument", "Quantity", "Price"],
      [7, "X", 1, 2],
    ],
    OPTIONS,
  );
  expect(issues.map(({ column }) => column)).toEqual(["Notional", "Cost"]);
});
