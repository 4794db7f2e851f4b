import type { Cell } from "../../src/sheet/grid";
import { parsePositions } from "../../src/sheet/parsePositions";
import { findPositionColumns } from "../../src/sheet/positionHeaders";
import { issueText } from "../support/issueText";

const OPTIONS = { asOf: Date.parse("2026-11-20T16:00:00Z"), dateSystem: "1900" } as const;

const HEADERS = ["Underlying", "Type", "Quantity", "Strike", "Expiry", "Spot", "Volatility", "Rate", "Yield"];
const CALL: Cell[] = ["SPX", "call", 10, 6800, "2027-03-19", 6735, 0.17, 0.0385, 0.0125];

function parseUnder(headers: readonly Cell[], cells: readonly Cell[]) {
  return parsePositions([headers, cells], OPTIONS);
}

describe("a remark after a header", () => {
  it.each([
    ["Quantity (contracts)", "Quantity"],
    ["Qty [units]", "Quantity"],
    ["Strike (USD)", "Strike"],
    ["Strike $", "Strike"],
    ["Strike（eur）", "Strike"],
    ["Spot ($)", "Spot"],
    ["Fwd {USDT}", "Underlying price"],
    ["IV (mark)", "Volatility"],
    ["Rate (p.a.)", "Rate"],
    ["Expiry (UTC)", "Expiry"],
    ["Multiplier ()", "Multiplier"],
    ["Put/Call (C/P)", "Type"],
  ])("that changes no figure is accepted: %s", (header, column) => {
    const { places, unusable, issues } = findPositionColumns([[header]]);
    expect(issues).toEqual([]);
    expect([...places]).toEqual([[column, 0]]);
    expect([...unusable]).toEqual([]);
  });

  const PRICE = "a price above 0, such as 95000";
  it.each([
    [
      "Rate (pct)",
      '1 A · Rate · "Rate (pct)" · the header Rate alone, and in its cells a decimal such as 0.04, or 0; (pct) looks like percent',
    ],
    [
      "r [%]",
      '1 A · Rate · "r [%]" · the header Rate alone, and in its cells a decimal such as 0.04, or 0; [%] looks like percent',
    ],
    [
      "Yield (bp)",
      '1 A · Dividend yield · "Yield (bp)" · the header Dividend yield alone, and in its cells a decimal such as 0.0125, or 0; (bp) looks like basis points',
    ],
    [
      "IV (%)",
      '1 A · Volatility · "IV (%)" · the header Volatility alone, and in its cells a decimal above 0, such as 0.65; (%) looks like percent',
    ],
    [
      "IV（％）",
      '1 A · Volatility · "IV（％）" · the header Volatility alone, and in its cells a decimal above 0, such as 0.65; (%) looks like percent',
    ],
    [
      "Strike (k)",
      `1 A · Strike · "Strike (k)" · the header Strike alone, and in its cells ${PRICE}; (k) looks like thousands`,
    ],
    [
      "Strike (USD) ['000]",
      `1 A · Strike · "Strike (USD) ['000]" · the header Strike alone, and in its cells ${PRICE}; (USD) ['000] is not known here`,
    ],
    [
      "Strike (constructor)",
      `1 A · Strike · "Strike (constructor)" · the header Strike alone, and in its cells ${PRICE}; (constructor) is not known here`,
    ],
    [
      "Quantity (USD)",
      '1 A · Quantity · "Quantity (USD)" · the header Quantity alone, and in its cells a number, above 0 for long, below 0 for short; (USD) is not known here',
    ],
    [
      "Position $",
      '1 A · Quantity · "Position $" · the header Quantity alone, and in its cells a number, above 0 for long, below 0 for short; $ is not known here',
    ],
    [
      "Expiry (New York)",
      '1 A · Expiry · "Expiry (New York)" · the header Expiry alone, and in its cells a date, or a date and time in UTC, such as 2026-12-25 08:00; (New York) is not known here',
    ],
  ])("that may change a figure is an issue: %s", (header, issue) => {
    const { places, issues } = findPositionColumns([[header]]);
    expect(issues.map(issueText)).toEqual([issue]);
    expect(places.size).toBe(1);
  });

  it.each(["Rate", "Volatility", "Strike", "Quantity", "Expiry", "Spot"])(
    "that may change a figure makes every row below unusable, and is the only issue: %s",
    (column) => {
      const headers = HEADERS.map((header) => (header === column ? `${header} (tenths)` : header));
      const parsed = parseUnder(headers, CALL);
      expect(parsed.issues.map(({ gridRow, column: named }) => [gridRow, named])).toEqual([[0, column]]);
      expect(parsed.positions).toEqual([]);
      expect(parsed.rowCount).toBe(1);
    },
  );

  it("leaves rows alone that have no use for its column", () => {
    const headers = HEADERS.map((header) => (header === "Rate" ? "Rate (pct)" : header));
    const parsed = parseUnder(headers, ["SPX", "spot", 10, "", "", 6735, "", 3.85, ""]);
    expect(parsed.issues.map(({ column }) => column)).toEqual(["Rate"]);
    expect(parsed.positions.map(({ market }) => market.rate)).toEqual([0]);
  });
});

describe("a header of the user's own is left alone", () => {
  it.each(["IV %", "Rate ‰", "Spot ¢", "Spot (24h) change", "(USD)", "Trader (Strike)", "Rate (pct"])(
    "%s",
    (header) => {
      const { places, issues } = findPositionColumns([["Type", header]]);
      expect([...places.keys()]).toEqual(["Type"]);
      expect(issues).toEqual([]);
    },
  );

  it("so that a column it might have been is missing", () => {
    const headers = HEADERS.map((header) => (header === "Volatility" ? "IV %" : header));
    expect(parseUnder(headers, CALL).issues.map(issueText)).toEqual([
      "1 · Volatility · no such column · a column Volatility, which row 2 needs: a decimal above 0, such as 0.65; or a table Market that gives it",
    ]);
  });
});

it("reads a header as long as a cell can be", () => {
  const header = `Rate ${"(".repeat(32_000)}`;
  expect(findPositionColumns([["Type", header, `Rate ${"(k".repeat(16_000)})`]]).issues).toHaveLength(1);
});
