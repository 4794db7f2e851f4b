import { isSameMoney } from "../market/currency";
import type { BookTotal, UnderlyingRisk } from "./bookRisk";
import { sumExposures } from "./exposure";

export function totalOf(underlyings: readonly UnderlyingRisk[]): BookTotal {
  const sum = sumExposures(underlyings.map(({ exposure }) => exposure));
  if (underlyings.length <= 1) return sum;
  const { volatilityType, higherOrder } = sum;
  const money = hasOneCurrency(underlyings) ? (figure: number | null) => figure : () => null;
  return {
    value: money(sum.value),
    delta: null,
    netDelta: null,
    gamma: null,
    vega: money(sum.vega),
    theta: money(sum.theta),
    rho: money(sum.rho),
    dollarDelta: money(sum.dollarDelta),
    dollarGammaPerPercent: money(sum.dollarGammaPerPercent),
    volatilityType,
    higherOrder: higherOrder && {
      vanna: null,
      volga: money(higherOrder.volga),
      charm: null,
      veta: money(higherOrder.veta),
      speed: null,
      zomma: null,
      color: null,
      ultima: money(higherOrder.ultima),
      coinGamma: null,
    },
  };
}

/** Whether the underlyings' money adds up: all in one, dollars and their coins being one, or none says which. */
export function hasOneCurrency(underlyings: readonly Pick<UnderlyingRisk, "currency">[]): boolean {
  const first = underlyings[0]?.currency ?? null;
  return underlyings.every(({ currency }) =>
    first === null || currency === null ? first === currency : isSameMoney(first, currency),
  );
}
