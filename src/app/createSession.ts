import type { UtcMillis } from "../core/market/time";
import type { LogEntry } from "../sheet/logTable";
import { addressOfIssue, splitAddress } from "../sheet/cellAddress";
import { applyPlan } from "./applyPlan";
import { lastLoggedRun } from "./lastLoggedRun";
import { parseSettings } from "./parseSettings";
import { readBook } from "./readBook";
import { readLogEntries } from "./readLogEntries";
import { refusalOf, Refused } from "./refused";
import { runOfSamePositions } from "./runOfSamePositions";
import { revertLastRun, type OwnRun } from "./revertLastRun";
import type { Activity, Session, SessionState } from "./session";
import { DEFAULT_SETTINGS, type HedgeSettings } from "./settings";
import { createTurns } from "./turns";
import type { WorkbookPort } from "./workbookPort";

export interface SessionParts {
  readonly port: WorkbookPort;
  /** The clock: asked once per reading and once per run written or reverted. */
  readonly now: () => UtcMillis;
  /** The add-in's version, for the log. */
  readonly version: string;
}

const IDLE: Activity = { kind: "idle" };

export function createSession({ port, now, version }: SessionParts): Session {
  let state: SessionState = {
    activity: IDLE,
    settings: DEFAULT_SETTINGS,
    source: { kind: "auto" },
    book: null,
    refusal: null,
    written: null,
    log: null,
  };
  const listeners = new Set<() => void>();
  const inTurn = createTurns();
  let underWay: Promise<void> = Promise.resolve();
  let areSettingsRead = false;
  /** Outlives a new reading, after which the run may still be reverted. */
  let own: OwnRun | null = null;

  function update(change: Partial<SessionState>): void {
    state = { ...state, ...change };
    for (const listener of [...listeners]) listener();
  }

  function wait(work: () => Promise<void>): Promise<void> {
    return inTurn(async () => {
      try {
        await work();
      } catch (error) {
        update({ refusal: refusalOf(error) });
      }
    });
  }

  function unlessBusy(activity: Activity, work: () => Promise<void>): Promise<void> {
    if (state.activity.kind !== "idle") return underWay;
    update({ activity, refusal: null });
    underWay = wait(work).then(() => update({ activity: IDLE }));
    return underWay;
  }

  async function readSettingsOnce(): Promise<void> {
    if (areSettingsRead) return;
    const kept = await port.readSettings();
    // What the user chose while they were read goes before them.
    if (areSettingsRead) return;
    if (kept !== null) update({ settings: usable(kept) });
    areSettingsRead = true;
  }

  function applySettings(changed: HedgeSettings): HedgeSettings {
    const settings = usable(changed);
    const { book } = state;
    update({ settings, book: book && readBook(book.reading, book.readAt, settings), refusal: null });
    areSettingsRead = true;
    return settings;
  }

  /** Saves settings, unless others have taken their place: those are saved after them. */
  async function saveSettings(settings: HedgeSettings): Promise<void> {
    const areInForce = () => state.settings === settings;
    if (!areInForce()) return;
    try {
      await port.writeSettings(settings);
    } catch (error) {
      if (areInForce()) throw notKept(error);
    }
  }

  async function readLog(): Promise<void> {
    const { entries } = await readLogEntries(port);
    update({ log: entries });
  }

  /** The last run of the log as it was read last, which another session or an undo may have changed since. */
  function shownLastRun(): number | null {
    return (state.log && lastLoggedRun(state.log)?.run) ?? null;
  }

  return {
    getState: () => state,

    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },

    async start() {
      await Promise.all([wait(readLog), wait(readSettingsOnce)]);
    },

    rebalance(source = state.source) {
      return unlessBusy({ kind: "reading", fraction: 0 }, async () => {
        await readSettingsOnce();
        update({ source });
        const reading = await port.readPositions(source, {
          onProgress: (fraction) => update({ activity: { kind: "reading", fraction } }),
        });
        update({ book: readBook(reading, now(), state.settings), written: null });
        if (state.log !== null && (shownLastRun() ?? 0) !== reading.lastRun) await readLog();
      });
    },

    changeSettings(settings) {
      try {
        const inForce = applySettings(settings);
        return wait(() => saveSettings(inForce));
      } catch (error) {
        update({ refusal: refusalOf(error) });
        return Promise.resolve();
      }
    },

    async write(wish = "once") {
      // What the user saw when asking for it: settings changed while it waits or writes have no part in it.
      const { book, written } = state;
      if (book === null || book.plan === null || written?.state === "written") return;
      const { plan } = book;
      await unlessBusy({ kind: "writing" }, async () => {
        if (wish === "once") refuseSameTrades(state.log ?? [], book.fingerprint);
        const { written, trades, entry } = await applyPlan(
          port,
          { ...book, plan },
          { time: wholeSecond(now()), version },
        );
        own = { run: written.run, trades };
        update({ written, log: state.log && [entry, ...state.log] });
      });
    },

    revert() {
      const expected = state.written?.run ?? shownLastRun();
      return unlessBusy({ kind: "reverting" }, async () => {
        const log = await readLogEntries(port);
        update({ log: log.entries });
        const { written, entry } = await revertLastRun(port, {
          log,
          expected,
          time: wholeSecond(now()),
          own,
        });
        update({ written, log: [entry, ...log.entries] });
      });
    },

    goToIssue(issue) {
      return wait(async () => {
        const { book } = state;
        if (book === null) return;
        const { origin, cells } = book.reading;
        await port.select(origin.sheet, addressOfIssue(issue, origin, cells));
      });
    },

    goToAddress(address) {
      return wait(async () => {
        const { sheet, cells } = splitAddress(address);
        await port.select(sheet, cells);
      });
    },

    readLog: () => wait(readLog),

    dismissRefusal() {
      update({ refusal: null });
    },
  };
}

/** Why settings that are in force were not saved. */
function notKept(error: unknown): Refused {
  const refusal = refusalOf(error);
  const note = "The settings are in force here, but they are not kept in the workbook.";
  return new Refused({ ...refusal, message: `${refusal.message} ${note}` });
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

/** Settings that may be planned with; refuses others by name. */
function usable(settings: unknown): HedgeSettings {
  const parsed = parseSettings(settings);
  if (parsed.kind === "unusable") throw new Refused({ kind: "settings", message: parsed.message });
  return parsed.settings;
}
