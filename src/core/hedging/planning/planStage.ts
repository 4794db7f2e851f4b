import { partOf, type Steps } from "../../steps/steps";
import { solveInClosedForm } from "../optimiser/closedForm";
import type { HedgeProblem } from "../optimiser/hedgeProblem";
import type { HedgeSolution } from "../optimiser/hedgeSolution";
import type { PlanSearch, RebalancePlan } from "../plan";
import type { AppliedBand } from "../policy/policyCheck";
import { bandsAfterInSteps } from "./bandsAfter";
import { draftPlanInSteps } from "./draftPlan";
import { finishPlan } from "./finishPlan";
import type { PlanDraft, PlanInput } from "./planDraft";

/** A plan, or the problem that has to be solved on the way to it. */
export type PlanStage =
  | { readonly kind: "whole"; readonly plan: RebalancePlan }
  | {
      readonly kind: "open";
      readonly problem: HedgeProblem;
      readonly next: (solution: HedgeSolution) => Steps<PlanStage>;
    };

/** Bands that change with the trades are chased so often; then trades lead to their middle, wherever their edges are. */
const MOST_ROUNDS = 4;

/** Share of the work of a round that is done when it is known what the trades have to achieve. */
const DRAFTED = 0.7;

/**
 * Plans as far as it can be done without a search. The plan of the last stage, once applied, needs no other while
 * nothing changes. Throws `DomainError` as `draftPlanInSteps` does.
 */
export function planStageInSteps(input: PlanInput): Steps<PlanStage> {
  return roundInSteps(input, 1);
}

function* roundInSteps(input: PlanInput, round: number): Steps<PlanStage> {
  const draft = yield* partOf(draftPlanInSteps(input), 0, DRAFTED);
  const { problem } = draft;
  const closed = solveInClosedForm(problem);
  if (closed !== null) return yield* partOf(afterRound(draft, closed, "formula", round), DRAFTED, 1);
  return { kind: "open", problem, next: (solution) => afterRound(draft, solution, "optimiser", round) };
}

function* afterRound(
  draft: PlanDraft,
  { gap, timeIsUp, ...found }: HedgeSolution,
  by: PlanSearch["by"],
  round: number,
): Steps<PlanStage> {
  const plan = finishPlan(draft, { ...found, search: { by, gap, timeIsUp } });
  if (round > MOST_ROUNDS) return { kind: "whole", plan };
  const left = yield* partOf(bandsAfterInSteps(draft, plan), 0, 0.5);
  if (left.size === 0) return { kind: "whole", plan };
  const { input } = draft;
  const bands = new Map<string, AppliedBand>(input.bandsAfter);
  for (const [underlying, band] of left) {
    bands.set(underlying, round < MOST_ROUNDS ? band : { ...band, halfWidth: 0 });
  }
  return yield* partOf(roundInSteps({ ...input, bandsAfter: bands }, round + 1), 0.5, 1);
}
