import { plainDecimal } from "../core/math/plainDecimal";

/** What to say of a number that was most likely typed as a percentage. */
export function percentageAdvice(value: number): string {
  return `${value} looks like a percentage: write ${plainDecimal(value / 100)}`;
}
