import { DomainError, requireFinite, requireNonNegative } from "../math/domainError";
import { millsRatio } from "../math/millsRatio";
import { normalLossRatio } from "../math/normalLossRatio";
import { FIGURES, type FigureColumns } from "./figure";
import type { OptionColumns, OptionInputs } from "./optionColumns";
import type { PricingModel } from "./pricingModel";

/**
 * European option on a forward or future whose price moves by a normal distribution: Bachelier. For
 * prices that may be negative, as of spreads, rates and power.
 *
 *   V = e^(-rT) (phi (F - K) N(phi d) + v sqrt(T) n(d)),  d = (F - K) / (v sqrt(T))
 *
 * `spot` is the forward F, any finite number, as is `strike` K; `years` T >= 0; `vol` v >= 0 in units of
 * price per square root of a year; `rate` r per 1.00, continuously compounded; there is no yield. Greeks
 * hold the forward: delta and gamma are by F, theta and rho at fixed F, so that rho = -T V, and those by
 * volatility are per 1.00 of v. `probItm` is N(phi d), `netDelta` is delta, `yieldRho` 0.
 *
 * Method: out of the money V = e^(-rT) v sqrt(T) n(d) L(|d|) with L of `normalLossRatio`, which holds its
 * relative accuracy however far out; an in-the-money option is intrinsic value plus that.
 *
 * Limits: with T = 0 or v = 0 the value is discounted intrinsic value and the greeks are its derivatives.
 * At the kink (F = K) delta, dual delta and probItm are halfway between the two sides; vega, and with
 * v = 0 veta, are the derivatives to the right; gamma, zomma and color and the parts of theta and veta
 * that have no finite value there are left out, and the greeks that are odd about the kink are 0.
 * Leverage has no value where V is 0, and is NaN.
 *
 * A row with an input outside its domain, or with e^(-rT) beyond a double, is NaN.
 * Source: Bachelier 1900; Haug, Complete Guide to Option Pricing Formulas, 2nd ed., chapter 1.
 */
export const NORMAL: PricingModel = { figures: FIGURES, requireInputs, valueColumns };

const INVERSE_SQRT_TWO_PI = 1 / Math.sqrt(2 * Math.PI);

/** So many standard deviations out, the tail of even the largest double is below the smallest. */
const FARTHEST_DEVIATION = 55;

function requireInputs({ spot, strike, years, vol, rate }: OptionInputs): void {
  requireFinite("spot", spot);
  requireFinite("strike", strike);
  requireNonNegative("years", years);
  requireNonNegative("vol", vol);
  requireFinite("rate", rate);
  if (Math.exp(-rate * years) === Infinity) {
    throw new DomainError("rate x years", rate * years, "-709 or more");
  }
}

function isInDomain(forward: number, strike: number, years: number, vol: number, rate: number): boolean {
  const areFinite =
    Number.isFinite(forward) && Number.isFinite(strike) && Number.isFinite(rate) && years + vol < Infinity;
  return areFinite && years >= 0 && vol >= 0;
}

/**
 * The greeks, with s = v sqrt(T) and m = e^(-rT) n(d); d moves by 1/s with F, by -d/v with v and by
 * -d/(2T) with T:
 *
 *   gamma  m / s                        vega   m sqrt(T)
 *   vanna  -m d / v                     volga  m sqrt(T) d^2 / v
 *   speed  -m d / s^2                   ultima m sqrt(T) d^2 (d^2 - 3) / v^2
 *   zomma  m (d^2 - 1) / (s v)          theta  r V - m v / (2 sqrt(T))
 *   charm  r delta + m d / (2T)         veta   r vega - m (1 + d^2) / (2 sqrt(T))
 *   color  r gamma - m (d^2 - 1) / (2 s T)
 */
function valueColumns(options: OptionColumns, figures: FigureColumns): void {
  const { price, delta, gamma, vega, theta, rho, netDelta, yieldRho, vanna, volga } = figures;
  const { charm, veta, speed, zomma, color, ultima, dualDelta, dualGamma, leverage, probItm } = figures;
  const asked = Object.values(figures);

  for (let row = 0; row < options.count; row++) {
    const phi = options.phi[row]!;
    const forward = options.spot[row]!;
    const strike = options.strike[row]!;
    const years = options.years[row]!;
    const vol = options.vol[row]!;
    const rate = options.rate[row]!;

    const discount = Math.exp(-rate * years);
    if (!isInDomain(forward, strike, years, vol, rate) || discount === Infinity) {
      for (const column of asked) column[row] = NaN;
      continue;
    }

    const rootYears = Math.sqrt(years);
    const deviation = vol * rootYears;
    const distance = forward - strike;
    const exact = distance === 0 ? 0 : distance / deviation;
    const isFar = Math.abs(exact) > FARTHEST_DEVIATION;
    // Where the density is 0, so is its product with any power of d.
    const d = isFar ? 0 : exact;
    const u = Math.abs(d);
    const square = d * d;
    // The density is the product of two factors, the last of them multiplied in last: it can underflow
    // where what it is a factor of does not.
    const rootDensity = isFar ? 0 : Math.exp(-0.25 * square);
    const scale = discount * INVERSE_SQRT_TWO_PI * rootDensity;

    const mills = millsRatio(u);
    const loss = deviation * normalLossRatio(u);
    const isInTheMoney = phi * distance > 0;
    const intrinsic = isInTheMoney ? discount * Math.abs(distance) : 0;
    const tail = scale * mills * rootDensity;
    const value = intrinsic + scale * loss * rootDensity;
    const valueDelta = phi * (isInTheMoney ? discount - tail : tail);
    const diffuses = deviation > 0;
    const valueGamma = diffuses ? (scale / deviation) * rootDensity : 0;
    const valueVega = scale * rootYears * rootDensity;
    const dPerVol = vol > 0 ? d / vol : 0;

    // 0 + and 0 - leave no figure at -0.
    if (price) price[row] = value;
    if (delta) delta[row] = 0 + valueDelta;
    if (gamma) gamma[row] = valueGamma;
    if (vega) vega[row] = valueVega;
    if (theta) {
      const decay = years > 0 ? scale * (vol / (2 * rootYears)) * rootDensity : 0;
      theta[row] = 0 - decay + rate * value;
    }
    if (rho) rho[row] = 0 - years * intrinsic - scale * (years * loss) * rootDensity;
    if (netDelta) netDelta[row] = 0 + valueDelta;
    if (yieldRho) yieldRho[row] = 0;
    if (vanna) vanna[row] = 0 - scale * dPerVol * rootDensity;
    if (volga) volga[row] = 0 + scale * (rootYears * d * dPerVol) * rootDensity;
    if (charm) {
      const drift = years > 0 ? scale * (d / (2 * years)) * rootDensity : 0;
      charm[row] = 0 + drift + rate * valueDelta;
    }
    if (veta) {
      const decay = years > 0 ? scale * ((1 + square) / (2 * rootYears)) * rootDensity : 0;
      veta[row] = 0 - decay + rate * valueVega;
    }
    if (speed) speed[row] = diffuses ? 0 - ((scale * d) / deviation / deviation) * rootDensity : 0;
    if (zomma) {
      zomma[row] = diffuses ? 0 + ((scale * (square - 1)) / deviation / vol) * rootDensity : 0;
    }
    if (color) {
      const spread = diffuses ? ((scale * (square - 1)) / deviation / (2 * years)) * rootDensity : 0;
      color[row] = 0 - spread + rate * valueGamma;
    }
    if (ultima) {
      ultima[row] = 0 + scale * (rootYears * dPerVol * dPerVol * (square - 3)) * rootDensity;
    }
    if (dualDelta) dualDelta[row] = 0 - valueDelta;
    if (dualGamma) dualGamma[row] = valueGamma;
    if (leverage) {
      // Out of the money the density cancels from delta and price.
      const elasticity = isInTheMoney ? (forward * valueDelta) / value : (phi * forward * mills) / loss;
      leverage[row] = value > 0 ? elasticity : NaN;
    }
    if (probItm) {
      const undiscountedTail = INVERSE_SQRT_TWO_PI * rootDensity * mills * rootDensity;
      probItm[row] = isInTheMoney ? 1 - undiscountedTail : undiscountedTail;
    }
  }
}
