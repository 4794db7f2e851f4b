import { logRatio } from "../math/logRatio";
import type { BlackColumns } from "./blackColumns";

/**
 * First step of Black's formula, S' = S e^(-qT), K' = K e^(-rT), x = ln(S/K) + (r - q) T, s = vol sqrt(T).
 * Takes S > 0, K, T and vol of 0 or more, and finite rates; in a row outside of that s is NaN.
 */
export function fillPresentValues({
  count,
  spot,
  strike,
  years,
  vol,
  rate,
  dividendYield,
  rootYears,
  perRootYears,
  spotValue,
  strikeValue,
  logMoneyness,
  deviation,
}: BlackColumns): void {
  for (let row = 0; row < count; row++) {
    const S = spot[row]!;
    const K = strike[row]!;
    const T = years[row]!;
    const v = vol[row]!;
    const r = rate[row]!;
    const q = dividendYield[row]!;
    const root = Math.sqrt(T);
    rootYears[row] = root;
    perRootYears[row] = T > 0 ? 1 / root : 0;
    spotValue[row] = q === 0 ? S : S * Math.exp(-q * T);
    strikeValue[row] = r === 0 ? K : K * Math.exp(-r * T);
    logMoneyness[row] = logRatio(S, K) + (r - q) * T;
    const isFinite =
      Math.abs(S) + Math.abs(K) + Math.abs(T) + Math.abs(v) + Math.abs(r) + Math.abs(q) < Infinity;
    deviation[row] = isFinite && S > 0 && K >= 0 && T >= 0 && v >= 0 ? v * root : NaN;
  }
}
