import { describeCell } from "../../../src/sheet/cellText";
import type { Cell } from "../../../src/sheet/grid";
import { CALL, HEADERS, NORMAL_PUT, outcome, parseRows, type Row } from "../../support/messyBook";

type NumberColumn = "Quantity" | "Strike" | "Spot" | "Volatility" | "Rate" | "Dividend yield" | "Multiplier";

const WANTED: Readonly<Record<NumberColumn, string>> = {
  Quantity: "a number, above 0 for long, below 0 for short",
  Strike: "a price above 0, such as 95000",
  Spot: "a price above 0, such as 94250",
  Volatility: "a decimal above 0, such as 0.65",
  Rate: "a decimal such as 0.04, or 0",
  "Dividend yield": "a decimal such as 0.0125, or 0",
  Multiplier: "a number above 0, or blank for 1",
};

const place = (column: NumberColumn) => `2 ${"ABCDEFGHIJKLMNOPQ"[HEADERS.indexOf(column)]} · ${column}`;

function valueOf(row: Row, column: NumberColumn): unknown {
  const [position] = parseRows(row).positions;
  const { product, market, quantity, multiplier } = position!;
  const values: Readonly<Record<NumberColumn, unknown>> = {
    Quantity: quantity,
    Strike: "strike" in product ? product.strike : null,
    Spot: market.spot,
    Volatility: market.volatility,
    Rate: market.rate,
    "Dividend yield": market.dividendYield,
    Multiplier: multiplier,
  };
  return values[column];
}

describe("a number in text with one meaning is read, and noted", () => {
  it.each<[string, NumberColumn, string, number]>([
    ["groups of three, comma", "Quantity", "1,250", 1250],
    ["two groups", "Quantity", "1,250,000", 1_250_000],
    ["groups and decimals", "Strike", "6,800.50", 6800.5],
    ["groups, space", "Strike", "6 800", 6800],
    ["groups, no-break space", "Strike", "6\u00a0800", 6800],
    ["groups, narrow no-break space", "Strike", "6\u202f800.25", 6800.25],
    ["groups, thin space", "Strike", "6\u2009800", 6800],
    ["groups, apostrophe", "Strike", "6'800", 6800],
    ["groups, typographic apostrophe", "Strike", "6’800.75", 6800.75],
    ["an accountant's negative", "Quantity", "(300)", -300],
    ["an accountant's negative with groups and spaces", "Quantity", " ( 1,250.5 ) ", -1250.5],
    ["a minus sign that is no hyphen", "Quantity", "−300", -300],
    ["an en dash for a minus", "Quantity", "–300", -300],
    ["a plus sign", "Quantity", "+300", 300],
    ["an exponent", "Quantity", "1e3", 1000],
    ["a signed exponent", "Rate", "-2.5E-2", -0.025],
    ["a plain number", "Volatility", "0.65", 0.65],
    ["spaces after it", "Volatility", "0.65  ", 0.65],
    ["the width of a column in spaces around it", "Quantity", `${" ".repeat(30)}300${" ".repeat(60)}`, 300],
    ["a no-break space after it", "Volatility", "0.65\u00a0", 0.65],
    ["a point without a 0", "Volatility", ".65", 0.65],
    ["a point without decimals", "Quantity", "300.", 300],
    ["zero", "Rate", "0", 0],
    ["minus zero", "Rate", "-0", 0],
    ["full-width digits", "Quantity", "１２５０", 1250],
    ["a percentage", "Volatility", "65 %", 0.65],
    ["a percentage without a space", "Volatility", "17%", 0.17],
    ["a percentage to its last digit", "Rate", "3.85%", 0.0385],
    ["a negative percentage", "Rate", "(0.25%)", -0.0025],
    ["a percentage of 0", "Dividend yield", "0.00 %", 0],
    ["dollars", "Strike", "$6,800.00", 6800],
    ["dollars with a space", "Strike", "$ 6800", 6800],
    ["a currency behind", "Spot", "6,735.25 USD", 6735.25],
    ["a currency before", "Spot", "EUR 6735", 6735],
    ["euros behind", "Spot", "6735 €", 6735],
    ["leading zeros", "Multiplier", "0100", 100],
  ])("%s", (_, column, cell, value) => {
    const row: Row = { ...CALL, [column]: cell };
    expect(outcome(parseRows(row))).toEqual([
      `read ${place(column)} · ${describeCell(cell)} · ${value}`,
      "1 read",
    ]);
    expect(valueOf(row, column)).toBe(value);
  });
});

const GROUPS = "its digits are not in groups of three: write it without separators";
const COMMA = "a comma is no decimal sign here: write";

describe("a number in text that is not one, or has two meanings, is refused", () => {
  it.each<[string, NumberColumn, Cell, string]>([
    ["a decimal comma", "Volatility", "0,65", `; ${COMMA} 0.65`],
    ["a decimal comma with three digits", "Volatility", "0,650", `; ${COMMA} 0.65`],
    ["a decimal comma, groups by points", "Strike", "6.800,50", `; ${COMMA} 6800.5`],
    ["a decimal comma, groups by spaces", "Strike", "6 800,5", `; ${COMMA} 6800.5`],
    ["a decimal comma, negative", "Quantity", "-12,5", `; ${COMMA} -12.5`],
    ["a decimal comma and a percent sign", "Volatility", "65,5 %", `; ${COMMA} 0.655`],
    ["a group of two", "Quantity", "1,25", `; ${COMMA} 1.25`],
    ["four digits before a comma", "Quantity", "1250,000", `; ${COMMA} 1250`],
    ["Indian groups", "Quantity", "12,50,000", `; ${GROUPS}`],
    ["groups by points", "Quantity", "1.250.000", `; ${GROUPS}`],
    ["two separators", "Quantity", "1,250 000", `; ${GROUPS}`],
    ["two points", "Volatility", "0.6.5", `; ${GROUPS}`],
    ["a group after a decimal", "Quantity", "1.5,000", `; ${GROUPS}`],
    ["thousands", "Strike", "6.8k", '; "k" is not read: write 6800'],
    ["thousands of dollars", "Strike", "$6.8K", '; "k" is not read: write 6800'],
    ["negative thousands", "Quantity", "(2k)", '; "k" is not read: write -2000'],
    ["millions or thousands", "Quantity", "1M", '; "m" is not read: write the number in full'],
    ["millions", "Quantity", "1.5mm", '; "mm" is not read: write 1500000'],
    ["basis points", "Rate", "385 bp", '; "bp" is not read: write 0.0385'],
    ["percent in letters", "Rate", "3.85 pct", '; "pct" is not read: write 0.0385'],
    ["a percentage without its sign", "Volatility", "65", "; 65 looks like a percentage: write 0.65"],
    ["a percentage that is a slip", "Volatility", "1700 %", "; at most 5"],
    ["a percentage of contracts", "Quantity", "65 %", "; a percentage means nothing here"],
    ["a percentage of a price", "Strike", "90%", "; a percentage means nothing here"],
    ["money for contracts", "Quantity", "$1,250", "; an amount of money means nothing here"],
    ["money for a volatility", "Volatility", "0.65 USD", "; an amount of money means nothing here"],
    ["a negative price", "Strike", "(6,800)", ""],
    ["a price of 0", "Spot", "0", ""],
    ["a price no price can be", "Strike", "1e200", "; from 1e-15 to 1e+15"],
    ["a number beyond any", "Quantity", "1e999", "; the cell holds text"],
    ["a number nearer to 0 than any", "Quantity", "1e-999", "; the cell holds text"],
    ["two lines", "Quantity", "1\n250", "; the cell holds text"],
    ["two columns in one cell", "Quantity", "1\t250", "; the cell holds text"],
    ["two signs", "Quantity", "--300", ""],
    ["a sign in brackets", "Quantity", "(-300)", ""],
    ["a bracket that is not closed", "Quantity", "(300", "; the cell holds text"],
    ["a minus at the end", "Quantity", "300-", ""],
    ["about", "Quantity", "~300", ""],
    ["at least", "Quantity", ">300", ""],
    ["a fraction", "Quantity", "1 1/2", ""],
    ["a superscript", "Quantity", "10²", ""],
    ["a range", "Volatility", "0.6-0.7", ""],
    ["two numbers", "Volatility", "0.65 / 0.66", ""],
    ["a product", "Multiplier", "100x", ""],
    ["a formula as text", "Quantity", "=5*60", ""],
    ["a dash for nothing", "Quantity", "-", ""],
    ["not available", "Volatility", "n.a.", ""],
    ["a word", "Quantity", "flat", ""],
    ["TRUE", "Rate", true, ""],
    ["an error", "Spot", "#N/A", ""],
    ["an error object", "Strike", { code: "#REF!" }, ""],
    ["not a number", "Quantity", NaN, ""],
  ])("%s", (_, column, cell, advice) => {
    const { issues, positions, notes } = parseRows({ ...CALL, [column]: cell });
    expect(issues).toHaveLength(1);
    expect(issues[0]).toMatchObject({ gridRow: 1, column, wanted: WANTED[column] + advice });
    expect(positions).toEqual([]);
    expect(notes).toEqual([]);
  });
});

describe("a separator that may be either", () => {
  const rows = (...strikes: readonly string[]) =>
    strikes.map((Strike, index): Row => ({ ...CALL, Instrument: `option ${index}`, Strike }));
  const TWO_MEANINGS = "a price above 0, such as 95000; 1.25 or 1250 may be meant: write the one that is";

  it("is refused where another cell of the column has a decimal comma", () => {
    expect(outcome(parseRows(...rows("1,250", "6800", "1250,5", "1.250", "12,500.25")))).toEqual([
      `refused 2 E · Strike · "1,250" · ${TWO_MEANINGS}`,
      `refused 4 E · Strike · "1250,5" · a price above 0, such as 95000; ${COMMA} 1250.5`,
      `refused 5 E · Strike · "1.250" · ${TWO_MEANINGS}`,
      'read 3 E · Strike · "6800" · 6800',
      'read 6 E · Strike · "12,500.25" · 12500.25',
      "2 read",
    ]);
  });

  it("is a point that may be a group's: read only where it is the decimal sign elsewhere in the column", () => {
    expect(outcome(parseRows(...rows("1.250", "6800")))).toEqual([
      `refused 2 E · Strike · "1.250" · ${TWO_MEANINGS}`,
      'read 3 E · Strike · "6800" · 6800',
      "1 read",
    ]);
    expect(outcome(parseRows(...rows("1.250", "1.5")))).toEqual([
      'read 2 E · Strike · "1.250" · 1.25',
      'read 3 E · Strike · "1.5" · 1.5',
      "2 read",
    ]);
  });

  it.each<[Row, string]>([
    [{ Volatility: "1.250" }, 'read 2 I · Volatility · "1.250" · 1.25'],
    [{ Rate: "0.125" }, 'read 2 J · Rate · "0.125" · 0.125'],
    [{ Strike: "6800.125" }, 'read 2 E · Strike · "6800.125" · 6800.125'],
  ])("is read where 1000 times as much is out of the question: %p", (change, note) => {
    expect(outcome(parseRows({ ...CALL, ...change }))).toEqual([note, "1 read"]);
  });

  it("is a group where none has, whatever stands in other columns", () => {
    const [first, second] = rows("1,250", "1,300");
    expect(outcome(parseRows(first!, { ...second!, Volatility: "0,2" }))).toEqual([
      `refused 3 I · Volatility · "0,2" · a decimal above 0, such as 0.65; ${COMMA} 0.2`,
      'read 2 E · Strike · "1,250" · 1250',
      'read 3 E · Strike · "1,300" · 1300',
      "1 read",
    ]);
  });
});

it("reads a whole row of texts, as a paste without numbers leaves it", () => {
  const row: Row = {
    ...CALL,
    ...{ Quantity: " (10)", Strike: "$6,800", Spot: "6 735", Volatility: "17 %", Rate: "3.85%" },
    ...{ "Dividend yield": "0.0125\u00a0", Multiplier: "100" },
  };
  const parsed = parseRows(row);
  expect(parsed.notes.map(({ column, readAs }) => `${column} ${readAs}`).sort()).toEqual([
    ...["Dividend yield 0.0125", "Multiplier 100", "Quantity -10", "Rate 0.0385", "Spot 6735"],
    ...["Strike 6800", "Volatility 0.17"],
  ]);
  const [plain] = parseRows({ ...CALL, Quantity: -10 }).positions;
  expect(parsed.positions).toEqual([plain]);
});

it("takes no percentage for a normal volatility, but money and signs for its prices", () => {
  expect(outcome(parseRows({ ...NORMAL_PUT, Strike: "−2.5", "Underlying price": "($0.75)" }))).toEqual([
    'read 2 E · Strike · "−2.5" · -2.5',
    'read 2 H · Underlying price · "($0.75)" · -0.75',
    "1 read",
  ]);
  expect(outcome(parseRows({ ...NORMAL_PUT, Volatility: "12 %" }))).toEqual([
    'refused 2 I · Volatility · "12 %" · a number above 0, in units of price per square root of a year; a percentage means nothing here',
    "0 read",
  ]);
});
