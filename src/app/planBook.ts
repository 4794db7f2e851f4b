import { nameKey } from "../core/product/nameKey";
import type { FigureLimit } from "../core/hedging/figureLimit";
import { hedgeOffers } from "../core/hedging/hedgeOffers";
import { solveInClosedForm } from "../core/hedging/optimiser/closedForm";
import type { HedgeProblem } from "../core/hedging/optimiser/hedgeProblem";
import type { HedgeSolution } from "../core/hedging/optimiser/hedgeSolution";
import { hasEdits, type PlanEdits, type RebalancePlan } from "../core/hedging/plan";
import { draftPlan } from "../core/hedging/planning/draftPlan";
import { finishPlan } from "../core/hedging/planning/finishPlan";
import type { PlanDraft, PlanInput } from "../core/hedging/planning/planDraft";
import type { LogEntry } from "../sheet/logTable";
import { lastHedges } from "./lastHedges";
import type { BookState } from "./session";
import { policyFor, tradingOf, type HedgeSettings } from "./settings";

/** What a plan depends on besides the book. */
export interface PlanConditions {
  readonly settings: HedgeSettings;
  readonly edits: PlanEdits;
  /** Newest first. */
  readonly log: readonly LogEntry[];
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

function planInput(
  { reading, parsed, risk, limits, tableIssues, market, hedges }: Omit<BookState, "plan">,
  { settings, edits, log }: PlanConditions,
): PlanInput | null {
  const isUnread = tableIssues.some(({ table }) => table !== reading.tables.limits);
  if (risk === null || parsed.issues.length > 0 || isUnread) return null;
  const choices = tradingOf(settings);
  const hedged = lastHedges(log);
  return {
    book: risk,
    choices,
    edits,
    limits: (limits?.measured ?? []).map(({ underlying, greek, target, lower, upper }): FigureLimit => ({
      underlying,
      bucket: null,
      name: greek.name,
      of: greek.of,
      target,
      lower,
      upper,
      weight: 1,
    })),
    policyOf: (underlying) => policyFor(settings, underlying),
    offersOf: (underlying) => ({
      offers: hedgeOffers(underlying, {
        asOf: risk.asOf,
        hedges,
        market: market.get(nameKey(underlying.underlying)) ?? null,
        policy: policyFor(settings, underlying.underlying),
        choices,
      }),
      areListed: hedges.some(({ unit }) => nameKey(unit.underlying) === nameKey(underlying.underlying)),
    }),
    lastHedgeOf: (underlying) => hedged.get(nameKey(underlying)) ?? null,
  };
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
