import type { RiskGrouping } from "../sheet/riskTable";

/** What the pane shows and cells are to show as well; in the words of the HEDGE functions. */
export type FormulaWish =
  | { readonly kind: "risk"; readonly by: RiskGrouping; readonly higherOrder: boolean }
  | { readonly kind: "limits" }
  | ScenarioWish
  | { readonly kind: "explain"; readonly by: RiskGrouping };

export interface ScenarioWish {
  readonly kind: "scenario";
  /** `null`: all of them. */
  readonly underlying: string | null;
  readonly spotShifts: readonly number[];
  readonly volShifts: readonly number[];
  readonly volShiftType: string;
  readonly sticky: string;
  readonly measure: string;
  /** A table for each. */
  readonly days: readonly number[];
}
