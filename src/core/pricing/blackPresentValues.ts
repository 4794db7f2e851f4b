import { logRatio } from "../math/logRatio";
import type { BlackColumns } from "./blackColumns";
import type { OptionColumns } from "./optionColumns";

/** Which rates a model of Black's kind goes by. */
export interface BlackCarry {
  /** False: money earns nothing, r = 0. */
  readonly hasRate: boolean;
  /** True: the underlying is a forward, whose yield q is r; the options' own is not read. */
  readonly isOnForward: boolean;
}

/**
 * First step of Black's formula for the `count` options that start at row `from`: their inputs, and
 * S' = S e^(-qT), K' = K e^(-rT), x = ln(S/K) + (r - q) T, s = vol sqrt(T).
 *
 * Takes S > 0, K, T and vol of 0 or more, and finite rates; in a row outside of that s is NaN.
 */
export function fillPresentValues(
  options: OptionColumns,
  from: number,
  count: number,
  { hasRate, isOnForward }: BlackCarry,
  {
    phi,
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
  }: BlackColumns,
): void {
  for (let row = 0; row < count; row++) {
    const S = options.spot[from + row]!;
    const K = options.strike[from + row]!;
    const T = options.years[from + row]!;
    const v = options.vol[from + row]!;
    const r = hasRate ? options.rate[from + row]! : 0;
    const q = isOnForward ? r : options.dividendYield[from + row]!;
    const root = Math.sqrt(T);
    phi[row] = options.phi[from + row]!;
    spot[row] = S;
    strike[row] = K;
    years[row] = T;
    vol[row] = v;
    rate[row] = r;
    dividendYield[row] = q;
    rootYears[row] = root;
    perRootYears[row] = T > 0 ? 1 / root : 0;
    spotValue[row] = q === 0 ? S : S * Math.exp(-q * T);
    strikeValue[row] = r === 0 ? K : K * Math.exp(-r * T);
    logMoneyness[row] = logRatio(S, K) + (r - q) * T;
    const isFinite = S + K + T + v + Math.abs(r) + Math.abs(q) < Infinity;
    deviation[row] = isFinite && S > 0 && K >= 0 && T >= 0 && v >= 0 ? v * root : NaN;
  }
}
