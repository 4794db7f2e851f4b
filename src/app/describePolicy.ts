import type { Objective } from "../core/hedging/optimiser/hedgeProblem";
import type { RebalancePlan, UnderlyingPlan } from "../core/hedging/plan";
import type { HedgePolicy, TradeCondition } from "../core/hedging/policy/hedgePolicy";
import type { AppliedBand } from "../core/hedging/policy/policyCheck";
import type { TradingChoices } from "../core/hedging/tradingChoices";
import { isLeftOutOnPurpose } from "../sheet/leftOutRow";
import type { LeftOutRow, ParsedPositions } from "../sheet/parsedPositions";
import { cellList } from "./cellList";
import { checkableNumber } from "./describeExposure";

const PERCENT = 100;
const MOST_ROWS_NAMED = 10;

const OBJECTIVES: Readonly<Record<Objective, string>> = {
  leastCost: "least cost",
  target: "nearest to target",
  budget: "best within the budget",
  fewest: "fewest trades",
};

/**
 * What each underlying was hedged by, as applied, for the log:
 * "BTC: target 0, band 0.0001 automatic, trade when outside the band, to target, with BTC-PERPETUAL; ETH: …", and before it the rows
 * that were left out of the book on purpose: "left out on purpose: 2 rows (BTC-26MAR27-120000-C, ETH coins)", and how
 * the trades were chosen: "least cost, taker, found by formula".
 */
export function describePolicies(
  { plan, parsed }: { readonly plan: RebalancePlan; readonly parsed: Pick<ParsedPositions, "leftOut"> },
  trading: TradingChoices,
): string {
  const policies = plan.underlyings.map((each) => `${each.underlying}: ${describePolicy(each)}`);
  return cellList([...describeLeftOut(parsed.leftOut), ...describeChoices(trading, plan), ...policies]);
}

function describeLeftOut(leftOut: readonly LeftOutRow[]): string[] {
  const onPurpose = leftOut.filter(isLeftOutOnPurpose);
  if (onPurpose.length === 0) return [];
  const names = onPurpose.slice(0, MOST_ROWS_NAMED).map(({ text }) => text);
  if (onPurpose.length > names.length) names.push(`and ${onPurpose.length - names.length} more`);
  const rows = onPurpose.length === 1 ? "1 row" : `${onPurpose.length} rows`;
  return [`left out on purpose: ${rows} (${names.join(", ")})`];
}

function describePolicy({ policy, check: { band }, chosenFrom }: UnderlyingPlan): string {
  return [
    `target ${checkableNumber(policy.target)}`,
    `band ${checkableNumber(band.halfWidth)} ${band.by}`,
    ...(countsRiskAversion(policy, band) ? [`risk aversion ${checkableNumber(policy.riskAversion)}`] : []),
    `trade when ${policy.conditions.map(describeCondition).join(policy.join === "any" ? " or " : " and ")}`,
    `to ${policy.tradeTo}`,
    chosenFrom.length === 0 ? "nothing to hedge with" : `with ${shortList(chosenFrom)}`,
  ].join(", ");
}

function countsRiskAversion({ conditions }: HedgePolicy, { by }: AppliedBand): boolean {
  const isByCosts = by === "whalley-wilmott" || by === "zakamouline";
  return isByCosts || conditions.some(({ kind }) => kind === "gammaInterval");
}

function describeCondition(condition: TradeCondition): string {
  switch (condition.kind) {
    case "everyCheck":
      return "checked";
    case "interval":
      return `${checkableNumber(condition.hours)} hours passed`;
    case "gammaInterval":
      return "the gamma-weighted interval passed";
    case "band":
      return "outside the band";
    case "spotMove":
      return `spot moved ${checkableNumber(condition.move * PERCENT)} %`;
    case "gammaMove":
      return "spot moved delta by the band";
    case "breach":
      return "a limit is broken";
  }
}

/** "least cost, taker, found by formula", "fixed by hand: BTC-PERPETUAL 100" */
function describeChoices(
  choices: TradingChoices,
  { edits, search, underlyings }: RebalancePlan,
): readonly string[] {
  const limits = [
    choices.budget === null ? null : `budget ${checkableNumber(choices.budget)}`,
    choices.tickets === null ? null : `at most ${choices.tickets} trades`,
    choices.margin === null ? null : `margin ${checkableNumber(choices.margin)}`,
    choices.selfFinancing ? "self-financing" : null,
    choices.noMoreGrossVega ? "no more gross vega" : null,
  ].filter((limit) => limit !== null);
  const fixed = Object.entries(edits.quantities).map(
    ([name, quantity]) => `${name} ${checkableNumber(quantity)}`,
  );
  const unkept = underlyings.filter(({ conflicts }) => conflicts !== null);
  return [
    [OBJECTIVES[choices.objective], ...limits, choices.execution, `found by ${search.by}`].join(", "),
    ...(unkept.length === 0
      ? []
      : [
          `best effort, limits that cannot all be kept: ${shortList(unkept.map(({ underlying }) => underlying))}`,
        ]),
    ...(fixed.length === 0 ? [] : [`fixed by hand: ${shortList(fixed)}`]),
    ...(edits.excluded.length === 0 ? [] : [`excluded by hand: ${shortList(edits.excluded)}`]),
  ];
}

function shortList(names: readonly string[]): string {
  const named = names.slice(0, MOST_ROWS_NAMED).join(", ");
  return names.length > MOST_ROWS_NAMED ? `${named}, and ${names.length - MOST_ROWS_NAMED} more` : named;
}
