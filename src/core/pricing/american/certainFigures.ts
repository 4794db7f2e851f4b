import type { OptionInputs } from "../optionColumns";
import { AMERICAN_FIGURES, type AmericanFigure } from "./americanFigures";

/** A value for each of the model's figures. */
export type AmericanValues = Readonly<Record<AmericanFigure, number>>;

const everyFigure = (value: number) =>
  Object.fromEntries(AMERICAN_FIGURES.map((figure) => [figure, value])) as AmericanValues;

const ZEROS = everyFigure(0);

/** Of a row that cannot be valued. */
export const NO_FIGURES = everyFigure(NaN);

/**
 * Figures of an option that is exercised now: phi (S - K) and its derivatives. At S = K, the kink of what
 * exercise pays, they are halfway between the two sides, as in the other models; `leverage` is infinite there.
 */
export function figuresOfExercise({ type, spot, strike }: OptionInputs): AmericanValues {
  const phi = type === "call" ? 1 : -1;
  const price = 0 + phi * (spot - strike);
  const delta = price === 0 ? phi / 2 : phi;
  return {
    ...ZEROS,
    price,
    delta,
    netDelta: delta,
    dualDelta: -delta,
    leverage: (delta * spot) / price,
  };
}

/**
 * Figures of an option that, without volatility, is exercised at the best time t inside its life. Its value
 * phi (S e^(-qt) - K e^(-rt)) is a multiple of S^power K^(1 - power), power = r / (r - q), and does not depend
 * on T. Derivatives by vol are the limits as it goes to 0.
 */
export function figuresOfExerciseBetween(option: OptionInputs, years: number): AmericanValues {
  const { type, spot, strike, rate, dividendYield } = option;
  const phi = type === "call" ? 1 : -1;
  const spotValue = phi * spot * Math.exp(-dividendYield * years);
  const strikeValue = phi * strike * Math.exp(-rate * years);
  const price = spotValue - strikeValue;
  const power = rate / (rate - dividendYield);
  const delta = spotValue / spot;
  const curvature = power * (power - 1) * price;
  return {
    ...ZEROS,
    price,
    delta,
    netDelta: delta,
    gamma: curvature / spot / spot,
    speed: ((power - 2) * curvature) / spot / spot / spot,
    rho: years * strikeValue,
    yieldRho: 0 - years * spotValue,
    volga: curvature * years,
    dualDelta: 0 - strikeValue / strike,
    dualGamma: curvature / strike / strike,
    leverage: power,
  };
}
