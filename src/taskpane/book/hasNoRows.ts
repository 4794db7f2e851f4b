import type { BookState } from "../../app/session";

/** Whether the header row was read and nothing stands below it: a book to begin, not one that is wrong. */
export function hasNoRows({ parsed }: BookState): boolean {
  return parsed.rowCount === 0 && parsed.issues.length === 0;
}

/** "Positions has no rows yet" */
export function noRowsTitle({ reading }: BookState): string {
  return `${reading.table ?? "The range"} has no rows yet`;
}
