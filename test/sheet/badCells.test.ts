import type { Cell } from "../../src/sheet/grid";
import { parsePositions } from "../../src/sheet/parsePositions";
import { issueText } from "../support/issueText";

const AS_OF = Date.parse("2026-11-21T10:00:00Z");

const HEADERS = [
  "Instrument", // A
  "Underlying", // B
  "Type", // C
  "Quantity", // D
  "Strike", // E
  "Expiry", // F
  "Spot", // G
  "Underlying price", // H
  "Volatility", // I
  "Rate", // J
  "Dividend yield", // K
  "Multiplier", // L
  "Settlement", // M
  "Style", // N
] as const;

type Row = Readonly<Partial<Record<(typeof HEADERS)[number], Cell>>>;

/** A call on spot, every cell filled and good. */
const CALL: Row = {
  Instrument: "SPX Mar 6800 call",
  Underlying: "SPX",
  Type: "call",
  Quantity: 10,
  Strike: 6800,
  Expiry: "2027-03-19 20:00",
  Spot: 6735,
  Volatility: 0.17,
  Rate: 0.0385,
  "Dividend yield": 0.0125,
  Multiplier: 100,
  Settlement: "linear",
  Style: "european",
};
const COIN_CALL: Row = {
  Instrument: "BTC-26MAR27-120000-C",
  Underlying: "BTC",
  Type: "call",
  Quantity: 25,
  Strike: 120000,
  Expiry: "2027-03-26T08:00Z",
  Spot: 94250,
  "Underlying price": 96051.73,
  Volatility: 0.4808,
  Settlement: "inverse",
};
const FUTURE: Row = {
  Instrument: "ESZ6",
  Underlying: "SPX",
  Type: "future",
  Quantity: -85,
  Expiry: "2026-12-18T21:00Z",
  Spot: 6735,
  "Underlying price": 6748.55,
  Rate: 0.0385,
  "Dividend yield": 0.0125,
  Multiplier: 50,
};
const PERPETUAL: Row = { Instrument: "BTC-PERPETUAL", Quantity: -58210, Spot: 94250, Multiplier: 10 };
/** A contract of 1 USD: 1000 of them are 0.01 BTC, not 1000 BTC. */
const XBTUSD: Row = {
  Instrument: "XBTUSD",
  Underlying: "BTC",
  Type: "perpetual",
  Quantity: 1000,
  Spot: 94250,
  Settlement: "inverse",
};
const SPOT: Row = { Instrument: "BTC", Underlying: "BTC", Type: "spot", Quantity: 8.25, Spot: 94250 };

function parse(...rows: readonly Row[]) {
  const cells = rows.map((row) => HEADERS.map((header) => row[header] ?? ""));
  return parsePositions([HEADERS, ...cells], { asOf: AS_OF, dateSystem: "1900" });
}

interface BadCell {
  readonly what: string;
  readonly row: Row;
  readonly change: Row;
  readonly issues: readonly string[];
}

const SYMBOL = '"BTC-26MAR27-120000-C" says, or another name in Instrument';
const PERCENT = "looks like a percentage: write";
const EXPIRED = "an expiry after as-of: remove the row or set as-of earlier";

const BAD_CELLS: readonly BadCell[] = [
  // Quantity
  bad(
    "quantity blank",
    CALL,
    { Quantity: "" },
    "2 D · Quantity · empty · a number, above 0 for long, below 0 for short",
  ),
  bad(
    "quantity null, as the web hands over a blank",
    CALL,
    { Quantity: null },
    "2 D · Quantity · empty · a number, above 0 for long, below 0 for short",
  ),
  bad(
    "quantity in words",
    CALL,
    { Quantity: "ten" },
    '2 D · Quantity · "ten" · a number, above 0 for long, below 0 for short',
  ),
  bad(
    "quantity TRUE",
    CALL,
    { Quantity: true },
    "2 D · Quantity · TRUE · a number, above 0 for long, below 0 for short",
  ),
  bad(
    "quantity NaN",
    CALL,
    { Quantity: NaN },
    "2 D · Quantity · not a finite number · a number, above 0 for long, below 0 for short",
  ),
  bad(
    "quantity infinite",
    SPOT,
    { Quantity: Infinity },
    "2 D · Quantity · not a finite number · a number, above 0 for long, below 0 for short",
  ),
  bad(
    "quantity an error, as a range hands it over",
    CALL,
    { Quantity: "#REF!" },
    "2 D · Quantity · #REF! · a number, above 0 for long, below 0 for short",
  ),
  bad(
    "quantity an error, as a function's argument",
    CALL,
    { Quantity: { code: "#DIV/0!" } },
    "2 D · Quantity · #DIV/0! · a number, above 0 for long, below 0 for short",
  ),
  bad(
    "quantity no holding can have",
    SPOT,
    { Quantity: 1e308 },
    "2 D · Quantity · 1e+308 · quantity x multiplier below 1e15",
  ),
  bad(
    "quantity that its multiplier makes too large",
    CALL,
    { Quantity: -1e13 },
    "2 D · Quantity · -10000000000000 · quantity x multiplier below 1e15",
  ),
  bad(
    "quantity x multiplier beyond any number",
    PERPETUAL,
    { Quantity: 1e200, Multiplier: 1e200 },
    "2 D · Quantity · 1e+200 · quantity x multiplier below 1e15",
  ),
  // Volatility
  bad(
    "volatility n/a",
    CALL,
    { Volatility: "n/a" },
    '2 I · Volatility · "n/a" · a decimal above 0, such as 0.65',
  ),
  bad(
    "volatility blank",
    CALL,
    { Volatility: "" },
    "2 I · Volatility · empty · a decimal above 0, such as 0.65",
  ),
  bad(
    "volatility only spaces",
    CALL,
    { Volatility: " \u00a0" },
    "2 I · Volatility · empty · a decimal above 0, such as 0.65",
  ),
  bad("volatility 0", CALL, { Volatility: 0 }, "2 I · Volatility · 0 · a decimal above 0, such as 0.65"),
  bad(
    "volatility negative",
    CALL,
    { Volatility: -0.2 },
    "2 I · Volatility · -0.2 · a decimal above 0, such as 0.65",
  ),
  bad(
    "volatility a percentage",
    CALL,
    { Volatility: 48 },
    `2 I · Volatility · 48 · a decimal above 0, such as 0.65; 48 ${PERCENT} 0.48`,
  ),
  bad(
    "volatility just above 5",
    CALL,
    { Volatility: 5.5 },
    `2 I · Volatility · 5.5 · a decimal above 0, such as 0.65; 5.5 ${PERCENT} 0.055`,
  ),
  bad(
    "volatility #N/A",
    CALL,
    { Volatility: "#N/A" },
    "2 I · Volatility · #N/A · a decimal above 0, such as 0.65",
  ),
  // Prices
  bad("strike 0", CALL, { Strike: 0 }, "2 E · Strike · 0 · a price above 0, such as 95000"),
  bad("strike negative", CALL, { Strike: -6800 }, "2 E · Strike · -6800 · a price above 0, such as 95000"),
  bad("strike blank", CALL, { Strike: "" }, "2 E · Strike · empty · a price above 0, such as 95000"),
  bad(
    "strike no price can be",
    CALL,
    { Strike: 1e200 },
    "2 E · Strike · 1e+200 · a price above 0, such as 95000; from 1e-15 to 1e+15",
  ),
  bad(
    "spot no price can be",
    SPOT,
    { Spot: 1e300 },
    "2 G · Spot · 1e+300 · a price above 0, such as 94250; from 1e-15 to 1e+15",
  ),
  bad(
    "underlying price so small that an inverse delta would overflow",
    PERPETUAL,
    { "Underlying price": 1e-300 },
    "2 H · Underlying price · 1e-300 · a price above 0, or blank; from 1e-15 to 1e+15",
  ),
  bad("spot blank in every row", CALL, { Spot: "" }, "2 G · Spot · empty · a price above 0, such as 94250"),
  bad("spot 0", CALL, { Spot: 0 }, "2 G · Spot · 0 · a price above 0, such as 94250"),
  bad(
    "spot of a spot position missing",
    SPOT,
    { Spot: "" },
    "2 G · Spot · empty · a price above 0, such as 94250",
  ),
  bad(
    "spot #N/A from a feed",
    PERPETUAL,
    { Spot: "#N/A" },
    "2 G · Spot · #N/A · a price above 0, such as 94250",
  ),
  bad(
    "underlying price 0",
    FUTURE,
    { "Underlying price": 0 },
    "2 H · Underlying price · 0 · a price above 0, or blank",
  ),
  bad(
    "underlying price a dash",
    COIN_CALL,
    { "Underlying price": "-" },
    '2 H · Underlying price · "-" · a price above 0, or blank',
  ),
  bad("multiplier 0", CALL, { Multiplier: 0 }, "2 L · Multiplier · 0 · a number above 0, or blank for 1"),
  bad(
    "multiplier with a unit",
    CALL,
    { Multiplier: "100x" },
    '2 L · Multiplier · "100x" · a number above 0, or blank for 1',
  ),
  // Rates
  bad("rate blank", CALL, { Rate: "" }, "2 J · Rate · empty · a decimal such as 0.04, or 0"),
  bad(
    "rate a percentage",
    CALL,
    { Rate: 3.85 },
    `2 J · Rate · 3.85 · a decimal such as 0.04, or 0; 3.85 ${PERCENT} 0.0385`,
  ),
  bad(
    "rate blank for a linear option on a forward",
    COIN_CALL,
    { Settlement: "linear", Instrument: "BTC call" },
    "2 J · Rate · empty · a decimal such as 0.04, or 0",
  ),
  bad(
    "yield blank on spot",
    CALL,
    { "Dividend yield": null },
    "2 K · Dividend yield · empty · a decimal such as 0.0125, or 0",
  ),
  bad(
    "yield a percentage",
    CALL,
    { "Dividend yield": -1.25 },
    `2 K · Dividend yield · -1.25 · a decimal such as 0.0125, or 0; -1.25 ${PERCENT} -0.0125`,
  ),
  bad(
    "rate and yield blank for a linear future",
    FUTURE,
    { Rate: "", "Dividend yield": "" },
    "2 J · Rate · empty · a decimal such as 0.04, or 0",
    "2 K · Dividend yield · empty · a decimal such as 0.0125, or 0",
  ),
  bad(
    "rate and yield blank for an inverse future without a price",
    FUTURE,
    { Rate: "", "Dividend yield": "", "Underlying price": "", Settlement: "inverse" },
    "2 J · Rate · empty · a decimal such as 0.04, or 0",
    "2 K · Dividend yield · empty · a decimal such as 0.0125, or 0",
  ),
  // Expiry
  bad(
    "expiry blank",
    CALL,
    { Expiry: "" },
    "2 F · Expiry · empty · a date, or a date and time in UTC, such as 2026-12-25 08:00",
  ),
  bad(
    "expiry a day that does not exist",
    CALL,
    { Expiry: "2027-02-30" },
    '2 F · Expiry · "2027-02-30" · a date, or a date and time in UTC, such as 2026-12-25 08:00',
  ),
  bad(
    "expiry day first",
    CALL,
    { Expiry: "19/03/2027" },
    '2 F · Expiry · "19/03/2027" · a date, or a date and time in UTC, such as 2026-12-25 08:00; write 2027-03-19',
  ),
  bad(
    "expiry as one number",
    CALL,
    { Expiry: 20270319 },
    "2 F · Expiry · 20270319 · a date, or a date and time in UTC, such as 2026-12-25 08:00; write 2027-03-19",
  ),
  bad(
    "expiry as the number yymmdd",
    CALL,
    { Expiry: 260327 },
    "2 F · Expiry · 260327, which is 2612-09-30 · a date within 100 years of as-of, such as 2026-03-27",
  ),
  bad(
    "expiry of a future as the number yymmdd",
    FUTURE,
    { Expiry: 261218 },
    "2 F · Expiry · 261218, which is 2615-03-10 · a date within 100 years of as-of, such as 2026-12-18",
  ),
  bad(
    "expiry a number too large, and no day as yymmdd",
    CALL,
    { Expiry: 464720 },
    "2 F · Expiry · 464720, which is 3172-05-10 · a date within 100 years of as-of",
  ),
  bad(
    "expiry a slip in the year",
    CALL,
    { Expiry: "2207-03-19" },
    '2 F · Expiry · "2207-03-19", which is 2207-03-19 · a date within 100 years of as-of',
  ),
  bad(
    "expiry the day that never was",
    CALL,
    { Expiry: 60 },
    "2 F · Expiry · 60 · a date, or a date and time in UTC, such as 2026-12-25 08:00",
  ),
  bad(
    "expiry TRUE",
    FUTURE,
    { Expiry: true },
    "2 F · Expiry · TRUE · a date, or a date and time in UTC, such as 2026-12-25 08:00",
  ),
  bad(
    "expired",
    CALL,
    { Expiry: "2026-11-21 08:00" },
    `2 F · Expiry · expired 2026-11-21 08:00 UTC, as-of 2026-11-21 10:00 UTC · ${EXPIRED}`,
  ),
  bad(
    "expired this moment",
    FUTURE,
    { Expiry: "2026-11-21 10:00" },
    `2 F · Expiry · expired 2026-11-21 10:00:00 UTC, as-of 2026-11-21 10:00:00 UTC · ${EXPIRED}`,
  ),
  bad(
    "expired by its symbol",
    COIN_CALL,
    { Instrument: "BTC-21NOV26-120000-C", Expiry: "" },
    `2 F · Expiry · expired 2026-11-21 08:00 UTC, as-of 2026-11-21 10:00 UTC · ${EXPIRED}`,
  ),
  // Words
  bad(
    "type blank and no symbol",
    CALL,
    { Type: "" },
    "2 C · Type · empty · call, put, future, perpetual or spot",
  ),
  bad(
    "type unknown",
    CALL,
    { Type: "straddle" },
    '2 C · Type · "straddle" · call, put, future, perpetual or spot',
  ),
  bad(
    "type a word of every object",
    CALL,
    { Type: "constructor" },
    '2 C · Type · "constructor" · call, put, future, perpetual or spot',
  ),
  bad("type a number", CALL, { Type: 1 }, "2 C · Type · 1 · call, put, future, perpetual or spot"),
  bad("type option without a symbol", CALL, { Type: "Option" }, '2 C · Type · "Option" · call or put'),
  bad(
    "underlying blank and no symbol",
    CALL,
    { Underlying: "" },
    "2 B · Underlying · empty · the name of what it is risk on, such as BTC",
  ),
  bad(
    "underlying an error",
    CALL,
    { Underlying: "#NAME?" },
    "2 B · Underlying · #NAME? · the name of what it is risk on, such as BTC",
  ),
  bad(
    "instrument an error",
    CALL,
    { Instrument: "#REF!" },
    "2 A · Instrument · #REF! · a name or a symbol, such as BTC-26MAR27-120000-C",
  ),
  bad(
    "settlement of a perpetual that its name does not tell",
    XBTUSD,
    { Settlement: "" },
    "2 M · Settlement · empty · linear or inverse; the name XBTUSD does not tell",
  ),
  bad(
    "settlement of a perpetual that a Deribit name does not tell",
    PERPETUAL,
    { Instrument: "SOL-PERPETUAL" },
    "2 M · Settlement · empty · linear or inverse; the name SOL-PERPETUAL does not tell",
  ),
  bad(
    "settlement of a perpetual without a name",
    XBTUSD,
    { Instrument: "", Settlement: null },
    "2 M · Settlement · empty · linear or inverse",
  ),
  bad(
    "settlement of a future on a coin with both kinds",
    FUTURE,
    { Instrument: "XBTZ26", Underlying: "btc", Settlement: " " },
    "2 M · Settlement · empty · linear or inverse; the name XBTZ26 does not tell",
  ),
  bad(
    "settlement of an option on a coin with both kinds, on a forward: nothing else is asked for",
    COIN_CALL,
    { Instrument: "my call", Settlement: "" },
    "2 M · Settlement · empty · linear or inverse; the name my call does not tell",
  ),
  bad("settlement unknown", CALL, { Settlement: "cash" }, '2 M · Settlement · "cash" · linear or inverse'),
  bad(
    "style american, paid in coin",
    COIN_CALL,
    { Style: "American" },
    '2 N · Style · "American" · european: an american option that is paid in coin has no model',
  ),
  bad(
    "an american put with two boundaries",
    CALL,
    { Style: "american", Type: "put", "Underlying price": "", Rate: -0.01, "Dividend yield": -0.02 },
    "2 K · Dividend yield · -0.02 · a yield no lower than the rate, or a Rate of 0 or more: else an american put has two exercise boundaries",
  ),
  bad(
    "an american call with two boundaries",
    CALL,
    { Style: "american", "Underlying price": "", Rate: -0.02, "Dividend yield": -0.01 },
    "2 K · Dividend yield · -0.01 · a yield of 0 or more, or a Rate no lower than the yield: else an american call has two exercise boundaries",
  ),
  bad(
    "style unknown",
    CALL,
    { Style: "bermudan" },
    '2 N · Style · "bermudan" · european or american, or blank for european',
  ),
  // Symbols
  bad(
    "a symbol that cannot be",
    COIN_CALL,
    { Instrument: "BTC-31FEB27-120000-C" },
    '2 A · Instrument · "BTC-31FEB27-120000-C" · a name, or a symbol without mistakes: 31FEB27 is not a date',
  ),
  bad("symbol against type", COIN_CALL, { Type: "put" }, `2 C · Type · "put" · call, as ${SYMBOL}`),
  bad("symbol against strike", COIN_CALL, { Strike: 110000 }, `2 E · Strike · 110000 · 120000, as ${SYMBOL}`),
  bad(
    "symbol against expiry",
    COIN_CALL,
    { Expiry: "2027-06-25T08:00Z" },
    `2 F · Expiry · 2027-06-25 08:00 UTC · 2027-03-26 08:00 UTC, as ${SYMBOL}`,
  ),
  bad(
    "symbol against settlement",
    COIN_CALL,
    { Settlement: "linear", Rate: 0 },
    `2 M · Settlement · "linear" · inverse, as ${SYMBOL}`,
  ),
  bad(
    "symbol against underlying",
    COIN_CALL,
    { Underlying: "ETH" },
    `2 B · Underlying · "ETH" · BTC, as ${SYMBOL}`,
  ),
  bad(
    "a perpetual called a future",
    PERPETUAL,
    { Type: "future" },
    '2 C · Type · "future" · perpetual, as "BTC-PERPETUAL" says, or another name in Instrument',
  ),
  // More than one
  bad(
    "every cell of a row",
    CALL,
    {
      Quantity: "x",
      Strike: 0,
      Expiry: "soon",
      Spot: "#N/A",
      Volatility: -1,
      Rate: "",
      "Dividend yield": true,
      Multiplier: -1,
      Settlement: "?",
      Style: "?",
    },
    '2 D · Quantity · "x" · a number, above 0 for long, below 0 for short',
    "2 E · Strike · 0 · a price above 0, such as 95000",
    '2 F · Expiry · "soon" · a date, or a date and time in UTC, such as 2026-12-25 08:00',
    "2 G · Spot · #N/A · a price above 0, such as 94250",
    "2 I · Volatility · -1 · a decimal above 0, such as 0.65",
    "2 J · Rate · empty · a decimal such as 0.04, or 0",
    "2 K · Dividend yield · TRUE · a decimal such as 0.0125, or 0",
    "2 L · Multiplier · -1 · a number above 0, or blank for 1",
    '2 M · Settlement · "?" · linear or inverse',
    '2 N · Style · "?" · european or american, or blank for european',
  ),
];

function bad(what: string, row: Row, change: Row, ...issues: readonly string[]): BadCell {
  return { what, row, change, issues };
}

it.each([CALL, COIN_CALL, FUTURE, PERPETUAL, XBTUSD, SPOT])(
  "the good rows that the bad ones are made from are good: %p",
  (row) => {
    const { issues, positions } = parse(row);
    expect(issues).toEqual([]);
    expect(positions).toHaveLength(1);
  },
);

it.each(BAD_CELLS)("$what", ({ row, change, issues }) => {
  const parsed = parse({ ...row, ...change });
  expect(parsed.issues.map(issueText)).toEqual(issues);
  expect(parsed.positions).toEqual([]);
  expect(parsed.rowCount).toBe(1);
});

it("keeps the good rows around a bad one, with their places", () => {
  const other = { ...CALL, Instrument: "SPX Mar 7000 call", Strike: 7000 };
  const parsed = parse(CALL, { ...CALL, Volatility: "n/a" }, other);
  expect(parsed.issues.map(issueText)).toEqual([
    '3 I · Volatility · "n/a" · a decimal above 0, such as 0.65',
  ]);
  expect(parsed.gridRows).toEqual([1, 3]);
  expect(parsed.positions.map(({ product }) => product.kind === "option" && product.strike)).toEqual([
    6800, 7000,
  ]);
});

it("cuts long text in a message", () => {
  const parsed = parse({ ...CALL, Type: "x".repeat(200) });
  expect(parsed.issues[0]!.found).toBe(`"${"x".repeat(60)}…"`);
});
