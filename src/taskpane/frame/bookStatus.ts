import type { SessionState } from "../../app/session";
import { type BandState, bandState } from "../book/bandState";

/** The header's one word on the book. */
export type BookStatus = "notRead" | "cannotRead" | "stale" | "outside" | "near" | "inside";

const FROM_BAND: Record<BandState, BookStatus> = { outside: "outside", near: "near", inside: "inside" };
const WORST_FIRST: readonly BandState[] = ["outside", "near", "inside"];

/** The worst that is known: an unread book before a changed one, before the worst underlying. */
export function bookStatus({ book, refusal }: SessionState): BookStatus {
  if (book === null) return "notRead";
  if (book.plan === null) return "cannotRead";
  if (refusal?.kind === "positionsChanged") return "stale";
  const states = book.plan.underlyings.map(bandState);
  return FROM_BAND[WORST_FIRST.find((state) => states.includes(state)) ?? "inside"];
}
