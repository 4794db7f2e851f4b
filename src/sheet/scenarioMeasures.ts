import type { ScenarioMeasure } from "../core/risk/scenario";
import { RISK_COLUMNS, type RiskColumn } from "./riskColumns";

/** A measure of scenarios, as cells and pane name it. */
export interface SheetMeasure {
  readonly measure: ScenarioMeasure;
  readonly name: string;
  /** The figure of risk that has its unit, and adds up where it does. */
  readonly column: RiskColumn;
}

export const PROFIT = sheetMeasure("P&L", "P&L", "Value");

export const SCENARIO_MEASURES: readonly SheetMeasure[] = [
  PROFIT,
  sheetMeasure("delta", "Delta", "Delta"),
  sheetMeasure("gamma", "Gamma", "Gamma"),
  sheetMeasure("vega", "Vega", "Vega"),
  sheetMeasure("theta", "Theta", "Theta"),
];

function sheetMeasure(measure: ScenarioMeasure, name: string, columnName: string): SheetMeasure {
  return { measure, name, column: RISK_COLUMNS.find((column) => column.name === columnName)! };
}
