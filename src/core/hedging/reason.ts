import { bandText } from "./bandText";
import { amountText, quantityText } from "./numberText";
import type { Exposure } from "../risk/exposure";
import type { DecisionKind, HedgeInstrument, HedgePolicy } from "./plan";

export interface Decision {
  readonly kind: DecisionKind;
  readonly underlying: string;
  readonly policy: HedgePolicy;
  readonly band: number;
  readonly hedge: HedgeInstrument | null;
  /** Signed units of the hedge; 0 unless `kind` is "trade". */
  readonly quantity: number;
  readonly before: Exposure;
  readonly after: Exposure;
}

/** The decision in one sentence: where the book stands, against what, and what follows. */
export function reasonFor(decision: Decision): string {
  return `Net delta ${amountText(decision.before.netDelta)} is ${standing(decision)}${consequence(decision)}`;
}

function standing({ kind, policy: { target }, band }: Decision): string {
  const inside = kind === "insideBand";
  if (band === 0) return `${inside ? "on" : "off"} its target ${amountText(target)}`;
  return `${inside ? "inside" : "outside"} ${bandText(target, band)}`;
}

function consequence(decision: Decision): string {
  const { kind, underlying, hedge, quantity, policy, after } = decision;
  if (kind === "insideBand") return ": no trade.";
  if (kind === "noInstrument" || hedge === null) {
    return policy.instrument === null
      ? `, but the positions hold no perpetual, future or spot of ${underlying} to trade.`
      : `, but ${policy.instrument} is not a perpetual, future or spot of ${underlying} in the positions.`;
  }
  const name = hedge.unit.instrument;
  if (kind === "lotTooLarge") {
    const lotDelta = Math.abs(hedge.netDeltaPerUnit) * policy.lot;
    return `, but a lot of ${name} moves it by ${amountText(lotDelta)}, which would leave no less: no trade.`;
  }
  const side = quantity > 0 ? "buy" : "sell";
  const notional = amountText(Math.abs(quantity) * hedge.notionalPerUnit);
  return (
    `: ${side} ${quantityText(Math.abs(quantity))} ${name} (notional ${notional}), ` +
    `which leaves ${amountText(after.netDelta)}.`
  );
}
