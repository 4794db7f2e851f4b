import type { PlanEdits } from "../../core/hedging/plan";

/** What a plan can be changed by, wherever it is shown. */
export interface PlanEditing {
  /** In force; the plan on show may not follow from them yet. */
  readonly edits: PlanEdits;
  readonly disabled: boolean;
  readonly onEdit: (edits: PlanEdits) => void;
}
