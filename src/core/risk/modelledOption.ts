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
 * option is Black on the forward (S exp((r - q) T), where no underlying price is given) with rate 0. Where
 * volatility is normal the option is Bachelier on the forward, the same one, discounted at the rate.
 *
 * Throws `DomainError` for an option without volatility, for an American one that is paid in coin, and for a
 * normal volatility of either.
 */
export function modelOption(option: OptionProduct, market: MarketQuote, asOf: UtcMillis): ModelledOption {
  const { type, strike, settlement } = option;
  const { underlyingPrice, volatility, volatilityType, rate, dividendYield } = market;
  if (volatility === undefined) throw new DomainError("volatility", undefined, "a decimal such as 0.65");
  const years = yearsBetween(asOf, option.expiry);
  const model = modelOf(option, market);
  const isOnForward = settlement === "inverse" || volatilityType === "normal";
  const spot = isOnForward ? forwardPrice(market, years) : (underlyingPrice ?? market.spot);
  return { model, inputs: { type, spot, strike, years, vol: volatility, rate, dividendYield } };
}

function modelOf(
  { style, settlement }: OptionProduct,
  { underlyingPrice, volatilityType }: MarketQuote,
): BookModel {
  if (settlement === "inverse" && style !== "european")
    throw new DomainError("style", style, "european where the option is paid in coin");
  if (volatilityType === "normal") {
    if (settlement === "inverse" || style !== "european") {
      const which = settlement === "inverse" ? "is paid in coin" : "is American";
      throw new DomainError("volatility type", "normal", `lognormal where the option ${which}`);
    }
    return "normal";
  }
  if (settlement === "inverse") return "inverse";
  if (underlyingPrice === undefined) return style;
  return style === "european" ? "futures" : "american futures";
}
