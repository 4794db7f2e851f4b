import { CALL, COIN_CALL, outcome, parseRows, SPOT, type Row } from "../../support/messyBook";

const OCC: Row = {
  Instrument: "SPXW  270319C06800000",
  Quantity: 10,
  Spot: 6735,
  Volatility: 0.17,
  Rate: 0.04,
  "Dividend yield": 0.01,
  Multiplier: 100,
};
const LINEAR: Row = { ...COIN_CALL, Instrument: "BTC_USDC-26MAR27-120000-C", Rate: 0.04 };
const PERPETUAL: Row = { Instrument: "ETH-PERPETUAL", Quantity: -500, Spot: 3180 };

const says = (name: string) => `as "${name}" says, or another name in Instrument`;

describe("a symbol and a column that disagree are refused, both named", () => {
  it.each<[string, Row, Row, string]>([
    [
      "underlying",
      COIN_CALL,
      { Underlying: "ETH" },
      `2 B · Underlying · "ETH" · BTC, ${says("BTC-26MAR27-120000-C")}`,
    ],
    [
      "underlying of an OCC symbol",
      OCC,
      { Underlying: "NDX" },
      `2 B · Underlying · "NDX" · SPX, ${says("SPXW  270319C06800000")}`,
    ],
    ["type", COIN_CALL, { Type: "P" }, `2 C · Type · "P" · call, ${says("BTC-26MAR27-120000-C")}`],
    [
      "type of an OCC symbol",
      OCC,
      { Type: "put" },
      `2 C · Type · "put" · call, ${says("SPXW  270319C06800000")}`,
    ],
    [
      "type of a perpetual",
      PERPETUAL,
      { Type: "spot" },
      `2 C · Type · "spot" · perpetual, ${says("ETH-PERPETUAL")}`,
    ],
    [
      "strike",
      COIN_CALL,
      { Strike: 12000 },
      `2 E · Strike · 12000 · 120000, ${says("BTC-26MAR27-120000-C")}`,
    ],
    [
      "strike in thousandths",
      OCC,
      { Strike: 6800000 },
      `2 E · Strike · 6800000 · 6800, ${says("SPXW  270319C06800000")}`,
    ],
    [
      "expiry by a day",
      COIN_CALL,
      { Expiry: "2027-03-27" },
      `2 F · Expiry · 2027-03-27 00:00 UTC · 2027-03-26 08:00 UTC, ${says("BTC-26MAR27-120000-C")}`,
    ],
    [
      "expiry of an OCC symbol",
      OCC,
      { Expiry: 46471 },
      `2 F · Expiry · 2027-03-25 00:00 UTC · 2027-03-19 20:00 UTC, ${says("SPXW  270319C06800000")}`,
    ],
    [
      "settlement",
      LINEAR,
      { Settlement: "inverse" },
      `2 M · Settlement · "inverse" · linear, ${says("BTC_USDC-26MAR27-120000-C")}`,
    ],
    [
      "settlement of a perpetual",
      PERPETUAL,
      { Settlement: "linear" },
      `2 M · Settlement · "linear" · inverse, ${says("ETH-PERPETUAL")}`,
    ],
    [
      "currency",
      LINEAR,
      { Currency: "EUR" },
      `2 P · Currency · "EUR" · USDC, ${says("BTC_USDC-26MAR27-120000-C")}`,
    ],
  ])("%s", (_, row, change, issue) => {
    expect(outcome(parseRows(row))).toEqual(["1 read"]);
    expect(outcome(parseRows({ ...row, ...change }))).toEqual([`refused ${issue}`, "0 read"]);
  });

  it("in several columns, each", () => {
    const { issues } = parseRows({
      ...COIN_CALL,
      Underlying: "ETH",
      Type: "put",
      Strike: 1,
      Currency: "CHF",
    });
    expect(issues.map(({ column }) => column)).toEqual(["Underlying", "Type", "Strike", "Currency"]);
  });
});

describe("a symbol and a column that agree", () => {
  it.each<[string, Row, Row]>([
    [
      "in another letter case",
      COIN_CALL,
      { Instrument: "btc-26mar27-120000-c", Underlying: "btc", Type: "CALL" },
    ],
    ["by the root of a series", OCC, { Underlying: "SPXW" }],
    ["in a word for any option", COIN_CALL, { Type: "Option" }],
    ["in a text number", COIN_CALL, { Strike: "120,000" }],
    ["in a text date", COIN_CALL, { Expiry: "26 Mar 2027" }],
    ["to the day", COIN_CALL, { Expiry: 46472 }],
    ["in the last digits", COIN_CALL, { Strike: 120000.00000001 }],
    ["in dollars", LINEAR, { Currency: "USD" }],
    ["without blanks between root and date", OCC, { Instrument: "SPXW270319C06800000" }],
    ["with spaces around it", COIN_CALL, { Instrument: " BTC-26MAR27-120000-C\u00a0" }],
  ])("%s", (_, row, change) => {
    const { positions, issues } = parseRows({ ...row, ...change });
    expect(issues).toEqual([]);
    expect(positions).toHaveLength(1);
  });
});

describe("a symbol with a mistake is refused", () => {
  it.each([
    ["BTC-26MAR27-120000-X", '"X" is neither C nor P'],
    ["BTC-32MAR27-120000-C", "32MAR27 is not a date"],
    ["BTC-26MAR27-120,000-C", '"120,000" is not a strike above 0'],
    ["SPXW  270231C06800000", "270231 is not a date (yymmdd)"],
  ])("%s", (name, mistake) => {
    expect(outcome(parseRows({ ...COIN_CALL, Instrument: name }))).toEqual([
      `refused 2 A · Instrument · "${name}" · a name, or a symbol without mistakes: ${mistake}`,
      "0 read",
    ]);
  });
});

describe("rows of one book that disagree", () => {
  it("on the spot of an underlying, also as text", () => {
    expect(outcome(parseRows(SPOT, { ...SPOT, Instrument: "more", Spot: "94,251" }))).toEqual([
      'refused 3 G · Spot · "94,251" · 94250 as in row 2, or blank',
      'read 3 G · Spot · "94,251" · 94251',
      "1 read",
    ]);
  });

  it("on the terms of an instrument", () => {
    expect(outcome(parseRows(CALL, { ...CALL, Strike: "6,900" }))).toEqual([
      'refused 3 E · Strike · "6,900" · 6800 as in row 2 (SPX Mar 6800 call)',
      'read 3 E · Strike · "6,900" · 6900',
      "1 read",
    ]);
  });
});
