import type { UtcMillis } from "../core/market/time";
import { describeCell, isBlank } from "../sheet/cellText";
import { rowKey } from "../sheet/rowKey";
import { parseSettings } from "./parseSettings";
import { loadBookReader, type BookReader } from "./loadBookReader";
import { Refused, refusalOf } from "./refused";
import type { BookState, Session } from "./session";
import type { SessionParts } from "./sessionParts";
import type { SessionStore } from "./sessionStore";
import { readsAlike, type HedgeSettings } from "./settings";
import { runInSlices } from "./slices";
import type { PositionsReading, PositionsSource } from "./workbookPort";

type BookUseCases = Pick<
  Session,
  "rebalance" | "cancel" | "changeSettings" | "leaveOut" | "takeIn" | "mapColumns"
>;

export interface SessionBook extends BookUseCases {
  /** Loads the settings kept in the workbook, unless they are known already. */
  readSettingsOnce(): Promise<void>;
}

/** The use cases around the book on show: reading it, and the settings that it is read and planned under. */
export function createSessionBook(
  { port, now, timer }: SessionParts,
  store: SessionStore,
  readLogIfChanged: (lastRun: number) => Promise<void>,
): SessionBook {
  let areSettingsRead = false;
  let underWay = new AbortController();
  /** There as soon as there is a book. */
  let reader: BookReader | null = null;

  async function readSettingsOnce(): Promise<void> {
    if (areSettingsRead) return;
    const kept = await port.readSettings();
    // What the user chose while they were read goes before them.
    if (areSettingsRead) return;
    if (kept !== null) store.update({ settings: usable(kept) });
    areSettingsRead = true;
  }

  function planned(book: BookState, settings: HedgeSettings): BookState {
    return { ...book, plan: reader!.planBook(book, settings) };
  }

  /** Reads and measures until that was done under the settings in force, which may change meanwhile. */
  async function measure(reading: PositionsReading, readAt: UtcMillis): Promise<BookState> {
    const { signal } = underWay;
    reader = await loadBookReader();
    for (;;) {
      const { settings } = store.getState();
      const work = reader.readBookInSteps(reading, readAt, settings);
      const tell = (fraction: number) => store.update({ activity: { kind: "measuring", fraction } });
      const book = await runInSlices(work, timer, tell, signal);
      const inForce = store.getState().settings;
      if (inForce === settings) return book;
      if (readsAlike(inForce, settings)) return planned(book, inForce);
    }
  }

  async function read(source: PositionsSource): Promise<BookState> {
    const { signal } = underWay;
    const reading = await port.readPositions(source, {
      onProgress: (fraction) => store.update({ activity: { kind: "reading", fraction } }),
      isCancelled: () => signal.aborted,
    });
    return measure(reading, now());
  }

  /** Measures the book on show under new settings; where that fails, or is given up, the old ones come back. */
  function measureAgain(book: BookState, before: HedgeSettings): Promise<void> {
    const { kind } = store.getState().activity;
    // Whoever measures now goes on until it has done so under the settings in force.
    if (kind === "reading" || kind === "measuring") return Promise.resolve();
    return store.afterwards({ kind: "measuring", fraction: 0 }, async () => {
      underWay = new AbortController();
      try {
        store.update({ book: await measure(book.reading, book.readAt) });
      } catch (error) {
        store.update({ settings: before });
        throw error;
      }
    });
  }

  /**
   * Settings that were changed while a new book was read, and that the book on show was not read under, are taken back
   * where that new book never came: else a plan would be written that does not follow from the settings in force.
   */
  function keepSettingsOf(book: BookState | null, settings: HedgeSettings): void {
    if (book === null || readsAlike(store.getState().settings, settings)) return;
    store.update({ settings });
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

  async function changeSettings(changed: HedgeSettings): Promise<void> {
    const { settings: before, book } = store.getState();
    let settings: HedgeSettings;
    try {
      settings = usable(changed);
      const isPlannedAgain = book !== null && readsAlike(before, settings);
      store.update({ settings, book: isPlannedAgain ? planned(book, settings) : book, refusal: null });
    } catch (error) {
      store.update({ refusal: refusalOf(error) });
      return;
    }
    areSettingsRead = true;
    if (book !== null && !readsAlike(before, settings)) await measureAgain(book, before);
    await store.inTurn(() => save(settings));
  }

  return {
    readSettingsOnce,

    rebalance(source = store.getState().source) {
      const { book: shown, settings } = store.getState();
      return store.unlessBusy({ kind: "reading", fraction: 0 }, async () => {
        underWay = new AbortController();
        try {
          await readSettingsOnce();
          const book = await read(source);
          store.update({ book, source: sourceAgain(book.reading, source), written: null });
        } catch (error) {
          keepSettingsOf(shown, settings);
          throw error;
        }
        await readLogIfChanged(store.getState().book!.reading.lastRun);
      });
    },

    cancel: () => underWay.abort(),

    changeSettings,

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
