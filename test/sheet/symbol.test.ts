import fc from "fast-check";
import { isSymbolRefusal, parseSymbol } from "../../src/sheet/symbol";

const utc = (iso: string): number => Date.parse(iso);

describe("Deribit names", () => {
  it.each([
    ["BTC-27MAR26-120000-C", "BTC", "call", 120000, "2026-03-27T08:00:00Z", "inverse", "USD"],
    ["ETH-4DEC26-3150-P", "ETH", "put", 3150, "2026-12-04T08:00:00Z", "inverse", "USD"],
    ["BTC_USDC-26MAR27-100000-C", "BTC", "call", 100000, "2027-03-26T08:00:00Z", "linear", "USDC"],
    ["XRP_USDC-30JUN25-0d55-C", "XRP", "call", 0.55, "2025-06-30T08:00:00Z", "linear", "USDC"],
    ["SOL-25DEC26-200-P", "SOL", "put", 200, "2026-12-25T08:00:00Z", null, null],
    [" btc-29feb28-90000-p ", "BTC", "put", 90000, "2028-02-29T08:00:00Z", "inverse", "USD"],
  ] as const)("%s is an option", (text, underlying, type, strike, expiry, settlement, currency) => {
    const terms = { root: underlying, underlying, kind: "option", type, strike };
    expect(parseSymbol(text)).toEqual({ ...terms, expiry: utc(expiry), settlement, currency });
  });

  it.each([
    ["BTC-27MAR26", "BTC", "2026-03-27T08:00:00Z", "inverse", "USD"],
    ["ETH_USDC-25DEC26", "ETH", "2026-12-25T08:00:00Z", "linear", "USDC"],
  ] as const)("%s is a future", (text, underlying, expiry, settlement, currency) => {
    const terms = { root: underlying, underlying, kind: "future", type: null, strike: null };
    expect(parseSymbol(text)).toEqual({ ...terms, expiry: utc(expiry), settlement, currency });
  });

  it.each([
    ["BTC-PERPETUAL", "BTC", "inverse", "USD"],
    ["BTC_USDC-PERPETUAL", "BTC", "linear", "USDC"],
    ["ETH_USDT-PERPETUAL", "ETH", "linear", "USDT"],
  ] as const)("%s is a perpetual", (text, underlying, settlement, currency) => {
    const terms = { root: underlying, underlying, kind: "perpetual", type: null, strike: null, expiry: null };
    expect(parseSymbol(text)).toEqual({ ...terms, settlement, currency });
  });

  it("BTC_USDC is spot", () => {
    const none = { type: null, strike: null, expiry: null, settlement: null, currency: "USDC" };
    expect(parseSymbol("BTC_USDC")).toEqual({ root: "BTC", underlying: "BTC", kind: "spot", ...none });
  });

  it("hold every day of a century", () => {
    const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
    const days = fc.integer({
      min: Date.UTC(2000, 0, 1) / 86_400_000,
      max: Date.UTC(2099, 11, 31) / 86_400_000,
    });
    fc.assert(
      fc.property(days, (day) => {
        const [year, month, date] = new Date(day * 86_400_000).toISOString().slice(0, 10).split("-");
        const text = `BTC-${Number(date)}${months[Number(month) - 1]}${year!.slice(2)}`;
        expect(parseSymbol(text)).toMatchObject({ kind: "future", expiry: (day * 24 + 8) * 3_600_000 });
      }),
    );
  });
});

describe("OCC symbols", () => {
  it.each([
    ["SPXW  261218C06725000", "SPXW", "SPX", "call", 6725, "2026-12-18T21:00:00Z"],
    ["AAPL  261218C00150000", "AAPL", "AAPL", "call", 150, "2026-12-18T21:00:00Z"],
    ["AAPL261218C00150000", "AAPL", "AAPL", "call", 150, "2026-12-18T21:00:00Z"],
    ["AAPL  260619P00152500", "AAPL", "AAPL", "put", 152.5, "2026-06-19T20:00:00Z"],
    ["F260619P00012125", "F", "F", "put", 12.125, "2026-06-19T20:00:00Z"],
    ["AAPL1 261218C00150000", "AAPL1", "AAPL1", "call", 150, "2026-12-18T21:00:00Z"],
    ["googl 270319c00180000", "GOOGL", "GOOGL", "call", 180, "2027-03-19T20:00:00Z"],
  ] as const)(
    "%s is an option that expires at 16:00 New York",
    (text, root, underlying, type, strike, expiry) => {
      const terms = { root, underlying, kind: "option", type, strike, settlement: "linear", currency: "USD" };
      expect(parseSymbol(text)).toEqual({ ...terms, expiry: utc(expiry) });
    },
  );
});

describe("a mistake in a symbol", () => {
  it.each([
    ["BTC-31FEB26-100000-C", "31FEB26 is not a date"],
    ["BTC-29FEB27", "29FEB27 is not a date"],
    ["BTC-27MRZ26-100000-C", "27MRZ26 is not a date"],
    ["BTC-0MAR26", "0MAR26 is not a date"],
    ["BTC-27MAR26-0-C", '"0" is not a strike above 0'],
    ["BTC-27MAR26-0.55-C", '"0.55" is not a strike above 0'],
    ["BTC-27MAR26-12e3-C", '"12E3" is not a strike above 0'],
    ["BTC-27MAR26--C", '"" is not a strike above 0'],
    ["BTC-27MAR26-100000-X", '"X" is neither C nor P'],
    ["BTC-27MAR26-100000", '"BTC-27MAR26-100000" needs a strike and C or P after the date, or neither'],
    [
      "BTC-27MAR26-100000-C-P",
      '"BTC-27MAR26-100000-C-P" needs a strike and C or P after the date, or neither',
    ],
    ["BTC-PERPETUAL-1", '"BTC-PERPETUAL-1" has more after PERPETUAL'],
    ["AAPL  261318C00150000", "261318 is not a date (yymmdd)"],
    ["AAPL  260230C00150000", "260230 is not a date (yymmdd)"],
    ["AAPL261218X00150000", '"X" is neither C nor P'],
    ["AAPL  261218C00000000", '"00000000" is not a strike above 0'],
  ])("%s: %s", (text, refusal) => {
    expect(parseSymbol(text)).toEqual({ malformed: true, refusal });
  });

  it.each([
    "SPX 20270319 P6100",
    "ESZ6",
    "SPY-basket",
    "BTC",
    "US0378331005",
    "ETH_BTC",
    "",
    "AAPL261218C150",
  ])("is not seen in the name %p", (text) => {
    const reading = parseSymbol(text);
    expect(isSymbolRefusal(reading) && reading.malformed).toBe(false);
    expect(reading).toEqual({
      malformed: false,
      refusal: `"${text}" is neither a Deribit name such as BTC-27MAR26-120000-C nor an OCC symbol such as AAPL261218C00150000`,
    });
  });
});

it("leaves a name with another quote currency to its row: how it settles is not known", () => {
  const refusal = 'USD in "BTC_USD-PERPETUAL" is not a quote currency: USDC, USDT, USDE';
  expect(parseSymbol("BTC_USD-PERPETUAL")).toEqual({ malformed: false, refusal });
});
