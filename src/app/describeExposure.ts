import type { UnderlyingPlan } from "../core/hedging/plan";
import type { Exposure } from "../core/risk/exposure";
import { cellList } from "./cellList";

const MINUS = "\u2212";
const SIGNIFICANT_DIGITS = 10;
const DAYS_PER_YEAR = 365;
const POINTS_PER_UNIT = 100;

/** What the log tells of an exposure, in the units of the sheet. */
const FIGURES: readonly ((exposure: Exposure) => string)[] = [
  ({ delta }) => `delta ${checkableNumber(delta)}`,
  ({ netDelta }) => `net delta ${checkableNumber(netDelta)}`,
  ({ gamma }) => `gamma ${checkableNumber(gamma)}`,
  describeVega,
  ({ theta }) => `theta per day ${checkableNumber(theta / DAYS_PER_YEAR)}`,
  ({ dollarDelta }) => `dollar delta ${checkableNumber(dollarDelta)}`,
  ({ value }) => `value ${checkableNumber(value)}`,
];

/**
 * Exposure of every underlying before or after its trade, for the log:
 * "BTC: delta −77.6, net delta −85.6, gamma …; ETH: …", to 10 significant digits so that it can be checked.
 */
export function describeExposures(
  underlyings: readonly UnderlyingPlan[],
  moment: "before" | "after",
): string {
  return cellList(underlyings.map((plan) => `${plan.underlying}: ${describeExposure(plan[moment])}`));
}

function describeExposure(exposure: Exposure): string {
  return FIGURES.map((describe) => describe(exposure)).join(", ");
}

function describeVega({ vega, volatilityType }: Exposure): string {
  if (vega === null) return "vega does not add up over lognormal and normal volatilities";
  if (volatilityType === "normal") return `vega per 1.00 of normal volatility ${checkableNumber(vega)}`;
  return `vega per point ${checkableNumber(vega / POINTS_PER_UNIT)}`;
}

/** A number with enough digits to check it, without grouping, with a real minus: "−77.61234568". */
export function checkableNumber(value: number): string {
  return String(Number(value.toPrecision(SIGNIFICANT_DIGITS))).replace(/^-/, MINUS);
}
