import type { UnderlyingRisk } from "../../risk/bookRisk";
import { finish } from "../../steps/steps";
import type { LastHedge } from "../policy/hedgePolicy";
import type { NextTradeInput } from "../policy/nextTrade";
import { breachTexts, limitedFiguresInSteps, limitsOn } from "./brokenLimits";
import { chosenOffers, cheapestRate, finestOffer } from "./chosenOffers";
import type { PlanInput } from "./planDraft";

/** What the next trade of an underlying follows from, under the policy and limits that its plan follows from. */
export function nextTradeInput(
  input: PlanInput,
  risk: UnderlyingRisk,
  lastHedge: LastHedge | null,
): NextTradeInput {
  const policy = input.policyOf(risk.underlying);
  const chosenFrom = chosenOffers(input.offersOf(risk), policy, input.edits);
  const finest = finestOffer(chosenFrom);
  const limits = limitsOn(risk.underlying, input);
  return {
    risk,
    asOf: input.book.asOf,
    policy,
    costRate: cheapestRate(chosenFrom, policy),
    lastHedge,
    lot: finest === null ? null : { ...finest.unit, quantity: finest.terms.lot },
    breachesOf: (at, time) => breachTexts(finish(limitedFiguresInSteps(limits, at, time))),
  };
}
