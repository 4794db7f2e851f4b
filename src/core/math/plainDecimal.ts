/** As many as a decimal that someone typed has at most; a double holds 15 and more. */
const DIGITS = 12;

/** The decimal that arithmetic with decimals is meant to give: 0.30000000000000004, of 3 x 0.1, is 0.3. */
export function plainDecimal(value: number): number {
  return Number(value.toPrecision(DIGITS));
}
