import type { Trade, UnderlyingPlan } from "../../core/hedging/plan";
import { type Figure, figureNamed, FIGURES, formatFigure, NET_DELTA } from "../format/figures";

/** What a trade adds to a figure. */
export interface TradeEffect {
  readonly name: string;
  readonly unit: string;
  /** "+85.61" */
  readonly text: string;
}

/** On net delta and every figure that is limited, then on the others; what it does not move is left out. */
export function tradeEffects(
  { underlying, currency, before, ranges }: UnderlyingPlan,
  { effect }: Trade,
): { readonly ranged: readonly TradeEffect[]; readonly others: readonly TradeEffect[] } {
  const owner = { underlying, currency, volatilityType: before.volatilityType };
  const rangedNames = new Set([NET_DELTA.name, ...ranges.map(({ name }) => name)]);
  const toEffects = (figure: Figure): readonly TradeEffect[] => {
    if (figure.of(effect) === 0) return [];
    const text = formatFigure(figure, effect);
    const signed = /^[\d.,]*[1-9]/.test(text) ? `+${text}` : text;
    return [{ name: figure.name, unit: figure.unit(owner), text: signed }];
  };
  return {
    ranged: [...rangedNames].map(figureNamed).flatMap(toEffects),
    others: FIGURES.filter(({ name }) => !rangedNames.has(name)).flatMap(toEffects),
  };
}
