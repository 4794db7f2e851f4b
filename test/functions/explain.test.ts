import { sampleBook } from "../support/sampleBooks";
import { loadBundle } from "./loadBundle";

const bundle = loadBundle();
const BEFORE = "2026-11-20T16:00:00Z";
const AFTER = "2026-11-21T16:00:00Z";
const BOOKS = ["crypto", "index"] as const;

const HEADERS = [
  ...["Group", "Delta", "Gamma", "Vega", "Theta", "Rho", "Yield", "Vanna", "Volga", "Charm", "Veta"],
  ...["Theta convexity", "Speed", "Zomma", "Color", "Ultima"],
  ...["Expired", "Unexplained", "P&L", "New trades", "Closed trades", "Change of value"],
];
const PROFIT = HEADERS.indexOf("P&L");
const NEW_TRADES = HEADERS.indexOf("New trades");
const CLOSED_TRADES = HEADERS.indexOf("Closed trades");
const VALUE_CHANGE = HEADERS.indexOf("Change of value");
const UNEXPLAINED = HEADERS.indexOf("Unexplained");
const EXPIRED = HEADERS.indexOf("Expired");

type Rows = readonly (readonly unknown[])[];

/** A sample book where spot and forwards have moved by a share, and volatilities by an amount. */
function moved(name: (typeof BOOKS)[number], spotMove: number, volMove: number): Rows {
  const [header, ...rows] = sampleBook(name);
  const scaled = new Set(["Spot", "UnderlyingPrice"]);
  return [
    header!,
    ...rows.map((row) =>
      row.map((cell, column) => {
        if (typeof cell !== "number") return cell;
        if (scaled.has(String(header![column]))) return cell * (1 + spotMove);
        return header![column] === "Volatility" ? cell + volMove : cell;
      }),
    ),
  ];
}

function figures(table: Rows, group: string): readonly number[] {
  return table.find(([name]) => name === group)!.slice(1) as number[];
}

/** Move of spot, move of volatility, and of each underlying what expired and all P&L. */
type Move = readonly [number, number, Readonly<Record<string, readonly [expired: number, profit: number]>>];

/**
 * P&L by underlying, of what expired and in all, computed apart from the add-in with mpmath 1.3 at 60 digits from
 * test/reference/*_book.csv: a row's value by the formula of its model a day later on the moved market, or its payoff
 * at the moved spot, less its value before; of margined rows the gain on their price.
 */
const PROFITS: Readonly<Record<(typeof BOOKS)[number], readonly Move[]>> = {
  crypto: [
    [
      0.02,
      0.01,
      { BTC: [-29569.57765768504, -130641.96559652654], ETH: [-270.46107350993617, 5305.506063749572] },
    ],
    [
      -0.02,
      0,
      { BTC: [25619.92234231496, 152046.94302655832], ETH: [65.53892649006293, -4540.619872260587] },
    ],
  ],
  index: [
    [
      0.02,
      0.01,
      { SPX: [0, -609462.0222106109], NDX: [0, 687901.5691495095], RUT: [0, -157357.26505202192] },
    ],
    [-0.02, 0, { SPX: [0, 603394.4172012367], NDX: [0, -207648.14044315735], RUT: [0, 112839.42462796292] }],
  ],
};

describe.each(BOOKS)("%s book", (name) => {
  test.each(PROFITS[name])(
    "spot %d, volatility %d, a day later: P&L by underlying",
    (spotMove, volMove, wanted) => {
      const after = moved(name, spotMove, volMove);
      const table = bundle.call("EXPLAIN", sampleBook(name), after, BEFORE, AFTER);
      expect(table[0]).toEqual(HEADERS);
      expect(table.slice(1).map(([group]) => group)).toEqual([...Object.keys(wanted), "Total"]);
      for (const [underlying, [expired, profit]] of Object.entries(wanted)) {
        const row = table.find(([group]) => group === underlying)!;
        expect(Math.abs((row[EXPIRED] as number) - expired)).toBeLessThanOrEqual(1e-9 * Math.abs(expired));
        expect(Math.abs((row[PROFIT] as number) / profit - 1)).toBeLessThan(1e-9);
        expect(row.slice(NEW_TRADES)).toEqual([0, 0, row[PROFIT]]);
      }
    },
  );

  const MOVES = [-0.02, 0.02].flatMap((spotMove) =>
    [-0.01, 0, 0.01].map((volMove) => [spotMove, volMove] as const),
  );

  test.each(MOVES)("spot %d, volatility %d: less than 1 %% of gross is unexplained", (spotMove, volMove) => {
    const after = moved(name, spotMove, volMove);
    const table = bundle.call("EXPLAIN", sampleBook(name), after, BEFORE, AFTER, "Position");
    const positions = table.slice(1, -1) as number[][];
    expect(positions).toHaveLength(sampleBook(name).length - 1);
    const gross = positions.reduce((sum, row) => sum + Math.abs(row[PROFIT]!), 0);
    expect(Math.abs(table.at(-1)![UNEXPLAINED] as number)).toBeLessThan(0.01 * gross);
  });

  test.each(["Underlying", "Expiry", "Bucket", "Position", "Total"])(
    "by %s: rows add up to the total, their parts to P&L",
    (by) => {
      const after = moved(name, 0.02, 0.01);
      const table = bundle.call("EXPLAIN", sampleBook(name), after, BEFORE, AFTER, by);
      const [total, ...rest] = table.slice(1).reverse() as [unknown[], ...unknown[][]];
      const wanted = figures(bundle.call("EXPLAIN", sampleBook(name), after, BEFORE, AFTER), "Total");
      const rows = by === "Total" ? [total] : rest;
      expect(total[0]).toBe("Total");
      wanted.forEach((figure, index) => {
        const sum = rows.reduce((sum, row) => sum + (row[index + 1] as number), 0);
        expect(sum).toBeCloseTo(figure, 5);
      });
      for (const row of table.slice(1)) {
        const parts = row.slice(1, PROFIT) as number[];
        expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(row[PROFIT] as number, 5);
      }
    },
  );
});

test("what expired in between may still stand in the second book, or be gone", () => {
  const after = moved("crypto", -0.02, 0);
  const alive = after.filter(([, , , , , expiry]) => expiry !== "2026-11-21T08:00:00Z");
  expect(after.length - alive.length).toBe(4);
  const wanted = bundle.call("EXPLAIN", sampleBook("crypto"), after, BEFORE, AFTER, "Position");
  expect(bundle.call("EXPLAIN", sampleBook("crypto"), alive, BEFORE, AFTER, "Position")).toEqual(wanted);
});

test("groups by expiry and by bucket are those of RISK", () => {
  for (const by of ["Expiry", "Bucket"]) {
    const risk = bundle.call("RISK", sampleBook("crypto"), by, BEFORE).map(([group]) => group);
    const table = bundle.call("EXPLAIN", sampleBook("crypto"), moved("crypto", 0.02, 0), BEFORE, AFTER, by);
    expect(table.map(([group]) => group)).toEqual([...risk, "Total"]);
  }
});

const OPTION = [
  "Instrument",
  "Underlying",
  "Type",
  "Quantity",
  "Strike",
  "Expiry",
  "Spot",
  "Volatility",
  "Rate",
];
const option = (quantity: number, spot: number, expiry = "2027-11-20T16:00Z", strike = 100): Rows => [
  [...OPTION, "Dividend yield"],
  ["C", "X", "call", quantity, strike, expiry, spot, 0.2, 0, 0],
];

test("hand-checkable: gamma and delta of one option whose spot alone moves", () => {
  const table = bundle.call("EXPLAIN", option(1, 100), option(1, 101), BEFORE, BEFORE, "position");
  const call = figures(table, "C");
  // d1 = 0.1: N(0.1) = 0.5398278, n(0.1) = 0.3969525; gamma n / (S vol), speed -gamma (d1 / vol + 1) / S.
  expect(call[0]).toBeCloseTo(0.5398278372770289, 14);
  expect(call[1]).toBeCloseTo(0.3969525474770118 / 20 / 2, 14);
  expect(call[HEADERS.indexOf("Speed") - 1]).toBeCloseTo(((-0.3969525474770118 / 20) * 0.015) / 6, 14);
  const others = [3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16, 19, 20];
  expect(others.map((column) => table[1]![column])).toEqual(others.map(() => 0));
});

test("trades: what is added at the market after, what is taken off at the market before", () => {
  const price = (spot: number) => bundle.callForOne("PRICE", "call", spot, 100, 1, 0.2) as number;
  const more = figures(bundle.call("EXPLAIN", option(10, 100), option(14, 101), BEFORE, BEFORE), "X");
  expect(more[PROFIT - 1]).toBeCloseTo(10 * (price(101) - price(100)), 11);
  expect(more[NEW_TRADES - 1]).toBeCloseTo(4 * price(101), 12);
  expect(more[VALUE_CHANGE - 1]).toBeCloseTo(14 * price(101) - 10 * price(100), 11);
  const turned = figures(bundle.call("EXPLAIN", option(10, 100), option(-2, 101), BEFORE, BEFORE), "X");
  expect(turned[PROFIT - 1]).toBe(0);
  expect(turned[NEW_TRADES - 1]).toBeCloseTo(-2 * price(101), 12);
  expect(turned[CLOSED_TRADES - 1]).toBeCloseTo(-10 * price(100), 11);
});

describe("as-of times that are left out", () => {
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  const theta = (...given: readonly unknown[]) =>
    figures(bundle.call("EXPLAIN", ...given), "Total")[HEADERS.indexOf("Theta") - 1];

  test("both: the books are of one time, when Excel calculates, and no time passes", () => {
    const book = option(1, 100, inDays(1));
    expect(theta(book, book)).toBe(0);
    expect(theta(book, book, "", "")).toBe(0);
  });

  test("that of before: it is that of after", () => {
    expect(theta(option(1, 100), option(1, 100), undefined, AFTER)).toBe(0);
  });

  test("that of after: when Excel calculates", () => {
    const book = option(1, 100, inDays(1));
    expect(theta(book, book, inDays(-1))).toBeLessThan(0);
    expect(bundle.callForOne("EXPLAIN", book, book, inDays(0.5))).toMatchObject({ code: "#VALUE!" });
  });
});

describe("refuses by name", () => {
  const book = sampleBook("crypto");

  test.each<[string, readonly unknown[], string, string]>([
    [
      "no first book",
      [undefined, book, BEFORE, AFTER],
      "#VALUE!",
      "before: not given, takes a range with a header row and positions below it",
    ],
    [
      "no second book",
      [book, undefined, BEFORE, AFTER],
      "#VALUE!",
      "after: not given, takes a range with a header row and positions below it",
    ],
    [
      "times in the wrong order",
      [book, book, AFTER, BEFORE],
      "#VALUE!",
      "asOfAfter: is 2026-11-20 16:00:00 UTC, takes a time no earlier than asOfBefore, 2026-11-21 16:00:00 UTC",
    ],
    [
      "a grouping that is not known",
      [book, book, BEFORE, AFTER, "Greek"],
      "#VALUE!",
      'by: got the text "Greek", takes "Underlying", "Expiry", "Bucket", "Position", "Total"',
    ],
    [
      "an empty book",
      [book, book.slice(0, 1), BEFORE, AFTER],
      "#N/A",
      "after: no row below the header has anything in it",
    ],
    [
      "a name that stands for something else",
      [option(1, 100), option(1, 100, undefined, 101), BEFORE, AFTER],
      "#VALUE!",
      "strike of C is 101: takes 100, as another row of that instrument says",
    ],
  ])("%s", (_, given, code, message) => {
    expect(bundle.callForOne("EXPLAIN", ...given)).toEqual(expect.objectContaining({ code, message }));
  });

  test("a row that cannot be read, in which book", () => {
    const broken = book.map((row): unknown[] => [...row]);
    broken[3]![8] = "n/a";
    expect(bundle.callForOne("EXPLAIN", book, broken, BEFORE, AFTER)).toMatchObject({
      message: expect.stringMatching(/^after, row 4, Volatility: found "n\/a", takes /) as string,
    });
  });
});

test("what rows leave blank comes from a market table for each book", () => {
  const headers = ["Underlying", "Type", "Quantity", "Strike", "Expiry"];
  const book = [headers, ["X", "call", 10, 100, "2027-11-20T16:00Z"]];
  const market = (spot: number) => [
    ["Underlying", "Spot", "Volatility", "Rate", "Dividend yield"],
    ["X", spot, 0.2, 0, 0],
  ];
  const found = bundle.call("EXPLAIN", book, book, BEFORE, AFTER, undefined, market(100), market(101));
  expect(found).toEqual(bundle.call("EXPLAIN", option(10, 100), option(10, 101), BEFORE, AFTER));
});
