import type { UtcMillis } from "../core/market/time";
import type { LogEntry } from "../sheet/logTable";
import { applyPlan } from "./applyPlan";
import { lastLoggedRun } from "./lastLoggedRun";
import { readLogEntries } from "./readLogEntries";
import { Refused } from "./refused";
import { revertLastRun, type OwnRun } from "./revertLastRun";
import { runOfSamePositions } from "./runOfSamePositions";
import type { Session } from "./session";
import type { SessionParts } from "./sessionParts";
import type { SessionStore } from "./sessionStore";
import { tradingOf } from "./settings";

type RunUseCases = Pick<Session, "write" | "revert">;

export interface SessionRuns extends RunUseCases {
  readLog(): Promise<void>;
  /** Reads the log again where it does not end with this run. */
  readLogIfChanged(lastRun: number): Promise<void>;
}

/** The use cases around runs: writing one, taking the last one back, the log of them all. */
export function createSessionRuns({ port, now, version }: SessionParts, store: SessionStore): SessionRuns {
  /** Outlives a new reading, after which the run may still be reverted. */
  let own: OwnRun | null = null;

  async function readLog(): Promise<void> {
    const { entries } = await readLogEntries(port);
    store.update({ log: entries });
  }

  /** The last run of the log as it was read last, which another session or an undo may have changed since. */
  function shownLastRun(): number | null {
    const { log } = store.getState();
    return (log && lastLoggedRun(log)?.run) ?? null;
  }

  return {
    readLog,

    async readLogIfChanged(lastRun) {
      if (store.getState().log !== null && (shownLastRun() ?? 0) !== lastRun) await readLog();
    },

    async write(wish = "once") {
      // What the user saw when asking for it: settings changed while it waits or writes have no part in it.
      const { book, written, settings } = store.getState();
      if (book === null || book.plan === null || written?.state === "written") return;
      const { plan } = book;
      await store.unlessBusy({ kind: "writing" }, async () => {
        if (wish === "once") refuseSameTrades(store.getState().log ?? [], book.fingerprint);
        const { written, trades, entry } = await applyPlan(
          port,
          { ...book, plan },
          { time: wholeSecond(now()), version, trading: tradingOf(settings) },
        );
        own = { run: written.run, trades };
        const { log } = store.getState();
        store.update({ written, log: log && [entry, ...log], execution: null });
      });
    },

    revert() {
      const expected = store.getState().written?.run ?? shownLastRun();
      return store.unlessBusy({ kind: "reverting" }, async () => {
        const log = await readLogEntries(port);
        store.update({ log: log.entries });
        const { written, entry } = await revertLastRun(port, {
          log,
          expected,
          time: wholeSecond(now()),
          own,
        });
        store.update({ written, log: [entry, ...log.entries], execution: null });
      });
    },
  };
}

function refuseSameTrades(log: readonly LogEntry[], fingerprint: string): void {
  const run = runOfSamePositions(log, fingerprint);
  if (run === null) return;
  const message =
    `Run ${run} was planned from these same positions, so its trades are not among them yet. Nothing was ` +
    `written. Enter its trades in the positions, or revert run ${run}.`;
  throw new Refused({ kind: "alreadyWritten", run, message });
}

/** A run's time as people read it, so that the pane and a cell that rounds show the same. */
function wholeSecond(time: UtcMillis): UtcMillis {
  return Math.floor(time / 1000) * 1000;
}
