import { allocateOptionColumns, type OptionColumns } from "./optionColumns";

/**
 * Columns that Black's formula is worked out in, a row for each option. Amounts are present values in the
 * quote currency: S' of the underlying received at expiry, K' of the strike paid; phi = 1 for a call, -1
 * for a put.
 *
 *   price = phi (S' N(phi d1) - K' N(phi d2)),  d1 = x/s + s/2,  d2 = x/s - s/2
 */
export interface BlackColumns extends OptionColumns {
  readonly rootYears: Float64Array;
  /** 1/sqrt(T); 0 where T is 0. */
  readonly perRootYears: Float64Array;
  /** S'. */
  readonly spotValue: Float64Array;
  /** K'. */
  readonly strikeValue: Float64Array;
  /** x = ln(S'/K'), infinite where one of them is 0. */
  readonly logMoneyness: Float64Array;
  /** s = vol sqrt(T), 0 or more; NaN in a row outside the domain. */
  readonly deviation: Float64Array;
  /** 1/s, d1 and d2; 0 where density or deviation is. */
  readonly perDeviation: Float64Array;
  readonly d1: Float64Array;
  readonly d2: Float64Array;
  /** spotLeg - strikeLeg, never negative. */
  readonly value: Float64Array;
  /** phi S' N(phi d1): what is received, or for a put delivered. */
  readonly spotLeg: Float64Array;
  /** phi K' N(phi d2): what is paid for it. */
  readonly strikeLeg: Float64Array;
  /** m = S' n(d1), which equals K' n(d2). */
  readonly density: Float64Array;
}

export function allocateBlackColumns(count: number): BlackColumns {
  const column = () => new Float64Array(count);
  return {
    ...allocateOptionColumns(count),
    rootYears: column(),
    perRootYears: column(),
    spotValue: column(),
    strikeValue: column(),
    logMoneyness: column(),
    deviation: column(),
    perDeviation: column(),
    d1: column(),
    d2: column(),
    value: column(),
    spotLeg: column(),
    strikeLeg: column(),
    density: column(),
  };
}
