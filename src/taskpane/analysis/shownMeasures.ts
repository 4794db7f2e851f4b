import { rawUnitsPer } from "../../sheet/functions/sheetFigures";
import { notAdditive } from "../../sheet/notAdditive";
import { riskUnit } from "../../sheet/riskColumns";
import { SCENARIO_MEASURES, type SheetMeasure } from "../../sheet/scenarioMeasures";
import { formatGreek, formatMoney } from "../format/numbers";
import type { Scope } from "./scope";

/** A measure of HEDGE.SCENARIO as the pane shows it. */
export interface ShownMeasure extends SheetMeasure {
  readonly format: (value: number) => string;
}

export const SHOWN_MEASURES: readonly ShownMeasure[] = SCENARIO_MEASURES.map((measure) => ({
  ...measure,
  format: measure.column.counts === "currency" ? formatMoney : formatGreek,
}));

export const PROFIT = SHOWN_MEASURES.find(({ measure }) => measure === "P&L")!;

/** "BTC per 1.00 of price", "USD per vol point" */
export function unitOf({ column }: ShownMeasure, { underlying, currency, exposure }: Scope): string {
  return riskUnit(column, { underlying, currency, volatilityType: exposure.volatilityType });
}

/** What the core's figure is divided by to be in that unit. */
export function rawUnitsOf({ column }: ShownMeasure, scope: Scope): number {
  return rawUnitsPer(column, hasNormalVolatilities(scope));
}

/** Whether all volatilities are in units of price. */
export function hasNormalVolatilities({ exposure }: Scope): boolean {
  return exposure.volatilityType === "normal";
}

/** Why the measure has no sum over what is looked at; `null` where it has one. */
export function whyNotAdditive(
  { name, column }: ShownMeasure,
  { underlying, exposure }: Scope,
): string | null {
  if (column.of(exposure) !== null) return null;
  if (column.counts === "underlying" && underlying === null)
    return `${notAdditive(name, "underlying").message}. Choose one.`;
  return `${notAdditive(name, exposure.volatilityType === "both" ? "volatility" : "currency").message}.`;
}
