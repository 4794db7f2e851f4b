import { bookAfterTrades } from "../core/hedging/planning/bookAfterTrades";
import { nextTradeInput } from "../core/hedging/planning/nextTradeInput";
import { nextTradeInSteps } from "../core/hedging/policy/nextTrade";
import type { NextTrade } from "../core/hedging/policy/policyCheck";
import { measureBookInSteps } from "../core/risk/measureBook";
import { partOf, type Steps } from "../core/steps/steps";
import { planInput } from "./planInput";
import type { SessionState } from "./session";

/** Share of the work that is done when the book after the trades is measured. */
const MEASURED = 0.05;

/**
 * When the policy of an underlying would say to trade next, for the plan on show: after its trades, as if they were
 * made at the moment of valuation, else as the book is. `null` where there is no plan with this underlying.
 */
export function* nextTradeOf(
  { book, settings, edits, log }: Pick<SessionState, "book" | "settings" | "edits" | "log">,
  underlying: string,
): Steps<NextTrade | null> {
  const input = book && planInput(book, { settings, edits, log: log ?? [] });
  const plan = book?.plan?.underlyings.find((each) => each.underlying === underlying);
  const risk = book?.risk?.underlyings.find((each) => each.underlying === underlying);
  if (!input || plan === undefined || risk === undefined) return null;
  if (plan.trades.length === 0) {
    return yield* nextTradeInSteps(nextTradeInput(input, risk, input.lastHedgeOf(underlying)));
  }
  const { asOf } = input.book;
  const held = risk.positions.map(({ position }) => position);
  const work = measureBookInSteps(bookAfterTrades(held, plan.trades), asOf);
  const after = yield* partOf(work, 0, MEASURED);
  const traded = { time: asOf, spot: risk.spot };
  return yield* partOf(nextTradeInSteps(nextTradeInput(input, after.underlyings[0]!, traded)), MEASURED, 1);
}
