import type { Session, SessionState } from "../../app/session";
import { LATER_VIEWS } from "../laterViews";
import { EmptyBook } from "./EmptyBook";

export interface BookViewProps {
  readonly session: Session;
  readonly state: SessionState;
}

/** The book, or what to do while there is none. */
export function BookView({ session, state }: BookViewProps) {
  const { book, activity } = state;
  if (book !== null) return <LATER_VIEWS.book.View session={session} book={book} state={state} />;
  const takeSelection = () => void session.rebalance({ kind: "selection" });
  return <EmptyBook busy={activity.kind !== "idle"} onUseSelection={takeSelection} />;
}
