import { measureBook } from "../../risk/measureBook";
import type { RebalancePlan, UnderlyingPlan } from "../plan";
import { checkPolicy } from "../policy/checkPolicy";
import type { AppliedBand } from "../policy/policyCheck";
import { bookAfterTrades } from "./bookAfterTrades";
import { cheapestRate, deltaOfALot, finestOffer } from "./chosenOffers";
import type { PlanDraft, PlanInput, UnderlyingDraft } from "./planDraft";
import { policyFigure } from "./policyFigure";
import { settledOn } from "./rangedFigure";

/**
 * The bands of underlyings whose policy would say to trade again right after the trades: trades in options change
 * gamma, and a band that follows from gamma with it. Empty where the plan can stand.
 */
export function bandsAfter(draft: PlanDraft, plan: RebalancePlan): ReadonlyMap<string, AppliedBand> {
  const found = draft.underlyings.flatMap((each, index) => {
    const band = bandOutside(each, plan.underlyings[index]!, draft.input);
    return band === null ? [] : [[each.risk.underlying, band] as const];
  });
  return new Map(found);
}

function bandOutside(
  { risk, policy, chosenFrom }: UnderlyingDraft,
  { trades, conflicts }: UnderlyingPlan,
  { book, choices }: PlanInput,
): AppliedBand | null {
  const { asOf } = book;
  const isFixed = policy.bandBy === "fixed" && (policy.band !== null || policy.tradeTo === "target");
  if (isFixed || trades.length === 0 || conflicts !== null) return null;
  const held = risk.positions.map(({ position }) => position);
  const after = measureBook(bookAfterTrades(held, trades), asOf).underlyings[0]!;
  const finest = finestOffer(chosenFrom);
  const deltaOfOneLot = finest === null ? 0 : deltaOfALot(finest);
  const { fires, band } = checkPolicy({
    risk: after,
    asOf,
    policy,
    costRate: cheapestRate(chosenFrom, policy),
    deltaOfOneLot,
    lastHedge: { time: asOf, spot: risk.spot },
    breaches: [],
  });
  const figure = policyFigure(after, policy, band, deltaOfOneLot, choices);
  const { exposure, lower, upper } = { ...figure, exposure: settledOn(figure, figure.exposure) };
  return fires && (exposure < lower! || exposure > upper!) ? band : null;
}
