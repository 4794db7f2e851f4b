import type { SessionState } from "../../app/session";
import { type BandState, bandState } from "../book/bandState";
import { hasNoRows } from "../book/hasNoRows";

/** The header's one word on the book. */
export type BookStatus =
  | "notRead"
  | "noRows"
  | "cannotRead"
  | "noPlan"
  | "stale"
  | "breach"
  | "outside"
  | "near"
  | "nearLimit"
  | "inside";

const FROM_BAND: Record<BandState, BookStatus> = { outside: "outside", near: "near", inside: "inside" };
const FROM_LIMIT = { breach: "breach", near: "nearLimit", inside: "inside" } as const;
const WORST_FIRST: readonly BookStatus[] = ["breach", "outside", "near", "nearLimit"];

/** The worst that is known: an unread book before a changed one, before the worst limit and underlying. */
export function bookStatus({ book, refusal }: SessionState): BookStatus {
  if (book === null) return "notRead";
  if (hasNoRows(book)) return "noRows";
  if (book.plan === null) return hasIssues(book) ? "cannotRead" : "noPlan";
  if (refusal?.kind === "positionsChanged") return "stale";
  const bands = book.plan.underlyings.map((plan) => FROM_BAND[bandState(plan)]);
  const limits = book.limits?.measured.map(({ state }) => FROM_LIMIT[state]) ?? [];
  const states = new Set([...bands, ...limits]);
  return WORST_FIRST.find((status) => states.has(status)) ?? "inside";
}

function hasIssues({ parsed, tableIssues }: NonNullable<SessionState["book"]>): boolean {
  return parsed.issues.length + tableIssues.length > 0;
}
