import { finish } from "../../src/core/steps/steps";
import type { Session, SessionState } from "../../src/app/session";

export interface RecordingSession extends Session {
  /** Method and arguments of every call, in order. */
  readonly calls: readonly (readonly [method: string, ...args: unknown[]])[];
  /** Puts the session into another state, as a finished use case would. */
  become(state: SessionState): void;
}

/** A session that stands still in one state and writes down what it is asked for. */
export function createRecordingSession(first: SessionState): RecordingSession {
  let state = first;
  const listeners = new Set<() => void>();
  const calls: [string, ...unknown[]][] = [];
  const record =
    (method: string) =>
    async (...args: unknown[]): Promise<void> => {
      calls.push([method, ...args]);
    };
  return {
    calls,
    become(next) {
      state = next;
      for (const listener of listeners) listener();
    },
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: record("start"),
    rebalance: record("rebalance"),
    cancel: () => void record("cancel")(),
    changeSettings: record("changeSettings"),
    editPlan: record("editPlan"),
    insertWhatIf: record("insertWhatIf"),
    leaveOut: record("leaveOut"),
    takeIn: record("takeIn"),
    mapColumns: record("mapColumns"),
    write: record("write"),
    revert: record("revert"),
    insertFormulas: record("insertFormulas"),
    dismissInserted: () => void record("dismissInserted")(),
    keepAsBefore: record("keepAsBefore"),
    readBefore: record("readBefore"),
    runInSlices: async (steps) => finish(steps),
    goToIssue: record("goToIssue"),
    goToAddress: record("goToAddress"),
    readLog: record("readLog"),
    readExecution: record("readExecution"),
    dismissRefusal: () => void record("dismissRefusal")(),
  };
}
