import { bucketOf } from "../core/risk/expiryBuckets";
import type { ExplainedUnderlying, PnlExplanation } from "../core/risk/explain/pnlExplanation";
import { sumPnl, type ExplainedPnl } from "../core/risk/explain/pnlTerms";
import { nameExpiries } from "./expiryNames";
import type { Cell, Grid } from "./grid";
import { notAdditive } from "./notAdditive";
import type { RiskGrouping } from "./riskTable";

/** A part of a P&L, or what comes to it, as the sheet shows it, in quote currency. */
export interface ExplainColumn {
  readonly name: string;
  readonly of: (pnl: ExplainedPnl) => number;
}

/** P&L after its parts: it is their sum. */
export const PNL_COLUMNS: readonly ExplainColumn[] = [
  { name: "Delta", of: ({ moves }) => moves.delta },
  { name: "Gamma", of: ({ moves }) => moves.gamma },
  { name: "Vega", of: ({ moves }) => moves.vega },
  { name: "Theta", of: ({ moves }) => moves.theta },
  { name: "Rho", of: ({ moves }) => moves.rho },
  { name: "Yield", of: ({ moves }) => moves.yield },
  { name: "Vanna", of: ({ moves }) => moves.vanna },
  { name: "Volga", of: ({ moves }) => moves.volga },
  { name: "Charm", of: ({ moves }) => moves.charm },
  { name: "Veta", of: ({ moves }) => moves.veta },
  { name: "Theta convexity", of: ({ moves }) => moves.thetaConvexity },
  { name: "Speed", of: ({ moves }) => moves.speed },
  { name: "Zomma", of: ({ moves }) => moves.zomma },
  { name: "Color", of: ({ moves }) => moves.color },
  { name: "Ultima", of: ({ moves }) => moves.ultima },
  { name: "Expired", of: ({ expired }) => expired },
  { name: "Unexplained", of: ({ unexplained }) => unexplained },
  { name: "P&L", of: ({ pnl }) => pnl },
];

/** What comes to P&L by trades; the last is the sum of them and P&L. */
export const TRADE_COLUMNS: readonly ExplainColumn[] = [
  { name: "New trades", of: ({ newTrades }) => newTrades },
  { name: "Closed trades", of: ({ closedTrades }) => closedTrades },
  { name: "Change of value", of: ({ valueChange }) => valueChange },
];

export const EXPLAIN_COLUMNS: readonly ExplainColumn[] = [...PNL_COLUMNS, ...TRADE_COLUMNS];

/**
 * A P&L and its parts, and what trades did to the book's value, as a table, header row first: one row per group, as
 * in a table of risk, and one for the total, whose cells are errors where underlyings are not in one currency. Buckets
 * are those of the first snapshot's time.
 */
export function explainToGrid(explanation: PnlExplanation, by: RiskGrouping): Grid {
  const headers = ["Group", ...EXPLAIN_COLUMNS.map(({ name }) => name)];
  const rows = groupsOf(explanation, by).map(([group, pnl]): readonly Cell[] => [
    group,
    ...EXPLAIN_COLUMNS.map(({ of }) => of(pnl)),
  ]);
  return [headers, ...rows, totalRow(explanation)];
}

type Group = readonly [name: string, pnl: ExplainedPnl];

function groupsOf(explanation: PnlExplanation, by: RiskGrouping): readonly Group[] {
  switch (by) {
    case "Underlying":
      return explanation.underlyings.map(({ underlying, pnl }) => [underlying, pnl]);
    case "Expiry":
      return explanation.underlyings.flatMap(expiryGroups);
    case "Bucket":
      return explanation.underlyings.flatMap((underlying) => bucketGroups(underlying, explanation));
    case "Position":
      return explanation.positions.map(({ instrument, pnl }) => [instrument, pnl]);
    case "Total":
      return [];
  }
}

function expiryGroups({ underlying, expiries }: ExplainedUnderlying): readonly Group[] {
  const names = nameExpiries(expiries.map(({ expiry }) => expiry));
  return expiries.map(({ pnl }, index) => [`${underlying} ${names[index]!}`, pnl]);
}

function bucketGroups(
  { underlying, expiries }: ExplainedUnderlying,
  { from }: PnlExplanation,
): readonly Group[] {
  const groups = new Map<string, ExplainedPnl[]>();
  for (const { expiry, pnl } of expiries) {
    const { name } = bucketOf(expiry, from);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [pnl]);
    else group.push(pnl);
  }
  return [...groups].map(([name, pnls]) => [`${underlying} ${name}`, sumPnl(pnls)]);
}

function totalRow({ total }: PnlExplanation): readonly Cell[] {
  return [
    "Total",
    ...EXPLAIN_COLUMNS.map(({ name, of }) => (total ? of(total) : notAdditive(name, "currency"))),
  ];
}
