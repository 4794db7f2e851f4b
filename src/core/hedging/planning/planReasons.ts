import { amountText, amountTexts, quantityText } from "../numberText";
import type { DecisionKind, PlannedRange, Trade } from "../plan";
import type { ConditionCheck } from "../policy/policyCheck";
import { deltaOfALot, finestOffer } from "./chosenOffers";
import type { UnderlyingDraft } from "./planDraft";
import type { RangedFigure } from "./rangedFigure";

/** What is known of an underlying once its trades are. */
export interface Outcome {
  readonly draft: UnderlyingDraft;
  readonly decision: DecisionKind;
  readonly trades: readonly Trade[];
  readonly ranges: readonly PlannedRange[];
}

/** The decision in one sentence: where the book stands, against what, and what follows. */
export function decisionReason(outcome: Outcome): string {
  return `${capitalised(causes(outcome))}${consequence(outcome)}`;
}

/**
 * What one of several trades is for: a limit that would be broken without it, else the figure that would be farther
 * off, weighed by the stress.
 */
export function tradeReason(
  figures: readonly RangedFigure[],
  { without, after }: { readonly without: readonly number[]; readonly after: readonly number[] },
): string {
  const gains = figures.map(
    ({ weight, target }, index) =>
      weight * (Math.abs(without[index]! - target) - Math.abs(after[index]! - target)),
  );
  const breaks = figures.map(
    (figure, index) => figure.from === "limit" && isOutside(figure, without[index]!) && gains[index]! > 0,
  );
  const main = largestAt(
    gains.map((gain, index) => (breaks.includes(true) && !breaks[index] ? -Infinity : gain)),
  );
  const figure = figures[main]!;
  const { from, lower, upper, target } = figure;
  const range = from === "limit" ? `limit ${rangeText(lower, upper)}` : `target ${amountText(target)}`;
  const bounds = from === "limit" ? [lower, upper].filter((bound) => bound !== null) : [target];
  const [left, right] = amountTexts([without[main]!, after[main]!, ...bounds]);
  return `Without it ${figureText(figure)} would be ${left!}; with it ${right!} (${range}).`;
}

export function isUnmet({ useAfter }: PlannedRange): boolean {
  return useAfter.state === "breach";
}

function isOutside({ lower, upper }: RangedFigure, value: number): boolean {
  return (lower !== null && value < lower) || (upper !== null && value > upper);
}

function largestAt(values: readonly number[]): number {
  return values.indexOf(Math.max(...values));
}

/** "vega up to 1 month" */
export function figureText({ name, bucket }: Pick<RangedFigure, "name" | "bucket">): string {
  return bucket === null ? name.toLowerCase() : `${name.toLowerCase()} ${bucket}`;
}

/** "−5 to 5", "5 or less", "−5 or more" */
export function rangeText(lower: number | null, upper: number | null): string {
  if (lower === null) return `${amountText(upper!)} or less`;
  if (upper === null) return `${amountText(lower)} or more`;
  return `${amountText(lower)} to ${amountText(upper)}`;
}

/** The conditions that made the decision; where the user did, that. */
function causes({ draft: { check, figures }, decision }: Outcome): string {
  const hasLimits = figures.some(({ from }) => from === "limit");
  const told = check.conditions.filter(
    ({ condition, holds }) => holds || hasLimits || condition.kind !== "breach",
  );
  const isByUser = decision !== "wait" && !check.fires;
  const decisive = told.filter(({ holds }) => holds === check.fires);
  const texts = textsOf(decisive.length === 0 ? told : decisive);
  return isByUser ? `${texts}, but a quantity is fixed` : texts;
}

function textsOf(conditions: readonly ConditionCheck[]): string {
  return [...new Set(conditions.map(({ text }) => text))].join(", ");
}

function consequence({ draft, decision, trades, ranges }: Outcome): string {
  const { policy, chosenFrom, offers, risk } = draft;
  const [only] = trades;
  switch (decision) {
    case "wait":
      return ": no trade.";
    case "nothingToTrade":
      return ", but the book is where it should be: no trade.";
    case "noInstrument":
      return policy.instrument === null || offers.some(({ unit }) => unit.instrument === policy.instrument)
        ? `, but there is nothing to trade ${risk.underlying} with.`
        : `, but ${policy.instrument} is not among what may be traded on ${risk.underlying}.`;
    case "lotTooLarge": {
      const finest = finestOffer(chosenFrom)!;
      const moved = amountText(deltaOfALot(finest));
      return `, but a lot of ${finest.unit.instrument} moves it by ${moved}, which would leave no less: no trade.`;
    }
    case "noTradeHelps":
      return ", but no trade was found that would bring the book nearer: no trade.";
    case "trade":
      return trades.length === 1 && only !== undefined
        ? `: ${tradeText(only)}, which leaves ${afterText(ranges)}.`
        : `: ${trades.length} trades, which leave ${afterText(ranges)}.`;
  }
}

function tradeText({ quantity, instrument, notional }: Trade): string {
  const side = quantity > 0 ? "buy" : "sell";
  return `${side} ${quantityText(Math.abs(quantity))} ${instrument} (notional ${amountText(Math.abs(notional))})`;
}

/** Net delta, and what was beyond a limit before. */
function afterText(ranges: readonly PlannedRange[]): string {
  const [netDelta, ...limits] = ranges;
  const isOther = ({ name, bucket }: PlannedRange) => name !== netDelta!.name || bucket !== null;
  const mended = limits.filter((range) => isOther(range) && range.useBefore.state === "breach");
  if (mended.length === 0) return amountText(netDelta!.after);
  const texts = [netDelta!, ...mended].map((range) => `${figureText(range)} ${amountText(range.after)}`);
  return texts.join(", ");
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
