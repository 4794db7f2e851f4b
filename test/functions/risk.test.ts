import type { Cell } from "../../src/sheet/grid";
import cryptoGreeks from "../reference/crypto_book_greeks.json";
import indexGreeks from "../reference/index_book_greeks.json";
import { sampleBook } from "../support/sampleBooks";
import { loadBundle } from "./loadBundle";

const bundle = loadBundle();
const AS_OF = "2026-11-20T16:00:00Z";
const HEADERS = [
  "Group",
  "Value",
  "Delta",
  "Net delta",
  "Gamma",
  "Vega",
  "Theta",
  "Rho",
  "Dollar delta",
  "Dollar gamma 1%",
];
const failure = (code: string, message: string) => expect.objectContaining({ code, message }) as unknown;

type Totals = Readonly<Record<string, Readonly<Record<string, number>>>>;

/**
 * Rho per percentage point, which the reference totals do not have: computed apart from the add-in with
 * mpmath 1.3 at 50 digits from test/reference/*_book.csv, T = seconds to expiry / 31,536,000, as the sum of
 * quantity x multiplier x rho / 100. Linear options with an underlying price: rho = -T V. Options on spot:
 * rho = phi K T exp(-r T) N(phi d2). All else, inverse options included: 0.
 */
const RHO_PER_POINT: Readonly<Record<string, number>> = {
  BTC: 140.70024490174941,
  ETH: -10.874208133971013,
  SPX: 340818.33286743729,
  NDX: 15829.750492715652,
  RUT: 5648.7086595187156,
};

describe.each([
  ["crypto", cryptoGreeks.totals as Totals],
  ["index", indexGreeks.totals as Totals],
] as const)("%s book", (name, totals) => {
  const table = bundle.call("RISK", sampleBook(name), undefined, AS_OF);

  test("has the header row and a row for each underlying", () => {
    expect(table[0]).toEqual(HEADERS);
    expect(table.slice(1).map(([group]) => group)).toEqual(Object.keys(totals));
  });

  test.each(Object.entries(totals))(
    "%s agrees with the reference totals in the units of the sheet",
    (group, total) => {
      const row = table.find(([first]) => first === group)!;
      const figures = Object.fromEntries(HEADERS.map((header, index) => [header, row[index] as number]));
      const expected: Readonly<Record<string, number>> = {
        Value: total.valueUsd!,
        Delta: total.delta!,
        "Net delta": total.netDelta!,
        Gamma: total.gamma!,
        Vega: total.vega! / 100,
        Theta: total.theta! / 365,
        Rho: RHO_PER_POINT[group]!,
        "Dollar delta": total.dollarDelta!,
        "Dollar gamma 1%": total.dollarGamma1pct!,
      };
      for (const [figure, value] of Object.entries(expected)) {
        expect({ figure, error: Math.abs(figures[figure]! / value - 1) < 1e-9 }).toEqual({
          figure,
          error: true,
        });
      }
    },
  );

  test("serial dates give the same as text", () => {
    expect(bundle.call("RISK", sampleBook(name, "1900"), "underlying", 46346 + 16 / 24)).toEqual(table);
  });

  test("positions and expiries add up to the total of each figure that adds up", () => {
    const sum = (rows: unknown[][], column: number): number =>
      rows.slice(1).reduce((total, row) => total + (row[column] as number), 0);
    for (const by of ["Position", "Expiry"]) {
      const rows = bundle.call("RISK", sampleBook(name), by, AS_OF);
      for (const column of [1, 5, 6, 8, 9]) {
        const total = sum(table, column);
        expect(Math.abs(sum(rows, column) - total)).toBeLessThan(1e-9 * Math.max(1, Math.abs(total)));
      }
    }
    expect(bundle.call("RISK", sampleBook(name), "Position", AS_OF)).toHaveLength(sampleBook(name).length);
    expect(bundle.call("RISK", sampleBook(name), "Total", AS_OF)).toHaveLength(2);
  });
});

describe("in a 1904 workbook, as LIMITATIONS.md says", () => {
  const AS_OF_1904 = (Date.parse(AS_OF) - Date.UTC(1904, 0, 1)) / 86_400_000;

  test("date cells for as-of and all expiries give the same as text", () => {
    expect(bundle.call("RISK", sampleBook("index", "1904"), "Underlying", AS_OF_1904)).toEqual(
      bundle.call("RISK", sampleBook("index"), "Underlying", AS_OF),
    );
  });

  test("date cells beside symbols, or beside an as-of in text that makes them past, are refused", () => {
    const refused = expect.objectContaining({ code: "#VALUE!" }) as unknown;
    expect(bundle.call("RISK", sampleBook("crypto", "1904"), "Underlying", AS_OF_1904)).toEqual([[refused]]);
    expect(bundle.call("RISK", sampleBook("index", "1904"), "Underlying", AS_OF)).toEqual([[refused]]);
  });
});

test("without an as-of time the clock at the call counts", () => {
  const book = [
    ["Underlying", "Type", "Quantity", "Strike", "Expiry", "Spot", "Volatility", "Rate", "Dividend yield"],
    ["X", "call", 1, 100, new Date(Date.now() + 365 * 86_400_000).toISOString(), 100, 0.2, 0, 0],
  ];
  expect(bundle.call("RISK", book)[1]![2]).toBeCloseTo(0.539827837277029, 6);
});

describe("a book that cannot be read gives one error and no figure", () => {
  const HEADER: readonly Cell[] = sampleBook("crypto")[0]!;
  const VOLATILITY = HEADER.indexOf("Volatility");
  const bookWith = (...bad: readonly (readonly [row: number, cell: unknown])[]): unknown[][] => {
    const cells = sampleBook("crypto").map((row): unknown[] => [...row]);
    for (const [row, cell] of bad) cells[row - 1]![VOLATILITY] = cell;
    return cells;
  };

  test.each<[string, readonly (readonly [number, unknown])[], RegExp]>([
    ["text", [[14, "n/a"]], /^positions, row 14, Volatility: found "n\/a", takes .*0\.65/],
    ["a blank", [[2, ""]], /^positions, row 2, Volatility: found empty, takes /],
    ["an error", [[2, bundle.errorCell("#N/A")]], /^positions, row 2, Volatility: found #N\/A, takes /],
    ["a percentage", [[2, 65]], /^positions, row 2, Volatility: found 65, takes .*0\.65/],
    [
      "several",
      [
        [14, "n/a"],
        [3, ""],
        [9, true],
      ],
      /^positions, row 3, Volatility: found empty, takes .* \(and 2 more\)$/,
    ],
  ])("%s", (_, bad, message) => {
    const found = bundle.callForOne("RISK", bookWith(...bad), "Position", AS_OF);
    expect(found).toEqual(
      expect.objectContaining({ code: "#VALUE!", message: expect.stringMatching(message) as string }),
    );
  });

  test.each<[readonly unknown[], unknown]>([
    [[], failure("#VALUE!", "positions: not given, takes a range with a header row and positions below it")],
    [[[[...HEADER]]], failure("#N/A", "positions: no row below the header has anything in it")],
    [
      [sampleBook("crypto"), "Coin"],
      failure(
        "#VALUE!",
        'by: got the text "Coin", takes "Underlying", "Expiry", "Bucket", "Position", "Total"',
      ),
    ],
    [
      [sampleBook("crypto"), "Total", AS_OF, "more"],
      failure("#VALUE!", 'set: got the text "more", takes "standard", "all"'),
    ],
    [
      [sampleBook("crypto"), "Total", "yesterday"],
      failure("#VALUE!", 'asOf: got the text "yesterday", takes a date or a text such as 2026-12-25T08:00Z'),
    ],
  ])("%#", (given, expected) => {
    expect(bundle.callForOne("RISK", ...given)).toEqual(expected);
  });

  test("a range without a header row that is known", () => {
    const found = bundle.callForOne("RISK", [
      [1, 2],
      [3, 4],
    ]);
    expect(found).toEqual(expect.objectContaining({ code: "#VALUE!" }));
  });
});

test("10,000 rows add up to as many times the book", () => {
  const [header, ...rows] = sampleBook("crypto");
  const copies = Math.ceil(10_000 / rows.length);
  const large = [header, ...Array.from({ length: copies }, () => rows).flat()];
  const [, ...once] = bundle.call("RISK", sampleBook("crypto"), undefined, AS_OF);
  const [, ...many] = bundle.call("RISK", large, undefined, AS_OF);
  expect(many.map(([group]) => group)).toEqual(once.map(([group]) => group));
  many.forEach((row, index) => {
    const ratio = (row[1] as number) / (once[index]![1] as number);
    expect(Math.abs(ratio / copies - 1)).toBeLessThan(1e-10);
  });
});
