import { measureBookInSteps } from "../../risk/measureBook";
import { partOf, type Steps } from "../../steps/steps";
import type { RebalancePlan, UnderlyingPlan } from "../plan";
import { checkPolicyInSteps } from "../policy/checkPolicy";
import type { AppliedBand } from "../policy/policyCheck";
import { bookAfterTrades } from "./bookAfterTrades";
import { cheapestRate, deltaOfALot, finestOffer } from "./chosenOffers";
import type { PlanDraft, PlanInput, UnderlyingDraft } from "./planDraft";
import { leadsTo, policyFigure } from "./policyFigure";
import { settledOn } from "./rangedFigure";

/** Share of the work that is done when the book after the trades is measured. */
const MEASURED = 0.7;

/**
 * The bands of underlyings whose policy would say to trade again right after the trades: trades in options change
 * gamma, and a band that follows from gamma with it. Empty where the plan can stand.
 */
export function* bandsAfterInSteps(
  draft: PlanDraft,
  plan: RebalancePlan,
): Steps<ReadonlyMap<string, AppliedBand>> {
  const { underlyings, input } = draft;
  const found = new Map<string, AppliedBand>();
  for (const [index, each] of underlyings.entries()) {
    const work = bandOutsideInSteps(each, plan.underlyings[index]!, input);
    const band = yield* partOf(work, index / underlyings.length, (index + 1) / underlyings.length);
    if (band !== null) found.set(each.risk.underlying, band);
  }
  return found;
}

function* bandOutsideInSteps(
  { risk, policy, check, chosenFrom }: UnderlyingDraft,
  { trades, conflicts }: UnderlyingPlan,
  { book, choices }: PlanInput,
): Steps<AppliedBand | null> {
  const { asOf } = book;
  const isFixed = policy.bandBy === "fixed" && (policy.band !== null || leadsTo(policy, check) === "target");
  if (isFixed || trades.length === 0 || conflicts !== null) return null;
  const held = risk.positions.map(({ position }) => position);
  const measuring = measureBookInSteps(bookAfterTrades(held, trades), asOf);
  const after = (yield* partOf(measuring, 0, MEASURED)).underlyings[0]!;
  const finest = finestOffer(chosenFrom);
  const deltaOfOneLot = finest === null ? 0 : deltaOfALot(finest);
  const checking = checkPolicyInSteps({
    risk: after,
    asOf,
    policy,
    costRate: cheapestRate(chosenFrom, policy),
    deltaOfOneLot,
    lastHedge: { time: asOf, spot: risk.spot },
    breaches: [],
  });
  const checkAfter = yield* partOf(checking, MEASURED, 1);
  const { fires, band } = checkAfter;
  const figure = policyFigure(after, leadsTo(policy, checkAfter), band, deltaOfOneLot, choices);
  const { exposure, lower, upper } = { ...figure, exposure: settledOn(figure, figure.exposure) };
  return fires && (exposure < lower! || exposure > upper!) ? band : null;
}
