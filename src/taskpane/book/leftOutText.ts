import type { BookState } from "../../app/session";
import type { LeftOutReason } from "../../sheet/parsedPositions";
import { formatCount } from "../format/numbers";

/** Why a row is none of the positions. */
export const LEFT_OUT_REASONS: Record<LeftOutReason, string> = {
  chosen: "left out here",
  excluded: "marked in the column Exclude",
  totals: "sums up other rows",
  header: "title or repeated header",
};

/** Rows that would count, had they not been left out: by the user here, or by a mark in the sheet. */
export function leftOutByUser({ parsed }: BookState): number {
  return parsed.leftOut.filter(({ reason }) => reason === "chosen" || reason === "excluded").length;
}

/** "Without 2 rows that are left out."; `null` where there are none. */
export function withoutRowsText(book: BookState): string | null {
  const count = leftOutByUser(book);
  if (count === 0) return null;
  return `Without ${formatCount(count, "row")} that ${count === 1 ? "is" : "are"} left out.`;
}
