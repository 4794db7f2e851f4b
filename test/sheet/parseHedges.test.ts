import type { Cell, Grid } from "../../src/sheet/grid";
import { parseHedges, type ParsedHedges } from "../../src/sheet/parseHedges";
import { parseMarket } from "../../src/sheet/parseMarket";
import { parsePositions } from "../../src/sheet/parsePositions";
import { parseSmile } from "../../src/sheet/parseSmile";
import { issueText } from "../support/issueText";
import { sampleBook } from "../support/sampleBooks";

const AS_OF = Date.parse("2026-11-20T16:00:00Z");
const OPTIONS = { asOf: AS_OF, dateSystem: "1900" } as const;

const POSITIONS: Grid = [
  [
    "Instrument",
    "Underlying",
    "Type",
    "Quantity",
    "Strike",
    "Expiry",
    "Spot",
    "Underlying price",
    "Volatility",
    "Rate",
    "Dividend yield",
    "Multiplier",
    "Settlement",
    "Currency",
  ],
  ["BTC-PERPETUAL", "BTC", "perpetual", -58210, "", "", 94250, 94260, "", "", "", 10, "inverse", "USD"],
  [
    "BTC-26MAR27-120000-C",
    "BTC",
    "call",
    25,
    120000,
    "2027-03-26T08:00Z",
    94250,
    96051.73,
    0.4808,
    "",
    "",
    1,
    "inverse",
    "USD",
  ],
  [
    "SPX call",
    "SPX",
    "call",
    -75,
    6800,
    "2027-03-19T20:00Z",
    6735,
    "",
    0.17,
    0.0385,
    0.0125,
    100,
    "linear",
    "USD",
  ],
];

interface Tables {
  readonly positions?: Grid;
  readonly market?: Grid;
  readonly smile?: Grid;
}

function parse(cells: Grid, { positions = POSITIONS, ...tables }: Tables = {}): ParsedHedges {
  const market = tables.market && parseMarket(tables.market, OPTIONS);
  const smile = tables.smile && parseSmile(tables.smile, OPTIONS);
  const book = parsePositions(positions, { ...OPTIONS, market, smile });
  expect([market?.issues ?? [], smile?.issues ?? [], book.issues]).toEqual([[], [], []]);
  return parseHedges(cells, { ...OPTIONS, book, market, smile });
}

function read(cells: Grid, tables: Tables = {}) {
  const { hedges, issues } = parse(cells, tables);
  expect(issues.map(issueText)).toEqual([]);
  return hedges;
}

const issuesOf = (cells: Grid, tables: Tables = {}) => parse(cells, tables).issues.map(issueText);

/** What one cell of a row on the perpetual, which the book has, is refused for. */
const withCells = (cells: Readonly<Record<string, Cell>>): Grid => [
  ["Instrument", ...Object.keys(cells)],
  ["BTC-PERPETUAL", ...Object.values(cells)],
];
const refusalsOf = (cells: Readonly<Record<string, Cell>>) => issuesOf(withCells(cells));

describe("reads the terms", () => {
  test("of an instrument, all of them", () => {
    const cells = withCells({
      ...{ Bid: 94_240, Ask: 94_260, Spread: 0.000212, Fee: 0.0005, "Maker fee": -0.0001 },
      ...{ "Fee per contract": 0.25, Ticket: 2, Lot: 10, "Min trade": 20, "Max trade": 5000 },
      ...{ "Min position": -90_000, "Max position": 0, ADV: 4e7, Funding: -0.05, Margin: 0.2 },
    });
    expect(read(cells)).toEqual([
      {
        sheetRow: 2,
        unit: {
          instrument: "BTC-PERPETUAL",
          underlying: "BTC",
          product: { kind: "perpetual", settlement: "inverse" },
          quantity: 1,
          multiplier: 10,
          currency: "USD",
          market: { spot: 94_250, underlyingPrice: 94_260, rate: 0, dividendYield: 0 },
        },
        bid: 94_240,
        ask: 94_260,
        spread: 0.000212,
        fee: 0.0005,
        makerFee: -0.0001,
        feePerUnit: 0.25,
        ticket: 2,
        lot: 10,
        minTrade: 20,
        maxTrade: 5000,
        minPosition: -90_000,
        maxPosition: 0,
        averageDailyVolume: 4e7,
        funding: -0.05,
        margin: 0.2,
      },
    ]);
  });

  test("as null where cells are blank or columns are not there", () => {
    const [bare] = read([
      ["Instrument", "Bid", "Ask", "Lot"],
      ["BTC-PERPETUAL", "", " ", null],
    ]);
    expect(bare).toMatchObject({ bid: null, ask: null, spread: null, fee: null, lot: null, margin: null });
  });

  test("by other names, in any order, beside columns of the user's own", () => {
    const cells = [
      ["Lot size (contracts)", "Owner", "best bid", "Offer (USD)", "symbol", "taker fee", "max_order_size"],
      [10, "Ann", 94_240, 94_260, "btc-perpetual", "0.05 %", "1,000.0"],
    ];
    expect(read(cells)).toMatchObject([{ bid: 94_240, ask: 94_260, lot: 10, fee: 0.0005, maxTrade: 1000 }]);
  });

  test("with notes on numbers in text", () => {
    const { notes } = parse([
      ["Fee", "Volatility", "Instrument"],
      ["0.05 %", "45 %", "SPX call"],
    ]);
    expect(notes).toEqual([
      { gridRow: 1, gridColumn: 0, column: "Fee", found: '"0.05 %"', readAs: "0.0005" },
      { gridRow: 1, gridColumn: 1, column: "Volatility", found: '"45 %"', readAs: "0.45" },
    ]);
  });

  test("whatever Quantity and Side say, which are of positions", () => {
    const cells = [
      ["Instrument", "Quantity", "Side", "Size"],
      ["BTC-PERPETUAL", "n/a", "Sell", -5],
      ["SPX call", "", "", ""],
      ["", 12, "Buy", 1],
    ];
    expect(read(cells).map(({ sheetRow, unit }) => [sheetRow, unit.instrument, unit.quantity])).toEqual([
      [2, "BTC-PERPETUAL", 1],
      [3, "SPX call", 1],
    ]);
    expect(parse(cells).rowCount).toBe(2);
  });

  test("past rows that are blank or left out", () => {
    const cells = [
      ["Instrument", "Fee", "Exclude"],
      ["", "", "x"],
      ["", "", ""],
      ["no such thing", "free", "yes"],
      ["BTC-PERPETUAL", 0.0005, "no"],
    ];
    const { hedges, issues, rowCount } = parse(cells);
    expect([hedges.map(({ sheetRow }) => sheetRow), issues, rowCount]).toEqual([[5], [], 1]);
  });

  test("naming rows as the sheet counts them", () => {
    const book = parsePositions(POSITIONS, OPTIONS);
    const rows = [["Instrument"], ["BTC-PERPETUAL"], ["btc-perpetual"]];
    const { hedges, issues } = parseHedges(rows, { ...OPTIONS, book, firstRow: 7 });
    expect(hedges.map(({ sheetRow }) => sheetRow)).toEqual([8]);
    expect(issues.map(issueText)).toEqual([
      '3 A · Instrument · "btc-perpetual" · one row for BTC-PERPETUAL: row 8 is another',
    ]);
  });
});

describe("an instrument of the book", () => {
  const unitsOf = (cells: Grid, tables?: Tables) => read(cells, tables).map(({ unit }) => unit);
  const bookUnit = (row: number) => ({ ...parsePositions(POSITIONS, OPTIONS).positions[row]!, quantity: 1 });

  test("takes all that its row does not tell from there, in any letter case", () => {
    const cells = [["Instrument"], ["spx CALL"], [" BTC-26MAR27-120000-C "], ["BTC-PERPETUAL"]];
    expect(unitsOf(cells)).toEqual([bookUnit(2), bookUnit(1), bookUnit(0)]);
  });

  test.each(["crypto", "index", "desk"] as const)("is found by its name alone: the %s book", (name) => {
    const positions = sampleBook(name);
    const book = parsePositions(positions, OPTIONS).positions;
    const units = book.map((position) => ({ ...position, quantity: 1 }));
    expect(unitsOf([["Instrument"], ...book.map(({ instrument }) => [instrument])], { positions })).toEqual(
      units,
    );
    // The positions themselves are a hedges table.
    expect(unitsOf(positions, { positions })).toEqual(units);
  });

  test("is found beside spots that stand under Underlying, as in positions", () => {
    const positions = [
      ["Instrument", "Quantity", "Underlying", "Forward", "IV"],
      ["BTC-26MAR27-120000-C", 25, 94250, 96051.73, 0.4808],
    ];
    const cells = [
      ["Instrument", "Underlying"],
      ["BTC-26MAR27-120000-C", 94250],
      ["BTC-PERPETUAL", 94250],
    ];
    expect(unitsOf(cells, { positions }).map(({ market }) => market.spot)).toEqual([94250, 94250]);
    expect(
      issuesOf(
        cells.map((row) => [row[0]!, row[1] === 94250 ? 94251 : row[1]!]),
        { positions },
      ),
    ).toEqual([
      "2 B · Spot · 94251 · 94250 as in Positions, or blank",
      "3 B · Spot · 94251 · 94250 as in Positions, or blank",
    ]);
  });

  test("may be told again, and may differ in volatility and carry", () => {
    const cells = [
      [
        "Instrument",
        "Underlying",
        "Type",
        "Strike",
        "Expiry",
        "Spot",
        "Volatility",
        "Rate",
        "Multiplier",
        "Settlement",
      ],
      ["SPX call", "spx", "CALL", 6800, "2027-03-19 20:00", 6735, 0.18, 0.04, 100, "linear"],
    ];
    const wanted = bookUnit(2);
    expect(unitsOf(cells)).toEqual([
      { ...wanted, market: { ...wanted.market, volatility: 0.18, rate: 0.04 } },
    ]);
  });

  test("gives the same unit in any order of rows that differ in volatility", () => {
    const option = POSITIONS[3]!;
    const rows = [0.19, 0.17, 0.18].map((vol) => option.map((cell, index) => (index === 8 ? vol : cell)));
    const cells = [["Instrument"], ["SPX call"]];
    const [header] = POSITIONS;
    const units = [rows, [...rows].reverse()].map((order) =>
      unitsOf(cells, { positions: [header!, ...order] }),
    );
    expect(units[0]).toEqual(units[1]);
    expect(units[0]![0]!.market.volatility).toBe(0.17);
  });

  test.each<[string, Cell, string]>([
    ["Underlying", "ETH", 'B · Underlying · "ETH" · SPX as in Positions (SPX call)'],
    ["Type", "put", 'B · Type · "put" · call as in Positions (SPX call)'],
    ["Strike", 6900, "B · Strike · 6900 · 6800 as in Positions (SPX call)"],
    ["Multiplier", 1, "B · Multiplier · 1 · 100 as in Positions (SPX call)"],
    ["Style", "american", 'B · Style · "american" · european as in Positions (SPX call)'],
    ["Spot", 6736, "B · Spot · 6736 · 6735 as in Positions, or blank"],
    ["Currency", "EUR", "B · Currency · EUR · USD as in Positions"],
    ["Underlying price", 6800, "B · Underlying price · 6800 · blank as in Positions (SPX call)"],
    [
      "Expiry",
      "2027-03-20 20:00",
      "B · Expiry · 2027-03-20 20:00 UTC · 2027-03-19 20:00 UTC as in Positions (SPX call)",
    ],
  ])("is refused where its row contradicts it in %s", (column, cell, issue) => {
    const { hedges, issues } = parse([
      ["Instrument", column],
      ["SPX call", cell],
      ["BTC-PERPETUAL", ""],
    ]);
    expect(issues.map(issueText)).toEqual([`2 ${issue}`]);
    expect(hedges.map(({ unit }) => unit.instrument)).toEqual(["BTC-PERPETUAL"]);
  });

  test("is refused in a cell that cannot be used, where the book could fill it too", () => {
    expect(
      issuesOf([
        ["Instrument", "Volatility"],
        ["SPX call", 18],
      ]),
    ).toEqual([
      "2 B · Volatility · 18 · a decimal above 0, such as 0.65; 18 looks like a percentage: write 0.18",
    ]);
  });
});

describe("an instrument that the book has not", () => {
  const CALL_HEADERS = ["Instrument", "Underlying", "Type", "Strike", "Expiry"];
  const CALL = ["new call", "SPX", "call", 7000, "2027-03-19 20:00"];
  const market = [
    ["Underlying", "Spot", "Rate", "Dividend yield", "Volatility"],
    ["SPX", 6735, 0.0385, 0.0125, 0.17],
    ["ABC", 50, 0.04, 0, 0.3],
  ];

  test("takes the spot and the currency of its underlying from the book, and the rest from Market", () => {
    const [hedge] = read([CALL_HEADERS, CALL], { market });
    expect(hedge!.unit).toMatchObject({
      currency: "USD",
      multiplier: 1,
      market: { spot: 6735, rate: 0.0385, dividendYield: 0.0125, volatility: 0.17 },
    });
  });

  test("may be on an underlying that the book has not", () => {
    const [hedge] = read(
      [
        ["Underlying", "Type"],
        ["abc", "spot"],
      ],
      { market },
    );
    expect(hedge!.unit).toMatchObject({ instrument: "abc spot", underlying: "abc", market: { spot: 50 } });
  });

  test("takes its volatility from the very smile that the book's options have theirs from", () => {
    const smile = [
      ["Underlying", "Expiry", "Strike", "Volatility"],
      ["SPX", "2027-03-19 20:00", 6500, 0.19],
      ["SPX", "2027-03-19 20:00", 7000, 0.16],
      ["SPX", "2027-06-18 20:00", 7000, 0.165],
    ];
    // The forward of June is told by a position alone: without the book there is no surface.
    const positions = [
      ["Underlying", "Type", "Quantity", "Strike", "Expiry", "Spot", "Rate", "Dividend yield", "Multiplier"],
      ["SPX", "call", 1, 6500, "2027-03-19 20:00", 6735, 0.0385, 0.0125, 100],
      ["SPX", "future", 1, "", "2027-06-18 20:00", 6735, 0.0385, 0.0125, 50],
    ];
    const cells = [
      [...CALL_HEADERS, "Rate", "Dividend yield"],
      [...CALL, 0.0385, 0.0125],
    ];
    const [hedge] = read(cells, { positions, smile });
    expect(Math.abs(hedge!.unit.market.volatility! - 0.16)).toBeLessThan(1e-12);
  });

  test("is refused for what nobody tells, in its own words", () => {
    expect(issuesOf([CALL_HEADERS, CALL])).toEqual([
      "1 · Volatility · no such column · a column Volatility, which row 2 needs: a decimal above 0, such as 0.65; or a table Market that gives it",
      "1 · Rate · no such column · a column Rate, which row 2 needs: a decimal such as 0.04, or 0; or a table Market that gives it",
      "1 · Dividend yield · no such column · a column Dividend yield, which row 2 needs: a decimal such as 0.0125, or 0; or a table Market that gives it",
    ]);
    expect(
      issuesOf([
        ["Instrument", "Volatility"],
        ["BTC-PERPETUAL", ""],
        ["BTC-26MAR27-90000-P", 0.5],
      ]),
    ).toEqual([
      "3 · Rate · empty · a decimal such as 0.04, or 0",
      "3 · Dividend yield · empty · a decimal such as 0.0125, or 0",
    ]);
    expect(
      issuesOf([
        ["Instrument", "Lot"],
        ["gold", 1],
        ["", 5],
      ]),
    ).toEqual([
      "1 · Underlying · no such column · a column Underlying, which row 2 needs: the name of what it is risk on, such as BTC",
      "1 · Type · no such column · a column Type, which row 2 needs: call, put, future, perpetual or spot",
    ]);
  });
});

describe("refuses terms by row and column", () => {
  test.each<[string, Readonly<Record<string, Cell>>, readonly string[]]>([
    [
      "a Bid below 0",
      { Bid: -1, Ask: 2 },
      [
        "B · Bid · -1 · a price of 0 or more beside an Ask, 0 where nobody bids; of an option that is paid in coin, in coins",
      ],
    ],
    [
      "an Ask of 0",
      { Bid: 0, Ask: 0 },
      ["C · Ask · 0 · a price above 0 beside a Bid; of an option that is paid in coin, in coins"],
    ],
    [
      "an Ask alone",
      { Ask: 5, Bid: "" },
      [
        "C · Bid · empty · a price of 0 or more beside an Ask, 0 where nobody bids; of an option that is paid in coin, in coins",
      ],
    ],
    [
      "a Bid alone",
      { Bid: 5 },
      [" · Ask · empty · a price above 0 beside a Bid; of an option that is paid in coin, in coins"],
    ],
    [
      "a Bid above the Ask",
      { Bid: 94_260, Ask: 94_250 },
      ["B · Bid · 94260 · a price not above the Ask, 94250"],
    ],
    [
      "a Spread below 0",
      { Spread: -0.01 },
      ["B · Spread · -0.01 · ask less bid as a decimal of the price, such as 0.0002, or 0"],
    ],
    [
      "a Spread in percent",
      { Spread: 2 },
      [
        "B · Spread · 2 · ask less bid as a decimal of the price, such as 0.0002, or 0; 2 looks like a percentage: write 0.02",
      ],
    ],
    [
      "a Spread that Bid and Ask contradict",
      { Bid: 99, Ask: 101, Spread: 2e-4 },
      ["D · Spread · 0.0002 · 0.02, as Bid and Ask say, or blank"],
    ],
    [
      "a Fee in basis points",
      { Fee: 5 },
      [
        "B · Fee · 5 · a decimal of the traded value, such as 0.0003, below 0 for a rebate; 5 looks like a percentage: write 0.05",
      ],
    ],
    [
      "a Fee in basis points as text",
      { Fee: "5 bp" },
      [
        'B · Fee · "5 bp" · a decimal of the traded value, such as 0.0003, below 0 for a rebate; "bp" is not read: write 0.0005',
      ],
    ],
    [
      "a rebate without a spread",
      { Fee: -0.0001 },
      [
        "B · Fee · -0.0001 · 0 or more: a rebate beyond half the spread would pay for trading; a maker's is a Maker fee",
      ],
    ],
    [
      "a rebate beyond half the spread",
      { Fee: -0.0002, Spread: 0.0003 },
      [
        "B · Fee · -0.0002 · -0.00015 or more: a rebate beyond half the spread would pay for trading; a maker's is a Maker fee",
      ],
    ],
    [
      "a rebate beyond half of Ask less Bid",
      { Bid: 99, Ask: 101, Fee: -0.011 },
      [
        "D · Fee · -0.011 · -0.01 or more: a rebate beyond half the spread would pay for trading; a maker's is a Maker fee",
      ],
    ],
    [
      "a Fee per contract below 0",
      { "Fee per contract": -1 },
      ["B · Fee per contract · -1 · quote currency for each contract or unit traded, 0 or more"],
    ],
    [
      "a Ticket in words",
      { Ticket: "none" },
      ['B · Ticket · "none" · quote currency for each trade, 0 or more'],
    ],
    [
      "a Lot of 0",
      { Lot: 0 },
      ["B · Lot · 0 · contracts or units that every trade is a multiple of, a number above 0"],
    ],
    [
      "a Min trade below 0",
      { "Min trade": -5 },
      ["B · Min trade · -5 · the least that is traded at once, contracts or units, 0 or more"],
    ],
    [
      "a Max trade of 0",
      { "Max trade": 0 },
      [
        "B · Max trade · 0 · the most that is traded at once in either direction, contracts or units, a number above 0",
      ],
    ],
    [
      "a Max trade below the Lot",
      { Lot: 10, "Max trade": 5 },
      ["C · Max trade · 5 · a number not below the Lot, 10"],
    ],
    [
      "a Max trade below the Min trade",
      { "Min trade": 7, "Max trade": 5 },
      ["C · Max trade · 5 · a number not below the Min trade, 7"],
    ],
    [
      "a Min position above the Max position",
      { "Min position": 5, "Max position": -5 },
      ["B · Min position · 5 · a number not above the Max position, -5"],
    ],
    [
      "an ADV that is not known",
      { ADV: "#N/A" },
      ["B · ADV · #N/A · contracts or units that are traded a day, a number above 0"],
    ],
    [
      "a Funding in percent",
      { Funding: 11 },
      [
        "B · Funding · 11 · a decimal per year paid by who is long, such as 0.1095 where it is 0.0001 every 8 hours; 11 looks like a percentage: write 0.11",
      ],
    ],
    [
      "a Margin below 0",
      { Margin: -0.1 },
      ["B · Margin · -0.1 · quote currency for each contract or unit held, 0 or more"],
    ],
    [
      "each of several",
      { Lot: -1, Margin: "x" },
      [
        "B · Lot · -1 · contracts or units that every trade is a multiple of, a number above 0",
        'C · Margin · "x" · quote currency for each contract or unit held, 0 or more',
      ],
    ],
  ])("%s", (_, cells, issues) => {
    expect(refusalsOf(cells)).toEqual(issues.map((issue) => `2 ${issue}`.replace("2  ·", "2 ·")));
    expect(parse(withCells(cells)).hedges).toEqual([]);
  });

  test("but takes a rebate within half the spread, its own or the market's", () => {
    expect(read(withCells({ Fee: -0.0001, Spread: 0.0002 }))).toHaveLength(1);
    const market = [
      ["Underlying", "Spread"],
      ["BTC", 0.0002],
    ];
    expect(read(withCells({ Fee: -0.0001 }), { market })).toHaveLength(1);
    expect(read(withCells({ "Maker fee": -0.0002 }))).toHaveLength(1);
  });

  test("an option that is paid in coin and quoted in dollars", () => {
    const cells = (bid: Cell, ask: Cell) => [
      ["Instrument", "Bid", "Ask"],
      ["BTC-26MAR27-120000-C", bid, ask],
    ];
    expect(read(cells(0.047, 0.0485))).toMatchObject([{ bid: 0.047, ask: 0.0485 }]);
    expect(issuesOf(cells(4500, 4650))).toEqual([
      "2 B · Bid · 4500 · a price in coins, below 1, as an option paid in coin is quoted",
    ]);
    expect(issuesOf(cells(0.9, 1.1))).toEqual([
      "2 C · Ask · 1.1 · a price in coins, below 1, as an option paid in coin is quoted",
    ]);
    const put = [
      ["Instrument", "Underlying price", "Volatility", "Bid", "Ask"],
      ["BTC-26MAR27-240000-P", 96_000, 0.5, 1.5, 1.6],
    ];
    expect(read(put)).toHaveLength(1);
    expect(issuesOf(put.map((row) => row.map((cell) => (cell === 1.6 ? 2.6 : cell))))).toEqual([
      "2 E · Ask · 2.6 · a price in coins, below 2.5, as an option paid in coin is quoted",
    ]);
    expect(
      read([
        ["Instrument", "Bid", "Ask"],
        ["SPX call", 310, 314],
      ]),
    ).toHaveLength(1);
  });

  test("and names contract and terms of one row together, in order of columns", () => {
    expect(
      issuesOf([
        ["Lot", "Instrument", "Fee", "Strike"],
        [0, "SPX call", "free", 1],
      ]),
    ).toEqual([
      "2 A · Lot · 0 · contracts or units that every trade is a multiple of, a number above 0",
      '2 C · Fee · "free" · a decimal of the traded value, such as 0.0003, below 0 for a rebate',
      "2 D · Strike · 1 · 6800 as in Positions (SPX call)",
    ]);
  });

  test("headers, and then no row", () => {
    expect(
      issuesOf([
        ["Bid", "Ask"],
        [1, 2],
      ]),
    ).toEqual([
      "1 · Instrument · no such column · a column Instrument: a name or a symbol, such as BTC-26MAR27-120000-C; or a column Type: call, put, future, perpetual or spot",
    ]);
    const { issues, hedges, rowCount } = parse([
      ["Instrument", "Fee (bp)", "Bid", "Bid price"],
      ["gold", 5, 1, 2],
    ]);
    expect(issues.map(issueText)).toEqual([
      '1 B · Fee · "Fee (bp)" · the header Fee alone, and in its cells a decimal of the traded value, such as 0.0003, below 0 for a rebate; (bp) looks like basis points',
      '1 D · Bid · "Bid price" · one column for Bid: "Bid" is another',
    ]);
    expect([hedges, rowCount]).toEqual([[], 0]);
    expect(
      issuesOf([
        ["Instrument", "Funding (8h)"],
        ["BTC-PERPETUAL", 0.0001],
      ]),
    ).toEqual([
      '1 B · Funding · "Funding (8h)" · the header Funding alone, and in its cells a decimal per year paid by who is long, such as 0.1095 where it is 0.0001 every 8 hours; (8h) is not known here',
    ]);
    expect(
      issuesOf([
        ["Rate (pct)", "Type"],
        [4, "spot"],
      ]),
    ).toEqual([
      '1 A · Rate · "Rate (pct)" · the header Rate alone, and in its cells a decimal such as 0.04, or 0; (pct) looks like percent',
    ]);
    expect(issuesOf([])).toEqual([
      "1 · Header row · no cells · headers such as Instrument, Underlying, Type, Strike, Expiry, Spot",
    ]);
  });
});
