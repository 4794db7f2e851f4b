import type { Cell, Grid } from "../../src/sheet/grid";
import { parseSmile } from "../../src/sheet/parseSmile";
import { issueText } from "../support/issueText";

const OPTIONS = { dateSystem: "1900", asOf: Date.parse("2026-11-20T16:00:00Z") } as const;
const HEADERS = ["Underlying", "Expiry", "Strike", "Delta", "Volatility"];
const QUOTE = ["BTC", "2026-12-25T08:00Z", 90_000, "", 0.65];

const parse = (...rows: readonly (readonly Cell[])[]) => parseSmile([HEADERS, ...rows], OPTIONS);
const issuesOf = (cells: Grid) => parseSmile(cells, OPTIONS).issues.map(issueText);

describe("reads", () => {
  test("quotes at strikes and at deltas, by underlying and expiry", () => {
    const { underlyings, issues, rowCount } = parse(
      QUOTE,
      ["BTC", "2027-03-26", "", 0.25, 0.6],
      [],
      ["btc", "2026-12-25 08:00", 100_000, "", "62 %"],
      ["BTC", 46_472, "", -0.25, 0.64],
      ["ETH", "2027-03-26", 4_000, "", 0.8],
    );
    expect([issues, rowCount]).toEqual([[], 5]);
    expect([...underlyings]).toEqual([
      [
        "BTC",
        {
          underlying: "BTC",
          expiries: [
            {
              expiry: Date.parse("2026-12-25T08:00:00Z"),
              quotes: [
                { sheetRow: 2, at: { strike: 90_000 }, volatility: 0.65 },
                { sheetRow: 5, at: { strike: 100_000 }, volatility: 0.62 },
              ],
            },
            {
              expiry: Date.parse("2027-03-26T00:00:00Z"),
              quotes: [
                { sheetRow: 3, at: { delta: 0.25 }, volatility: 0.6 },
                { sheetRow: 6, at: { delta: -0.25 }, volatility: 0.64 },
              ],
            },
          ],
        },
      ],
      [
        "ETH",
        {
          underlying: "ETH",
          expiries: [
            {
              expiry: Date.parse("2027-03-26T00:00:00Z"),
              quotes: [{ sheetRow: 7, at: { strike: 4_000 }, volatility: 0.8 }],
            },
          ],
        },
      ],
    ]);
  });

  test.each([
    ["Strike", 90_000],
    ["Delta", 0.5],
  ])("a table with a column %s alone", (column, value) => {
    expect(
      issuesOf([
        ["Asset", "Maturity", column, "IV"],
        ["BTC", "2026-12-25", value, 0.6],
      ]),
    ).toEqual([]);
  });

  test("a day until it is over", () => {
    expect(parse(["BTC", "2026-11-20", 90_000, "", 0.6]).issues).toEqual([]);
  });
});

describe("refuses", () => {
  const DELTA = "a forward delta: a call's between 0 and 1, such as 0.25, or a put's between -1 and 0";
  const VOLATILITY = "a decimal above 0, such as 0.65";
  const EXPIRY = "a date, or a date and time in UTC, such as 2026-12-25 08:00";
  const EXPIRED = "an expiry after as-of: remove the row or set as-of earlier";
  const change = (changes: Readonly<Record<string, Cell>>) =>
    HEADERS.map((header, index) => (header in changes ? changes[header]! : QUOTE[index]!));

  test.each<[string, Readonly<Record<string, Cell>>, string]>([
    ["no underlying", { Underlying: "" }, "A · Underlying · empty · the name of an underlying, such as BTC"],
    ["no expiry", { Expiry: "" }, `B · Expiry · empty · ${EXPIRY}`],
    ["no date", { Expiry: "soon" }, `B · Expiry · "soon" · ${EXPIRY}`],
    [
      "a moment that is over",
      { Expiry: "2026-11-20T08:00Z" },
      `B · Expiry · expired 2026-11-20 08:00 UTC, as-of 2026-11-20 16:00 UTC · ${EXPIRED}`,
    ],
    [
      "a day that is over",
      { Expiry: "2026-11-19" },
      `B · Expiry · expired 2026-11-19, as-of 2026-11-20 16:00 UTC · ${EXPIRED}`,
    ],
    [
      "yymmdd as a number",
      { Expiry: 261_225 },
      "B · Expiry · 261225, which is 2615-03-17 · a date within 100 years of as-of",
    ],
    [
      "neither strike nor delta",
      { Strike: "" },
      "C · Strike · empty · a price above 0, such as 95000, or a Delta instead",
    ],
    [
      "both strike and delta",
      { Delta: 0.5 },
      "D · Delta · 0.5 · blank beside a Strike: a quote is at the one or at the other",
    ],
    ["a strike of 0", { Strike: 0 }, "C · Strike · 0 · a price above 0, such as 95000"],
    [
      "a delta in percent",
      { Strike: "", Delta: 25 },
      `D · Delta · 25 · ${DELTA}; 25 looks like a percentage: write 0.25`,
    ],
    [
      "a put's delta in percent",
      { Strike: "", Delta: -25 },
      `D · Delta · -25 · ${DELTA}; -25 looks like a percentage: write -0.25`,
    ],
    ["a delta of 0", { Strike: "", Delta: 0 }, `D · Delta · 0 · ${DELTA}`],
    ["a delta of 1", { Strike: "", Delta: 1 }, `D · Delta · 1 · ${DELTA}`],
    ["a delta of -1", { Strike: "", Delta: -1 }, `D · Delta · -1 · ${DELTA}`],
    ["a word for a delta", { Strike: "", Delta: "ATM" }, `D · Delta · "ATM" · ${DELTA}`],
    ["no volatility", { Volatility: "" }, `E · Volatility · empty · ${VOLATILITY}`],
    ["an error", { Volatility: "#N/A" }, `E · Volatility · #N/A · ${VOLATILITY}`],
    [
      "a volatility in percent",
      { Volatility: 65 },
      `E · Volatility · 65 · ${VOLATILITY}; 65 looks like a percentage: write 0.65`,
    ],
  ])("%s", (_, changes, issue) => {
    const { issues, underlyings, rowCount } = parse(change({ Strike: 80_000 }), change(changes));
    expect(issues.map(issueText)).toEqual([`3 ${issue}`]);
    expect([underlyings.get("BTC")!.expiries[0]!.quotes.length, rowCount]).toEqual([1, 2]);
  });

  test.each<[string, readonly [Cell, Cell], readonly [Cell, Cell], string]>([
    ["a strike", [90_000, ""], ["90000.0", ""], 'C · Strike · "90000.0"'],
    ["a delta", ["", 0.25], ["", 0.25], "D · Delta · 0.25"],
    ["a put's delta of the same strike as a call's", ["", 0.25], ["", -0.75], "D · Delta · -0.75"],
  ])("%s twice", (_, first, second, found) => {
    const row = (place: readonly [Cell, Cell]) => ["BTC", "2026-12-25", ...place, 0.6];
    const { issues } = parse(row(first), [], row(second));
    expect(issues.map(issueText)).toEqual([
      `4 ${found} · one row for a strike of BTC on 2026-12-25: row 2 is another`,
    ]);
  });

  test("headers", () => {
    const strikeOrDelta = `a column Strike: a price above 0, such as 95000; or a column Delta: ${DELTA}`;
    expect(
      issuesOf([
        ["Underlying", "Expiry", "Vol %"],
        ["BTC", "2026-12-25", 65],
      ]),
    ).toEqual([
      `1 · Strike · no such column · ${strikeOrDelta}`,
      `1 · Volatility · no such column · a column Volatility: ${VOLATILITY}`,
    ]);
    expect(issuesOf([["Strike (k)", ...HEADERS.filter((header) => header !== "Strike")], []])).toEqual([
      '1 A · Strike · "Strike (k)" · the header Strike alone, and in its cells a price above 0, such as 95000; (k) looks like thousands',
    ]);
  });
});
