import type { FigureLimit } from "../core/hedging/figureLimit";
import { hedgeOffers } from "../core/hedging/hedgeOffers";
import type { PlanEdits } from "../core/hedging/plan";
import type { PlanInput } from "../core/hedging/planning/planDraft";
import type { Stress } from "../core/hedging/tradingChoices";
import { nameKey } from "../core/product/nameKey";
import type { BookRisk } from "../core/risk/bookRisk";
import type { LogEntry } from "../sheet/logTable";
import type { GreekLimit } from "../sheet/parseLimits";
import { stressLossPerUnit } from "../sheet/stressWeight";
import { lastHedges } from "./lastHedges";
import type { BookState } from "./session";
import { policyFor, tradingOf, type HedgeSettings } from "./settings";

export interface PlanInputs {
  readonly settings: HedgeSettings;
  readonly edits: PlanEdits;
  /** Newest first. */
  readonly log: readonly LogEntry[];
}

/** What the plan of a book follows from; `null` where a row or a cell beside them cannot be read, or there is none. */
export function planInput(
  { parsed, risk, limits, tableIssues, market, hedges }: Omit<BookState, "plan">,
  { settings, edits, log }: PlanInputs,
): PlanInput | null {
  if (risk === null || parsed.issues.length > 0 || tableIssues.length > 0) return null;
  const choices = tradingOf(settings);
  const hedged = lastHedges(log);
  return {
    book: risk,
    choices,
    edits,
    limits: figureLimits([...(limits?.measured ?? []), ...(limits?.untold ?? [])], risk, choices.stress),
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

/** Of what no position is on there is nothing to trade. */
function figureLimits(
  limits: readonly GreekLimit[],
  { underlyings }: BookRisk,
  stress: Stress,
): FigureLimit[] {
  const risks = new Map(underlyings.map((risk) => [risk.underlying, risk]));
  return limits.flatMap(({ underlying, bucket, greek, target, lower, upper }): FigureLimit[] => {
    const risk = risks.get(underlying);
    if (risk === undefined) return [];
    const weight = stressLossPerUnit(greek, risk.spot, stress, risk.exposure.volatilityType);
    return [{ underlying, bucket, name: greek.name, of: greek.of, target, lower, upper, weight }];
  });
}
