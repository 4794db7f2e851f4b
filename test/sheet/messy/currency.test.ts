import type { Cell } from "../../../src/sheet/grid";
import { CALL, COIN_CALL, outcome, parseRows, SPOT, type Row } from "../../support/messyBook";

const WANTED = "the code of the quote currency in 2 to 5 letters, such as USD, or blank";
const ETF: Row = { Instrument: "fund", Underlying: "SX5E", Type: "spot", Quantity: 10, Spot: 5600 };

const currenciesOf = (...rows: readonly Row[]) =>
  parseRows(...rows).positions.map(({ currency }) => currency);

describe("the quote currency", () => {
  it.each<[Cell, string | undefined]>([
    ["USD", "USD"],
    [" eur ", "EUR"],
    ["USDC", "USDC"],
    ["", undefined],
    [null, undefined],
  ])("%p is %p", (cell, expected) => {
    expect(currenciesOf({ ...ETF, Currency: cell })).toEqual([expected]);
  });

  it.each<[Cell, string]>([
    ["$", '"$"'],
    ["US Dollar", '"US Dollar"'],
    ["E", '"E"'],
    ["DOLLAR", '"DOLLAR"'],
    ["EUR/USD", '"EUR/USD"'],
    [840, "840"],
    [true, "TRUE"],
    ["#N/A", "#N/A"],
  ])("%p is refused", (cell, found) => {
    expect(outcome(parseRows({ ...ETF, Currency: cell }))).toEqual([
      `refused 2 P · Currency · ${found} · ${WANTED}`,
      "0 read",
    ]);
  });

  it.each<[string, string]>([
    ["BTC-26MAR27-120000-C", "USD"],
    ["BTC_USDC-26MAR27-120000-C", "USDC"],
    ["ETH_USDT-PERPETUAL", "USDT"],
    ["SPX   270319C06800000", "USD"],
  ])("is what the symbol %s says", (Instrument, currency) => {
    expect(currenciesOf({ ...COIN_CALL, Instrument, Rate: 0, "Dividend yield": 0 })).toEqual([currency]);
  });

  it("beside a symbol that says another is refused", () => {
    expect(outcome(parseRows({ ...COIN_CALL, Currency: "EUR" }))).toEqual([
      'refused 2 P · Currency · "EUR" · USD, as "BTC-26MAR27-120000-C" says, or another name in Instrument',
      "0 read",
    ]);
  });

  it("of one underlying is one, also in rows that leave it blank", () => {
    const other = { ...ETF, Instrument: "more" };
    expect(currenciesOf(ETF, { ...other, Currency: "EUR" }, ETF)).toEqual(["EUR", "EUR", "EUR"]);
    expect(currenciesOf({ ...ETF, Currency: "EUR" }, { ...CALL, Currency: "USD" })).toEqual(["EUR", "USD"]);
  });

  it("of one underlying that is two is refused", () => {
    expect(
      outcome(parseRows({ ...ETF, Currency: "EUR" }, { ...ETF, Instrument: "more", Currency: "CHF" })),
    ).toEqual(["refused 3 P · Currency · CHF · EUR as in row 2", "1 read"]);
    expect(outcome(parseRows({ ...SPOT, Currency: "EUR" }, COIN_CALL))).toEqual([
      "refused 3 P · Currency · USD · EUR as in row 2",
      "1 read",
    ]);
  });

  it("may be dollars and the coins that stand for them: the first counts", () => {
    const linear = { ...COIN_CALL, Instrument: "BTC_USDC-26MAR27-120000-C", Rate: 0 };
    expect(currenciesOf(COIN_CALL, linear)).toEqual(["USD", "USD"]);
    expect(currenciesOf(linear, { ...COIN_CALL, Currency: "USDT" })).toEqual(["USDC", "USDC"]);
  });
});
