import type { SessionState } from "../../app/session";
import { unreadableTitle } from "../book/issuesTitle";
import { hasNoRows, noRowsTitle } from "../book/hasNoRows";
import { formatCount } from "../format/numbers";
import { describeWritten } from "./describeWritten";

/** What a screen reader says when this state is reached; progress in between is not read out. */
export function announcement(state: SessionState): string {
  const { activity, book, refusal, written, inserted } = state;
  if (activity.kind === "reading") return "Reading positions.";
  if (activity.kind === "measuring") return "Measuring the book.";
  if (activity.kind === "planning") return "Searching trades.";
  if (activity.kind === "inserting") return "Making a sheet.";
  if (activity.kind === "writing") return "Writing trades.";
  if (activity.kind === "reverting") return "Reverting.";
  if (refusal !== null) return refusal.message;
  if (written !== null) return describeWritten(written);
  if (inserted !== null) return `Inserted ${inserted.what} on sheet ${inserted.sheet}.`;
  if (book === null) return "";
  if (hasNoRows(book)) return `${noRowsTitle(book)}.`;
  if (book.plan === null) return `${unreadableTitle(book)}. No trades are proposed.`;
  const trades = book.plan.trades.length;
  return `${formatCount(book.parsed.rowCount, "row")} read. ${trades === 0 ? "Nothing to trade" : `${formatCount(trades, "trade")} proposed`}.`;
}
