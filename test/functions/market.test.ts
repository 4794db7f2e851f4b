import { loadBundle } from "./loadBundle";

const bundle = loadBundle();
const failure = (code: string, message: string) => expect.objectContaining({ code, message }) as unknown;

describe("YEARS", () => {
  test.each<[readonly unknown[], number]>([
    [[46346, 46711], 1], // serials a year of 365 days apart
    [["2026-11-20T16:00Z", "2026-12-25T08:00Z"], (34 + 2 / 3) / 365],
    [["2026-11-20", 46346.5], 0.5 / 365], // 2026-11-20 is serial 46346
    [["2026-12-20", "2026-11-20"], -30 / 365],
    [["2003-11-01", "2004-05-01", "act/act"], 61 / 365 + 121 / 366], // ISDA 1998
    [["2007-02-28", "2007-08-31", "30/360"], 183 / 360], // ISDA 2008
    [["2006-08-20", "2007-02-20", "ACT/360"], 184 / 360],
    [["2012-10-01", "2013-03-01", "BUS/252"], 109 / 252], // Excel's NETWORKDAYS counts 110, with the last day
    [["2026-11-20", "2027-11-20", ""], 1],
    [["2198-12-31T23:59:59Z", "2199-12-31T23:59:59Z"], 1],
  ])("%j", (given, expected) => {
    expect(bundle.callForOne("YEARS", ...given)).toBeCloseTo(expected, 14);
  });

  const TAKES = "takes a date or a text such as 2026-12-25T08:00Z";
  test.each<[readonly unknown[], unknown]>([
    [["25/12/2026", 46346], failure("#VALUE!", `start: got the text "25/12/2026", ${TAKES}`)],
    [[46346, -5], failure("#VALUE!", `end: got -5, ${TAKES}`)],
    [[46346, true], failure("#VALUE!", `end: got TRUE, ${TAKES}`)],
    [
      [260327, 46346],
      failure(
        "#VALUE!",
        `start: got 260327, ${TAKES} (that date is in the year 2612; the last year taken is 2199)`,
      ),
    ],
    [
      [46346, "2200-01-01"],
      failure(
        "#VALUE!",
        `end: got the text "2200-01-01", ${TAKES} (that date is in the year 2200; the last year taken is 2199)`,
      ),
    ],
    [[46346], failure("#VALUE!", `end: not given, ${TAKES}`)],
    [[46346, ""], failure("#N/A", `end: the cell is empty, ${TAKES}`)],
    [["", ""], ""],
    [
      [46346, 46711, "ACT/364"],
      failure(
        "#VALUE!",
        'basis: got the text "ACT/364", takes "ACT/365F", "ACT/360", "ACT/ACT", "30/360", "BUS/252"',
      ),
    ],
  ])("%j is refused or blank", (given, expected) => {
    expect(bundle.callForOne("YEARS", ...given)).toEqual(expected);
  });

  test("a column of ends from one start", () => {
    expect(bundle.call("YEARS", 46346, [[46711], [""], [47076]])).toEqual([
      [1],
      [failure("#N/A", `end: the cell is empty, ${TAKES}`)],
      [2],
    ]);
  });
});

describe("SYMBOL", () => {
  /** 2026-03-27 is serial 46108; 08:00 is a third of a day. */
  const EXPIRY = 46108 + 8 / 24;

  test.each<[string, readonly unknown[]]>([
    ["BTC-27MAR26-120000-C", ["BTC", "call", 120000, EXPIRY, "inverse"]],
    ["btc-27mar26-120000-p", ["BTC", "put", 120000, EXPIRY, "inverse"]],
    ["BTC-27MAR26", ["BTC", "future", "", EXPIRY, "inverse"]],
    ["BTC-PERPETUAL", ["BTC", "perpetual", "", "", "inverse"]],
    ["ETH_USDC-27MAR26-2500-C", ["ETH", "call", 2500, EXPIRY, "linear"]],
    ["AAPL  261218C00150000", ["AAPL", "call", 150, 46374 + 21 / 24, "linear"]],
  ])("%s", (text, expected) => {
    const [row, ...rest] = bundle.call("SYMBOL", text);
    expect(rest).toEqual([]);
    expect(row).toEqual(
      expected.map((cell) => (typeof cell === "number" ? (expect.closeTo(cell, 9) as unknown) : cell)),
    );
  });

  test("a row for each symbol; blank and bad ones leave the others", () => {
    const found = bundle.call("SYMBOL", [["BTC-PERPETUAL"], [""], ["BTC-31FEB26"], [5]]);
    expect(found[0]).toEqual(["BTC", "perpetual", "", "", "inverse"]);
    expect(found[1]).toEqual(["", "", "", "", ""]);
    expect(found[2]).toEqual(new Array(5).fill(failure("#VALUE!", "text: 31FEB26 is not a date")));
    expect(found[3]).toEqual(
      new Array(5).fill(failure("#VALUE!", "text: got 5, takes a symbol such as BTC-27MAR26-120000-C")),
    );
  });
});
