import type { BookRisk, PositionRisk, UnderlyingRisk } from "../core/risk/bookRisk";
import { sumExposures, type Exposure } from "../core/risk/exposure";
import type { Cell, CellError, Grid } from "./grid";
import { RISK_COLUMNS, type RiskColumn } from "./riskColumns";
import { formatUtcDate } from "./utcText";

/** What a row of a risk table stands for. */
export const RISK_GROUPINGS = ["Underlying", "Expiry", "Position", "Total"] as const;
export type RiskGrouping = (typeof RISK_GROUPINGS)[number];

const HEADERS: readonly string[] = ["Group", ...RISK_COLUMNS.map(({ name }) => name)];

/**
 * Risk of a book as a table, header row first: one row per group, figures in the sheet's units. Expiries
 * are groups within their underlying, by date, what has no expiry last. In the total of several
 * underlyings, what is counted in units of underlying is an error cell. An empty book has no groups.
 */
export function riskToGrid(book: BookRisk, by: RiskGrouping): Grid {
  return [HEADERS, ...groupRows(book, by)];
}

function groupRows(book: BookRisk, by: RiskGrouping): (readonly Cell[])[] {
  switch (by) {
    case "Underlying":
      return book.underlyings.map(({ underlying, exposure }) => riskRow(underlying, exposure));
    case "Expiry":
      return book.underlyings.flatMap(expiryRows);
    case "Position":
      return book.positions.map(({ position, exposure }) => riskRow(position.instrument, exposure));
    case "Total":
      return book.underlyings.length === 0 ? [] : [totalRow(book)];
  }
}

function riskRow(group: string, exposure: Exposure): readonly Cell[] {
  return [group, ...RISK_COLUMNS.map((column) => column.of(exposure))];
}

function totalRow({ underlyings }: BookRisk): readonly Cell[] {
  const total = sumExposures(underlyings.map(({ exposure }) => exposure));
  if (underlyings.length === 1) return riskRow("Total", total);
  return [
    "Total",
    ...RISK_COLUMNS.map((column) => (column.inUnderlying ? notAdditive(column) : column.of(total))),
  ];
}

function notAdditive({ name }: RiskColumn): CellError {
  return { code: "#N/A", message: `${name} adds up only within one underlying` };
}

function expiryRows({ underlying, positions }: UnderlyingRisk): (readonly Cell[])[] {
  const groups = new Map<string, PositionRisk[]>();
  for (const risk of positions) {
    const date = expiryDate(risk);
    const group = groups.get(date);
    if (group === undefined) groups.set(date, [risk]);
    else group.push(risk);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([date, group]) =>
      riskRow(`${underlying} ${date}`, sumExposures(group.map(({ exposure }) => exposure))),
    );
}

/** Sorts as text: dates begin with a digit, and digits come before letters. */
function expiryDate({ position }: PositionRisk): string {
  const { product } = position;
  return product.kind === "option" || product.kind === "future" ? formatUtcDate(product.expiry) : "no expiry";
}
