import { DAYS_PER_YEAR, MILLIS_PER_DAY, type UtcMillis } from "../../market/time";
import { bandText } from "../bandText";
import { amountText } from "../numberText";
import { optimalIntervalYears } from "../optimalInterval";
import { ROUNDING } from "../rounding";
import type { GammaWeightedTerms } from "./gammaWeightedTerms";
import type { LastHedge, TradeCondition } from "./hedgePolicy";
import type { AppliedBand, ConditionCheck } from "./policyCheck";

/** What the conditions of a policy look at. */
export interface PolicyState {
  readonly asOf: UtcMillis;
  readonly spot: number;
  readonly netDelta: number;
  readonly gamma: number;
  /** `null` where no option has gamma. */
  readonly terms: GammaWeightedTerms | null;
  readonly band: AppliedBand;
  /** Net delta from the band's nearer edge: < 0 outside. */
  readonly distanceToEdge: number;
  readonly costRate: number;
  readonly riskAversion: number;
  /** `null` where it never was hedged. */
  readonly lastHedge: LastHedge | null;
  /** A sentence for each limit that is broken. */
  readonly breaches: readonly string[];
}

type Answer = Omit<ConditionCheck, "condition">;

export const MILLIS_PER_HOUR = MILLIS_PER_DAY / 24;
const HOURS_PER_YEAR = DAYS_PER_YEAR * 24;

/** What counts from the last hedge holds where there was none. */
const NEVER_HEDGED: Answer = { holds: true, text: "no hedge is known" };

export function checkCondition(condition: TradeCondition, state: PolicyState): ConditionCheck {
  return { condition, ...answer(condition, state) };
}

function answer(condition: TradeCondition, state: PolicyState): Answer {
  const { lastHedge } = state;
  switch (condition.kind) {
    case "everyCheck":
      return { holds: true, text: "every check trades" };
    case "band":
      return checkBand(state);
    case "breach":
      return checkBreach(state);
    case "interval":
      return lastHedge === null ? NEVER_HEDGED : checkInterval(condition.hours, "", state.asOf, lastHedge);
    case "gammaInterval":
      return lastHedge === null ? NEVER_HEDGED : checkGammaInterval(state, lastHedge);
    case "spotMove":
      return lastHedge === null ? NEVER_HEDGED : checkSpotMove(condition.move, state, lastHedge);
    case "gammaMove":
      return lastHedge === null ? NEVER_HEDGED : checkGammaMove(state, lastHedge);
  }
}

function checkBand({ netDelta, band, distanceToEdge }: PolicyState): Answer {
  const holds = distanceToEdge < 0;
  const { centre, halfWidth } = band;
  const standing =
    halfWidth === 0
      ? `${holds ? "off" : "on"} its target ${amountText(centre)}`
      : `${holds ? "outside" : "inside"} ${bandText(centre, halfWidth)}`;
  return { holds, text: `net delta ${amountText(netDelta)} is ${standing}` };
}

function checkBreach({ breaches }: PolicyState): Answer {
  const holds = breaches.length > 0;
  return { holds, text: holds ? breaches.join(", ") : "no limit is broken" };
}

function checkInterval(hours: number, which: string, asOf: UtcMillis, { time }: LastHedge): Answer {
  const passed = (asOf - time) / MILLIS_PER_HOUR;
  // A book may be valued at a moment before its last hedge.
  if (passed < 0) {
    return { holds: false, text: `the last hedge is ${amountText(-passed)} hours after this valuation` };
  }
  return {
    holds: passed >= hours,
    text: `${amountText(passed)} of ${which}${amountText(hours)} hours have passed`,
  };
}

function checkGammaInterval(
  { terms, costRate, riskAversion, asOf }: PolicyState,
  lastHedge: LastHedge,
): Answer {
  if (terms === null || terms.gamma === 0) {
    return { holds: false, text: "without gamma no interval is too long" };
  }
  const years = optimalIntervalYears({ ...terms, cost: costRate, riskAversion });
  return checkInterval(years * HOURS_PER_YEAR, "the best ", asOf, lastHedge);
}

function checkSpotMove(least: number, { spot }: PolicyState, lastHedge: LastHedge): Answer {
  const move = (spot - lastHedge.spot) / lastHedge.spot;
  return {
    holds: Math.abs(move) >= least * (1 - ROUNDING),
    text: `spot has moved by ${percentText(move)} of ±${percentText(least)} since the last hedge`,
  };
}

function checkGammaMove({ gamma, spot, band: { halfWidth } }: PolicyState, lastHedge: LastHedge): Answer {
  const moved = gamma * (spot - lastHedge.spot);
  const holds = Math.abs(moved) > halfWidth * (1 + ROUNDING);
  const comparison = holds ? "more than" : "no more than";
  return {
    holds,
    text: `gamma times the move of spot since the last hedge is ${amountText(moved)}, ${comparison} ±${amountText(halfWidth)}`,
  };
}

function percentText(fraction: number): string {
  return `${amountText(100 * fraction)} %`;
}
