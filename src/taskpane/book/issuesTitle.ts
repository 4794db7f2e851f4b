import type { BookState } from "../../app/session";
import type { CellIssue } from "../../sheet/grid";
import { formatCount } from "../format/numbers";

/** "2 rows cannot be read", "The header row and 60 rows cannot be read". */
export function issuesTitle(issues: readonly CellIssue[], headerRow: number): string {
  const rows = new Set(issues.map(({ gridRow }) => gridRow));
  const header = rows.delete(headerRow);
  if (!header) return `${formatCount(rows.size, "row")} cannot be read`;
  return rows.size === 0
    ? "The header row cannot be read"
    : `The header row and ${formatCount(rows.size, "row")} cannot be read`;
}

/** Why there is no plan: "2 rows cannot be read; 1 cell of Market cannot be read"; a refusal tells what else it is. */
export function unreadableTitle({ parsed, tableIssues }: BookState): string {
  const positions = parsed.issues.length === 0 ? [] : [issuesTitle(parsed.issues, parsed.headerRow)];
  const tables = tableIssues.map(({ table, issues }) => tableIssuesTitle(table.name, issues));
  const issues = [...positions, ...tables];
  return issues.length === 0 ? "There is no plan" : issues.join("; ");
}

export function tableIssuesTitle(table: string, issues: readonly CellIssue[]): string {
  return `${formatCount(issues.length, "cell")} of ${table} cannot be read`;
}
