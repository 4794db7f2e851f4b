import { NUMBER_DOMAINS, type NumberDomain } from "./numberDomains";
import { POSITION_COLUMNS } from "./positionColumns";
import type { ColumnDefinition } from "./tableHeaders";

/** The columns of a market table: one row an underlying. All but Underlying may be missing, and their cells blank. */
export const MARKET_COLUMNS = {
  Underlying: {
    wanted: "the name of an underlying, such as BTC",
    synonyms: [...POSITION_COLUMNS.Underlying.synonyms, "symbol", "ticker", "name"],
    remarks: POSITION_COLUMNS.Underlying.remarks,
  },
  Spot: POSITION_COLUMNS.Spot,
  Rate: POSITION_COLUMNS.Rate,
  "Dividend yield": POSITION_COLUMNS["Dividend yield"],
  Volatility: POSITION_COLUMNS.Volatility,
  Currency: POSITION_COLUMNS.Currency,
  ADV: {
    wanted: "units of the underlying that are traded a day, a number above 0",
    synonyms: ["averagedailyvolume", "avgdailyvolume", "dailyvolume", "averagevolume"],
    remarks: ["units", "coins", "shares"],
  },
  Spread: {
    wanted: "ask less bid as a decimal of the price, such as 0.0002, or 0",
    synonyms: ["bidask", "bidaskspread", "bidoffer", "bidofferspread"],
    remarks: ["decimal", "relative"],
  },
  Fee: {
    wanted: "a decimal of the traded value, such as 0.0003, below 0 for a rebate",
    synonyms: ["fees", "feerate", "tradingfee", "commission", "takerfee"],
    remarks: ["decimal", "relative"],
  },
} as const satisfies Readonly<Record<string, ColumnDefinition>>;

export type MarketColumn = keyof typeof MARKET_COLUMNS;

export type MarketNumber = "Spot" | "Rate" | "Dividend yield" | "Volatility" | "ADV" | "Spread" | "Fee";

export const MARKET_NUMBERS: Readonly<Record<MarketNumber, NumberDomain>> = {
  Spot: NUMBER_DOMAINS.Spot,
  Rate: NUMBER_DOMAINS.Rate,
  "Dividend yield": NUMBER_DOMAINS["Dividend yield"],
  Volatility: NUMBER_DOMAINS.Volatility,
  ADV: { positive: true },
  Spread: { positive: false, percentAbove: 1, unit: "percent" },
  Fee: { positive: false, percentAbove: 1, unit: "percent" },
};
