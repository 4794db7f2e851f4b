import { DomainError } from "../../math/domainError";
import type { UnderlyingRisk } from "../../risk/bookRisk";
import type { FigureLimit } from "../figureLimit";
import type { PlanDraft, PlanInput, UnderlyingDraft } from "./planDraft";
import { breachTexts, limitedFigures, limitsOn } from "./brokenLimits";
import { chosenOffers, cheapestRate, deltaOfALot, finestOffer } from "./chosenOffers";
import { planProblem } from "./planProblem";
import { policyFigure } from "./policyFigure";
import { checkPolicy } from "../policy/checkPolicy";

/**
 * Decides for each underlying of a measured book whether to trade, and states what the trades have to achieve.
 * Throws `DomainError` for a policy or terms outside their domain.
 */
export function draftPlan(input: PlanInput): PlanDraft {
  const underlyings = input.book.underlyings.map((risk) => {
    try {
      return draftUnderlying(risk, input);
    } catch (thrown) {
      if (!(thrown instanceof DomainError)) throw thrown;
      const { argument, found, wanted } = thrown;
      throw new DomainError(`${risk.underlying}, ${argument}`, found, wanted);
    }
  });
  return { input, underlyings, problem: planProblem(underlyings, input) };
}

function draftUnderlying(risk: UnderlyingRisk, input: PlanInput): UnderlyingDraft {
  const { underlying } = risk;
  const { asOf } = input.book;
  const policy = input.policyOf(underlying);
  const offered = input.offersOf(risk);
  const { offers } = offered;
  const chosenFrom = chosenOffers(offered, policy, input.edits);
  const finest = finestOffer(chosenFrom);
  const deltaOfOneLot = finest === null ? 0 : deltaOfALot(finest);
  const limits = limitsOn(underlying, input);
  const figures = limitedFigures(limits, risk, asOf);
  const check = checkPolicy({
    risk,
    asOf,
    policy,
    costRate: cheapestRate(chosenFrom, policy),
    deltaOfOneLot,
    lastHedge: input.lastHedgeOf(underlying),
    breaches: breachTexts(figures),
  });
  const isFixed = offers.some(({ unit }) => Object.hasOwn(input.edits.quantities, unit.instrument));
  return {
    risk,
    policy,
    check,
    offers,
    chosenFrom,
    figures: [
      policyFigure(
        risk,
        policy,
        input.bandsAfter?.get(underlying) ?? check.band,
        deltaOfOneLot,
        input.choices,
      ),
      ...figures,
    ],
    isActive: check.fires || isFixed,
    notes: limits.filter(({ of }) => of(risk.exposure) === null).map(untoldNote),
  };
}

function untoldNote({ name, underlying }: FigureLimit): string {
  return `${name} of ${underlying} does not add up over lognormal and normal volatilities: its limit counts for nothing here.`;
}
