import type { UnderlyingRisk } from "../../risk/bookRisk";
import { SHARE_OF_GROSS_DELTA } from "../automaticBand";
import { grossDelta } from "../grossDelta";
import type { HedgePolicy } from "../policy/hedgePolicy";
import type { AppliedBand, PolicyCheck } from "../policy/policyCheck";
import type { TradingChoices } from "../tradingChoices";
import type { RangedFigure } from "./rangedFigure";

/** Of a band around a delta that is a model's anyway. */
const SHARE_OF_HALF_WIDTH = 0.001;

/**
 * Where net delta has to come when its policy trades. Inside a band that is a condition of the policy it is not what
 * there is to trade for: then it has to stay there, and no more.
 */
export function leadsTo(
  { tradeTo, conditions }: HedgePolicy,
  { distanceToEdge }: PolicyCheck,
): HedgePolicy["tradeTo"] {
  const isInside = distanceToEdge >= 0 && conditions.some(({ kind }) => kind === "band");
  return isInside ? "edge" : tradeTo;
}

/**
 * Where trades have to bring net delta: to the target, as near as the finest lot goes, or into the band. Half the
 * finest lot is always within reach, so that the range never asks for what no number of lots can do.
 */
export function policyFigure(
  { underlying, exposure, positions, spot }: UnderlyingRisk,
  tradeTo: HedgePolicy["tradeTo"],
  band: AppliedBand,
  deltaOfOneLot: number,
  { stress }: TradingChoices,
): RangedFigure {
  const halfLot = deltaOfOneLot / 2;
  // A trade that closes a holding takes as much off the gross delta, and its share off an automatic band.
  const narrowing =
    band.by === "automatic" ? SHARE_OF_GROSS_DELTA * Math.abs(exposure.netDelta - band.centre) : 0;
  // A middle that follows from gamma moves with the trades: it is not met to the lot.
  const nearEnough = band.by === "zakamouline" ? SHARE_OF_HALF_WIDTH * band.halfWidth : 0;
  const half = Math.max(halfLot, tradeTo === "edge" ? band.halfWidth - narrowing : nearEnough);
  return {
    underlying,
    bucket: null,
    name: "Net delta",
    from: "policy",
    of: ({ netDelta }) => netDelta,
    exposure: exposure.netDelta,
    scale: grossDelta(positions),
    lower: band.centre - half,
    target: band.centre,
    upper: band.centre + half,
    weight: spot * stress.spot,
  };
}
