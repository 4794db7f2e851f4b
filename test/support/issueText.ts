import type { CellIssue } from "../../src/sheet/grid";

/** An issue in one line, rows counted from 1: `2 B · Volatility · "n/a" · a decimal above 0, such as 0.65`. */
export function issueText({ gridRow, gridColumn, column, found, wanted }: CellIssue): string {
  const place =
    gridColumn === null ? `${gridRow + 1}` : `${gridRow + 1} ${String.fromCharCode(65 + gridColumn)}`;
  return `${place} · ${column} · ${found} · ${wanted}`;
}
