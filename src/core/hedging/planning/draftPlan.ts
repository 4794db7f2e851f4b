import { DomainError } from "../../math/domainError";
import type { UnderlyingRisk } from "../../risk/bookRisk";
import type { FigureLimit } from "../figureLimit";
import type { PlanDraft, PlanInput, UnderlyingDraft } from "./planDraft";
import { breachTexts, limitedFigures, limitsOn } from "./brokenLimits";
import { chosenOffers, cheapestRate, deltaOfALot, finestOffer } from "./chosenOffers";
import { planProblem } from "./planProblem";
import { SHARE_OF_GROSS_DELTA } from "../automaticBand";
import { checkPolicy } from "../policy/checkPolicy";
import type { HedgePolicy } from "../policy/hedgePolicy";
import type { PolicyCheck } from "../policy/policyCheck";
import type { RangedFigure } from "./rangedFigure";

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
    figures: [policyFigure(risk, policy, check, deltaOfOneLot, input), ...figures],
    isActive: check.fires || isFixed,
    notes: limits.filter(({ of }) => of(risk.exposure) === null).map(untoldNote),
  };
}

/**
 * Where trades have to bring net delta: to the target, as near as the finest lot goes, or into the band. Half the
 * finest lot is always within reach, so that the range never asks for what no number of lots can do.
 */
function policyFigure(
  { underlying, exposure, positions, spot }: UnderlyingRisk,
  { tradeTo }: HedgePolicy,
  { band }: PolicyCheck,
  deltaOfOneLot: number,
  { choices }: PlanInput,
): RangedFigure {
  const halfLot = deltaOfOneLot / 2;
  // A trade that closes a holding takes as much off the gross delta, and its share off an automatic band.
  const narrowing =
    band.by === "automatic" ? SHARE_OF_GROSS_DELTA * Math.abs(exposure.netDelta - band.centre) : 0;
  const half = tradeTo === "edge" ? Math.max(band.halfWidth - narrowing, halfLot) : halfLot;
  return {
    underlying,
    bucket: null,
    name: "Net delta",
    from: "policy",
    of: ({ netDelta }) => netDelta,
    exposure: exposure.netDelta,
    scale: positions.reduce((sum, { exposure: own }) => sum + Math.abs(own.netDelta), 0),
    lower: band.centre - half,
    target: band.centre,
    upper: band.centre + half,
    weight: spot * choices.stress.spot,
  };
}

function untoldNote({ name, underlying }: FigureLimit): string {
  return `${name} of ${underlying} does not add up over lognormal and normal volatilities: its limit counts for nothing here.`;
}
