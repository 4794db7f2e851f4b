import { FunctionError } from "../../../src/sheet/functionError";
import { shortfallGrid } from "../../../src/sheet/functions/shortfallGrid";
import type { CellError, Grid } from "../../../src/sheet/grid";

const TRADES: Grid = [
  ["Run", "Instrument", "Quantity", "Price", "Notional", "Cost"],
  [1, "XYZ", 100, 50, 5000, 4],
  [2, "XYZ", -100, 50, -5000, 3],
  [2, "ABC", 10, 20, 200, 1],
];
const FILLS: Grid = [
  ["Run", "Instrument", "Quantity", "Price", "Fee", "Mid", "Bid", "Ask"],
  [1, "XYZ", 60, 50.25, 1, "", 50, 50.5],
  [1, "XYZ", 40, 50.5, 0.5, "", 50, 50.5],
  [2, "XYZ", -50, 49.75, 0, "", "", ""],
];
const HEADERS = [
  ...["Run", "Instrument", "Quantity", "Filled", "Arrival", "Fill price", "Spread", "Impact", "Timing"],
  ...["Slippage", "Fees", "Shortfall", "Shortfall bp", "Expected cost"],
];
const NOT_FILLED: CellError = { code: "#N/A", message: "nothing was filled" };
const NO_MID: CellError = {
  code: "#N/A",
  message: "no mid at some fill: Slippage is spread, impact and timing together",
};

test("a row for each trade, by hand in halves that doubles hold", () => {
  expect(shortfallGrid([TRADES, FILLS])).toEqual([
    HEADERS,
    // Mid 50.25, half-spread 0.25: 60 filled at the mid, 40 at the ask; both mids 0.25 above arrival.
    [1, "XYZ", 100, 100, 50, 50.35, 25, -15, 25, 35, 1.5, 36.5, 73, 4],
    [2, "XYZ", -100, -50, 50, 49.75, NO_MID, NO_MID, NO_MID, 12.5, 0, 12.5, 50, 3],
    [2, "ABC", 10, 0, 20, NOT_FILLED, 0, 0, 0, 0, 0, 0, NOT_FILLED, 1],
  ]);
});

test("a row for each run, and one for all", () => {
  const blank = ["", "", "", "", ""];
  expect(shortfallGrid([TRADES, FILLS, [["run"]]]).slice(1)).toEqual([
    [1, ...blank, 25, -15, 25, 35, 1.5, 36.5, 73, 4],
    [2, ...blank, NO_MID, NO_MID, NO_MID, 12.5, 0, 12.5, 50, 4],
  ]);
  expect(shortfallGrid([TRADES, FILLS, [["Total"]]]).slice(1)).toEqual([
    ["Total", ...blank, NO_MID, NO_MID, NO_MID, 47.5, 1.5, 49, (49 / 7500) * 1e4, 8],
  ]);
});

test("a mid alone tells timing, and says what the slippage then is", () => {
  const fills = [
    ["Instrument", "Quantity", "Price", "Mid"],
    ["ABC", 10, 20.5, 20.25],
  ];
  const why = {
    code: "#N/A",
    message: "no bid and ask at some fill: Slippage less Timing is spread and impact together",
  };
  const row = shortfallGrid([TRADES, fills]).find(([, instrument]) => instrument === "ABC")!;
  expect(row.slice(6, 10)).toEqual([why, why, 2.5, 5]);
});

const refusalOf = (...given: (Grid | null)[]) => {
  try {
    return shortfallGrid(given);
  } catch (thrown) {
    if (!(thrown instanceof FunctionError)) throw thrown;
    return [thrown.code, thrown.message];
  }
};

test.each<[string, string, (Grid | null)[]]>([
  ["#VALUE!", "trades: not given, takes a range with a header row and trades below it", [null, FILLS]],
  ["#VALUE!", "fills: not given, takes a range with a header row and fills below it", [TRADES, null]],
  ["#VALUE!", 'by: got the text "week", takes "Trade", "Run", "Total"', [TRADES, FILLS, [["week"]]]],
  ["#N/A", "trades: no row below the header has anything in it", [TRADES.slice(0, 1), FILLS]],
  ["#N/A", "fills: no row below the header has anything in it", [TRADES, FILLS.slice(0, 1)]],
  [
    "#VALUE!",
    "trades, row 3, Price: found 0, takes the price when the trade was planned, above 0",
    [[...TRADES.slice(0, 2), [2, "XYZ", 1, 0, 1, 1]], FILLS],
  ],
  [
    "#VALUE!",
    'fills, row 2, Instrument: found "QQQ", takes an instrument that run 2 trades: XYZ, ABC',
    [TRADES, [FILLS[0]!, ["", "QQQ", 1, 1, "", "", "", ""]]],
  ],
])("%s %s", (code, message, given) => {
  expect(refusalOf(...given)).toEqual([code, message]);
});
