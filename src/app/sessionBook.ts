import { NO_EDITS } from "../core/hedging/plan";
import type { UtcMillis } from "../core/market/time";
import { describeCell, isBlank } from "../sheet/cellText";
import { rowKey } from "../sheet/rowKey";
import { parseSettings } from "./parseSettings";
import { loadBookReader } from "./loadBookReader";
import type { MeasuredBook } from "./readBook";
import { Refused, refusalOf } from "./refused";
import type { BookState, Session } from "./session";
import type { SessionParts } from "./sessionParts";
import { createSessionPlanner, type Conditions } from "./sessionPlanner";
import type { SessionRuns } from "./sessionRuns";
import { isGivenUp, type SessionStore } from "./sessionStore";
import { countsFromLastHedge, readsAlike, type HedgeSettings } from "./settings";
import { runInSlices } from "./slices";
import type { PositionsReading, PositionsSource } from "./workbookPort";

type BookUseCases = Pick<
  Session,
  "rebalance" | "cancel" | "changeSettings" | "editPlan" | "leaveOut" | "takeIn" | "mapColumns"
>;

export interface SessionBook extends BookUseCases {
  /** Loads the settings kept in the workbook, unless they are known already. */
  readSettingsOnce(): Promise<void>;
}

/** The use cases around the book on show: reading it, and the settings that it is read and planned under. */
export function createSessionBook(
  { port, now, timer, solver }: SessionParts,
  store: SessionStore,
  { readLog, readLogIfChanged }: Pick<SessionRuns, "readLog" | "readLogIfChanged">,
): SessionBook {
  let areSettingsRead = false;
  let underWay = new AbortController();
  /** Of the search under way, for conditions that may be out of force before it ends. */
  let search = new AbortController();
  const planner = createSessionPlanner({ solver, timer }, store);

  async function readSettingsOnce(): Promise<void> {
    if (areSettingsRead) return;
    const kept = await port.readSettings();
    // What the user chose while they were read goes before them.
    if (areSettingsRead) return;
    if (kept !== null) store.update({ settings: usable(kept) });
    areSettingsRead = true;
  }

  const inForce = (): Conditions => {
    const { settings, edits } = store.getState();
    return { settings, edits };
  };

  async function measured(
    reading: PositionsReading,
    readAt: UtcMillis,
    settings: HedgeSettings,
  ): Promise<MeasuredBook> {
    const { readBookInSteps } = await loadBookReader();
    const work = readBookInSteps(reading, readAt, settings);
    const tell = (fraction: number) => store.update({ activity: { kind: "measuring", fraction } });
    return runInSlices(work, timer, tell, underWay.signal);
  }

  /**
   * The risk of a new book is shown, and why there is no plan told, where one cannot be made. There is none either
   * where the search was given up for other conditions, under which it is planned next.
   */
  async function plannedOrNot(
    book: MeasuredBook,
    conditions: Conditions,
    isNew: boolean,
  ): Promise<BookState> {
    search = new AbortController();
    try {
      return await planner.planned(book, conditions, search.signal);
    } catch (error) {
      if (isGivenUp(error) && !underWay.signal.aborted) return { ...book, plan: null };
      if (!isNew || isGivenUp(error)) throw error;
      store.update({ refusal: refusalOf(error) });
      return { ...book, plan: null };
    }
  }

  /**
   * Measures a reading, unless a book that was measured is given, and plans, until that was done under the settings
   * and edits in force, which may change meanwhile.
   */
  async function settled(
    { reading, readAt }: Pick<BookState, "reading" | "readAt">,
    known: { readonly book: MeasuredBook; readonly settings: HedgeSettings } | null,
  ): Promise<BookState> {
    const isNew = known === null;
    for (;;) {
      const conditions = inForce();
      const { settings } = conditions;
      if (isLogMissing(settings)) await readLog();
      if (known === null || !readsAlike(known.settings, settings)) {
        known = { book: await measured(reading, readAt, settings), settings };
      }
      const book = await plannedOrNot(known.book, conditions, isNew);
      const now = inForce();
      if (now.settings === settings && now.edits === conditions.edits) return book;
    }
  }

  /** Policies may count from the last hedge, which the log tells. */
  function isLogMissing(settings: HedgeSettings): boolean {
    return store.getState().log === null && countsFromLastHedge(settings);
  }

  async function read(source: PositionsSource): Promise<BookState> {
    const { signal } = underWay;
    const reading = await port.readPositions(source, {
      onProgress: (fraction) => store.update({ activity: { kind: "reading", fraction } }),
      isCancelled: () => signal.aborted,
    });
    const readAt = now();
    await readLogIfChanged(reading.lastRun);
    return settled({ reading, readAt }, null);
  }

  /** The book on show under the settings and edits in force; where that fails, or is given up, the old ones come back. */
  function settleAgain(book: BookState, before: Conditions): Promise<void> {
    const { kind } = store.getState().activity;
    // Whoever measures or plans now goes on until it has done so under the settings in force.
    if (kind === "planning") search.abort();
    if (kind === "reading" || kind === "measuring" || kind === "planning") return Promise.resolve();
    return store.afterwards({ kind: "planning", fraction: 0 }, async () => {
      underWay = new AbortController();
      try {
        store.update({ book: await settled(book, { book, settings: before.settings }) });
      } catch (error) {
        store.update(before);
        throw error;
      }
    });
  }

  /**
   * Settings that were changed while a new book was read, and that the book on show was not read under, are taken back
   * where that new book never came: else a plan would be written that does not follow from the settings in force.
   */
  function keepConditionsOf(book: BookState | null, before: Conditions): void {
    const now = inForce();
    if (book === null || (now.edits === before.edits && readsAlike(now.settings, before.settings))) return;
    store.update(before);
  }

  /** Puts other settings or edits in force: at once where nothing has to be measured or searched for. */
  async function change(changed: Conditions): Promise<void> {
    const before = inForce();
    const { book } = store.getState();
    const isMeasuredAlike = readsAlike(before.settings, changed.settings);
    const canBeAtOnce = isMeasuredAlike && !isLogMissing(changed.settings);
    const atOnce = book !== null && canBeAtOnce ? planner.plannedAtOnce(book, changed) : null;
    store.update({ ...changed, book: atOnce ?? book, refusal: null });
    if (book !== null && atOnce === null) await settleAgain(book, before);
  }

  /** Saves settings, unless others have taken their place: those are saved after them. */
  async function save(settings: HedgeSettings): Promise<void> {
    const areInForce = () => store.getState().settings === settings;
    if (!areInForce()) return;
    try {
      await port.writeSettings(settings);
    } catch (error) {
      if (areInForce()) throw notKept(error);
    }
  }

  async function changeSettings(wished: HedgeSettings): Promise<void> {
    let settings: HedgeSettings;
    let changing: Promise<void>;
    try {
      settings = usable(wished);
      changing = change({ settings, edits: store.getState().edits });
    } catch (error) {
      store.update({ refusal: refusalOf(error) });
      return;
    }
    areSettingsRead = true;
    await changing;
    await store.inTurn(() => save(settings));
  }

  return {
    readSettingsOnce,

    rebalance(source = store.getState().source) {
      const { book: shown, written } = store.getState();
      return store.unlessBusy({ kind: "reading", fraction: 0 }, async () => {
        underWay = new AbortController();
        const before = inForce();
        try {
          // A plan that was written is done with, and so are the changes to it.
          if (written !== null) store.update({ edits: NO_EDITS });
          await readSettingsOnce();
          const book = await read(source);
          store.update({ book, source: sourceAgain(book.reading, source), written: null });
        } catch (error) {
          keepConditionsOf(shown, before);
          throw error;
        }
      });
    },

    cancel() {
      underWay.abort();
      search.abort();
    },

    changeSettings,

    async editPlan(edits) {
      try {
        await change({ settings: store.getState().settings, edits });
      } catch (error) {
        store.update({ refusal: refusalOf(error) });
      }
    },

    async leaveOut(gridRow) {
      const { book, settings } = store.getState();
      const cells = book?.reading.cells[gridRow];
      if (book === null || cells === undefined) return;
      const row = { key: rowKey(cells), label: rowLabel(book.reading, gridRow) };
      await changeSettings({ ...settings, leftOut: [...(settings.leftOut ?? []), row] });
    },

    async takeIn(key) {
      const { settings } = store.getState();
      const leftOut = settings.leftOut?.filter((row) => row.key !== key);
      await changeSettings({ ...settings, leftOut });
    },

    mapColumns: (columns) => changeSettings({ ...store.getState().settings, columns }),
  };
}

/** Where to read a book again: selected cells by their address, since a click on a bad cell moves the selection. */
function sourceAgain(reading: PositionsReading, source: PositionsSource): PositionsSource {
  return reading.table === null ? reading.source : source;
}

/** "row 14, SPX 20270319 P6100" */
function rowLabel({ origin, cells }: PositionsReading, gridRow: number): string {
  const first = cells[gridRow]!.find((cell) => !isBlank(cell));
  return `row ${origin.row + gridRow + 1}, ${typeof first === "string" ? first.trim() : describeCell(first)}`;
}

/** Why settings that are in force were not saved. */
function notKept(error: unknown): Refused {
  const refusal = refusalOf(error);
  const note = "The settings are in force here, but they are not kept in the workbook.";
  return new Refused({ ...refusal, message: `${refusal.message} ${note}` });
}

/** Settings that may be planned with; refuses others by name. */
function usable(settings: unknown): HedgeSettings {
  const parsed = parseSettings(settings);
  if (parsed.kind === "unusable") throw new Refused({ kind: "settings", message: parsed.message });
  return parsed.settings;
}
