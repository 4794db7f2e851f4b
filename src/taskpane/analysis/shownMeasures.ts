import type { ScenarioMeasure } from "../../core/risk/scenario";
import { rawUnitsPer } from "../../sheet/functions/sheetFigures";
import { notAdditive } from "../../sheet/notAdditive";
import { RISK_COLUMNS, riskUnit, type RiskColumn } from "../../sheet/riskColumns";
import { formatGreek, formatMoney } from "../format/numbers";
import type { Scope } from "./scope";

/** A measure of the core as the pane shows it. */
export interface ShownMeasure {
  readonly measure: ScenarioMeasure;
  /** As HEDGE.SCENARIO takes it. */
  readonly name: string;
  /** The figure of risk that has its unit, and adds up where it does. */
  readonly column: RiskColumn;
  readonly format: (value: number) => string;
}

export const PROFIT = shown("P&L", "P&L", "Value", formatMoney);

export const SHOWN_MEASURES: readonly ShownMeasure[] = [
  PROFIT,
  shown("delta", "Delta", "Delta", formatGreek),
  shown("gamma", "Gamma", "Gamma", formatGreek),
  shown("vega", "Vega", "Vega", formatMoney),
  shown("theta", "Theta", "Theta", formatMoney),
];

function shown(
  measure: ScenarioMeasure,
  name: string,
  columnName: string,
  format: ShownMeasure["format"],
): ShownMeasure {
  return { measure, name, column: RISK_COLUMNS.find((column) => column.name === columnName)!, format };
}

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
