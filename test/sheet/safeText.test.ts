import fc from "fast-check";
import { safeText } from "../../src/sheet/safeText";

/** What Excel makes of text written to a cell's value: one leading apostrophe marks text and is not kept. */
function inCell(written: string): string {
  return written.startsWith("'") ? written.slice(1) : written;
}

const FORMULA_STARTS = ["=", "+", "-", "@", "\t", "\n", "\r", " =", "\u00a0=", "＝", "＋", "－", "＠", "−"];

it.each(FORMULA_STARTS.map((start) => `${start}HYPERLINK("http://x")`))("marks %p as text", (text) => {
  expect(safeText(text)).toBe(`'${text}`);
});

it.each([
  ["a number", "1250"],
  ["an exponent", "12e4567890123456"],
  ["a date", "2026-12-25"],
  ["a month with a day", "MAR27"],
  ["a month and a year", "Dec 2026"],
  ["a truth value", "TRUE"],
  ["a truth value in small letters", "false"],
  ["money", "$5"],
  ["an apostrophe of its own", "'quoted'"],
])("marks %s as text: %p", (_, text) => {
  expect(safeText(text)).toBe(`'${text}`);
});

it.each(["BTC-PERPETUAL", "BTC-27MAR26-120000-C", "buy", "Net delta −85.6 is outside ±5: buy 1 = 2", ""])(
  "leaves %p as it is",
  (text) => {
    expect(safeText(text)).toBe(text);
  },
);

it("keeps every text as it is in the cell, and never lets it begin like a formula", () => {
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.tuple(fc.constantFrom(...FORMULA_STARTS, "'", "''"), fc.string()).map((parts) => parts.join("")),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const written = safeText(text);
      expect(inCell(written)).toBe(text);
      expect(written).toMatch(/^(?:'|[A-Za-z]|$)/);
    }),
  );
});
