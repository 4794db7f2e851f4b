import type { BookState } from "../../app/session";
import type { UnderlyingPlan } from "../../core/hedging/plan";
import { formatCount } from "../format/numbers";
import { bandState } from "./bandState";
import { withoutRowsText } from "./leftOutText";

/** The book in a sentence: what is outside its band, and what the figures leave out. */
export function bookSummary(book: BookState): string {
  if (book.plan === null) return partlyReadText(book);
  const without = withoutRowsText(book);
  const bands = bandSummary(book.plan.underlyings);
  return without === null ? bands : `${bands} ${without}`;
}

/** Stands before the figures of a book that cannot be read wholly. */
export function partlyReadText({ parsed, tableIssues }: BookState): string {
  if (parsed.issues.length === 0 && tableIssues.length === 0) return "Measured, but without a plan.";
  if (parsed.issues.length === 0) {
    const tables = tableIssues.map(({ table }) => table.name).join(" and ");
    return `Without the cells of ${tables} that cannot be read; not to be traded on.`;
  }
  return `Only of the ${formatCount(parsed.positions.length, "row")} that can be read; not to be traded on.`;
}

function bandSummary(underlyings: readonly UnderlyingPlan[]): string {
  const outside = underlyings.filter((each) => bandState(each) === "outside");
  const all = formatCount(underlyings.length, "underlying");
  if (outside.length === 0) return `${all}, none outside its band.`;
  const names = outside.map(({ underlying }) => underlying).join(", ");
  return `${outside.length} of ${all} outside the band: ${names}.`;
}
