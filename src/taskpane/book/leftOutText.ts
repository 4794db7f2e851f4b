import type { BookState } from "../../app/session";
import { isLeftOutOnPurpose } from "../../sheet/leftOutRow";
import type { LeftOutReason } from "../../sheet/parsedPositions";
import { formatCount } from "../format/numbers";

/** Why a row is none of the positions. */
export const LEFT_OUT_REASONS: Record<LeftOutReason, string> = {
  chosen: "left out here",
  excluded: "marked in the column Exclude",
  totals: "sums up other rows",
  header: "title or repeated header",
};

/** How many rows are left out on purpose. */
export function leftOutByUser({ parsed }: BookState): number {
  return parsed.leftOut.filter(isLeftOutOnPurpose).length;
}

/** "Without 2 rows that are left out."; `null` where there are none. */
export function withoutRowsText(book: BookState): string | null {
  const count = leftOutByUser(book);
  if (count === 0) return null;
  return `Without ${formatCount(count, "row")} that ${count === 1 ? "is" : "are"} left out.`;
}
