import type { OptionType } from "../product/product";

/** The numbers that a model values one option by; a model without yield or rate takes no notice of it. */
export interface OptionInputs {
  readonly type: OptionType;
  /** Price of the underlying, quote currency: its spot, or its forward for the models on forwards. */
  readonly spot: number;
  /** Quote currency. */
  readonly strike: number;
  /** To expiry. */
  readonly years: number;
  /** Per 1.00 (0.2 = 20 %); in the normal model, units of price per square root of a year. */
  readonly vol: number;
  /** Continuously compounded, per 1.00. */
  readonly rate: number;
  /** Continuously compounded, per 1.00. */
  readonly dividendYield: number;
}

/** `OptionInputs` of many options: one a row, all columns of one length. */
export interface OptionColumns {
  readonly count: number;
  /** 1 for a call, -1 for a put. */
  readonly phi: Int8Array;
  readonly spot: Float64Array;
  readonly strike: Float64Array;
  readonly years: Float64Array;
  readonly vol: Float64Array;
  readonly rate: Float64Array;
  readonly dividendYield: Float64Array;
}

/** Columns of `count` rows, all 0, to be filled. */
export function allocateOptionColumns(count: number): OptionColumns {
  return {
    count,
    phi: new Int8Array(count),
    spot: new Float64Array(count),
    strike: new Float64Array(count),
    years: new Float64Array(count),
    vol: new Float64Array(count),
    rate: new Float64Array(count),
    dividendYield: new Float64Array(count),
  };
}

export function setOption(options: OptionColumns, row: number, option: OptionInputs): void {
  options.phi[row] = option.type === "call" ? 1 : -1;
  options.spot[row] = option.spot;
  options.strike[row] = option.strike;
  options.years[row] = option.years;
  options.vol[row] = option.vol;
  options.rate[row] = option.rate;
  options.dividendYield[row] = option.dividendYield;
}

export function optionAt(options: OptionColumns, row: number): OptionInputs {
  return {
    type: options.phi[row] === 1 ? "call" : "put",
    spot: options.spot[row]!,
    strike: options.strike[row]!,
    years: options.years[row]!,
    vol: options.vol[row]!,
    rate: options.rate[row]!,
    dividendYield: options.dividendYield[row]!,
  };
}
