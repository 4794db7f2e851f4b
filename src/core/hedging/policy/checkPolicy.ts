import type { UtcMillis } from "../../market/time";
import { DomainError, requireFinite, requireNonNegative, requirePositive } from "../../math/domainError";
import type { UnderlyingRisk } from "../../risk/bookRisk";
import { finish, type Steps } from "../../steps/steps";
import { grossDelta } from "../grossDelta";
import { ROUNDING } from "../rounding";
import { appliedBandInSteps } from "./appliedBand";
import { checkCondition } from "./checkCondition";
import { gammaWeightedTerms } from "./gammaWeightedTerms";
import type { HedgePolicy, LastHedge } from "./hedgePolicy";
import type { AppliedBand, PolicyCheck } from "./policyCheck";

export interface PolicyInput {
  readonly risk: UnderlyingRisk;
  /** When it was measured. */
  readonly asOf: UtcMillis;
  readonly policy: HedgePolicy;
  /** One-way cost that bands and intervals are worked out with, as a fraction of the value traded, >= 0. */
  readonly costRate: number;
  /** What one lot of the finest hedge moves net delta by, >= 0; 0 where there is no hedge. */
  readonly deltaOfOneLot: number;
  /** `null` where it never was hedged; conditions that count from the last hedge then hold. */
  readonly lastHedge: LastHedge | null;
  /** A sentence for each limit that is broken: "vega 5,200 is above 5,000". */
  readonly breaches: readonly string[];
}

/**
 * Whether a policy says to trade one underlying now, why, and how far net delta is from the band's edge. On the
 * edge is inside. `appliedBandInSteps` says what the band of a book is, `TradeCondition` what each condition means.
 *
 * Throws `DomainError` for a policy without conditions, a number outside its domain, and as the rule of the band
 * does, such as for a long option that costs leave no band.
 */
export function checkPolicy(input: PolicyInput): PolicyCheck {
  return finish(checkPolicyInSteps(input));
}

/** `checkPolicy`, a bit at a time: a band around a delta at another volatility values all options again. */
export function* checkPolicyInSteps(input: PolicyInput): Steps<PolicyCheck> {
  requirePolicyInput(input);
  const { risk, asOf, policy, costRate, lastHedge, breaches } = input;
  const { netDelta, gamma } = risk.exposure;
  const terms = asksForGamma(policy) ? gammaWeightedTerms(risk, asOf) : null;
  const band = yield* appliedBandInSteps(input, terms);
  const distanceToEdge = distanceInside(band, risk);
  const state = {
    asOf,
    spot: risk.spot,
    netDelta,
    gamma,
    terms,
    band,
    distanceToEdge,
    costRate,
    riskAversion: policy.riskAversion,
    lastHedge,
    breaches,
  };
  const conditions = policy.conditions.map((condition) => checkCondition(condition, state));
  const fires =
    policy.join === "any" ? conditions.some(({ holds }) => holds) : conditions.every(({ holds }) => holds);
  return { fires, conditions, band, distanceToEdge };
}

/** Averages over all options take their time in a long book. */
function asksForGamma({ bandBy, conditions }: HedgePolicy): boolean {
  return bandBy !== "fixed" || conditions.some(({ kind }) => kind === "gammaInterval");
}

function distanceInside({ centre, halfWidth }: AppliedBand, { exposure, positions }: UnderlyingRisk): number {
  const distance = halfWidth - Math.abs(exposure.netDelta - centre);
  return Math.abs(distance) <= ROUNDING * grossDelta(positions) ? 0 : distance;
}

function requirePolicyInput({ policy, costRate, deltaOfOneLot, lastHedge }: PolicyInput): void {
  const { target, band, conditions } = policy;
  requireFinite("target", target);
  if (band !== null) requireNonNegative("band", band);
  requireNonNegative("costRate", costRate);
  requireNonNegative("deltaOfOneLot", deltaOfOneLot);
  // All of none would always hold.
  if (conditions.length === 0) throw new DomainError("conditions", undefined, "at least one");
  for (const condition of conditions) {
    if (condition.kind === "interval") requirePositive("hours", condition.hours);
    if (condition.kind === "spotMove") requirePositive("move", condition.move);
  }
  if (lastHedge === null) return;
  requireFinite("time of the last hedge", lastHedge.time);
  requirePositive("spot at the last hedge", lastHedge.spot);
}
