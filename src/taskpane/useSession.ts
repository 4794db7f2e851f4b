import { useSyncExternalStore } from "react";
import type { Session, SessionState } from "../app/session";

/** The session's state; renders again whenever it changes. */
export function useSession(session: Session): SessionState {
  return useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.getState(),
  );
}
