import type { Cell } from "../../../src/sheet/grid";
import { parsePositions } from "../../../src/sheet/parsePositions";
import { rowKey } from "../../../src/sheet/rowKey";
import {
  CALL,
  cellsOf,
  HEADERS,
  MESSY_OPTIONS,
  outcome,
  parseCells,
  parseRows,
  SPOT,
} from "../../support/messyBook";

const COLUMNS = ["Instrument", "Underlying", "Type", "Quantity", "Spot"];
const COIN: Cell[] = ["coins", "BTC", "spot", 8.25, 94250];
const PERP: Cell[] = ["BTC-PERPETUAL", "", "", -500, ""];

describe("a row of totals is left out", () => {
  it.each([
    ...[
      "Total",
      "TOTAL",
      "Totals:",
      "Subtotal",
      "Sub-total",
      "Grand total",
      "Grand Total ",
      "Sum",
      "Overall",
    ],
    ...[
      "Total BTC",
      "BTC total",
      "Total for BTC",
      "Total (BTC)",
      "btc subtotal",
      "Net total",
      "Total options",
    ],
    ...["Gesamt", "Summe", "Zwischensumme", "Endsumme", "Sous-total", "Total général", "Totale", "Suma"],
    ...[
      "Totaal",
      "Soma",
      "Summa",
      "Razem",
      "Toplam",
      "Итого",
      "Всего",
      "合計",
      "小計",
      "合计",
      "합계",
      "Σ",
      "∑",
    ],
  ])("%p", (label) => {
    const parsed = parseCells(COLUMNS, COIN, PERP, [label, "", "", -491.75, ""]);
    expect(outcome(parsed)).toEqual([`left out 4 · totals · ${label.trim()}`, "2 read"]);
    expect(parsed.rowCount).toBe(2);
  });

  it.each<[string, Cell[]]>([
    ["in Underlying", ["", "BTC Total", "", -491.75, ""]],
    ["in Type", ["", "", "Total", -491.75, ""]],
    ["beside its underlying", ["Total", "BTC", "", -491.75, ""]],
    ["whose quantity is an error", ["Total", "", "", "#REF!", ""]],
    ["whose quantity is text", ["Total", "", "", "-491.75", ""]],
    ["without a quantity", ["Total", "", "", "", ""]],
  ])("%s", (_, row) => {
    const cells = row.every((cell) => cell === "" || cell === "Total") ? [...row, 1234] : row;
    const parsed = parseCells(COLUMNS, COIN, PERP, cells);
    expect(parsed.leftOut).toMatchObject([{ gridRow: 3, reason: "totals" }]);
    expect(outcome({ ...parsed, leftOut: [] })).toEqual(["2 read"]);
  });

  it("whose label stands in a column of the user's own", () => {
    const headers = ["Book", ...COLUMNS];
    const parsed = parseCells(headers, ["A", ...COIN], ["Total", "", "", "", 8.25, ""]);
    expect(outcome(parsed)).toEqual(["left out 3 · totals · Total", "1 read"]);
  });

  it("above the rows that it sums up", () => {
    expect(outcome(parseCells(COLUMNS, ["Total BTC", "", "", -491.75, ""], COIN, PERP))).toEqual([
      "left out 2 · totals · Total BTC",
      "2 read",
    ]);
  });

  it("between the rows, each", () => {
    const total = (label: string): Cell[] => [label, "", "", 1, ""];
    const parsed = parseCells(COLUMNS, COIN, total("BTC total"), PERP, total("Total"), ["", "", "", "", ""]);
    expect(parsed.leftOut.map(({ gridRow }) => gridRow)).toEqual([2, 4]);
    expect(parsed.gridRows).toEqual([1, 3]);
  });
});

describe("what may be a position is never left out as a total", () => {
  it("a symbol, a type", () => {
    expect(outcome(parseCells(COLUMNS, ["Total", "TTE", "spot", 100, 58.2]))).toEqual(["1 read"]);
    expect(outcome(parseCells([...COLUMNS, "Book"], [...PERP.slice(0, 4), 94250, "Total"]))).toEqual([
      "1 read",
    ]);
  });

  it.each<[string, Cell[]]>([
    ["a company", ["TotalEnergies", "TTE", "", 100, ""]],
    ["a company with two words", ["Total SA", "", "", 100, ""]],
    ["an underlying that is in no other row", ["Total ETH", "", "", 100, ""]],
    ["a total that has a price", ["Total", "", "", 100, 58.2]],
    ["a total of another name", ["Total", "TTE", "", 100, ""]],
    ["a sum of money", ["Summer options", "", "", 100, ""]],
    ["a type with a mistake", ["Total", "BTC", "spto", 100, ""]],
  ])("%s is refused", (_, row) => {
    const parsed = parseCells(COLUMNS, COIN, row);
    expect(parsed.leftOut).toEqual([]);
    expect(new Set(parsed.issues.map(({ gridRow }) => gridRow))).toEqual(new Set([2]));
    expect(parsed.rowCount).toBe(2);
  });

  it("a total with an expiry, a strike or a settlement is refused", () => {
    for (const change of [{ Strike: 6800 }, { Expiry: "2027-03-19" }, { Settlement: "linear" }]) {
      const parsed = parseRows(SPOT, { Instrument: "Total", Quantity: 10, ...change });
      expect(parsed.leftOut).toEqual([]);
      expect(parsed.issues.length).toBeGreaterThan(0);
    }
  });

  it("issues of such rows stand in order, with those of the rows around them", () => {
    const total: Cell[] = ["Total SA", "", "", "x", ""];
    const bad: Cell[] = ["coins", "BTC", "spot", "x", -1];
    const { issues } = parseCells(COLUMNS, bad, total, bad);
    expect(issues.map(({ gridRow, gridColumn }) => [gridRow, gridColumn])).toEqual([
      ...[
        [1, 3],
        [1, 4],
      ],
      ...[
        [2, 1],
        [2, 2],
        [2, 3],
      ],
      ...[
        [3, 3],
        [3, 4],
      ],
    ]);
  });
});

describe("the column Exclude", () => {
  it.each<[Cell]>([["yes"], ["Yes "], ["Y"], [true], ["TRUE"], ["x"], ["X"], [1], ["1"], ["✓"], ["exclude"]])(
    "leaves a row out: %p",
    (cell) => {
      const parsed = parseRows(SPOT, { ...CALL, Exclude: cell });
      expect(outcome(parsed)).toEqual(["left out 3 · excluded · SPX Mar 6800 call", "1 read"]);
      expect(parsed.rowCount).toBe(1);
    },
  );

  it("leaves out a row that could not be read", () => {
    expect(outcome(parseRows({ ...CALL, Volatility: "n/a", Expiry: "soon", Exclude: "yes" }))).toEqual([
      "left out 2 · excluded · SPX Mar 6800 call",
      "0 read",
    ]);
  });

  it.each<[Cell]>([[""], [null], [" "], ["no"], ["No"], ["n"], [false], ["FALSE"], [0], ["0"]])(
    "keeps a row: %p",
    (cell) => {
      expect(outcome(parseRows({ ...CALL, Exclude: cell }))).toEqual(["1 read"]);
    },
  );

  it.each<[Cell, string]>([
    ["maybe", '"maybe"'],
    ["until Friday", '"until Friday"'],
    [2, "2"],
    ["#N/A", "#N/A"],
  ])("refuses what says neither: %p", (cell, found) => {
    expect(outcome(parseRows({ ...CALL, Exclude: cell }))).toEqual([
      `refused 2 Q · Exclude · ${found} · yes to leave the row out; no or blank to keep it`,
      "0 read",
    ]);
  });

  it("makes no row of a blank one", () => {
    const parsed = parseRows({ Exclude: false }, { Exclude: "yes" }, { Exclude: "maybe" });
    expect(outcome(parsed)).toEqual(["0 read"]);
    expect(parsed.rowCount).toBe(0);
  });
});

describe("rows that the user chose", () => {
  const key = rowKey(cellsOf(CALL));

  it("are left out, beside excluded ones and totals, in order", () => {
    const rows = [{ ...SPOT, Exclude: "x" }, CALL, SPOT, { Instrument: "Total" }].map(cellsOf);
    const parsed = parsePositions([HEADERS, ...rows], { ...MESSY_OPTIONS, leftOut: new Set([key]) });
    expect(outcome(parsed)).toEqual([
      "left out 2 · excluded · coins",
      "left out 3 · chosen · SPX Mar 6800 call",
      "left out 5 · totals · Total",
      "1 read",
    ]);
  });

  it("are back with any change of theirs", () => {
    const cells = [HEADERS, cellsOf({ ...CALL, Volatility: 0.171 })];
    expect(outcome(parsePositions(cells, { ...MESSY_OPTIONS, leftOut: new Set([key]) }))).toEqual(["1 read"]);
  });

  it("give no spot to other rows", () => {
    const rows = [SPOT, { ...SPOT, Instrument: "more coins", Spot: "" }].map(cellsOf);
    const leftOut = new Set([rowKey(rows[0]!)]);
    expect(outcome(parsePositions([HEADERS, ...rows], { ...MESSY_OPTIONS, leftOut }))).toEqual([
      "refused 3 G · Spot · empty · a price above 0, such as 94250",
      "left out 2 · chosen · coins",
      "0 read",
    ]);
  });
});
