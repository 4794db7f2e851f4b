import { NO_EDITS } from "../core/hedging/plan";
import { addressOfIssue, splitAddress } from "../sheet/cellAddress";
import { loadBookReader } from "./loadBookReader";
import type { Session } from "./session";
import { createSessionBook } from "./sessionBook";
import type { SessionParts } from "./sessionParts";
import { createSessionExecution } from "./sessionExecution";
import { createSessionRuns } from "./sessionRuns";
import { createSessionSheets } from "./sessionSheets";
import { createSessionStore } from "./sessionStore";
import { DEFAULT_SETTINGS } from "./settings";
import { runInSlices } from "./slices";

export function createSession(parts: SessionParts): Session {
  const { port, timer } = parts;
  const store = createSessionStore({
    settings: DEFAULT_SETTINGS,
    edits: NO_EDITS,
    source: { kind: "auto" },
    book: null,
    refusal: null,
    written: null,
    log: null,
    execution: null,
    inserted: null,
    before: null,
  });
  const { readLog, readLogIfChanged, ...runs } = createSessionRuns(parts, store);
  const { readSettingsOnce, ...book } = createSessionBook(parts, store, { readLog, readLogIfChanged });
  const sheets = createSessionSheets(parts, store);

  return {
    getState: store.getState,
    subscribe: store.subscribe,
    ...book,
    ...runs,
    ...sheets,
    ...createSessionExecution(parts, store),

    cancel() {
      book.cancel();
      sheets.cancel();
    },

    async start() {
      // Fetched ahead of its use; what keeps it from coming is told when it is needed.
      const fetched = loadBookReader().catch(() => null);
      await Promise.all([store.inTurn(readLog), store.inTurn(readSettingsOnce), fetched]);
    },

    runInSlices: (steps, onProgress, signal) => runInSlices(steps, timer, onProgress, signal),

    goToIssue(issue) {
      return store.inTurn(async () => {
        const { book } = store.getState();
        if (book === null) return;
        const { origin, cells } = book.reading;
        await port.select(origin.sheet, addressOfIssue(issue, origin, cells));
      });
    },

    goToAddress(address) {
      return store.inTurn(async () => {
        const { sheet, cells } = splitAddress(address);
        await port.select(sheet, cells);
      });
    },

    readLog: () => store.inTurn(readLog),

    dismissRefusal() {
      store.update({ refusal: null });
    },
  };
}
