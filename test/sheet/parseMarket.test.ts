import type { Cell, Grid } from "../../src/sheet/grid";
import { parseMarket } from "../../src/sheet/parseMarket";
import { issueText } from "../support/issueText";

const OPTIONS = { dateSystem: "1900" } as const;
const HEADERS = [
  ...["Underlying", "Spot", "Rate", "Dividend yield", "Volatility", "ADV", "Spread", "Fee", "Currency"],
];
const BTC = ["BTC", 94_250, 0.04, 0.01, 0.65, 25_000, 0.0002, -0.0001, "usd"];

const parse = (...rows: readonly (readonly Cell[])[]) => parseMarket([HEADERS, ...rows], OPTIONS);
const issuesOf = (cells: Grid) => parseMarket(cells, OPTIONS).issues.map(issueText);

describe("reads", () => {
  test("a row for each underlying, by its name in upper case", () => {
    const { underlyings, issues, rowCount } = parse(BTC, [], ["Eth", 3_200, ...Array<Cell>(7).fill("")]);
    expect([issues, rowCount]).toEqual([[], 2]);
    expect([...underlyings]).toEqual([
      [
        "BTC",
        {
          underlying: "BTC",
          sheetRow: 2,
          spot: 94_250,
          rate: 0.04,
          dividendYield: 0.01,
          volatility: 0.65,
          currency: "USD",
          averageDailyVolume: 25_000,
          spread: 0.0002,
          fee: -0.0001,
        },
      ],
      [
        "ETH",
        {
          underlying: "Eth",
          sheetRow: 4,
          spot: 3_200,
          rate: null,
          dividendYield: null,
          volatility: null,
          currency: null,
          averageDailyVolume: null,
          spread: null,
          fee: null,
        },
      ],
    ]);
  });

  test("any part of the columns, in any order, by other names, beside columns of the user's own", () => {
    const cells = [
      ["IV", "Owner", "asset", "div yield"],
      [0.65, "Ann", "BTC", 0],
    ];
    expect(parseMarket(cells, OPTIONS)).toMatchObject({
      underlyings: new Map([["BTC", { volatility: 0.65, dividendYield: 0, spot: null, rate: null }]]),
      issues: [],
    });
  });

  test("numbers in text that have one meaning, and an underlying whose name is a number", () => {
    const { underlyings, issues } = parse([700, "94,250.5", "4 %", "", "65%", "", "", "", ""]);
    expect(issues).toEqual([]);
    expect(underlyings.get("700")).toMatchObject({ spot: 94_250.5, rate: 0.04, volatility: 0.65 });
  });

  test("and names rows as the sheet counts them", () => {
    const { underlyings } = parseMarket([HEADERS, BTC], { ...OPTIONS, firstRow: 5 });
    expect(underlyings.get("BTC")!.sheetRow).toBe(6);
  });
});

describe("refuses", () => {
  const withCell = (column: string, cell: Cell) =>
    BTC.map((good, index) => (HEADERS[index] === column ? cell : good));

  test.each<[string, Cell, string]>([
    ["Underlying", "", "A · Underlying · empty · the name of an underlying, such as BTC"],
    ["Underlying", "#REF!", "A · Underlying · #REF! · the name of an underlying, such as BTC"],
    ["Spot", 0, "B · Spot · 0 · a price above 0, such as 94250"],
    ["Spot", "n/a", 'B · Spot · "n/a" · a price above 0, such as 94250'],
    ["Rate", 4, "C · Rate · 4 · a decimal such as 0.04, or 0; 4 looks like a percentage: write 0.04"],
    ["Dividend yield", { code: "#N/A" }, "D · Dividend yield · #N/A · a decimal such as 0.0125, or 0"],
    [
      "Volatility",
      65,
      "E · Volatility · 65 · a decimal above 0, such as 0.65; 65 looks like a percentage: write 0.65",
    ],
    ["ADV", 0, "F · ADV · 0 · units of the underlying that are traded a day, a number above 0"],
    ["ADV", true, "F · ADV · TRUE · units of the underlying that are traded a day, a number above 0"],
    ["Spread", -0.01, "G · Spread · -0.01 · ask less bid as a decimal of the price, such as 0.0002, or 0"],
    [
      "Spread",
      2,
      "G · Spread · 2 · ask less bid as a decimal of the price, such as 0.0002, or 0; 2 looks like a percentage: write 0.02",
    ],
    ["Fee", "free", 'H · Fee · "free" · a decimal of the traded value, such as 0.0003, below 0 for a rebate'],
    [
      "Currency",
      "US dollar",
      'I · Currency · "US dollar" · the code of the quote currency in 2 to 5 letters, such as USD, or blank',
    ],
  ])("%s: %p", (column, cell, issue) => {
    const { underlyings, issues, rowCount } = parse(["ETH", ...BTC.slice(1)], withCell(column, cell));
    expect(issues.map(issueText)).toEqual([`3 ${issue}`]);
    expect([[...underlyings.keys()], rowCount]).toEqual([["ETH"], 2]);
  });

  test("a second row for an underlying, naming the first", () => {
    const { issues, underlyings } = parse(BTC, [], ["btc ", 95_000, "", "", "", "", "", "", ""]);
    expect(issues.map(issueText)).toEqual(['4 A · Underlying · "btc " · one row for BTC: row 2 is another']);
    expect(underlyings.get("BTC")!.spot).toBe(94_250);
  });

  test("headers", () => {
    expect(
      issuesOf([
        ["Spot", "Rate"],
        [1, 0],
      ]),
    ).toEqual([
      "1 · Underlying · no such column · a column Underlying: the name of an underlying, such as BTC",
    ]);
    expect(
      issuesOf([
        ["Underlying", "Spread (bp)"],
        ["BTC", 2],
      ]),
    ).toEqual([
      '1 B · Spread · "Spread (bp)" · the header Spread alone, and in its cells ask less bid as a decimal of the price, such as 0.0002, or 0; (bp) looks like basis points',
    ]);
    expect(issuesOf([["BTC", 94_250]])).toEqual([
      '1 · Header row · "BTC" and no header that is known · headers such as Underlying, Spot, Rate, Dividend yield, Volatility, Currency',
    ]);
    expect(issuesOf([])).toEqual([
      "1 · Header row · no cells · headers such as Underlying, Spot, Rate, Dividend yield, Volatility, Currency",
    ]);
  });
});
