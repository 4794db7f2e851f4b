import type { UnderlyingPlan } from "../core/hedging/plan";
import { isLeftOutOnPurpose } from "../sheet/leftOutRow";
import type { LeftOutRow } from "../sheet/parsedPositions";
import { cellList } from "./cellList";
import { checkableNumber } from "./describeExposure";

const BASIS_POINTS = 10_000;
const MOST_ROWS_NAMED = 10;

/**
 * What each underlying was hedged by, as applied, for the log:
 * "BTC: target 0, band 0.0001, lot 1, to target, with BTC-PERPETUAL, cost 5 bp; ETH: …", and before it the rows
 * that were left out of the book on purpose: "left out on purpose: 2 rows (BTC-26MAR27-120000-C, ETH coins)".
 */
export function describePolicies(
  underlyings: readonly UnderlyingPlan[],
  leftOut: readonly LeftOutRow[],
): string {
  const policies = underlyings.map((plan) => `${plan.underlying}: ${describePolicy(plan)}`);
  return cellList([...describeLeftOut(leftOut), ...policies]);
}

function describeLeftOut(leftOut: readonly LeftOutRow[]): string[] {
  const onPurpose = leftOut.filter(isLeftOutOnPurpose);
  if (onPurpose.length === 0) return [];
  const names = onPurpose.slice(0, MOST_ROWS_NAMED).map(({ text }) => text);
  if (onPurpose.length > names.length) names.push(`and ${onPurpose.length - names.length} more`);
  const rows = onPurpose.length === 1 ? "1 row" : `${onPurpose.length} rows`;
  return [`left out on purpose: ${rows} (${names.join(", ")})`];
}

function describePolicy({ policy, band, hedge }: UnderlyingPlan): string {
  return [
    `target ${checkableNumber(policy.target)}`,
    `band ${checkableNumber(band)}`,
    `lot ${checkableNumber(policy.lot)}`,
    `to ${policy.tradeTo}`,
    hedge === null ? "nothing to hedge with" : `with ${hedge.unit.instrument}`,
    `cost ${checkableNumber(policy.costRate * BASIS_POINTS)} bp`,
  ].join(", ");
}
