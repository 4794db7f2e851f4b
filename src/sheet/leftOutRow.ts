import { describeCell, isBlank, shortenText } from "./cellText";
import type { Cell } from "./grid";
import type { LeftOutReason, LeftOutRow } from "./parsedPositions";

/** A row that is no position, named by its first cell that is not blank. */
export function leftOutRow(cells: readonly Cell[], gridRow: number, reason: LeftOutReason): LeftOutRow {
  const first = cells.find((cell) => !isBlank(cell));
  const text = typeof first === "string" ? shortenText(first.trim()) : describeCell(first);
  return { gridRow, reason, text };
}

/** Whether a row would count, had it not been left out: by the user in the pane, or by a mark in the sheet. */
export function isLeftOutOnPurpose({ reason }: LeftOutRow): boolean {
  return reason === "chosen" || reason === "excluded";
}
