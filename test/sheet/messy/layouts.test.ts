import type { Cell } from "../../../src/sheet/grid";
import { parsePositions } from "../../../src/sheet/parsePositions";
import { MESSY_OPTIONS, outcome, parseCells } from "../../support/messyBook";

const HEADERS = ["Instrument", "Underlying", "Type", "Quantity", "Spot", "Settlement"];
const COIN: Cell[] = ["coins", "BTC", "spot", 8.25, 94250, ""];
const PERP: Cell[] = ["BTC-PERPETUAL", "BTC", "perp", -500, "", ""];
const blank = HEADERS.map(() => "");
const line = (...cells: Cell[]): Cell[] => [...cells, ...blank.slice(cells.length)];

describe("a header that is not in the first row", () => {
  it.each<[string, Cell[][], number, string[]]>([
    ["blank rows above", [blank, blank], 2, []],
    ["a title above", [line("Book of 20 November"), blank], 2, ["left out 1 · header · Book of 20 November"]],
    [
      "a title, a date and a summary above",
      [line("Desk A"), line("As of", 46346), line("Spot", 94250), blank],
      4,
      ["left out 1 · header · Desk A", "left out 2 · header · As of", "left out 3 · header · Spot"],
    ],
    [
      "group headers above, merged over several columns",
      [line("Contract", "", "", "Holding", "Market", "")],
      1,
      ["left out 1 · header · Contract"],
    ],
    [
      "a table of market data above",
      [line("Underlying", "Spot", "Rate"), line("BTC", 94250, 0.04), blank],
      3,
      ["left out 1 · header · Underlying", "left out 2 · header · BTC"],
    ],
    [
      "nineteen rows above",
      Array.from({ length: 19 }, (_, index) => line(`note ${index + 1}`)),
      19,
      Array.from({ length: 19 }, (_, index) => `left out ${index + 1} · header · note ${index + 1}`),
    ],
  ])("%s", (_, above, headerRow, leftOut) => {
    const parsed = parseCells(...above, HEADERS, COIN, PERP);
    expect(outcome(parsed)).toEqual([...leftOut, "2 read"]);
    expect(parsed.headerRow).toBe(headerRow);
    expect(parsed.gridRows).toEqual([headerRow + 1, headerRow + 2]);
    expect(parsed.rowCount).toBe(2);
  });

  it("is that of the positions, not that of a wider table of market data above", () => {
    const market = ["Underlying", "Spot", "Rate", "Dividend yield", "Volatility", "Currency"];
    const above = [market, ["BTC", 94250, 0.04, 0, 0.5, "USD"], blank];
    expect(
      parseCells(...above, ["Symbol", "Qty", "Spot", "", "", ""], ["BTC-PERPETUAL", 5, 94250]).headerRow,
    ).toBe(3);
    expect(parseCells(line("Position"), ["Symbol", "Qty"], ["BTC-PERPETUAL", 5]).headerRow).toBe(1);
  });

  it("is not looked for below the first twenty rows", () => {
    const notes = Array.from({ length: 20 }, () => line("a note"));
    expect(outcome(parseCells(...notes, HEADERS, COIN))).toEqual([
      'refused 1 · Header row · "a note" and no header that is known · headers such as Instrument, Underlying, Type, Quantity, Strike, Expiry',
      "0 read",
    ]);
  });

  it("has its issues in its row, and rows are named as the sheet counts them", () => {
    const cells = [line("Title"), [...HEADERS.slice(0, 4), "Spot (k)", "IV", "Vol"], COIN];
    expect(outcome(parsePositions(cells, { ...MESSY_OPTIONS, firstRow: 11 }))).toEqual([
      'refused 2 E · Spot · "Spot (k)" · the header Spot alone, and in its cells a price above 0, such as 94250; (k) looks like thousands',
      'refused 2 G · Volatility · "Vol" · one column for Volatility: "IV" is another',
      "left out 1 · header · Title",
      "0 read",
    ]);
    const withoutSpot = [blank, HEADERS.slice(0, 4), COIN.slice(0, 4)];
    expect(outcome(parsePositions(withoutSpot, { ...MESSY_OPTIONS, firstRow: 11 }))).toEqual([
      "refused 2 · Spot · no such column · a column Spot, which row 13 needs: a price above 0, such as 94250; or a table Market that gives it",
      "0 read",
    ]);
  });

  it("below positions, as after sorting with the header row, is refused with each of them", () => {
    expect(outcome(parseCells(COIN, HEADERS, COIN, PERP))).toEqual([
      'refused 1 C · Type · "spot" above the header · positions below the header, which is in row 2',
      "2 read",
    ]);
    expect(outcome(parseCells(PERP, blank, HEADERS, COIN))).toEqual([
      'refused 1 A · Instrument · "BTC-PERPETUAL" above the header · positions below the header, which is in row 3',
      "1 read",
    ]);
  });

  it("that is not there is not taken from data that holds a word such as spot", () => {
    const unknown = ["Posten", "Basiswert", "Art", "Menge", "Kurs", ""];
    expect(outcome(parseCells(unknown, ["x", "BTC", "call", 1, 5, ""], COIN))).toEqual([
      'refused 1 · Header row · "Posten" and no header that is known · headers such as Instrument, Underlying, Type, Quantity, Strike, Expiry',
      "0 read",
    ]);
    expect(parseCells(COIN).issues).toMatchObject([{ gridRow: 0, column: "Header row" }]);
  });

  it("in the first row stays there, whatever words its rows hold", () => {
    const cells = [
      ["Symbol", "Amount held", "Value"],
      ["F", "spot", 12],
      ["K", "spot", 60],
    ];
    expect(parseCells(...cells).headerRow).toBe(0);
  });
});

describe("a header in two rows", () => {
  it("some names merged over both, the others below a group", () => {
    const upper = ["Instrument", "Underlying", "Type", "Quantity", "Market", ""];
    const lower = ["", "", "", "", "Spot", "Settlement"];
    const parsed = parseCells(upper, lower, COIN, PERP);
    expect(outcome(parsed)).toEqual(["2 read"]);
    expect(parsed).toMatchObject({ headerRow: 1, gridRows: [2, 3] });
    expect(parsed.headers.map(({ text, column }) => [text, column])).toEqual(
      HEADERS.map((header) => [header, header]),
    );
  });

  it("fewer names in the upper row, below a title", () => {
    const upper = ["Instrument", "Contract", "", "Quantity", "Market", ""];
    const lower = [null, "Underlying", "Type", null, "Spot", "Settlement"];
    const parsed = parseCells(line("Book"), upper, lower, COIN);
    expect(outcome(parsed)).toEqual(["left out 1 · header · Book", "1 read"]);
    expect(parsed.headerRow).toBe(2);
  });

  it("is not made of a label with its value above", () => {
    const cells = [
      ["Spot", 94250],
      ["", "Symbol", "Qty", "S"],
      [1, "BTC-PERPETUAL", 5, 94250],
    ];
    const parsed = parseCells(...cells);
    expect(outcome(parsed)).toEqual(["left out 1 · header · Spot", "1 read"]);
    expect(parsed.positions[0]!.market.spot).toBe(94250);
  });

  it("that says one thing twice is refused", () => {
    const upper = ["Instrument", "Underlying", "Type", "Quantity", "Size", "Market"];
    const lower = ["", "", "", "", "", "Spot"];
    const [issue] = parseCells(upper, lower, COIN).issues;
    expect(issue).toMatchObject({ gridRow: 1, gridColumn: 4, column: "Quantity", found: '"Size"' });
  });
});

describe("a header repeated further down", () => {
  it("is left out, page by page, in any letter case and with merged cells", () => {
    const capitals = HEADERS.map((header) => header.toUpperCase());
    const partly = ["Instrument", "", "Type", "Quantity", "Spot", ""];
    const parsed = parseCells(HEADERS, COIN, HEADERS, PERP, capitals, PERP, partly, COIN);
    expect(outcome(parsed)).toEqual([
      "left out 3 · header · Instrument",
      "left out 5 · header · INSTRUMENT",
      "left out 7 · header · Instrument",
      "4 read",
    ]);
    expect(parsed.rowCount).toBe(4);
  });

  it("with its columns in another order is refused", () => {
    const { issues } = parseCells(HEADERS, COIN, [...HEADERS].reverse(), COIN);
    expect(new Set(issues.map(({ gridRow }) => gridRow))).toEqual(new Set([2]));
  });

  it("is not seen in a position that is called like one", () => {
    expect(outcome(parseCells(HEADERS, ["Instrument", "Underlying", "spot", 1, 100, ""]))).toEqual([
      "1 read",
    ]);
  });
});

describe("a header as a person types it", () => {
  it.each([
    ["capitals", ["INSTRUMENT", "UNDERLYING", "TYPE", "QUANTITY", "SPOT"]],
    ["spaces, underscores, points", [" Instrument_Name ", "Under lying", "Type.", "Net-Qty", "Spot_Price"]],
    [
      "line breaks",
      ["Instrument\nname", "Underlying\r\nsymbol", "Option\ntype", "Net\nposition", "Spot\nprice"],
    ],
    [
      "no-break spaces",
      ["Instrument\u00a0name", "Underlying\u00a0", "Type", "Net\u202fqty", "Index\u00a0price"],
    ],
    ["full width", ["Ｓｙｍｂｏｌ", "Ａｓｓｅｔ", "Ｔｙｐｅ", "Ｑｔｙ", "Ｓ"]],
    ["a colon, a star, a number sign", ["Symbol:", "Coin*", "Type", "# Contracts", "Index"]],
    ["other words", ["Contract", "Und", "Put/Call", "Lots", "S"]],
  ])("%s", (_, headers) => {
    expect(outcome(parseCells(headers, COIN.slice(0, 5)))).toEqual(["1 read"]);
  });

  it.each([
    ["Contract size", "Multiplier"],
    ["Point value", "Multiplier"],
    ["Mult", "Multiplier"],
    ["Maturity", "Expiry"],
    ["Exp", "Expiry"],
    ["Expiration", "Expiry"],
    ["Implied volatility", "Volatility"],
    ["IV", "Volatility"],
    ["Vol", "Volatility"],
    ["F", "Underlying price"],
    ["Fwd", "Underlying price"],
    ["Forward", "Underlying price"],
    ["Vol type", "Volatility type"],
    ["Pricing model", "Volatility type"],
    ["Ccy", "Currency"],
    ["Leave out", "Exclude"],
    ["Skip", "Exclude"],
    ["Trader", null],
    ["P&L", null],
    ["Delta", null],
  ])("%p is %p", (header, column) => {
    expect(parseCells([header, "Symbol"]).headers[0]).toEqual({ text: header, gridColumn: 0, column });
  });
});
