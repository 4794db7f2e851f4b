import { DomainError } from "../math/domainError";
import type { MarketQuote } from "../market/quote";
import { yearsBetween, type UtcMillis } from "../market/time";
import type { OptionInputs } from "../pricing/optionColumns";
import type { OptionProduct } from "../product/product";
import type { BookModel } from "./bookModels";
import { forwardPrice } from "./forwardPrice";

/** An option as a model takes it. */
export interface ModelledOption {
  readonly model: BookModel;
  readonly inputs: OptionInputs;
}

/**
 * The model of an option and its inputs at `asOf`. An option with an underlying price is an option on that
 * forward, discounted at the rate, and without one on spot; European or American by its style. An inverse
 * option is Black on the forward (S exp((r - q) T), where no underlying price is given) with rate 0.
 *
 * Throws `DomainError` for an option without volatility, and for an American one that is paid in coin.
 */
export function modelOption(option: OptionProduct, market: MarketQuote, asOf: UtcMillis): ModelledOption {
  const { type, strike, style, settlement } = option;
  const { spot, underlyingPrice, volatility, rate, dividendYield } = market;
  if (volatility === undefined) throw new DomainError("volatility", undefined, "a decimal such as 0.65");
  const years = yearsBetween(asOf, option.expiry);
  const inputs = { type, spot, strike, years, vol: volatility, rate, dividendYield };
  if (settlement === "inverse") {
    if (style !== "european")
      throw new DomainError("style", style, "european where the option is paid in coin");
    return { model: "inverse", inputs: { ...inputs, spot: forwardPrice(market, years) } };
  }
  if (underlyingPrice === undefined) return { model: style, inputs };
  const model = style === "european" ? "futures" : "american futures";
  return { model, inputs: { ...inputs, spot: underlyingPrice } };
}
