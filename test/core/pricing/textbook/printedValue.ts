import type { OptionInputs } from "../../../../src/core/pricing/optionColumns";

/** An option in the letters of the books. */
interface BookRow {
  readonly type: string;
  readonly S: number;
  readonly K: number;
  readonly T: number;
  readonly vol: number;
  readonly r: number;
  readonly q?: number;
}

export function asOption({ type, S, K, T, vol, r, q = 0 }: BookRow): OptionInputs {
  if (type !== "call" && type !== "put") throw new Error(`type is ${type}`);
  return { type, spot: S, strike: K, years: T, vol, rate: r, dividendYield: q };
}

/** Passes where `found` is at most half a unit of the last printed digit away. */
export function expectPrinted(found: number, printed: string): void {
  const decimals = printed.split(".")[1]?.length ?? 0;
  expect(found.toFixed(decimals)).toBe(printed);
}
