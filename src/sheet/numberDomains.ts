import type { TextUnit } from "./textNumber";

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
export interface NumberDomain {
  readonly positive: boolean;
  /** What may stand beside a number in text. */
  readonly unit?: TextUnit;
  /** What would be right, where it is not what the column wants else. */
  readonly wanted?: string;
  readonly percentAbove?: number;
  /** Beyond these no price lies, and figures made from it would overflow. */
  readonly smallest?: number;
  readonly largest?: number;
}

const PRICE: NumberDomain = { positive: true, unit: "money", smallest: 1e-15, largest: 1e15 };

export const NUMBER_DOMAINS: Readonly<Record<NumberColumn, NumberDomain>> = {
  Quantity: { positive: false },
  Strike: PRICE,
  Spot: PRICE,
  "Underlying price": PRICE,
  Volatility: { positive: true, unit: "percent", percentAbove: 5 },
  Rate: { positive: false, unit: "percent", percentAbove: 1 },
  "Dividend yield": { positive: false, unit: "percent", percentAbove: 1 },
  Multiplier: { positive: true },
};

/** Prices of an option with normal volatility, which may have any sign. */
export const SIGNED_PRICE: NumberDomain = {
  positive: false,
  unit: "money",
  wanted: "a price, such as 12.5 or -3",
  largest: 1e15,
};

/** In units of price per square root of a year: no value of it is taken for a percentage. */
export const NORMAL_VOLATILITY: NumberDomain = {
  positive: true,
  wanted: "a number above 0, in units of price per square root of a year",
  smallest: 1e-15,
  largest: 1e15,
};
