import type { SessionState } from "../../app/session";
import { type BandState, bandState } from "../book/bandState";
import { hasNoRows } from "../book/hasNoRows";

/** The header's one word on the book. */
export type BookStatus = "notRead" | "noRows" | "cannotRead" | "stale" | "outside" | "near" | "inside";

const FROM_BAND: Record<BandState, BookStatus> = { outside: "outside", near: "near", inside: "inside" };
const WORST_FIRST: readonly BandState[] = ["outside", "near", "inside"];

/** The worst that is known: an unread book before a changed one, before the worst underlying. */
export function bookStatus({ book, refusal }: SessionState): BookStatus {
  if (book === null) return "notRead";
  if (hasNoRows(book)) return "noRows";
  if (book.plan === null) return "cannotRead";
  if (refusal?.kind === "positionsChanged") return "stale";
  const states = book.plan.underlyings.map(bandState);
  return FROM_BAND[WORST_FIRST.find((state) => states.includes(state)) ?? "inside"];
}
