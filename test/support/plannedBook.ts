import { planBook } from "../../src/app/planBook";
import { readBook, type MeasuredBook } from "../../src/app/readBook";
import type { BookState } from "../../src/app/session";
import type { HedgeSettings } from "../../src/app/settings";
import type { PositionsReading } from "../../src/app/workbookPort";
import { NO_EDITS } from "../../src/core/hedging/plan";

/** A book as a session has it whose plan needs no search; throws where it does. */
export function plannedBook(reading: PositionsReading, readAt: number, settings: HedgeSettings): BookState {
  return planned(readBook(reading, readAt, settings), settings);
}

export function planned(book: MeasuredBook, settings: HedgeSettings): BookState {
  const found = planBook(book, { settings, edits: NO_EDITS, log: [], shown: null });
  if (found?.kind === "open") throw new Error("the plan of this book needs a search");
  return { ...book, plan: found === null ? null : found.plan };
}
