import { measureBook } from "../../src/core/risk/measureBook";
import type { Position } from "../../src/core/risk/position";
import type { Cell, Grid } from "../../src/sheet/grid";
import { parsePositions, type ParseOptions } from "../../src/sheet/parsePositions";
import { riskToGrid } from "../../src/sheet/riskTable";
import { issueText } from "../support/issueText";

const OPTIONS: ParseOptions = { asOf: Date.parse("2026-11-20T16:00:00Z"), dateSystem: "1900" };

function parse(...cells: Cell[][]) {
  return parsePositions(cells, OPTIONS);
}

function goodPositions(cells: Grid): readonly Position[] {
  const { positions, issues } = parsePositions(cells, OPTIONS);
  expect(issues.map(issueText)).toEqual([]);
  return positions;
}

const CALL = ["SPX", "call", 10, 6800, "2027-03-19", 6735, "", 0.17, 0.0385, 0.0125];
const CALL_HEADERS = [
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
];

describe("headers", () => {
  const [expected] = goodPositions([CALL_HEADERS, CALL]);

  it.each([
    [
      "in capitals",
      [
        "UNDERLYING",
        "TYPE",
        "QUANTITY",
        "STRIKE",
        "EXPIRY",
        "SPOT",
        "UNDERLYING PRICE",
        "VOLATILITY",
        "RATE",
        "DIVIDEND YIELD",
      ],
    ],
    [
      "in camel case",
      [
        "underlying",
        "type",
        "quantity",
        "strike",
        "expiry",
        "spot",
        "underlyingPrice",
        "volatility",
        "rate",
        "dividendYield",
      ],
    ],
    [
      "with underscores",
      [
        "underlying",
        "option_type",
        "net_qty",
        "strike_price",
        "expiry_date",
        "spot_price",
        "underlying_price",
        "implied_volatility",
        "interest_rate",
        "dividend_yield",
      ],
    ],
    ["short", ["Coin", "C/P", "Qty", "K", "Exp", "S", "F", "IV", "r", "q"]],
    [
      "with units",
      [
        "Underlying",
        "Put/Call",
        "Size (contracts)",
        "Strike [USD]",
        "Expiry (UTC)",
        "Spot (USD)",
        "Fwd (USD)",
        "Vol.",
        "Rate (p.a.)",
        "Div yield",
      ],
    ],
    [
      "as other desks write them",
      [
        "Asset",
        "Right",
        "Contracts",
        "Exercise price",
        "Maturity",
        "Index price",
        "Forward",
        "Implied vol",
        "Risk-free rate",
        "Yield",
      ],
    ],
    [
      "with spaces around",
      [
        " Underlying ",
        "Type ",
        "Position",
        "Strike",
        " Expiration  date ",
        "Spot",
        "Forward price",
        "Sigma",
        "Rate",
        "Yield",
      ],
    ],
  ])("%s", (_, headers) => {
    expect(goodPositions([headers, CALL])).toEqual([expected]);
  });

  it("stand in any order, between columns of the user's own", () => {
    const headers = ["Note", ...[...CALL_HEADERS].reverse(), "Trader", 7, true, ""];
    const row = ["=cmd", ...[...CALL].reverse(), "Ann", 1, 2, 3];
    expect(goodPositions([headers, row])).toEqual([expected]);
  });

  it("that mean the same are named", () => {
    const parsed = parse([...CALL_HEADERS, "IV"], [...CALL, 0.2]);
    expect(parsed.issues.map(issueText)).toEqual([
      '1 K · Volatility · "IV" · one column for Volatility: "Volatility" is another',
    ]);
  });

  it.each([
    [
      "no rows",
      [],
      "1 · Header row · no cells · headers such as Instrument, Underlying, Type, Quantity, Strike, Expiry",
    ],
    [
      "data without headers",
      [["BTC", 5, 94250]],
      '1 · Header row · "BTC" and no header that is known · headers such as Instrument, Underlying, Type, Quantity, Strike, Expiry',
    ],
  ])("are missing: %s", (_, cells, issue) => {
    const parsed = parse(...cells);
    expect(parsed.issues.map(issueText)).toEqual([issue]);
    expect(parsed.rowCount).toBe(0);
  });

  it("are all there is: an empty book", () => {
    const blankRows: Cell[][] = [CALL_HEADERS.map(() => ""), CALL_HEADERS.map(() => null), []];
    const empty = { positions: [], gridRows: [], issues: [], rowCount: 0, leftOut: [], notes: [] };
    expect(parse(CALL_HEADERS)).toMatchObject(empty);
    expect(parse(CALL_HEADERS, ...blankRows)).toMatchObject(empty);
  });
});

describe("a missing column", () => {
  it("is one issue, with the first row that needs it", () => {
    const headers = ["Underlying", "Type", "Quantity", "Spot", "Strike", "Expiry", "Volatility"];
    const spot = ["SPX", "spot", 5, 6735, "", "", ""];
    const call = ["SPX", "call", 5, 6735, 6800, "2027-03-19", 0.17];
    const parsed = parse(headers, spot, call, call);
    expect(parsed.issues.map(issueText)).toEqual([
      "1 · Rate · no such column · a column Rate, which row 3 needs: a decimal such as 0.04, or 0; or a table Market that gives it",
      "1 · Dividend yield · no such column · a column Dividend yield, which row 3 needs: a decimal such as 0.0125, or 0; or a table Market that gives it",
    ]);
    expect(parsed.gridRows).toEqual([1]);
  });

  it("names rows as the sheet counts them", () => {
    const cells = [
      ["Underlying", "Type", "Quantity"],
      ["SPX", "spot", 5],
    ];
    const parsed = parsePositions(cells, { ...OPTIONS, firstRow: 12 });
    expect(parsed.issues.map(issueText)).toEqual([
      "1 · Spot · no such column · a column Spot, which row 13 needs: a price above 0, such as 94250; or a table Market that gives it",
    ]);
  });
});

describe("a symbol", () => {
  const headers = ["Symbol", "Qty", "Spot", "Fwd", "IV", "Expiry", "Underlying"];

  it("fills what has no cell", () => {
    expect(goodPositions([headers, ["BTC-26MAR27-120000-C", 25, 94250, 96051.73, 0.4808, "", ""]])).toEqual([
      {
        instrument: "BTC-26MAR27-120000-C",
        underlying: "BTC",
        product: {
          kind: "option",
          type: "call",
          strike: 120000,
          expiry: Date.parse("2027-03-26T08:00:00Z"),
          settlement: "inverse",
          style: "european",
        },
        quantity: 25,
        multiplier: 1,
        currency: "USD",
        market: { spot: 94250, underlyingPrice: 96051.73, volatility: 0.4808, rate: 0, dividendYield: 0 },
      },
    ]);
  });

  it("gives the time of day to a date without one, and leaves one that is written", () => {
    const row = (expiry: Cell) => ["BTC-26MAR27-120000-C", 1, 94250, 96051.73, 0.48, expiry, ""];
    const rows = [row("2027-03-26"), row(46472), row("2027-03-26 14:30")];
    const expiries = rows.map((cells) => {
      const { product } = goodPositions([headers, cells])[0]!;
      return "expiry" in product && product.expiry;
    });
    expect(expiries).toEqual([
      Date.parse("2027-03-26T08:00:00Z"),
      Date.parse("2027-03-26T08:00:00Z"),
      Date.parse("2027-03-26T14:30:00Z"),
    ]);
  });

  it("may stand beside its root or what the root stands for", () => {
    const all = [...headers, "Rate", "Yield"];
    const row = (underlying: Cell) => [
      "SPXW  261218C06725000",
      1,
      6735,
      "",
      0.17,
      "",
      underlying,
      0.04,
      0.01,
    ];
    expect(goodPositions([all, row("SPX")])[0]!.underlying).toBe("SPX");
    expect(goodPositions([all, row("SPXW")])[0]!.underlying).toBe("SPXW");
    expect(goodPositions([all, row("")])[0]!.underlying).toBe("SPX");
  });

  it("agrees with a Type cell that says only that it is an option", () => {
    const cells = [
      [...headers, "Type"],
      ["BTC-26MAR27-120000-P", 1, 94250, 96051.73, 0.48, "", "", "Option"],
    ];
    expect(goodPositions(cells)[0]!.product).toMatchObject({ kind: "option", type: "put" });
  });
});

describe("settlement", () => {
  const headers = ["Instrument", "Underlying", "Type", "Quantity", "Expiry", "Spot", "Fwd", "r", "q"];
  const future = (name: string, underlying: string, settlement: Cell): Cell[] => [
    ...[name, underlying, "future", 1, "2027-03-26", 100, 101, 0, 0],
    settlement,
  ];

  it.each<[string, Cell[], string]>([
    ["by the symbol", future("BTC-26MAR27", "BTC", ""), "inverse"],
    ["by the symbol's quote currency", future("BTC_USDC-26MAR27", "BTC", ""), "linear"],
    ["by the cell where the symbol does not tell", future("SOL-26MAR27", "SOL", "Inverse"), "inverse"],
    ["by the cell where there is no symbol", future("XBTH27", "BTC", "inverse"), "inverse"],
    ["linear for a listed future", future("ESH7", "SPX", ""), "linear"],
  ])("%s", (_, row, expected) => {
    expect(goodPositions([[...headers, "Settlement"], row])[0]!.product).toMatchObject({
      kind: "future",
      settlement: expected,
    });
  });

  it("is asked for once where the column is missing", () => {
    const rows = [future("XBTH27", "BTC", ""), future("XBTM27", "BTC", ""), future("ESH7", "SPX", "")];
    const parsed = parse(headers, ...rows);
    expect(parsed.issues.map(issueText)).toEqual([
      "1 · Settlement · no such column · a column Settlement, which row 2 needs: linear or inverse; the name XBTH27 does not tell",
    ]);
    expect(parsed.gridRows).toEqual([3]);
  });
});

describe("what a row may leave blank", () => {
  const headers = [
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
    "Settlement",
  ];
  it.each<[string, Cell[]]>([
    ["spot", ["BTC", "spot", 1, "", "", 94250, "", "", "", "", ""]],
    [
      "spot, whatever stands in cells it has no use for",
      ["BTC", "spot", 1, "-", "n/a", 94250, "#N/A", "n/a", "-", 400, "?"],
    ],
    ["a linear perpetual", ["BTC", "perp", 1, "", "", 94250, "", "", "", "", "linear"]],
    ["an inverse perpetual", ["BTC", "swap", 1, "", "", 94250, "", "", "", "", "inverse"]],
    [
      "an inverse future with its price",
      ["BTC", "future", 1, "", "2026-12-25", 94250, 94800, "", "", "", "inverse"],
    ],
    [
      "an inverse option on a forward",
      ["BTC", "put", 1, 90000, "2026-12-25", 94250, 94800, 0.5, "", "", "inverse"],
    ],
    [
      "a linear option on a forward: the yield",
      ["BTC", "put", 1, 90000, "2026-12-25", 94250, 94800, 0.5, 0.04, "", "linear"],
    ],
    ["nothing of its quantity 0", ["BTC", "spot", 0, "", "", 94250, "", "", "", "", ""]],
  ])("%s", (_, row) => {
    expect(goodPositions([headers, row])).toHaveLength(1);
  });
});

describe("a name that is left blank", () => {
  const headers = [
    ...["Underlying", "Type", "Quantity", "Strike", "Expiry", "Spot", "IV"],
    ...["Rate", "Yield", "Settlement", "Multiplier"],
  ];
  const products: readonly [string, Cell[]][] = [
    ["BTC 2027-03-26 call 120000", ["C", 1, 120000, "2027-03-26", 94250, 0.5, 0, 0, "linear", ""]],
    ["BTC 2027-03-26 put 120000", ["P", 1, 120000, "2027-03-26", 94250, 0.5, 0, 0, "linear", ""]],
    ["BTC 2027-03-26 call 120000.5", ["C", 1, 120000.5, "2027-03-26", 94250, 0.5, 0, 0, "linear", ""]],
    [
      "BTC 2027-03-26 08:00 UTC call 120000",
      ["C", 1, 120000, "2027-03-26 08:00", 94250, 0.5, 0, 0, "linear", 1],
    ],
    [
      "BTC 2027-03-26 08:00 UTC inverse call 120000",
      ["C", 1, 120000, "2027-03-26 08:00", 94250, 0.5, 0, 0, "inverse", 1],
    ],
    ["BTC 2026-12-25 future", ["fut", 1, "", "2026-12-25", 94250, "", 0, 0, "linear", ""]],
    ["BTC 2026-12-25 inverse future", ["fut", 1, "", "2026-12-25", 94250, "", 0, 0, "inverse", ""]],
    ["BTC perpetual", ["perp", 1, "", "", 94250, "", "", "", "linear", ""]],
    ["BTC perpetual x10", ["perp", 1, "", "", 94250, "", "", "", "linear", 10]],
    ["BTC inverse perpetual", ["perp", 1, "", "", 94250, "", "", "", "inverse", ""]],
    ["BTC spot", ["spot", 1, "", "", 94250, "", "", "", "", ""]],
  ];

  it("says what the row is, and stands for one product only", () => {
    const rows = products.map(([, row]) => ["BTC", ...row]);
    const names = products.map(([name]) => name);
    expect(goodPositions([headers, ...rows, ...rows]).map(({ instrument }) => instrument)).toEqual([
      ...names,
      ...names,
    ]);
  });
});

describe("a column that says buy or sell", () => {
  const parseSided = (header: string, side: Cell, quantity: number) =>
    parse(["Underlying", "Type", header, "Quantity", "Spot"], ["SPX", "spot", side, quantity, 6735]);

  it.each<[string, Cell, number]>([
    ["Side", "sell", -10],
    ["Side", "buy", 10],
    ["Direction", "LONG", 10],
    ["B/S", "S", -10],
    ["Side", "sell", 0],
    ["Side", "", 10],
    ["Side", null, -10],
    ["Side", "hedge", -10],
    ["Side", "constructor", 10],
    ["Side", 1, -10],
    ["Counterparty", "sell", 10],
  ])("leaves Quantity as it is: %s %p beside %p", (header, side, quantity) => {
    const { positions, issues } = parseSided(header, side, quantity);
    expect(issues).toEqual([]);
    expect(positions.map((position) => position.quantity)).toEqual([quantity]);
  });

  it.each([
    ["Position Side", "SHORT"],
    ["Action", "Sell to open"],
    ["Order side", "sell"],
    ["Side", "sell"],
    ["side", " Sell "],
    ["SIDE", "SHORT"],
    ["Direction", "short"],
    ["B/S", "S"],
    ["Buy/Sell", "Sold"],
    ["Buy / Sell", "Sell to open"],
    ["Side (B/S)", "s"],
  ])("refuses a Quantity above 0: %s %p", (header, side) => {
    const { positions, issues } = parseSided(header, side, 10);
    expect(issues.map(issueText)).toEqual([
      `2 D · Quantity · 10 beside "${side}" · a number below 0 there: Quantity carries the sign`,
    ]);
    expect(positions).toEqual([]);
  });

  it.each([
    ["Side", "buy"],
    ["Direction", "Long"],
    ["B/S", "b"],
  ])("refuses a Quantity below 0: %s %p", (header, side) => {
    const { positions, issues } = parseSided(header, side, -2.5);
    expect(issues.map(issueText)).toEqual([
      `2 D · Quantity · -2.5 beside "${side}" · a number above 0 there: Quantity carries the sign`,
    ]);
    expect(positions).toEqual([]);
  });

  it("alone makes no row", () => {
    const parsed = parse(["Underlying", "Type", "Side", "Quantity"], ["", "", "sell", ""]);
    expect(parsed).toMatchObject({ positions: [], gridRows: [], issues: [], rowCount: 0, leftOut: [] });
  });
});

describe("rows of one instrument", () => {
  const headers = [
    ...["Instrument", "Underlying", "Type", "Quantity", "Strike", "Expiry", "Spot"],
    ...["Underlying price", "Volatility", "Rate", "Yield", "Multiplier", "Settlement"],
  ];
  const first = [
    ...["My call", "BTC", "call", 1, 120000, "2027-03-26 08:00", 94250],
    ...[96000, 0.5, 0.04, 0, 10, "inverse"],
  ];
  const change = (changes: Readonly<Record<string, Cell>>): Cell[] =>
    first.map((cell, column) => changes[headers[column]!] ?? cell);

  it("are one under the first spelling, whatever their quantity, volatility, carry and last digits", () => {
    const later = change({
      Instrument: " MY CALL ",
      Quantity: -3,
      Strike: 120000 * (1 - 1e-10),
      Expiry: 46472 + 1 / 3,
      "Underlying price": 96000 * (1 + 1e-10),
      Volatility: 0.6,
      Rate: 0,
      Yield: 0.01,
    });
    const positions = goodPositions([headers, first, later]);
    expect(positions.map(({ instrument, quantity }) => [instrument, quantity])).toEqual([
      ["My call", 1],
      ["My call", -3],
    ]);
  });

  it.each<[Readonly<Record<string, Cell>>, string]>([
    [{ Underlying: "ETH", Spot: 3180 }, '3 B · Underlying · "ETH" · BTC'],
    [{ Type: "put" }, '3 C · Type · "put" · call'],
    [{ Type: "future", "Underlying price": 95000 }, '3 C · Type · "future" · call'],
    [{ Strike: 120001 }, "3 E · Strike · 120001 · 120000"],
    [{ Expiry: 46472.5 }, "3 F · Expiry · 2027-03-26 12:00 UTC · 2027-03-26 08:00 UTC"],
    [{ "Underlying price": 96000.01 }, "3 H · Underlying price · 96000.01 · 96000"],
    [{ "Underlying price": "" }, "3 H · Underlying price · empty · 96000"],
    [{ Multiplier: 1 }, "3 L · Multiplier · 1 · 10"],
    [{ Multiplier: "" }, "3 L · Multiplier · empty · 10"],
    [{ Settlement: "linear" }, '3 M · Settlement · "linear" · inverse'],
  ])("that disagree are refused below the first: %p", (changes, issue) => {
    const later = change({ Instrument: "my call", ...changes });
    const parsed = parse(headers, first, later, first);
    expect(parsed.issues.map(issueText)).toEqual([`${issue} as in row 2 (My call)`]);
    expect(parsed.gridRows).toEqual([1, 3]);
  });

  it("name each term in which they disagree, and rows as the sheet counts them", () => {
    const cells = [headers, change({ "Underlying price": "" }), change({ Multiplier: 5, Strike: 100 })];
    const parsed = parsePositions(cells, { ...OPTIONS, firstRow: 4 });
    expect(parsed.issues.map(issueText)).toEqual([
      "3 E · Strike · 100 · 120000 as in row 5 (My call)",
      "3 H · Underlying price · 96000 · blank as in row 5 (My call)",
      "3 L · Multiplier · 5 · 10 as in row 5 (My call)",
    ]);
  });

  it("are refused where a perpetual has two multipliers", () => {
    const columns = ["Instrument", "Quantity", "Spot", "Multiplier"];
    const rows = [
      ["BTC-PERPETUAL", 5, 94250, 10],
      ["btc-perpetual", 5, "", 1],
    ];
    expect(parse(columns, ...rows).issues.map(issueText)).toEqual([
      "3 D · Multiplier · 1 · 10 as in row 2 (BTC-PERPETUAL)",
    ]);
  });
});

it.each<[Cell, string]>([
  ["2126-11-20T16:00Z", "2126-11-20T16:00:00Z"],
  [46472, "2027-03-26T00:00:00Z"],
])("takes an expiry up to 100 years after as-of: %p", (expiry, expected) => {
  const cells = CALL.map((cell, column) => (CALL_HEADERS[column] === "Expiry" ? expiry : cell));
  expect(goodPositions([CALL_HEADERS, cells])[0]!.product).toMatchObject({ expiry: Date.parse(expected) });
});

describe("rows", () => {
  const headers = ["Instrument", "Underlying", "Type", "Quantity", "Spot", "Note"];

  it("that are blank in every known column are skipped, and not counted", () => {
    const good = ["BTC", "BTC", "spot", 1, 94250, ""];
    const parsed = parse(headers, good, ["", null, " ", "\u00a0", "", "subtotal"], [], good);
    expect(parsed.issues).toEqual([]);
    expect(parsed.rowCount).toBe(2);
    expect(parsed.gridRows).toEqual([1, 4]);
  });

  it("of one underlying share a spot, which may stand in one of them only", () => {
    const rows = [
      ["BTC-PERPETUAL", "BTC", "perp", 1, "", ""],
      ["ETH-PERPETUAL", "ETH", "perp", 1, 3180, ""],
      ["b", "btc", "spot", 1, 94250, ""],
    ];
    expect(
      goodPositions([headers, ...rows]).map(({ underlying, market }) => [underlying, market.spot]),
    ).toEqual([
      ["BTC", 94250],
      ["ETH", 3180],
      ["BTC", 94250],
    ]);
  });

  it("of one underlying with two spots are an inconsistent book", () => {
    const rows = [
      ["BTC-PERPETUAL", "BTC", "perp", 1, 94250, ""],
      ["BTC-PERPETUAL", "BTC", "perp", 1, 94250 * (1 + 1e-10), ""],
      ["b", "BTC", "spot", 1, 94200, ""],
    ];
    const parsed = parse(headers, ...rows);
    expect(parsed.issues.map(issueText)).toEqual(["4 E · Spot · 94200 · 94250 as in row 2, or blank"]);
    expect(parsed.gridRows).toEqual([1, 2]);
  });

  it("may be named by numbers", () => {
    expect(goodPositions([headers, [700, 700, "spot", 1, 94250, ""]])[0]).toMatchObject({
      instrument: "700",
      underlying: "700",
    });
  });
});

it("reads a book of all the words for types", () => {
  const words = ["call", "Put", "C", "p", "FUTURE", "futures", "Fut", "perpetual", "Perp", "swap", "SPOT"];
  const headers = ["Underlying", "Type", "Qty", "Strike", "Expiry", "Spot", "IV", "Rate", "Yield", "Settle"];
  const rows = words.map((word) => ["X", word, 1, 100, "2027-01-01", 100, 0.2, 0, 0, "linear"]);
  const kinds = goodPositions([headers, ...rows]).map(({ product }) =>
    product.kind === "option" ? product.type : product.kind,
  );
  expect(kinds).toEqual([
    "call",
    "put",
    "call",
    "put",
    "future",
    "future",
    "future",
    "perpetual",
    "perpetual",
    "perpetual",
    "spot",
  ]);
});

it.each([1e-15, 1, 1e15])("gives finite figures for the largest holdings at a price of %p", (price) => {
  const headers = [
    "Underlying",
    "Type",
    "Qty",
    "Spot",
    "Settlement",
    "Fwd",
    "Strike",
    "Expiry",
    "IV",
    "r",
    "q",
  ];
  const option = [price, "2027-03-19", 0.5, 0, 0];
  const rows = [
    ["X", "spot", 9.99e14, price, "", "", "", "", "", "", ""],
    ["X", "perp", -9.99e14, price, "inverse", price, "", "", "", "", ""],
    ["X", "call", 9.99e14, price, "inverse", price, ...option],
    ["X", "put", 9.99e14, price, "linear", "", ...option],
  ];
  const [, ...risk] = riskToGrid(measureBook(goodPositions([headers, ...rows]), OPTIONS.asOf), "Position");
  expect(risk).toHaveLength(rows.length);
  for (const [, ...figures] of risk) expect(figures.filter((figure) => !Number.isFinite(figure))).toEqual([]);
});

describe("style", () => {
  const headers = [...CALL_HEADERS, "Style", "Instrument"];
  const call = (style: Cell, name: Cell = "") => [...CALL, style, name];

  it.each([
    ["", "european", "SPX 2027-03-19 call 6800"],
    ["E", "european", "SPX 2027-03-19 call 6800"],
    [" American ", "american", "SPX 2027-03-19 american call 6800"],
  ])("%p is %s, and in the name", (style, wanted, name) => {
    const [position] = goodPositions([headers, call(style)]);
    expect(position!.product).toMatchObject({ style: wanted });
    expect(position!.instrument).toBe(name);
  });

  it("of one instrument is one", () => {
    const { issues } = parse(headers, call("", "my call"), call("american", "My call"));
    expect(issues.map(issueText)).toEqual(['3 K · Style · "american" · european as in row 2 (my call)']);
  });
});
