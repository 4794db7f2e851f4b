import cryptoGreeks from "../reference/crypto_book_greeks.json";
import indexGreeks from "../reference/index_book_greeks.json";
import { sampleBook } from "../support/sampleBooks";
import { loadBundle } from "./loadBundle";

const bundle = loadBundle();
const AS_OF = "2026-11-20T16:00:00Z";
const HEADERS = ["Underlying", "Greek", "Target", "Lower", "Upper"];
const RESULT_HEADERS = ["Underlying", "Greek", "Exposure", "Lower", "Target", "Upper", "Used", "State"];
const failure = (code: string, message: string) => expect.objectContaining({ code, message }) as unknown;

const relativeError = (found: unknown, wanted: number): number => Math.abs((found as number) / wanted - 1);

test("the crypto book against its reference totals, breaches first", () => {
  const { BTC, ETH } = cryptoGreeks.totals;
  const limits = [
    HEADERS,
    ["ETH", "Vega", 0, -5_000, 5_000],
    ["ETH", "Net delta", 0, -50, 50],
    ["BTC", "Net delta", -20, -60, 20],
    ["BTC", "Dollar gamma 1%", "", -50_000, ""],
  ];
  const [headers, ...rows] = bundle.call("LIMITS", sampleBook("crypto"), limits, AS_OF);
  expect(headers).toEqual(RESULT_HEADERS);
  expect(rows.map((row) => [...row.slice(0, 2), ...row.slice(3, 6), row[7]])).toEqual([
    ["BTC", "Net delta", -60, -20, 20, "breach"],
    ["ETH", "Net delta", -50, 0, 50, "near"],
    ["BTC", "Dollar gamma 1%", -50_000, 0, "", "inside"],
    ["ETH", "Vega", -5_000, 0, 5_000, "inside"],
  ]);
  const exposures = [BTC.netDelta, ETH.netDelta, BTC.dollarGamma1pct, ETH.vegaPoint];
  const used = [
    (BTC.netDelta + 20) / -40,
    ETH.netDelta / 50,
    BTC.dollarGamma1pct / -50_000,
    ETH.vegaPoint / 5_000,
  ];
  rows.forEach((row, index) => {
    expect(relativeError(row[2], exposures[index]!)).toBeLessThan(1e-9);
    expect(relativeError(row[6], used[index]!)).toBeLessThan(1e-9);
  });
});

test("the index book, whose positions share underlyings under many names", () => {
  const { SPX, NDX, RUT } = indexGreeks.totals;
  const limits = [HEADERS, ...["SPX", "NDX", "RUT"].map((underlying) => [underlying, "Theta", 0, -1e9, 1e9])];
  const [, ...rows] = bundle.call("LIMITS", sampleBook("index"), limits, AS_OF);
  const thetas: Readonly<Record<string, number>> = {
    SPX: SPX.thetaDay,
    NDX: NDX.thetaDay,
    RUT: RUT.thetaDay,
  };
  expect(rows).toHaveLength(3);
  for (const [underlying, , exposure] of rows) {
    expect(relativeError(exposure, thetas[underlying as string]!)).toBeLessThan(1e-9);
  }
});

test("every greek has the exposure that RISK shows under the same name", () => {
  const [names, ...risks] = bundle.call("RISK", sampleBook("crypto"), "Underlying", AS_OF);
  const greeks = names!.slice(2) as string[];
  expect(greeks).toHaveLength(8);
  for (const [underlying, , ...exposures] of risks) {
    const limits = [HEADERS, ...greeks.map((greek) => [underlying, greek, 0, -1e12, 1e12])];
    const rows = bundle.call("LIMITS", sampleBook("crypto"), limits, AS_OF).slice(1);
    const found = new Map(rows.map(([, greek, exposure]) => [greek, exposure]));
    expect(greeks.map((greek) => found.get(greek))).toEqual(exposures);
  }
});

test("the market of another moment gives other exposures", () => {
  const limits = [HEADERS, ["BTC", "Theta", 0, -1e9, 1e9]];
  const at = (asOf: string) => bundle.call("LIMITS", sampleBook("crypto"), limits, asOf)[1]![2];
  expect(at("2026-11-19T16:00:00Z")).not.toBe(at(AS_OF));
});

test("without an as-of time the clock at the call counts", () => {
  const expiry = new Date(Date.now() + 365 * 86_400_000).toISOString();
  const book = [
    ["Underlying", "Type", "Quantity", "Strike", "Expiry", "Spot", "Volatility", "Rate", "Dividend yield"],
    ["X", "call", 1, 100, expiry, 100, 0.2, 0, 0],
  ];
  const [, row] = bundle.call("LIMITS", book, [HEADERS, ["X", "Delta", 0, "", 1]]);
  expect(row![2]).toBeCloseTo(0.539827837277029, 6);
});

test("beyond a limit that the target is on, Used is an error cell", () => {
  const limits = [HEADERS, ["BTC", "Net delta", 0, 0, ""]];
  const [, row] = bundle.call("LIMITS", sampleBook("crypto"), limits, AS_OF);
  expect(row!.slice(3)).toEqual([
    ...[0, 0, ""],
    failure("#N/A", "Used is a share of the way from target to limit, and the target is on the limit"),
    "breach",
  ]);
});

test("a limit on what no position is on is a row of errors first; the others stand", () => {
  const limits = [HEADERS, ["BTC", "Delta", 0, -1000, 1000], ["SOL", "Delta", 0, -1, 1]];
  const [, first, second] = bundle.call("LIMITS", sampleBook("crypto"), limits, AS_OF);
  const error = failure("#N/A", "no position is on SOL");
  expect(first).toEqual(["SOL", "Delta", error, -1, 0, 1, error, error]);
  expect(second!.slice(0, 2)).toEqual(["BTC", "Delta"]);
  expect(second!.at(-1)).toBe("inside");
});

describe("what cannot be read gives one error and no figure", () => {
  const book = sampleBook("crypto");
  const limits = [HEADERS, ["BTC", "Delta", 0, -1, 1]];
  const badBook = book.map((row, index) => (index === 13 ? row.map(() => "n/a") : row));

  test.each<[string, readonly unknown[], unknown]>([
    [
      "no positions",
      [],
      failure("#VALUE!", "positions: not given, takes a range with a header row and positions below it"),
    ],
    [
      "no limits",
      [book, undefined, AS_OF],
      failure("#VALUE!", "limits: not given, takes a range with a header row and limits below it"),
    ],
    [
      "positions without rows",
      [[book[0]!], limits, AS_OF],
      failure("#N/A", "positions: no row below the header has anything in it"),
    ],
    [
      "limits without rows",
      [book, [HEADERS, ["", "", "", "", ""]], AS_OF],
      failure("#N/A", "limits: no row below the header has anything in it"),
    ],
    [
      "several cells",
      [book, [HEADERS, ["BTC", "Delta", 0, "5 %", "x"]], AS_OF],
      failure(
        "#VALUE!",
        'limits, row 2, Lower: found "5 %", takes a number, or blank for no limit below; a percentage means nothing here (and 1 more)',
      ),
    ],
    [
      "an error cell",
      [book, [HEADERS, ["BTC", "Delta", 0, bundle.errorCell("#REF!"), 1]], AS_OF],
      failure("#VALUE!", "limits, row 2, Lower: found #REF!, takes a number, or blank for no limit below"),
    ],
    [
      "a time that is none",
      [book, limits, "yesterday"],
      failure("#VALUE!", 'asOf: got the text "yesterday", takes a date or a text such as 2026-12-25T08:00Z'),
    ],
  ])("%s", (_, given, expected) => {
    expect(bundle.callForOne("LIMITS", ...given)).toEqual(expected);
  });

  test("a bad position, in the words of RISK", () => {
    const refused = bundle.callForOne("LIMITS", badBook, limits, AS_OF);
    expect(refused).toEqual(
      failure("#VALUE!", expect.stringMatching(/^positions, row 14, .*: found "n\/a", takes /) as string),
    );
    expect(refused).toEqual(bundle.callForOne("RISK", badBook, "Underlying", AS_OF));
  });
});
