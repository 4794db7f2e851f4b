import { hasEdits, type RebalancePlan } from "../core/hedging/plan";
import { draftPlan } from "../core/hedging/planning/draftPlan";
import { finishPlan } from "../core/hedging/planning/finishPlan";
import type { PlanDraft, PlanInput } from "../core/hedging/planning/planDraft";
import { planStage, type PlanStage } from "../core/hedging/planning/planStage";
import { planInput, type PlanInputs } from "./planInput";
import type { BookState } from "./session";

/** What a plan depends on besides the book. */
export interface PlanConditions extends PlanInputs {
  /** Trades that are kept where the edits say so. */
  readonly shown: RebalancePlan | null;
}

/** The plan of a book that has been read and measured, as far as it can be made without a search; `null`: there is none. */
export function planBook(book: Omit<BookState, "plan">, conditions: PlanConditions): PlanStage | null {
  const input = planInput(book, conditions);
  if (input === null) return null;
  const { edits, shown } = conditions;
  if (edits.others === "keep" && shown !== null && hasEdits(edits)) {
    return { kind: "whole", plan: keptPlan(input, shown) };
  }
  return planStage(input);
}

/** The plan with the quantities of the plan on show, but for those that the user fixed. */
function keptPlan(input: PlanInput, shown: RebalancePlan): RebalancePlan {
  const draft: PlanDraft = draftPlan(input);
  const quantities = new Map(shown.trades.map(({ instrument, quantity }) => [instrument, quantity]));
  return finishPlan(draft, {
    quantities: draft.problem.hedges.map(({ name, fixed }) => fixed ?? quantities.get(name) ?? 0),
    conflicts: null,
    search: { by: "user", gap: 0, timeIsUp: false },
  });
}
