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

/** So many steps, doubling up to a half, pass every volatility that has a price of its own. */
const MOST_STEPS = 60;
/** Of the volatility: a few ulp, finer than the model's price resolves. */
const TOLERANCE = 2 ** -50;

/**
 * Implied volatility in the American model: the root of the model's own price, so that what the model's
 * error is in the price it is in the volatility.
 *
 * The price lies from what the option pays without volatility to below the larger of the underlying (of a
 * call; the strike of a put) and its present value. The volatility at the lower bound is 0 unless there
 * the holder exercises at once: up to some volatility the price then is what that pays, and none is implied.
 *
 * Method: bracketedRoot. The price's European volatility is the American one where early exercise is worth
 * nothing, and else above it: the search starts there. It compares the European volatilities of the
 * model's price and of the given one, whose difference is nearly linear in the volatility, or, where a price
 * has none, the logarithms of the prices.
 */
export const AMERICAN_VOL: ImpliedVolModel = { priceBounds, fillVol };

/** The option at hand as a function of volatility. */
interface SingleOption {
  readonly priceAt: (vol: number) => number;
  /** European volatility of the American price. */
  readonly europeanVolAt: (vol: number) => number;
}

function priceBounds(option: OptionInputs): PriceBounds {
  const single = allocateOptionColumns(1);
  setOption(single, 0, { ...option, vol: 0 });
  const price = new Float64Array(1);
  AMERICAN.valueColumns(single, { price });
  return { lower: price[0]!, upper: upperBound(option) };
}

function upperBound({ type, spot, strike, years, rate, dividendYield }: OptionInputs): number {
  return type === "call"
    ? spot * Math.max(1, Math.exp(-dividendYield * years))
    : strike * Math.max(1, Math.exp(-rate * years));
}

function fillVol(options: OptionColumns, price: Float64Array, vol: Float64Array): void {
  EUROPEAN_VOL.fillVol(options, price, vol);

  const single = allocateOptionColumns(1);
  const singlePrice = new Float64Array(1);
  const singleVol = new Float64Array(1);
  const model: SingleOption = {
    priceAt: (trial) => {
      single.vol[0] = trial;
      AMERICAN.valueColumns(single, { price: singlePrice });
      return singlePrice[0]!;
    },
    europeanVolAt: (trial) => {
      model.priceAt(trial);
      EUROPEAN_VOL.fillVol(single, singlePrice, singleVol);
      return singleVol[0]!;
    },
  };
  for (let row = 0; row < options.count; row++) {
    const option = optionAt(options, row);
    if (isNeverExercised(option)) continue;
    setOption(single, 0, option);
    const isInDomain = option.strike > 0 && option.years > 0 && option.years < Infinity;
    vol[row] = isInDomain ? solve(option, price[row]!, vol[row]!, model) : NaN;
  }
}

/** Then all is as in the European model. */
function isNeverExercised({ type, rate, dividendYield }: OptionInputs): boolean {
  const region = type === "put" ? exerciseRegion(rate, dividendYield) : exerciseRegion(dividendYield, rate);
  return region === "never";
}

function solve(
  option: OptionInputs,
  price: number,
  europeanVol: number,
  { priceAt, europeanVolAt }: SingleOption,
): number {
  const { type, spot, strike, years } = option;
  const lower = priceAt(0);
  const exercised = type === "call" ? spot - strike : strike - spot;
  if (price === lower) return price > exercised ? 0 : NaN;
  if (!(price > lower && price < upperBound(option))) return NaN;

  if (europeanVol > 0) {
    const excessAt = (vol: number) => europeanVolAt(vol) - europeanVol;
    const excess = excessAt(europeanVol);
    if (Math.abs(excess) <= TOLERANCE * europeanVol) return europeanVol;
    // Were the premium for early exercise the same at all volatilities, it would be this step down.
    if (excess < Infinity) return search(excessAt, europeanVol, excess, (1.1 * excess) / europeanVol);
  }
  const start = europeanVol > 0 ? europeanVol : 1 / Math.sqrt(years);
  const excessAt = (vol: number) => Math.log(priceAt(vol) / price);
  return search(excessAt, start, excessAt(start), 0.1);
}

/** The root of a growing function, in steps down or up from `start` and then between the last two. */
function search(
  excessAt: (vol: number) => number,
  start: number,
  excessAtStart: number,
  firstFraction: number,
): number {
  const isTooHigh = excessAtStart >= 0;
  let vol = start;
  let excess = excessAtStart;
  let fraction = Math.abs(firstFraction);
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
