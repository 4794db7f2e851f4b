import type { UnderlyingRisk } from "../../risk/bookRisk";
import type { FigureLimit } from "../figureLimit";
import type { HedgeOffer } from "../hedgeOffer";
import { limitUse } from "../limits";
import { amountText } from "../numberText";
import type { PlanEdits } from "../plan";
import type { PlanDraft, PlanInput, UnderlyingDraft } from "./planDraft";
import { planProblem } from "./planProblem";
import { checkPolicy } from "../policy/checkPolicy";
import type { HedgePolicy } from "../policy/hedgePolicy";
import type { PolicyCheck } from "../policy/policyCheck";
import { rangedFigure, settledOn, type RangedFigure } from "./rangedFigure";

/**
 * Decides for each underlying of a measured book whether to trade, and states what the trades have to achieve.
 * Throws `DomainError` for a policy or terms outside their domain.
 */
export function draftPlan(input: PlanInput): PlanDraft {
  const underlyings = input.book.underlyings.map((risk) => draftUnderlying(risk, input));
  return { input, underlyings, problem: planProblem(underlyings, input) };
}

function draftUnderlying(risk: UnderlyingRisk, input: PlanInput): UnderlyingDraft {
  const { underlying } = risk;
  const { asOf } = input.book;
  const policy = input.policyOf(underlying);
  const { offers, areListed } = input.offersOf(risk);
  const chosenFrom = choose(offers, areListed, policy, input.edits);
  const deltaOfOneLot = finestLot(chosenFrom);
  const limits = input.limits.filter((limit) => limit.underlying === underlying);
  const measured = limits.map((limit) => rangedFigure(limit, risk, asOf, "limit"));
  const figures = measured.filter((figure) => figure !== null);
  const check = checkPolicy({
    risk,
    asOf,
    policy,
    costRate: cheapestRate(chosenFrom) ?? policy.costRate,
    deltaOfOneLot,
    lastHedge: input.lastHedgeOf(underlying),
    breaches: figures.flatMap((figure) => breachText(figure) ?? []),
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
    notes: limits.flatMap((limit, index) => (measured[index] === null ? [untoldNote(limit)] : [])),
  };
}

/** What the trades are chosen from; what the user fixed is among them, whatever the policy names. */
function choose(
  offers: readonly HedgeOffer[],
  areListed: boolean,
  { instrument }: HedgePolicy,
  { quantities, excluded }: PlanEdits,
): readonly HedgeOffer[] {
  const isNamed = ({ unit }: HedgeOffer) => unit.instrument === instrument;
  const allowed = offers.filter(({ unit }) => !excluded.includes(unit.instrument));
  const wanted = instrument !== null ? allowed.filter(isNamed) : areListed ? allowed : allowed.slice(0, 1);
  return allowed.filter(
    (offer) => wanted.includes(offer) || Object.hasOwn(quantities, offer.unit.instrument),
  );
}

/** Least net delta that one lot of an offer moves; 0 where none moves any. */
function finestLot(offers: readonly HedgeOffer[]): number {
  const lots = offers.map(({ exposure, terms }) => Math.abs(exposure.netDelta) * terms.lot);
  const moving = lots.filter((lot) => lot > 0);
  return moving.length === 0 ? 0 : Math.min(...moving);
}

/** Of offers that are not options: a fraction of an option's worth is no fraction of what it hedges. */
function cheapestRate(offers: readonly HedgeOffer[]): number | null {
  const rates = offers
    .filter(({ unit }) => unit.product.kind !== "option")
    .map(({ terms }) => terms.halfSpread + terms.fee)
    .filter((rate) => rate >= 0);
  return rates.length === 0 ? null : Math.min(...rates);
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
  const half = tradeTo === "edge" ? Math.max(band.halfWidth, halfLot) : halfLot;
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

function breachText(figure: RangedFigure): string | null {
  const { name, bucket, lower, upper } = figure;
  const exposure = settledOn(figure, figure.exposure);
  if (limitUse({ ...figure, exposure }).state !== "breach") return null;
  const what = bucket === null ? name.toLowerCase() : `${name.toLowerCase()} ${bucket}`;
  return lower !== null && exposure < lower
    ? `${what} ${amountText(exposure)} is below ${amountText(lower)}`
    : `${what} ${amountText(exposure)} is above ${amountText(upper!)}`;
}

function untoldNote({ name, underlying }: FigureLimit): string {
  return `${name} of ${underlying} does not add up over lognormal and normal volatilities: its limit counts for nothing here.`;
}
