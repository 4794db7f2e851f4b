import { hasEdits, type RebalancePlan } from "../core/hedging/plan";
import { draftPlanInSteps } from "../core/hedging/planning/draftPlan";
import { finishPlan } from "../core/hedging/planning/finishPlan";
import type { PlanInput } from "../core/hedging/planning/planDraft";
import { planStageInSteps, type PlanStage } from "../core/hedging/planning/planStage";
import { finish, type Steps } from "../core/steps/steps";
import { planInput, type PlanInputs } from "./planInput";
import type { BookState } from "./session";

/** What a plan depends on besides the book. */
export interface PlanConditions extends PlanInputs {
  /** Trades that are kept where the edits say so. */
  readonly shown: RebalancePlan | null;
}

/** `planBookInSteps` at once. */
export function planBook(book: Omit<BookState, "plan">, conditions: PlanConditions): PlanStage | null {
  return finish(planBookInSteps(book, conditions));
}

/** The plan of a book that has been read and measured, as far as it can be made without a search; `null`: there is none. */
export function* planBookInSteps(
  book: Omit<BookState, "plan">,
  conditions: PlanConditions,
): Steps<PlanStage | null> {
  const input = planInput(book, conditions);
  if (input === null) return null;
  const { edits, shown } = conditions;
  if (edits.others === "keep" && shown !== null && hasEdits(edits)) {
    return { kind: "whole", plan: yield* keptPlanInSteps(input, shown) };
  }
  return yield* planStageInSteps(input);
}

/** The plan with the quantities of the plan on show, but for those that the user fixed. */
function* keptPlanInSteps(input: PlanInput, shown: RebalancePlan): Steps<RebalancePlan> {
  const draft = yield* draftPlanInSteps(input);
  const quantities = new Map(shown.trades.map(({ instrument, quantity }) => [instrument, quantity]));
  return finishPlan(draft, {
    quantities: draft.problem.hedges.map(({ name, fixed }) => fixed ?? quantities.get(name) ?? 0),
    conflicts: null,
    search: { by: "user", gap: 0, timeIsUp: false },
  });
}
