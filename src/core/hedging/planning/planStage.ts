import { solveInClosedForm } from "../optimiser/closedForm";
import type { HedgeProblem } from "../optimiser/hedgeProblem";
import type { HedgeSolution } from "../optimiser/hedgeSolution";
import type { PlanSearch, RebalancePlan } from "../plan";
import type { AppliedBand } from "../policy/policyCheck";
import { bandsAfter } from "./bandsAfter";
import { draftPlan } from "./draftPlan";
import { finishPlan } from "./finishPlan";
import type { PlanDraft, PlanInput } from "./planDraft";

/** A plan, or the problem that has to be solved on the way to it. */
export type PlanStage =
  | { readonly kind: "whole"; readonly plan: RebalancePlan }
  | {
      readonly kind: "open";
      readonly problem: HedgeProblem;
      readonly next: (solution: HedgeSolution) => PlanStage;
    };

/** Bands that change with the trades are chased so often; then trades lead to their middle, wherever their edges are. */
const MOST_ROUNDS = 4;

/**
 * Plans as far as it can be done without a search. The plan of the last stage, once applied, needs no other while
 * nothing changes. Throws `DomainError` as `draftPlan` does.
 */
export function planStage(input: PlanInput): PlanStage {
  return stageOf(draftPlan(input), 1);
}

function stageOf(draft: PlanDraft, round: number): PlanStage {
  const { problem } = draft;
  const closed = solveInClosedForm(problem);
  if (closed !== null) return afterRound(draft, closed, "formula", round);
  return { kind: "open", problem, next: (solution) => afterRound(draft, solution, "optimiser", round) };
}

function afterRound(
  draft: PlanDraft,
  { gap, timeIsUp, ...found }: HedgeSolution,
  by: PlanSearch["by"],
  round: number,
): PlanStage {
  const plan = finishPlan(draft, { ...found, search: { by, gap, timeIsUp } });
  const left = round > MOST_ROUNDS ? new Map<string, AppliedBand>() : bandsAfter(draft, plan);
  if (left.size === 0) return { kind: "whole", plan };
  const { input } = draft;
  const bands = new Map(input.bandsAfter);
  for (const [underlying, band] of left) {
    bands.set(underlying, round < MOST_ROUNDS ? band : { ...band, halfWidth: 0 });
  }
  return stageOf(draftPlan({ ...input, bandsAfter: bands }), round + 1);
}
