import type { BookState } from "../../app/session";
import { leftOutByUser } from "./leftOutText";

/** Whether the header row was read and nothing stands below it: a book to begin, not one that is wrong. */
export function hasNoRows({ parsed }: BookState): boolean {
  return parsed.rowCount === 0 && parsed.issues.length === 0;
}

/** "Positions has no rows yet", "All rows of Positions are left out" */
export function noRowsTitle(book: BookState): string {
  const { reading } = book;
  if (leftOutByUser(book) > 0) return `All rows of ${reading.table ?? "the range"} are left out`;
  return `${reading.table ?? "The range"} has no rows yet`;
}
