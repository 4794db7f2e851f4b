import type { UnderlyingPlan } from "../../core/hedging/plan";
import { formatShort } from "../format/numbers";

/** "−5 … 5 BTC", the net delta within which nothing is traded. */
export function bandText({ policy: { target }, band, underlying }: UnderlyingPlan): string {
  return `${formatShort(target - band)} … ${formatShort(target + band)} ${underlying}`;
}
