import { bracketedRoot } from "../../math/bracketedRoot";
import { AMERICAN } from "../american";
import { exerciseRegion } from "../american/exerciseRegion";
import {
  allocateOptionColumns,
  optionAt,
  setOption,
  type OptionColumns,
  type OptionInputs,
} from "../optionColumns";
import { EUROPEAN_VOL } from "./blackVol";
import type { ImpliedVolModel, PriceBounds } from "./impliedVolModel";

/** First step away from the European volatility, as a fraction of it. */
const FIRST_STEP = 0.01;
/** So many steps, doubling up to a half, pass every volatility that has a price of its own. */
const MOST_STEPS = 60;
/** Of the volatility: some ulp, finer than the model's price resolves. */
const TOLERANCE = 2 ** -50;

/**
 * Implied volatility in the American model: the root of the model's own price, so that what the model's
 * error is in the price it is in the volatility.
 *
 * The price lies from what the option pays without volatility to below the larger of the underlying (of a
 * call; the strike of a put) and its present value. The volatility at the lower bound is 0 unless there
 * the holder exercises at once: up to some volatility the price then is what that pays, and none is implied.
 *
 * Method: the volatility of the same European price, which is that of the American option where early
 * exercise is worth nothing and else above it, brackets the root from one side; steps down from it find the
 * other side; then bracketedRoot on the logarithm of the price.
 */
export const AMERICAN_VOL: ImpliedVolModel = { priceBounds, fillVol };

function priceBounds(option: OptionInputs): PriceBounds {
  const { type, spot, strike, years, rate, dividendYield } = option;
  const single = allocateOptionColumns(1);
  setOption(single, 0, { ...option, vol: 0 });
  const price = new Float64Array(1);
  AMERICAN.valueColumns(single, { price });
  const upper =
    type === "call"
      ? spot * Math.max(1, Math.exp(-dividendYield * years))
      : strike * Math.max(1, Math.exp(-rate * years));
  return { lower: price[0]!, upper };
}

function fillVol(options: OptionColumns, price: Float64Array, vol: Float64Array): void {
  EUROPEAN_VOL.fillVol(options, price, vol);

  const single = allocateOptionColumns(1);
  const value = new Float64Array(1);
  const priceAt = (trial: number): number => {
    single.vol[0] = trial;
    AMERICAN.valueColumns(single, { price: value });
    return value[0]!;
  };
  for (let row = 0; row < options.count; row++) {
    const option = optionAt(options, row);
    if (isNeverExercised(option)) continue;
    setOption(single, 0, option);
    const isInDomain = option.strike > 0 && option.years > 0 && option.years < Infinity;
    vol[row] = isInDomain ? solve(option, price[row]!, vol[row]!, priceAt) : NaN;
  }
}

/** Then all is as in the European model. */
function isNeverExercised({ type, rate, dividendYield }: OptionInputs): boolean {
  const region = type === "put" ? exerciseRegion(rate, dividendYield) : exerciseRegion(dividendYield, rate);
  return region === "never";
}

function solve(
  { type, spot, strike, years }: OptionInputs,
  price: number,
  europeanVol: number,
  priceAt: (vol: number) => number,
): number {
  const lower = priceAt(0);
  const exercised = type === "call" ? spot - strike : strike - spot;
  if (price === lower) return price > exercised ? 0 : NaN;
  if (!(price > lower && price < Infinity)) return NaN;

  const excessAt = (trial: number): number => Math.log(priceAt(trial) / price);
  let vol = europeanVol > 0 ? europeanVol : 1 / Math.sqrt(years);
  let excess = excessAt(vol);
  const isTooHigh = excess >= 0;
  let fraction = FIRST_STEP;
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = isTooHigh ? vol * (1 - Math.min(0.5, fraction)) : vol * (1 + fraction);
    const nextExcess = excessAt(next);
    if (Number.isNaN(nextExcess)) return NaN;
    if (nextExcess >= 0 !== isTooHigh)
      return bracketedRoot(excessAt, next, nextExcess, vol, excess, TOLERANCE);
    vol = next;
    excess = nextExcess;
    fraction *= 2;
  }
  return NaN;
}
