import type { UnderlyingPlan } from "../core/hedging/plan";
import type { Exposure } from "../core/risk/exposure";
import { cellList } from "./cellList";

const MINUS = "\u2212";
const SIGNIFICANT_DIGITS = 10;
const DAYS_PER_YEAR = 365;
const POINTS_PER_UNIT = 100;

/** What the log tells of an exposure, in the units of the sheet. */
const FIGURES: readonly (readonly [name: string, of: (exposure: Exposure) => number | null])[] = [
  ["delta", ({ delta }) => delta],
  ["net delta", ({ netDelta }) => netDelta],
  ["gamma", ({ gamma }) => gamma],
  ["vega per point", ({ vega }) => (vega === null ? null : vega / POINTS_PER_UNIT)],
  ["theta per day", ({ theta }) => theta / DAYS_PER_YEAR],
  ["dollar delta", ({ dollarDelta }) => dollarDelta],
  ["value", ({ value }) => value],
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
  return FIGURES.map(([name, of]) => {
    const figure = of(exposure);
    return `${name} ${figure === null ? "does not add up" : checkableNumber(figure)}`;
  }).join(", ");
}

/** A number with enough digits to check it, without grouping, with a real minus: "−77.61234568". */
export function checkableNumber(value: number): string {
  return String(Number(value.toPrecision(SIGNIFICANT_DIGITS))).replace(/^-/, MINUS);
}
