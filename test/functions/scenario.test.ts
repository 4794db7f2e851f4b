import type { Grid } from "../../src/sheet/grid";
import { sampleBook } from "../support/sampleBooks";
import { loadBundle } from "./loadBundle";

const bundle = loadBundle();
const AS_OF = "2026-11-20T16:00:00Z";
const SPOT_SHIFTS = [[-0.1, 0, 0.1]];
const VOL_SHIFTS = [[-0.05], [0], [0.05]];
const TOLERANCE = 1e-9;

/**
 * P&L by days, volatility shift and spot shift, computed apart from the add-in with mpmath 1.3 at 50 digits from
 * test/reference/*_book.csv: the sum of quantity x multiplier x what a row is worth on the shifted market, less
 * the same on the market as it is. Worth: Black-Scholes on spot, or Black on the underlying price, undiscounted
 * for inverse options; the price of a future or spot; of an inverse contract its price over its price now. What
 * has expired within the days is worth its payoff at spot, as the eight crypto options of November are.
 */
const PROFITS = {
  crypto: {
    0: [
      [576523.45442285202, -100889.63409924235, -843141.05435456752],
      [680130.76728703328, 0, -733856.78697697478],
      [789437.47145315122, 107416.209383364, -619125.67390116542],
    ],
    7: [
      [571348.74439510647, -53023.109891948153, -825471.28061878391],
      [675754.21391439765, 54638.745798122548, -710732.63644981063],
      [786671.44835353963, 168832.37227508144, -589957.24186335278],
    ],
  },
  index: {
    0: [
      [2831396.6835205358, -1787692.6559789519, -2034490.1499265826],
      [5315335.3640702926, 0, -1420543.7157309706],
      [7804269.1585111606, 1917645.5708249438, -442644.37797213491],
    ],
    7: [
      [2753476.6391572138, -1998046.5375941959, -2047136.2775345612],
      [5174906.7285173057, -260738.77228486763, -1447330.7171347402],
      [7598793.3849974316, 1597875.7992386455, -505730.14559081011],
    ],
  },
} as const;

const BOOKS = ["crypto", "index"] as const;

describe.each(BOOKS)("%s book", (name) => {
  test.each([0, 7] as const)("P&L after %d days, under the shifts", (days) => {
    const table = bundle.call("SCENARIO", sampleBook(name), SPOT_SHIFTS, VOL_SHIFTS, "P&L", AS_OF, days);
    expect(table[0]).toEqual(["P&L", -0.1, 0, 0.1]);
    expect(table.slice(1).map(([shift]) => shift)).toEqual([-0.05, 0, 0.05]);
    PROFITS[name][days].forEach((wanted, row) => {
      const found = table[row + 1]!.slice(1) as number[];
      const misses = wanted.filter(
        (profit, column) => !(Math.abs(found[column]! - profit) <= TOLERANCE * Math.abs(profit)),
      );
      expect({ row, found, misses }).toEqual({ row, found, misses: [] });
    });
  });

  test("what may be left out: P&L at the volatilities as they are, today", () => {
    const whole = bundle.call("SCENARIO", sampleBook(name), SPOT_SHIFTS, VOL_SHIFTS, "P&L", AS_OF);
    const short = bundle.call("SCENARIO", sampleBook(name), SPOT_SHIFTS, undefined, undefined, AS_OF);
    expect(short).toEqual([whole[0], whole[2]]);
    const blank = bundle.call("SCENARIO", sampleBook(name), SPOT_SHIFTS, [[""]], [[""]], AS_OF, [[""]]);
    expect(blank).toEqual(short);
  });

  test.each(["Delta", "Gamma", "Vega", "Theta"])(
    "%s at no shift is that of RISK, in its units, for each underlying",
    (measure) => {
      const [header, ...rows] = sampleBook(name);
      const risk = bundle.call("RISK", sampleBook(name), undefined, AS_OF);
      for (const [group, ...figures] of risk.slice(1)) {
        const book = [header, ...rows.filter((row) => row[1] === group)];
        const wanted = figures[risk[0]!.indexOf(measure) - 1] as number;
        const found = bundle.call("SCENARIO", book, 0, 0, measure.toUpperCase(), AS_OF);
        expect(found[0]).toEqual([measure, 0]);
        expect(Math.abs((found[1]![1] as number) / wanted - 1)).toBeLessThan(1e-12);
      }
    },
  );
});

test("shifts may stand in a row or in a column", () => {
  const across = bundle.call("SCENARIO", sampleBook("index"), SPOT_SHIFTS, VOL_SHIFTS, "Vega", AS_OF);
  const turned = bundle.call(
    "SCENARIO",
    sampleBook("index"),
    [[-0.1], [0], [0.1]],
    [[-0.05, 0, 0.05]],
    "vega",
    AS_OF,
  );
  expect(turned).toEqual(across);
});

test("without an as-of time the clock at the call counts", () => {
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
  const book = [
    ["Underlying", "Type", "Quantity", "Strike", "Expiry", "Spot", "Volatility", "Rate", "Dividend yield"],
    ["X", "call", 1, 100, tomorrow, 100, 0.2, 0, 0],
  ];
  // One day from expiry the call is worth 100 (2 N(0.2 / sqrt(365) / 2) - 1) = 0.41763; two days on, 10.
  const [, [, profit]] = bundle.call("SCENARIO", book, 0.1, 0, "P&L", undefined, 2) as [
    unknown[],
    [number, number],
  ];
  expect(profit).toBeCloseTo(10 - 0.41763, 4);
});

describe("what volatility does", () => {
  // A year to expiry, no rates: the forward is the spot.
  const header = [
    "Underlying",
    "Type",
    "Quantity",
    "Strike",
    "Expiry",
    "Spot",
    "Volatility",
    "Rate",
    "Dividend yield",
  ];
  const option = (strike: number, quantity: number, volatility: number) =>
    ["X", "call", quantity, strike, "2027-11-20T16:00:00Z", 100, volatility, 0, 0] as const;
  const worth = (spot: number, strike: number, volatility: number): number =>
    bundle.callForOne("PRICE", "call", spot, strike, 1, volatility, 0, 0) as number;
  const profit = (book: readonly unknown[], ...given: readonly unknown[]): unknown =>
    (bundle.call("SCENARIO", book, ...given) as readonly (readonly unknown[])[])[1]![1];

  test("relative shifts are a part of each volatility", () => {
    const book = [header, option(90, 5, 0.3), option(110, -3, 0.2)];
    const wanted =
      5 * (worth(102, 90, 0.27) - worth(100, 90, 0.3)) - 3 * (worth(102, 110, 0.18) - worth(100, 110, 0.2));
    expect(profit(book, 0.02, -0.1, "P&L", AS_OF, 0, "relative")).toBeCloseTo(wanted, 10);
    const points = profit(book, 0.02, -0.1, "P&L", AS_OF, 0, "Points");
    expect(points).toBe(profit(book, 0.02, -0.1, "P&L", AS_OF));
    expect(points).not.toBeCloseTo(wanted, 1);
  });

  test('sticky "delta" moves the smile with the forward', () => {
    const book = [header, option(90, 5, 0.3), option(110, -3, 0.2)];
    // Total variance is a line over ln(K/F) between the two strikes; spot at 105 makes of 110 what 110/1.05 was.
    const share = Math.log(110 / 1.05 / 90) / Math.log(110 / 90);
    const moved = Math.sqrt(0.3 ** 2 + share * (0.2 ** 2 - 0.3 ** 2));
    const wanted =
      5 * (worth(105, 90, 0.3) - worth(100, 90, 0.3)) - 3 * (worth(105, 110, moved) - worth(100, 110, 0.2));
    expect(profit(book, 0.05, 0, "P&L", AS_OF, 0, undefined, "delta")).toBeCloseTo(wanted, 10);
    const strike = profit(book, 0.05, 0, "P&L", AS_OF, 0, "points", "STRIKE");
    expect(strike).toBe(profit(book, 0.05, 0, "P&L", AS_OF));
    expect(strike).not.toBeCloseTo(wanted, 1);
  });

  test("normal volatilities are shifted in units of price, and vega is per 1.00 of them", () => {
    const normal = [
      [...header, "Volatility type", "Underlying price"],
      [...option(100, 2, 20), "normal", 100],
    ];
    // At the money, a year: the volatility / sqrt(2 pi).
    const vega = 2 / Math.sqrt(2 * Math.PI);
    expect(profit(normal, 0, 7, "P&L", AS_OF)).toBeCloseTo(7 * vega, 10);
    expect(profit(normal, 0, 7, "Vega", AS_OF)).toBeCloseTo(vega, 10);
  });
});

describe("refuses by name", () => {
  const book = sampleBook("crypto");
  const message = (...given: readonly unknown[]): unknown => bundle.callForOne("SCENARIO", ...given);
  const failure = (code: string, text: string) => expect.objectContaining({ code, message: text }) as unknown;

  test.each<[string, readonly unknown[], string, string]>([
    [
      "no positions",
      [undefined, 0.1],
      "#VALUE!",
      "positions: not given, takes a range with a header row and positions below it",
    ],
    [
      "no shifts",
      [book],
      "#VALUE!",
      "spotShifts: not given, takes a decimal above -1, such as 0.05 for +5 %",
    ],
    [
      "a loss of all",
      [book, [[0, -1]]],
      "#VALUE!",
      "spotShifts: got -1, takes a decimal above -1, such as 0.05 for +5 %",
    ],
    [
      "percent",
      [book, [[-0.1, 10]]],
      "#VALUE!",
      "spotShifts: got 10, takes a decimal above -1, such as 0.05 for +5 % (10 looks like a percentage: write 0.1)",
    ],
    [
      "points",
      [book, 0, [[0], [5]]],
      "#VALUE!",
      "volShifts: got 5, takes a decimal such as 0.05 for +5 volatility points (5 looks like a percentage: write 0.05)",
    ],
    [
      "text",
      [book, [["5%"]]],
      "#VALUE!",
      'spotShifts: got the text "5%", takes a decimal above -1, such as 0.05 for +5 %',
    ],
    [
      "a blank among the shifts",
      [book, [[0.1, ""]]],
      "#N/A",
      "spotShifts: the cell is empty, takes a decimal above -1, such as 0.05 for +5 %",
    ],
    [
      "a blank among the volatility shifts",
      [book, 0, [[0.1], [""]]],
      "#N/A",
      "volShifts: the cell is empty, takes a decimal such as 0.05 for +5 volatility points",
    ],
    [
      "a block of shifts",
      [
        book,
        [
          [0, 0.1],
          [0.2, 0.3],
        ],
      ],
      "#VALUE!",
      "spotShifts: got a range of 2 x 2, takes one row or one column",
    ],
    [
      "a measure that is not known",
      [book, 0, 0, "Rho"],
      "#VALUE!",
      'measure: got the text "Rho", takes "P&L", "Delta", "Gamma", "Vega", "Theta"',
    ],
    [
      "days back",
      [book, 0, 0, "P&L", AS_OF, -1],
      "#VALUE!",
      "days: got -1, takes days that pass, 0 to 36500",
    ],
    [
      "a date for days",
      [book, 0, 0, "P&L", AS_OF, 46_346],
      "#VALUE!",
      "days: got 46346, takes days that pass, 0 to 36500",
    ],
    [
      "a relative shift that leaves no volatility",
      [book, 0, -1, "P&L", AS_OF, 0, "relative"],
      "#VALUE!",
      "volShifts: got -1, takes a decimal above -1, such as 0.1 for volatility x 1.1",
    ],
    [
      "a kind of shift that is not known",
      [book, 0, 0, "P&L", AS_OF, 0, "percent"],
      "#VALUE!",
      'volShiftType: got the text "percent", takes "points", "relative"',
    ],
    [
      "what sticks and is not known",
      [book, 0, 0, "P&L", AS_OF, 0, "points", "moneyness"],
      "#VALUE!",
      'sticky: got the text "moneyness", takes "strike", "delta"',
    ],
    [
      "delta of two coins",
      [book, 0, 0, "Delta", AS_OF],
      "#VALUE!",
      "underlying is BTC and ETH: takes one for delta, which is counted in its units: name an underlying",
    ],
  ])("%s", (_, given, code, text) => {
    const [positions, spotShifts, volShifts, measure, asOf = AS_OF, ...rest] = given;
    expect(message(positions, spotShifts, volShifts, measure, asOf, ...rest)).toEqual(failure(code, text));
  });

  test("a volatility that a shift takes below 0: which position, which shift", () => {
    const instrument = book.map((row) => String(row[0])).find((name) => name.endsWith("-C"))!;
    const calm = [book[0], book.find(([name]) => name === instrument)];
    expect(calm[1]![8]).toBe(0.4808);
    expect(message(calm, 0, [[0], [-0.5]], "P&L", AS_OF)).toEqual(
      failure(
        "#VALUE!",
        "volatility of BTC-26MAR27-120000-C at a volatility shift of -0.5 is -0.0192: takes a number above 0: its own is 0.4808",
      ),
    );
  });

  test("a row that cannot be read", () => {
    const broken = book.map((row): unknown[] => [...row]);
    broken[3]![8] = "n/a";
    expect(message(broken, 0, 0, "P&L", AS_OF)).toEqual(
      expect.objectContaining({
        message: expect.stringMatching(/^positions, row 4, Volatility: found "n\/a", takes /) as string,
      }),
    );
  });
});

describe("underlying", () => {
  const delta = (cells: Grid, underlying: string | null) =>
    bundle.call(
      "SCENARIO",
      ...[cells, SPOT_SHIFTS, VOL_SHIFTS, "Delta", AS_OF, 0, "points", "strike", null, null, underlying],
    );

  test("takes the positions on it alone, in any letter case: delta adds up within them", () => {
    const cells = sampleBook("crypto");
    const column = cells[0]!.indexOf("Underlying");
    const alone = cells.filter((row, index) => index === 0 || row[column] === "ETH");
    expect(alone.length).toBeGreaterThan(10);
    expect(delta(cells, " eth ")).toEqual(delta(alone, null));
  });

  test("that no position is on is refused with the names that there are", () => {
    expect(delta(sampleBook("crypto"), "DOGE")).toEqual([
      [
        expect.objectContaining({
          code: "#VALUE!",
          message: 'underlying: got "DOGE", takes one of the positions: BTC, ETH',
        }),
      ],
    ]);
  });
});
