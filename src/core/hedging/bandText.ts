import { amountText } from "./numberText";

/** The range of net delta in which nothing is traded: "±5" around 0, "20 ± 5" around another target. */
export function bandText(target: number, band: number): string {
  return target === 0 ? `±${amountText(band)}` : `${amountText(target)} ± ${amountText(band)}`;
}
