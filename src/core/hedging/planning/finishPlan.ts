import { measurePosition } from "../../risk/measurePositions";
import { addExposures, sumExposures } from "../../risk/exposure";
import type { HedgeOffer } from "../hedgeOffer";
import { limitUse } from "../limits";
import type { DecisionKind, PlannedRange, RebalancePlan, Trade, UnderlyingPlan } from "../plan";
import { tradeCost } from "../tradeCost";
import { conflictSentences } from "./conflictSentences";
import type { FoundTrades } from "./foundTrades";
import { notDoneSentences } from "./notDoneSentences";
import type { PlanDraft, PlanInput, UnderlyingDraft } from "./planDraft";
import { decisionReason, isUnmet, tradeReason } from "./planReasons";
import { carryOf } from "./planProblem";
import { stressLoss } from "./stressLoss";
import { effectOf, settledOn, type RangedFigure } from "./rangedFigure";

/** One offer that is traded, with what it does to each figure of its underlying. */
interface Traded {
  readonly offer: HedgeOffer;
  readonly quantity: number;
  /** Parallel to the draft's figures. */
  readonly effects: readonly number[];
}

/** The plan that follows from a draft and the trades found for it. */
export function finishPlan(draft: PlanDraft, found: FoundTrades): RebalancePlan {
  const { book, edits } = draft.input;
  const quantities = new Map(draft.problem.hedges.map(({ name }, index) => [name, found.quantities[index]!]));
  const plans = draft.underlyings.map((each) => finishUnderlying(each, draft.input, quantities, found));
  const trades = plans.flatMap((plan) => plan.trades).sort(byRelief);
  const { stress } = draft.input.choices;
  const lossIn = (moment: "before" | "after") =>
    plans.reduce((sum, plan) => sum + stressLoss(plan[moment], placeOf(plan), stress), 0);
  return {
    asOf: book.asOf,
    underlyings: plans,
    trades,
    cost: trades.reduce((sum, { cost }) => sum + cost.total, 0),
    stressBefore: lossIn("before"),
    stressAfter: lossIn("after"),
    search: found.search,
    edits,
  };
}

function finishUnderlying(
  draft: UnderlyingDraft,
  input: PlanInput,
  quantities: ReadonlyMap<string, number>,
  found: FoundTrades,
): UnderlyingPlan {
  const { risk, policy, check, offers, chosenFrom, figures, isActive } = draft;
  const { asOf } = input.book;
  const traded = isActive
    ? chosenFrom.flatMap((offer): Traded[] => {
        const quantity = quantities.get(offer.unit.instrument) ?? 0;
        if (quantity === 0) return [];
        return [{ offer, quantity, effects: figures.map((figure) => effectOf(figure, offer, asOf)) }];
      })
    : [];
  const after = figures.map((figure, index) =>
    settledOn(
      figure,
      traded.reduce((sum, { quantity, effects }) => sum + quantity * effects[index]!, figure.exposure),
    ),
  );
  const ranges = figures.map((figure, index) => plannedRange(figure, after[index]!));
  const decision = decide(draft, traded, ranges);
  const effects = traded.map(({ offer: { unit }, quantity }) => measurePosition({ ...unit, quantity }, asOf));
  const whole = addExposures(risk.exposure, sumExposures(effects));
  const place = placeOf({ spot: risk.spot, check });
  const lossWithout = ({ offer: { unit }, quantity }: Traded) => {
    const opposite = measurePosition({ ...unit, quantity: -quantity }, asOf);
    return stressLoss(addExposures(whole, opposite), place, input.choices.stress);
  };
  const loss = stressLoss(whole, place, input.choices.stress);
  const trades = traded
    .map((each, index) => ({
      ...toTrade(each, figures, after, input),
      effect: effects[index]!,
      relief: lossWithout(each) - loss,
    }))
    .sort(byRelief);
  const outcome = { draft, decision, trades, ranges };
  const reason = decisionReason(outcome);
  const isOnly = trades.length === 1;
  return {
    underlying: risk.underlying,
    currency: risk.currency,
    spot: risk.spot,
    decision,
    reason,
    policy,
    check,
    offers,
    chosenFrom: chosenFrom.map(({ unit }) => unit.instrument),
    trades: isOnly ? trades.map((trade) => ({ ...trade, reason })) : trades,
    before: risk.exposure,
    after: whole,
    ranges,
    conflicts: isActive ? conflictSentences(found, outcome, asOf) : null,
    notDone: notDoneSentences(outcome, input),
  };
}

function decide(
  { isActive, check, chosenFrom }: UnderlyingDraft,
  traded: readonly Traded[],
  ranges: readonly PlannedRange[],
): DecisionKind {
  if (traded.length > 0) return "trade";
  if (!isActive) return "wait";
  if (chosenFrom.length === 0) return "noInstrument";
  if (ranges.some(isUnmet)) return "noTradeHelps";
  return check.distanceToEdge < 0 ? "lotTooLarge" : "nothingToTrade";
}

function plannedRange(figure: RangedFigure, after: number): PlannedRange {
  const { name, bucket, from, lower, target, upper } = figure;
  const before = settledOn(figure, figure.exposure);
  const limit = { lower, target, upper };
  return {
    name,
    bucket,
    from,
    ...limit,
    before,
    after,
    useBefore: limitUse({ ...limit, exposure: before }),
    useAfter: limitUse({ ...limit, exposure: after }),
  };
}

function toTrade(
  { offer, quantity, effects }: Traded,
  figures: readonly RangedFigure[],
  after: readonly number[],
  { book, choices, edits }: PlanInput,
): Omit<Trade, "effect" | "relief"> {
  const { unit, price, notionalPerUnit, terms } = offer;
  const position = { ...unit, quantity };
  const without = after.map((figure, index) => figure - quantity * effects[index]!);
  return {
    underlying: unit.underlying,
    instrument: unit.instrument,
    quantity,
    price,
    notional: quantity * notionalPerUnit,
    cost: tradeCost({ quantity, price: notionalPerUnit, ...terms }),
    carry: carryOf(offer, quantity, { holdingDays: choices.holdingDays, asOf: book.asOf }),
    position,
    reason: tradeReason(figures, { without, after }),
    isFixed: Object.hasOwn(edits.quantities, unit.instrument),
  };
}

/** Where net delta should be, and at which spot. */
function placeOf({ spot, check }: Pick<UnderlyingPlan, "spot" | "check">) {
  return { spot, target: check.band.centre };
}

/** Equals by name, so that row order changes nothing. */
function byRelief(a: Trade, b: Trade): number {
  return b.relief - a.relief || (a.instrument < b.instrument ? -1 : 1);
}
