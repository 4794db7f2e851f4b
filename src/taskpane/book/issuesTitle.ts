import type { CellIssue } from "../../sheet/grid";
import { formatCount } from "../format/numbers";

/** "2 rows cannot be read", "The header row and 60 rows cannot be read". */
export function issuesTitle(issues: readonly CellIssue[]): string {
  const rows = new Set(issues.map(({ gridRow }) => gridRow));
  const header = rows.delete(0);
  if (!header) return `${formatCount(rows.size, "row")} cannot be read`;
  return rows.size === 0
    ? "The header row cannot be read"
    : `The header row and ${formatCount(rows.size, "row")} cannot be read`;
}
