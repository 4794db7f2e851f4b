import type { BookRisk, UnderlyingRisk } from "../core/risk/bookRisk";
import type { Exposure } from "../core/risk/exposure";
import type { Cell, Grid } from "./grid";
import { notAdditive } from "./notAdditive";
import { RISK_COLUMNS } from "./riskColumns";
import { formatUtc, formatUtcDate } from "./utcText";

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
  return [
    group,
    ...RISK_COLUMNS.map((column) => column.of(exposure) ?? notAdditive(column.name, "volatility")),
  ];
}

function totalRow({ total, underlyings }: BookRisk): readonly Cell[] {
  const isOneMoney = underlyings.every(({ currency }) => currency === underlyings[0]!.currency);
  return [
    "Total",
    ...RISK_COLUMNS.map((column) => {
      const figure = column.of(total);
      if (figure !== null) return figure;
      if (underlyings.length > 1 && column.inUnderlying) return notAdditive(column.name, "underlying");
      return notAdditive(column.name, isOneMoney ? "volatility" : "currency");
    }),
  ];
}

/** By date, and time too where two expiries share one. */
function expiryRows({ underlying, expiries }: UnderlyingRisk): (readonly Cell[])[] {
  const dates = expiries.map(({ expiry }) => (expiry === null ? "no expiry" : formatUtcDate(expiry)));
  return expiries.map(({ expiry, exposure }, index) => {
    const date = dates[index]!;
    const isShared = date === dates[index - 1] || date === dates[index + 1];
    return riskRow(`${underlying} ${isShared ? formatUtc(expiry!) : date}`, exposure);
  });
}
