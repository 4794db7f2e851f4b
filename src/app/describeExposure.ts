import type { UnderlyingPlan } from "../core/hedging/plan";
import type { Exposure } from "../core/risk/exposure";
import { rawUnitsPer } from "../sheet/functions/sheetFigures";
import { notAdditive } from "../sheet/notAdditive";
import { cellList } from "./cellList";

const MINUS = "\u2212";
const SIGNIFICANT_DIGITS = 10;

/** What the log tells of an exposure, in the units of the sheet. */
const FIGURES: readonly ((exposure: Exposure) => string)[] = [
  ({ delta }) => `delta ${checkableNumber(delta)}`,
  ({ netDelta }) => `net delta ${checkableNumber(netDelta)}`,
  ({ gamma }) => `gamma ${checkableNumber(gamma)}`,
  describeVega,
  ({ theta }) => `theta per day ${checkableNumber(theta / rawUnitsPer({ byTime: 1 }, false))}`,
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
  if (vega === null) return notAdditive("vega", "volatility").message!;
  const isNormal = volatilityType === "normal";
  const unit = isNormal ? "1.00 of normal volatility" : "point";
  return `vega per ${unit} ${checkableNumber(vega / rawUnitsPer({ byVol: 1 }, isNormal))}`;
}

/** A number with enough digits to check it, without grouping, with a real minus: "−77.61234568". */
export function checkableNumber(value: number): string {
  return String(Number(value.toPrecision(SIGNIFICANT_DIGITS))).replace(/^-/, MINUS);
}
