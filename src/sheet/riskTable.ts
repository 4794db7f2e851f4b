import type { BookRisk, UnderlyingRisk } from "../core/risk/bookRisk";
import { hasOneCurrency } from "../core/risk/bookTotal";
import type { Exposure } from "../core/risk/exposure";
import { groupByBucket } from "../core/risk/expiryBuckets";
import { nameExpiries } from "./expiryNames";
import type { Cell, Grid } from "./grid";
import { notAdditive } from "./notAdditive";
import { RISK_SETS, type RiskColumn, type RiskSet } from "./riskColumns";

/** What a row of a risk table stands for. */
export const RISK_GROUPINGS = ["Underlying", "Expiry", "Bucket", "Position", "Total"] as const;
export type RiskGrouping = (typeof RISK_GROUPINGS)[number];

/**
 * Risk of a book as a table, header row first: one row per group, figures in the sheet's units. Expiries and
 * buckets of expiries are groups within their underlying, by time, what has no expiry last. An error cell stands
 * where a sum would mean nothing: over volatilities of two types, and in the total of several underlyings what is
 * counted in units of one, and money that is not in one currency. An empty book has no groups.
 *
 * The set "all" takes a book that was measured with higher orders.
 */
export function riskToGrid(book: BookRisk, by: RiskGrouping, set: RiskSet = "standard"): Grid {
  const columns = RISK_SETS[set];
  const headers = ["Group", ...columns.map(({ name }) => name)];
  if (by === "Total") return book.underlyings.length === 0 ? [headers] : [headers, totalRow(book, columns)];
  return [headers, ...groupsOf(book, by).map(([group, exposure]) => riskRow(group, exposure, columns))];
}

type Group = readonly [name: string, exposure: Exposure];

function groupsOf(book: BookRisk, by: Exclude<RiskGrouping, "Total">): readonly Group[] {
  switch (by) {
    case "Underlying":
      return book.underlyings.map(({ underlying, exposure }) => [underlying, exposure]);
    case "Expiry":
      return book.underlyings.flatMap(expiryGroups);
    case "Bucket":
      return book.underlyings.flatMap((risk) =>
        groupByBucket(risk, book).map(({ bucket, exposure }): Group => [
          `${risk.underlying} ${bucket.name}`,
          exposure,
        ]),
      );
    case "Position":
      return book.positions.map(({ position, exposure }) => [position.instrument, exposure]);
  }
}

function expiryGroups({ underlying, expiries }: UnderlyingRisk): readonly Group[] {
  const names = nameExpiries(expiries.map(({ expiry }) => expiry));
  return expiries.map(({ exposure }, index) => [`${underlying} ${names[index]!}`, exposure]);
}

function riskRow(group: string, exposure: Exposure, columns: readonly RiskColumn[]): readonly Cell[] {
  return [group, ...columns.map((column) => column.of(exposure) ?? notAdditive(column.name, "volatility"))];
}

function totalRow({ total, underlyings }: BookRisk, columns: readonly RiskColumn[]): readonly Cell[] {
  const isOneMoney = hasOneCurrency(underlyings);
  const figures = columns.map((column) => {
    const figure = column.of(total);
    if (figure !== null) return figure;
    if (underlyings.length > 1 && column.counts === "underlying")
      return notAdditive(column.name, "underlying");
    return notAdditive(column.name, isOneMoney ? "volatility" : "currency");
  });
  return ["Total", ...figures];
}
