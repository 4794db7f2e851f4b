import type { Trade, UnderlyingPlan } from "../../core/hedging/plan";
import { figureNamed, FIGURES, formatFigure, NET_DELTA } from "../format/figures";

/** What a trade adds to a figure. */
export interface TradeEffect {
  readonly name: string;
  readonly unit: string;
  /** "+85.61" */
  readonly text: string;
}

/** On net delta and every figure that is limited, then on the others that it moves. */
export function tradeEffects(
  { underlying, currency, before, ranges }: UnderlyingPlan,
  { effect }: Trade,
): { readonly ranged: readonly TradeEffect[]; readonly others: readonly TradeEffect[] } {
  const owner = { underlying, currency, volatilityType: before.volatilityType };
  const rangedNames = new Set([NET_DELTA.name, ...ranges.map(({ name }) => name)]);
  const toEffect = (name: string): TradeEffect => {
    const figure = figureNamed(name);
    const text = formatFigure(figure, effect);
    return { name, unit: figure.unit(owner), text: /^[\d.,]*[1-9]/.test(text) ? `+${text}` : text };
  };
  const others = FIGURES.filter((figure) => !rangedNames.has(figure.name) && figure.of(effect) !== 0);
  return { ranged: [...rangedNames].map(toEffect), others: others.map(({ name }) => toEffect(name)) };
}
