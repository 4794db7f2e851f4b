import type { Session, SessionState } from "../app/session";

export type View = "book" | "plan" | "log";

/** Which view the pane shows. It stands outside React because the ribbon changes it too. */
export interface ViewStore {
  get(): View;
  subscribe(listener: () => void): () => void;
  show(view: View): void;
}

export function createViewStore(first: View = "book"): ViewStore {
  let current = first;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    show(view) {
      current = view;
      for (const listener of listeners) listener();
    },
  };
}

/** What to look at after a rebalance: the plan, unless rows have to be put right first. */
function viewAfterRebalance(state: SessionState): View {
  return state.refusal === null && state.book !== null && state.book.plan !== null ? "plan" : "book";
}

/** The Rebalance button, of the pane and of the ribbon. */
export async function rebalanceAndShow(session: Session, views: ViewStore): Promise<void> {
  await session.rebalance();
  views.show(viewAfterRebalance(session.getState()));
}
