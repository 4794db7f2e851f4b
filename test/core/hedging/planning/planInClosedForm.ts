import { DEFAULT_TRADING } from "../../../../src/app/settings";
import { hedgeOffers } from "../../../../src/core/hedging/hedgeOffers";
import type { HedgeTerms } from "../../../../src/core/hedging/hedgeTerms";
import { NO_EDITS, type RebalancePlan } from "../../../../src/core/hedging/plan";
import type { PlanInput } from "../../../../src/core/hedging/planning/planDraft";
import { planStageInSteps } from "../../../../src/core/hedging/planning/planStage";
import type { HedgePolicy } from "../../../../src/core/hedging/policy/hedgePolicy";
import { finish } from "../../../../src/core/steps/steps";
import type { BookRisk } from "../../../../src/core/risk/bookRisk";

/** What a plan follows from, where the same policy holds for all underlyings. */
export function planInput(
  book: BookRisk,
  policy: HedgePolicy,
  { hedges = [], ...rest }: Partial<PlanInput> & { readonly hedges?: readonly HedgeTerms[] } = {},
): PlanInput {
  const choices = rest.choices ?? DEFAULT_TRADING;
  return {
    book,
    choices,
    limits: [],
    edits: NO_EDITS,
    policyOf: () => policy,
    offersOf: (risk) => ({
      offers: hedgeOffers(risk, { asOf: book.asOf, hedges, market: null, policy, choices }),
      areListed: hedges.length > 0,
    }),
    lastHedgeOf: () => null,
    ...rest,
  };
}

/** The plan of a book whose trades need no search. */
export function planInClosedForm(book: BookRisk, policy: HedgePolicy): RebalancePlan {
  const stage = finish(planStageInSteps(planInput(book, policy)));
  if (stage.kind === "open") throw new Error("a search is needed");
  return stage.plan;
}
