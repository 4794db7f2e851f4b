import { DomainError, requireFinite, requirePositive } from "../math/domainError";
import { AMERICAN_VOL } from "./impliedVol/americanVol";
import { EUROPEAN_VOL, FUTURES_VOL, INVERSE_VOL } from "./impliedVol/blackVol";
import type { ImpliedVolModel } from "./impliedVol/impliedVolModel";
import { NORMAL_VOL } from "./impliedVol/normalVol";
import { allocateOptionColumns, setOption, type OptionColumns, type OptionInputs } from "./optionColumns";
import type { OptionModel } from "./pricingModel";
import { PRICING_MODELS } from "./pricingModels";

/** An option and what it costs: `price` in the quote currency per unit of underlying. */
export interface PriceQuote extends Omit<OptionInputs, "vol"> {
  readonly price: number;
}

const IMPLIED_VOL_MODELS: Readonly<Record<OptionModel, ImpliedVolModel>> = {
  european: EUROPEAN_VOL,
  american: AMERICAN_VOL,
  futures: FUTURES_VOL,
  inverse: INVERSE_VOL,
  normal: NORMAL_VOL,
};

/**
 * The volatility at which `model` gives the price of `quote`: per 1.00 (0.2 = 20 %), and in the normal
 * model in units of price per square root of a year. Inputs as the model takes them, but `years` above 0
 * and, other than in the normal model, `strike` above 0: elsewhere the price does not depend on volatility.
 *
 * Price bounds: a price from the model's limit at volatility 0 (intrinsic value of the discounted amounts)
 * to below its limit at infinite volatility (the discounted underlying of a call, strike of a put; none in
 * the normal model). At the lower bound, or under it by no more than the bound itself may be off by
 * rounding, the volatility is 0; an American price at its lower bound has no single volatility.
 *
 * Accuracy: the volatility is off by a few ulp, times how much it moves for a relative change of the
 * price, for every price from the smallest double up to the bound.
 *
 * Throws `DomainError` for an input outside its domain, and for a price outside its bounds, naming both.
 * Source: Jaeckel, Let's Be Rational, Wilmott 2015.
 */
export function impliedVol(model: OptionModel, quote: PriceQuote): number {
  const option: OptionInputs = { ...quote, vol: 1 };
  PRICING_MODELS[model].requireInputs(option);
  requirePositive("years", quote.years);
  if (model !== "normal") requirePositive("strike", quote.strike);
  requireFinite("price", quote.price);

  const options = allocateOptionColumns(1);
  setOption(options, 0, option);
  const vol = new Float64Array(1);
  impliedVolColumns(model, options, Float64Array.of(quote.price), vol);
  const found = vol[0]!;
  if (Number.isFinite(found)) return found;

  const { lower, upper } = IMPLIED_VOL_MODELS[model].priceBounds(option);
  throw new DomainError("price", quote.price, wantedPrice(quote.price, lower, upper));
}

function wantedPrice(price: number, lower: number, upper: number): string {
  if (price >= upper) return `less than ${upper}, which no volatility reaches`;
  if (price < lower) return `${lower} or more, which the option is worth without volatility`;
  if (price === lower) return `more than ${lower}, which exercise at once pays at any low volatility`;
  return `a price further from its bounds, ${lower} and ${upper}: next to them no volatility is found`;
}

/**
 * `impliedVol` of many options, one a row: fills `vol` by the other columns of `options`, whose own
 * column vol is not read, and `price`. A row that is refused is NaN, or infinite where the volatility is
 * beyond what a double holds: `impliedVol` says why.
 */
export function impliedVolColumns(
  model: OptionModel,
  options: OptionColumns,
  price: Float64Array,
  vol: Float64Array,
): void {
  IMPLIED_VOL_MODELS[model].fillVol(options, price, vol);
}
