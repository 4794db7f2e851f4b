import { fitMonotoneCubic, monotoneCubicValue } from "../../src/core/math/monotoneCubic";
import type { Cell, Grid } from "../../src/sheet/grid";
import { parseMarket } from "../../src/sheet/parseMarket";
import { parsePositions } from "../../src/sheet/parsePositions";
import { parseSmile } from "../../src/sheet/parseSmile";
import reference from "../reference/volatility-surface.json";
import { issueText } from "../support/issueText";

const AS_OF = Date.parse("2026-11-20T16:00:00Z");
const MARKET_HEADERS = ["Underlying", "Spot", "Rate", "Dividend yield", "Volatility", "Currency"];
const SPX = ["SPX", 6735, 0.0385, 0.0125, 0.17, "usd"];

interface Tables {
  readonly market?: Grid;
  readonly smile?: Grid;
}

function parse(positions: Grid, { market, smile }: Tables) {
  const options = { asOf: AS_OF, dateSystem: "1900" } as const;
  const tables = {
    market: market === undefined ? undefined : parseMarket(market, options),
    smile: smile === undefined ? undefined : parseSmile(smile, options),
  };
  expect([tables.market?.issues ?? [], tables.smile?.issues ?? []]).toEqual([[], []]);
  return parsePositions(positions, { ...options, ...tables });
}

function read(positions: Grid, tables: Tables) {
  const parsed = parse(positions, tables);
  expect(parsed.issues.map(issueText)).toEqual([]);
  return parsed.positions;
}

const issuesOf = (positions: Grid, tables: Tables) => parse(positions, tables).issues.map(issueText);

const CALL_HEADERS = ["Underlying", "Type", "Quantity", "Strike", "Expiry"];
const CALL = ["SPX", "call", 10, 6800, "2027-03-19"];

describe("the table Market", () => {
  const market = [MARKET_HEADERS, SPX];

  test("gives what columns that are not there would", () => {
    const [position] = read([CALL_HEADERS, CALL], { market });
    expect(position).toMatchObject({
      underlying: "SPX",
      currency: "USD",
      market: { spot: 6735, rate: 0.0385, dividendYield: 0.0125, volatility: 0.17 },
    });
  });

  test("gives what cells that are blank would, while cells with something in them win", () => {
    const headers = [...CALL_HEADERS, "Spot", "Rate", "Dividend yield", "Volatility"];
    const positions = read(
      [
        headers,
        [...CALL, "", 0.04, "", ""],
        ["spx", "put", 10, 6800, "2027-03-19", 6735, "", "", 0.2],
        ["SPX", "future", 10, "", "2027-03-19", " ", "", "0.5 %", ""],
      ],
      { market },
    );
    const markets = positions.map(({ market: { spot, rate, dividendYield, volatility } }) => ({
      spot,
      rate,
      dividendYield,
      volatility,
    }));
    expect(markets).toEqual([
      { spot: 6735, rate: 0.04, dividendYield: 0.0125, volatility: 0.17 },
      { spot: 6735, rate: 0.0385, dividendYield: 0.0125, volatility: 0.2 },
      { spot: 6735, rate: 0.0385, dividendYield: 0.005, volatility: undefined },
    ]);
  });

  test("is not asked for what a row does not need", () => {
    const headers = [...CALL_HEADERS, "Spot", "Settlement"];
    const positions = read(
      [
        headers,
        ["BTC", "perpetual", -1000, "", "", 94_000, "inverse"],
        ["ETH", "spot", 20, "", "", 3_200, ""],
      ],
      { market },
    );
    expect(positions).toHaveLength(2);
  });

  test.each<[string, Grid, readonly string[]]>([
    [
      "an underlying that it has no row for",
      [CALL_HEADERS, ["NDX", ...CALL.slice(1)]],
      [
        "1 · Volatility · no such column · a column Volatility, which row 2 needs: a decimal above 0, such as 0.65; Market has no row for NDX",
        "1 · Rate · no such column · a column Rate, which row 2 needs: a decimal such as 0.04, or 0; Market has no row for NDX",
        "1 · Dividend yield · no such column · a column Dividend yield, which row 2 needs: a decimal such as 0.0125, or 0; Market has no row for NDX",
        "1 · Spot · no such column · a column Spot, which row 2 needs: a price above 0, such as 94250; Market has no row for NDX",
      ],
    ],
    [
      "blank cells of its own",
      [
        [...CALL_HEADERS, "Spot", "Rate", "Dividend yield", "Volatility"],
        ["RUT", ...CALL.slice(1), "", "", "", ""],
      ],
      [
        "2 F · Spot · empty · a price above 0, such as 94250; Market has no Spot for RUT",
        "2 G · Rate · empty · a decimal such as 0.04, or 0; Market has no Rate for RUT",
        "2 H · Dividend yield · empty · a decimal such as 0.0125, or 0; Market has no Dividend yield for RUT",
        "2 I · Volatility · empty · a decimal above 0, such as 0.65; Market has no Volatility for RUT",
      ],
    ],
    [
      "a spot that is not the row's",
      [
        [...CALL_HEADERS, "Spot"],
        [...CALL, 6700],
      ],
      ["2 F · Spot · 6700 · 6735 as in Market, row 2, or blank"],
    ],
    [
      "a currency that is not the row's",
      [
        [...CALL_HEADERS, "Currency"],
        [...CALL, "EUR"],
      ],
      ["2 F · Currency · EUR · USD as in Market, row 2"],
    ],
    [
      "a cell that cannot be used, which it does not replace",
      [
        [...CALL_HEADERS, "Volatility", "Rate"],
        [...CALL, 17, "#N/A"],
      ],
      [
        "2 F · Volatility · 17 · a decimal above 0, such as 0.65; 17 looks like a percentage: write 0.17",
        "2 G · Rate · #N/A · a decimal such as 0.04, or 0",
      ],
    ],
    [
      "a normal volatility, which is none of its own",
      [
        [...CALL_HEADERS, "Volatility type", "Underlying price"],
        [...CALL, "normal", 6800],
      ],
      [
        "1 · Volatility · no such column · a column Volatility, which row 2 needs: a number above 0, in units of price per square root of a year; Market and Smile have lognormal ones",
      ],
    ],
  ])("refuses %s", (_, positions, issues) => {
    const rut = ["RUT", "", "", "", "", ""];
    expect(issuesOf(positions, { market: [MARKET_HEADERS, SPX, rut] })).toEqual(issues);
  });
});

const SMILE_HEADERS = ["Underlying", "Expiry", "Strike", "Delta", "Volatility"];
const OPTION_HEADERS = [
  ...["Underlying", "Type", "Quantity", "Strike", "Expiry", "Underlying price", "Spot", "Rate", "Volatility"],
];

const after = (years: number) => new Date(AS_OF + years * 365 * 86_400_000).toISOString();

describe("the table Smile", () => {
  const FORWARD = 100;
  const smile: Grid = [
    SMILE_HEADERS,
    ...reference.slices.flatMap(({ years, logMoneyness, volatility }) =>
      logMoneyness.map((k, index) => ["BTCUSD", after(years), FORWARD * Math.exp(k), "", volatility[index]!]),
    ),
  ];
  const option = (years: number, strike: number, volatility: Cell = "", forward = FORWARD) => [
    ...["BTCUSD", "call", 1, strike, after(years), forward, 98, 0.01, volatility],
  ];

  test("gives an option the volatility at its own expiry and ln(K/F)", () => {
    // Values of another interpolation: see test/reference/volatility-surface.json.
    const rows = reference.rows.filter(([years]) => years! > 0);
    const options = rows.map(([years, k]) => option(years!, FORWARD * Math.exp(k!)));
    const anchors = reference.slices.map(({ years }) => option(years, FORWARD, 0.5));
    const positions = read([OPTION_HEADERS, ...anchors, ...options], { smile });
    expect(positions).toHaveLength(rows.length + anchors.length);
    positions.slice(anchors.length).forEach(({ market }, index) => {
      const wanted = rows[index]![2]!;
      expect({ row: rows[index], found: Math.abs(market.volatility! / wanted - 1) < 1e-12 }).toEqual({
        row: rows[index],
        found: true,
      });
    });
  });

  test("measures moneyness by the forward that each row is valued on", () => {
    const { years, logMoneyness, volatility } = reference.slices[1]!;
    const positions = read(
      [
        OPTION_HEADERS,
        ...reference.slices.map((slice) => option(slice.years, FORWARD, 0.5)),
        option(years, 110, "", 105),
      ],
      { smile },
    );
    const variance = fitMonotoneCubic(
      logMoneyness,
      volatility.map((value) => value * value),
    );
    const wanted = Math.sqrt(monotoneCubicValue(variance, Math.log(110 / 105)));
    expect(positions.at(-1)!.market.volatility).toBeCloseTo(wanted, 12);
  });

  test("takes carry from spot where there is no underlying price", () => {
    const headers = ["Underlying", "Type", "Quantity", "Strike", "Expiry"];
    const expiry = after(0.5);
    const forward = 6735 * Math.exp((0.0385 - 0.0125) * 0.5);
    const quotes = [0.9, 1, 1.1].map((part, index) => [
      "SPX",
      expiry,
      part * forward,
      "",
      0.2 - 0.02 * index,
    ]);
    const { positions, surfaces, warnings } = parse(
      [headers, ["SPX", "put", 1, forward, expiry], ["SPX", "put", 1, 1.1 * forward, after(0.25)]],
      { market: [MARKET_HEADERS, SPX], smile: [SMILE_HEADERS, ...quotes] },
    );
    expect(positions[0]!.market.volatility).toBeCloseTo(0.18, 14);
    // The only expiry's volatility at the same ln(K/F), beyond the last quote but for the carry of half the time.
    expect(positions[1]!.market.volatility).toBeCloseTo(0.16, 14);
    expect([[...surfaces.keys()], warnings]).toEqual([["SPX"], []]);
  });

  test("comes after the row's own volatility and before Market's", () => {
    const headers = [...CALL_HEADERS, "Volatility"];
    const ndx = ["NDX", 24_000, 0.04, 0, 0.22, ""];
    const positions = read([headers, [...CALL, 0.15], [...CALL, ""], ["NDX", ...CALL.slice(1), ""]], {
      market: [MARKET_HEADERS, SPX, ndx],
      smile: [SMILE_HEADERS, ["spx", "2027-03-19", "", 0.5, 0.19]],
    });
    expect(positions.map(({ market }) => market.volatility)).toEqual([0.15, expect.closeTo(0.19, 14), 0.22]);
  });

  test("by a day means the expiry of the positions on that day", () => {
    const { surfaces } = parse(
      [
        ["Instrument", "Quantity", "Spot", "Underlying price"],
        ["BTC-25DEC26-100000-C", 1, 94_000, 95_000],
      ],
      { smile: [SMILE_HEADERS, ["BTC", "2026-12-25", 95_000, "", 0.6]] },
    );
    expect(surfaces.get("BTC")!.years[0]).toBe(
      (Date.parse("2026-12-25T08:00Z") - AS_OF) / (365 * 86_400_000),
    );
  });

  test("is warned of where it allows arbitrage, and used as it is", () => {
    const quotes: readonly (readonly [number, number, number])[] = [
      [0.5, 90, 0.6],
      [0.5, 100, 0.6],
      [0.5, 110, 0.6],
      [1, 90, 0.4],
      [1, 100, 0.4],
      [1, 110, 0.4],
    ];
    const { positions, warnings, issues } = parse([OPTION_HEADERS, option(0.5, 100), option(1, 100)], {
      smile: [
        SMILE_HEADERS,
        ...quotes.map(([years, strike, vol]) => ["BTCUSD", after(years), strike, "", vol]),
      ],
    });
    expect(issues).toEqual([]);
    expect(positions.map(({ market }) => market.volatility)).toEqual([
      expect.closeTo(0.6, 14),
      expect.closeTo(0.4, 14),
    ]);
    expect(warnings).toEqual([
      "Smile of BTCUSD, 2027-05-22 04:00 UTC and 2027-11-20 16:00 UTC: total variance is lower on the later date between strike 90 and strike 110, by up to 0.02",
    ]);
  });

  test("names the largest of many faults in one expiry, and counts the others", () => {
    const [first, ...others] = parse([OPTION_HEADERS, option(0.5, 100)], {
      smile: [
        SMILE_HEADERS,
        ...[80, 90, 100, 110, 120].map((strike, index) => [
          ...["BTCUSD", after(0.5), strike, "", index % 2 === 0 ? 0.5 : 0.7],
        ]),
      ],
    }).warnings;
    // Black's formula by hand: 15.894 at 110 less 14.031 at 100.
    expect(first).toBe(
      "Smile of BTCUSD, 2027-05-22 04:00 UTC: a call costs more at strike 110 than at strike 100, by 1.9 % of the forward",
    );
    expect(
      others.some((text) =>
        text.includes("a call at strike 110 costs more than those at strike 100 and strike 120"),
      ),
    ).toBe(true);
    expect(others.some((text) => text.includes("gives a probability of -"))).toBe(true);
  });

  test("is not used at all where one expiry has no forward: options that need it are refused", () => {
    const { issues, warnings, surfaces, positions } = parse(
      [OPTION_HEADERS, option(0.5, 100), option(0.5, 110, 0.6)],
      { smile: [SMILE_HEADERS, ["BTCUSD", after(0.5), 100, "", 0.6], ["BTCUSD", after(1), 100, "", 0.6]] },
    );
    const why =
      "Smile, row 3: the forward on 2027-11-20 16:00 UTC is not known: Market has no Rate and Dividend yield for BTCUSD, and no position expires then";
    expect(issues.map(issueText)).toEqual([
      `2 I · Volatility · empty · a decimal above 0, such as 0.65; ${why}`,
    ]);
    expect([warnings, surfaces.size, positions.length]).toEqual([[why], 0, 1]);
  });

  test("without an underlying that an option needs", () => {
    expect(issuesOf([OPTION_HEADERS, ["SPX", ...option(0.5, 100).slice(1)]], { smile })).toEqual([
      "2 I · Volatility · empty · a decimal above 0, such as 0.65; Smile has no row for SPX",
    ]);
  });
});
