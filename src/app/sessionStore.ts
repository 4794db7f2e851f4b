import { refusalOf } from "./refused";
import type { Activity, SessionState } from "./session";
import { createTurns } from "./turns";
import { WorkbookFailure } from "./workbookPort";

/** The session's state, and the order in which things are done to it. */
export interface SessionStore {
  getState(): SessionState;
  subscribe(listener: () => void): () => void;
  update(change: Partial<SessionState>): void;
  /** Does work once all that was asked for before is done. What it throws becomes the state's refusal. */
  inTurn(work: () => Promise<void>): Promise<void>;
  /** Does work as the session's activity; while there is another one nothing but wait for it. */
  unlessBusy(activity: Activity, work: () => Promise<void>): Promise<void>;
  /** Does work as the session's activity, after the one that is under way. */
  afterwards(activity: Activity, work: () => Promise<void>): Promise<void>;
}

const IDLE: Activity = { kind: "idle" };

export function createSessionStore(first: Omit<SessionState, "activity">): SessionStore {
  let state: SessionState = { ...first, activity: IDLE };
  const listeners = new Set<() => void>();
  const takeTurn = createTurns();
  let underWay: Promise<void> = Promise.resolve();

  function update(change: Partial<SessionState>): void {
    state = { ...state, ...change };
    for (const listener of [...listeners]) listener();
  }

  function inTurn(work: () => Promise<void>): Promise<void> {
    return takeTurn(async () => {
      try {
        await work();
      } catch (error) {
        if (!isGivenUp(error)) update({ refusal: refusalOf(error) });
      }
    });
  }

  function doAs(activity: Activity, work: () => Promise<void>): Promise<void> {
    underWay = inTurn(() => {
      update({ activity });
      return work();
    }).then(() => update({ activity: IDLE }));
    return underWay;
  }

  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    update,
    inTurn,
    unlessBusy(activity, work) {
      if (state.activity.kind !== "idle") return underWay;
      update({ activity, refusal: null });
      return doAs(activity, work);
    },
    afterwards(activity, work) {
      if (state.activity.kind === "idle") update({ activity });
      return doAs(activity, work);
    },
  };
}

/** What the user cancelled is no refusal. */
export function isGivenUp(error: unknown): boolean {
  const isAborted = error instanceof Error && error.name === "AbortError";
  return isAborted || (error instanceof WorkbookFailure && error.kind === "cancelled");
}
