import type { MarketQuote } from "../../market/quote";
import type { UtcMillis } from "../../market/time";
import type { UnderlyingRisk } from "../../risk/bookRisk";
import { measurePositionsInSteps } from "../../risk/measurePositions";
import { partOf, type Steps } from "../../steps/steps";
import { automaticBand } from "../automaticBand";
import { whalleyWilmottHalfWidth } from "../bands/whalleyWilmott";
import { zakamoulineBand } from "../bands/zakamouline";
import { changeMarketsInSteps } from "./changeMarkets";
import type { GammaWeightedTerms } from "./gammaWeightedTerms";
import type { HedgePolicy } from "./hedgePolicy";
import type { AppliedBand } from "./policyCheck";

export interface BandInput {
  readonly risk: UnderlyingRisk;
  readonly asOf: UtcMillis;
  readonly policy: Pick<HedgePolicy, "target" | "band" | "bandBy" | "riskAversion">;
  /** One-way, as a fraction of the value traded, >= 0. */
  readonly costRate: number;
  /** What the finest trade there is moves net delta by, >= 0. */
  readonly deltaOfOneLot: number;
}

/**
 * The band of a policy around its target, for a whole book.
 *
 * A band that follows from costs takes the options as one with the gamma of all, and their years, rate and
 * volatility as averages weighted by the size of each one's gamma (`terms`). It is never narrower than
 * the automatic band, which a whole lot and minutes of passing time leave at once; without gamma it is that. Where
 * the automatic band is the wider one, `by` says so.
 *
 * Zakamouline's band lies around the delta at another volatility: its centre is the target plus net delta as it is
 * less what net delta would be with each option's volatility changed in the same proportion.
 *
 * Throws `DomainError` as the rule's formula does.
 */
export function* appliedBandInSteps(input: BandInput, terms: GammaWeightedTerms | null): Steps<AppliedBand> {
  const { risk, policy, deltaOfOneLot } = input;
  const { target, band, bandBy } = policy;
  if (bandBy === "fixed" && band !== null) return { by: "fixed", centre: target, halfWidth: band };

  const least = automaticBand(risk.positions, deltaOfOneLot);
  const automatic: AppliedBand = { by: "automatic", centre: target, halfWidth: least };
  if (bandBy === "fixed" || terms === null) return automatic;

  const following = yield* bandByCosts(input, terms, bandBy);
  return following.halfWidth < least ? { ...following, by: "automatic", halfWidth: least } : following;
}

function* bandByCosts(
  { risk, asOf, policy: { target, riskAversion }, costRate }: BandInput,
  terms: GammaWeightedTerms,
  by: "whalley-wilmott" | "zakamouline",
): Steps<AppliedBand> {
  const inputs = { ...terms, cost: costRate, riskAversion };
  if (by === "whalley-wilmott") return { by, centre: target, halfWidth: whalleyWilmottHalfWidth(inputs) };

  const { halfWidth, vol } = zakamoulineBand({ ...inputs, side: terms.gamma > 0 ? "long" : "short" });
  const adjusted = yield* netDeltaOfOptions(risk, asOf, vol / terms.vol);
  return { by, centre: target + netDeltaOf(risk) - adjusted, halfWidth };
}

/** Net delta of the options alone. */
function netDeltaOf({ positions }: UnderlyingRisk): number {
  return positions.reduce(
    (sum, { position, exposure }) => (position.product.kind === "option" ? sum + exposure.netDelta : sum),
    0,
  );
}

/** The same, with each volatility multiplied by `factor`. */
function* netDeltaOfOptions({ positions }: UnderlyingRisk, asOf: UtcMillis, factor: number): Steps<number> {
  const options = positions
    .map(({ position }) => position)
    .filter(({ product }) => product.kind === "option");
  const scale = (market: MarketQuote) => ({ ...market, volatility: market.volatility! * factor });
  const changed = yield* partOf(changeMarketsInSteps(options, scale), 0, 0.1);
  const exposures = yield* partOf(measurePositionsInSteps(changed, asOf), 0.1, 1);
  return exposures.reduce((sum, { netDelta }) => sum + netDelta, 0);
}
