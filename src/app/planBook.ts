import { solveInClosedForm } from "../core/hedging/optimiser/closedForm";
import type { HedgeProblem } from "../core/hedging/optimiser/hedgeProblem";
import type { HedgeSolution } from "../core/hedging/optimiser/hedgeSolution";
import { hasEdits, type RebalancePlan } from "../core/hedging/plan";
import { draftPlan } from "../core/hedging/planning/draftPlan";
import { finishPlan } from "../core/hedging/planning/finishPlan";
import type { PlanDraft } from "../core/hedging/planning/planDraft";
import type { BookState } from "./session";
import { planInput, type PlanInputs } from "./planInput";

/** What a plan depends on besides the book. */
export interface PlanConditions extends PlanInputs {
  /** Trades that are kept where the edits say so. */
  readonly shown: RebalancePlan | null;
}

/** A plan that still needs a search, and what makes it whole once that is done. */
export interface OpenPlan {
  readonly problem: HedgeProblem;
  readonly timeLimit: number;
  readonly finish: (solution: HedgeSolution) => RebalancePlan;
}

export type BookPlan =
  /** There is none to be had. */
  | { readonly kind: "none" }
  | { readonly kind: "whole"; readonly plan: RebalancePlan }
  | ({ readonly kind: "open" } & OpenPlan);

/** The plan of a book that has been read and measured, as far as it can be made without a search. */
export function planBook(book: Omit<BookState, "plan">, conditions: PlanConditions): BookPlan {
  const input = planInput(book, conditions);
  if (input === null) return { kind: "none" };
  const draft = draftPlan(input);
  const kept = keptQuantities(draft, conditions);
  if (kept !== null) {
    const search = { by: "user", gap: 0, timeIsUp: false } as const;
    return { kind: "whole", plan: finishPlan(draft, { quantities: kept, conflicts: null, search }) };
  }
  const closed = solveInClosedForm(draft.problem);
  if (closed !== null) return { kind: "whole", plan: finished(draft, closed, "formula") };
  const { timeLimit } = input.choices;
  const finish = (solution: HedgeSolution) => finished(draft, solution, "optimiser");
  return { kind: "open", problem: draft.problem, timeLimit, finish };
}

/** Quantities of the plan on show with those that the user fixed, where the others are to stay; else `null`. */
function keptQuantities({ problem }: PlanDraft, { edits, shown }: PlanConditions): readonly number[] | null {
  if (edits.others !== "keep" || shown === null || !hasEdits(edits)) return null;
  const quantities = new Map(shown.trades.map(({ instrument, quantity }) => [instrument, quantity]));
  return problem.hedges.map(({ name, fixed }) => fixed ?? quantities.get(name) ?? 0);
}

function finished(draft: PlanDraft, solution: HedgeSolution, by: "formula" | "optimiser"): RebalancePlan {
  const { gap, timeIsUp } = solution;
  return finishPlan(draft, { ...solution, search: { by, gap, timeIsUp } });
}
