import type { ColumnDefinition } from "./tableHeaders";

const CURRENCIES = [
  ...[
    "$",
    "usd",
    "eur",
    "€",
    "gbp",
    "£",
    "jpy",
    "chf",
    "cad",
    "aud",
    "nzd",
    "sek",
    "nok",
    "dkk",
    "hkd",
    "sgd",
  ],
  ...["cny", "cnh", "inr", "krw", "brl", "zar", "mxn", "usdc", "usdt", "usde"],
] as const;
const PRICE_REMARKS = [...CURRENCIES, "mid", "mark", "last", "live"] as const;

/**
 * The columns of a positions table: what a header may be called and what a cell has to hold. Headers
 * match in any letter case, with or without spaces and underscores; a header with a percent sign never
 * matches, since rates and volatilities are decimals here.
 */
export const POSITION_COLUMNS = {
  Instrument: {
    wanted: "a name or a symbol, such as BTC-26MAR27-120000-C",
    synonyms: ["instrumentname", "symbol", "contract", "security", "ticker", "name"],
    remarks: ["name", "symbol", "id"],
  },
  Underlying: {
    wanted: "the name of what it is risk on, such as BTC",
    synonyms: ["underlyingsymbol", "underlyingname", "underlyingasset", "underlier", "asset", "coin", "base"],
    remarks: ["name", "symbol", "coin", "index"],
  },
  Type: {
    wanted: "call, put, future, perpetual or spot",
    synonyms: [
      "optiontype",
      "instrumenttype",
      "producttype",
      "kind",
      "callput",
      "putcall",
      "cp",
      "pc",
      "right",
    ],
    remarks: ["cp", "callput"],
  },
  Quantity: {
    wanted: "a number, above 0 for long, below 0 for short",
    synonyms: [
      "qty",
      "size",
      "contracts",
      "position",
      "pos",
      "amount",
      "holding",
      "netposition",
      "netquantity",
      "netqty",
    ],
    remarks: ["contracts", "units", "coins", "shares", "signed", "net"],
  },
  Strike: {
    wanted: "a price above 0, such as 95000",
    synonyms: ["strikeprice", "exerciseprice", "k"],
    remarks: CURRENCIES,
  },
  Expiry: {
    wanted: "a date, or a date and time in UTC, such as 2026-12-25 08:00",
    synonyms: [
      "exp",
      "expiration",
      "expirationdate",
      "expirydate",
      "expirationtime",
      "expirytime",
      "expires",
      "maturity",
      "maturitydate",
    ],
    remarks: ["utc", "gmt", "date"],
  },
  Spot: {
    wanted: "a price above 0, such as 94250",
    synonyms: [
      "spotprice",
      "s",
      "index",
      "indexprice",
      "indexlevel",
      "underlyingspot",
      "underlyingspotprice",
    ],
    remarks: [...PRICE_REMARKS, "index"],
  },
  "Underlying price": {
    wanted: "a price above 0, or blank",
    synonyms: [
      "forward",
      "forwardprice",
      "fwd",
      "fwdprice",
      "f",
      "futuresprice",
      "futureprice",
      "underlyingforward",
    ],
    remarks: [...PRICE_REMARKS, "forward", "future"],
  },
  Volatility: {
    wanted: "a decimal above 0, such as 0.65",
    synonyms: ["vol", "iv", "impliedvolatility", "impliedvol", "impvol", "sigma", "σ"],
    remarks: ["decimal", "pa", "annual", "annualised", "annualized", "mid", "mark", "implied"],
  },
  Rate: {
    wanted: "a decimal such as 0.04, or 0",
    synonyms: ["r", "interestrate", "riskfreerate", "riskfree", "discountrate"],
    remarks: ["decimal", "pa", "continuous"],
  },
  "Dividend yield": {
    wanted: "a decimal such as 0.0125, or 0",
    synonyms: ["yield", "divyield", "dividendrate", "q"],
    remarks: ["decimal", "pa", "continuous"],
  },
  Multiplier: {
    wanted: "a number above 0, or blank for 1",
    synonyms: ["mult", "contractmultiplier", "contractsize", "pointvalue"],
    remarks: ["usd", "units", "coins", "shares"],
  },
  Settlement: {
    wanted: "linear or inverse",
    synonyms: ["settle", "settlementtype", "settlementstyle"],
    remarks: ["linearinverse"],
  },
  Style: {
    wanted: "european or american, or blank for european",
    synonyms: ["exercisestyle", "exercise", "optionstyle"],
    remarks: ["european", "american", "europeanamerican"],
  },
} as const satisfies Readonly<Record<string, ColumnDefinition>>;

export type PositionColumn = keyof typeof POSITION_COLUMNS;

export type NumberColumn =
  | "Quantity"
  | "Strike"
  | "Spot"
  | "Underlying price"
  | "Volatility"
  | "Rate"
  | "Dividend yield"
  | "Multiplier";

/** Where a number has to lie. Beyond `percentAbove` it was most likely meant as a percentage. */
interface NumberDomain {
  readonly positive: boolean;
  readonly percentAbove?: number;
  /** Beyond these no price lies, and figures made from it would overflow. */
  readonly smallest?: number;
  readonly largest?: number;
}

const PRICE: NumberDomain = { positive: true, smallest: 1e-15, largest: 1e15 };

export const NUMBER_DOMAINS: Readonly<Record<NumberColumn, NumberDomain>> = {
  Quantity: { positive: false },
  Strike: PRICE,
  Spot: PRICE,
  "Underlying price": PRICE,
  Volatility: { positive: true, percentAbove: 5 },
  Rate: { positive: false, percentAbove: 1 },
  "Dividend yield": { positive: false, percentAbove: 1 },
  Multiplier: { positive: true },
};

/** "option" leaves it to the symbol whether it is a call or a put. */
export const TYPE_WORDS = {
  call: "call",
  c: "call",
  put: "put",
  p: "put",
  option: "option",
  future: "future",
  futures: "future",
  fut: "future",
  perpetual: "perpetual",
  perp: "perpetual",
  swap: "perpetual",
  spot: "spot",
} as const;

export const SETTLEMENT_WORDS = { linear: "linear", inverse: "inverse" } as const;

export const STYLE_WORDS = {
  european: "european",
  e: "european",
  american: "american",
  a: "american",
} as const;

/** Headers of columns that are read only to find a Quantity without its sign; written like the synonyms. */
export const SIDE_HEADERS: readonly string[] = [
  "side",
  "direction",
  "bs",
  "buysell",
  "ls",
  "longshort",
  "buyorsell",
  "longorshort",
];

/** By the first word of a cell, as in "Sell to open"; what is not here says nothing of a sign. */
export const SIDE_WORDS = {
  buy: "buy",
  bought: "buy",
  bot: "buy",
  b: "buy",
  long: "buy",
  l: "buy",
  sell: "sell",
  sold: "sell",
  sld: "sell",
  s: "sell",
  short: "sell",
} as const;
