import { DomainError } from "../../math/domainError";
import type { UnderlyingRisk } from "../../risk/bookRisk";
import type { FigureLimit } from "../figureLimit";
import type { HedgeOffer } from "../hedgeOffer";
import type { PlanEdits } from "../plan";
import type { PlanDraft, PlanInput, UnderlyingDraft } from "./planDraft";
import { breachTexts, limitedFiguresInSteps, limitsOn } from "./brokenLimits";
import { chosenOffers, cheapestRate, deltaOfALot, finestOffer } from "./chosenOffers";
import { planProblem } from "./planProblem";
import { leadsTo, policyFigure } from "./policyFigure";
import type { AppliedBand } from "../policy/policyCheck";
import { checkPolicyInSteps } from "../policy/checkPolicy";
import { partOf, type Steps } from "../../steps/steps";

/** Shares of the work on an underlying: when what may be traded is known, and what the limits are on. */
const OFFERED = 0.4;
const LIMITED = 0.8;

/**
 * Decides for each underlying of a measured book whether to trade, and states what the trades have to achieve.
 * Throws `DomainError` for a policy or terms outside their domain.
 */
export function* draftPlanInSteps(input: PlanInput): Steps<PlanDraft> {
  const { underlyings: risks } = input.book;
  const underlyings: UnderlyingDraft[] = [];
  for (const [index, risk] of risks.entries()) {
    const work = draftUnderlyingInSteps(risk, input);
    underlyings.push(yield* partOf(named(risk, work), index / risks.length, (index + 1) / risks.length));
    yield (index + 1) / risks.length;
  }
  return { input, underlyings, problem: planProblem(underlyings, input) };
}

/** What is wrong with one underlying is told with its name. */
function* named<Result>({ underlying }: UnderlyingRisk, work: Steps<Result>): Steps<Result> {
  try {
    return yield* work;
  } catch (thrown) {
    if (!(thrown instanceof DomainError)) throw thrown;
    const { argument, found, wanted } = thrown;
    throw new DomainError(`${underlying}, ${argument}`, found, wanted);
  }
}

function* draftUnderlyingInSteps(risk: UnderlyingRisk, input: PlanInput): Steps<UnderlyingDraft> {
  const { underlying } = risk;
  const { asOf } = input.book;
  const policy = input.policyOf(underlying);
  const offered = input.offersOf(risk);
  const { offers } = offered;
  const chosenFrom = chosenOffers(offered, policy, input.edits);
  const finest = finestOffer(chosenFrom);
  const deltaOfOneLot = finest === null ? 0 : deltaOfALot(finest);
  const limits = limitsOn(underlying, input);
  yield OFFERED;
  const figures = yield* partOf(limitedFiguresInSteps(limits, risk, asOf), OFFERED, LIMITED);
  const checking = checkPolicyInSteps({
    risk,
    asOf,
    policy,
    costRate: cheapestRate(chosenFrom, policy),
    deltaOfOneLot,
    lastHedge: input.lastHedgeOf(underlying),
    breaches: breachTexts(figures),
  });
  const check = yield* partOf(checking, LIMITED, 1);
  const band = input.bandsAfter?.get(underlying) ?? check.band;
  const isFixed = offers.some((offer) => isFixedBy(input.edits, offer));
  return {
    risk,
    policy,
    check,
    offers,
    chosenFrom,
    figures: [
      policyFigure(risk, leadsTo(policy, check), band, reach(chosenFrom, input.edits, band), input.choices),
      ...figures,
    ],
    isActive: check.fires || isFixed,
    notes: limits.filter(({ of }) => of(risk.exposure) === null).map(untoldNote),
  };
}

/**
 * What one lot of the finest offer moves net delta by, of those that are free to find; where the user fixed them all,
 * anywhere in the band is near enough.
 */
function reach(chosenFrom: readonly HedgeOffer[], edits: PlanEdits, { halfWidth }: AppliedBand): number {
  const free = finestOffer(chosenFrom.filter((offer) => !isFixedBy(edits, offer)));
  if (free !== null) return deltaOfALot(free);
  return chosenFrom.length > 0 ? 2 * halfWidth : 0;
}

function isFixedBy({ quantities }: PlanEdits, { unit }: HedgeOffer): boolean {
  return Object.hasOwn(quantities, unit.instrument);
}

function untoldNote({ name, underlying }: FigureLimit): string {
  return `${name} of ${underlying} does not add up over lognormal and normal volatilities: its limit counts for nothing here.`;
}
