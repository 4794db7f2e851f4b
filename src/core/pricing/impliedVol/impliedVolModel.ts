import type { OptionColumns, OptionInputs } from "../optionColumns";

/** Prices that a model can give, whatever the volatility, in the quote currency. */
export interface PriceBounds {
  /** Its limit as the volatility falls to 0. */
  readonly lower: number;
  /** Its limit as the volatility grows, which no volatility reaches; may be infinite. */
  readonly upper: number;
}

/** How to read a volatility from a price in one model. */
export interface ImpliedVolModel {
  readonly priceBounds: (option: OptionInputs) => PriceBounds;
  /** Fills `vol`, from the other columns of `options` and `price`; NaN or infinite in a row that is refused. */
  readonly fillVol: (options: OptionColumns, price: Float64Array, vol: Float64Array) => void;
}
