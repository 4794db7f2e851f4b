import { createSession } from "../../src/app/createSession";
import type { SessionState } from "../../src/app/session";
import { DEFAULT_POLICY } from "../../src/app/settings";
import { WITHOUT_SCREEN, type SliceTimer } from "../../src/app/slices";
import { WorkbookFailure } from "../../src/app/workbookPort";
import { rowKey } from "../../src/sheet/rowKey";
import { SAMPLE_AS_OF, sampleBook } from "../support/sampleBooks";
import { NO_SOLVER } from "./noSolver";
import { MemoryWorkbook } from "./memoryWorkbook";

const BOOK = [
  ["Instrument", "Underlying", "Type", "Quantity", "Spot"],
  ["BTC coins", "BTC", "spot", 5, 94_250],
  ["ETH coins", "ETH", "spot", "n/a", 3_180],
];

function open(workbook: MemoryWorkbook, timer: SliceTimer = WITHOUT_SCREEN) {
  const session = createSession({
    port: workbook,
    now: () => SAMPLE_AS_OF,
    version: "1.2.3",
    timer,
    solver: NO_SOLVER,
  });
  const seen: SessionState[] = [];
  session.subscribe(() => seen.push(session.getState()));
  return { session, seen };
}

/** Every step of work takes a slice: so short work tells its progress too. */
function slowTimer(whenPaused: () => void = () => undefined): SliceTimer {
  let time = 0;
  return { elapsed: () => (time += 20), pause: async () => whenPaused() };
}

/** As long a book as takes several steps. */
const LONG_BOOK = [
  sampleBook("crypto")[0]!,
  ...Array.from({ length: 40 }, () => sampleBook("crypto").slice(1)).flat(),
];

describe("progress", () => {
  it("is told while the positions are measured, and only grows", async () => {
    const { session, seen } = open(new MemoryWorkbook(LONG_BOOK), slowTimer());
    await session.rebalance();
    const shares = seen.flatMap(({ activity }) => (activity.kind === "measuring" ? activity.fraction : []));
    expect(shares.length).toBeGreaterThan(10);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeGreaterThan(0.9);
    expect(session.getState()).toMatchObject({ activity: { kind: "idle" }, refusal: null });
    expect(session.getState().book!.risk!.positions).toHaveLength(2400);
  });
});

describe("cancel", () => {
  it("gives up measuring: the book on show stays, nothing is refused, and all goes on", async () => {
    const workbook = new MemoryWorkbook(sampleBook("crypto"));
    const timer = slowTimer(() => {
      if (workbook.positions.length > 100) session.cancel();
    });
    const { session } = open(workbook, timer);
    await session.rebalance();
    const { book } = session.getState();
    workbook.positions = LONG_BOOK.map((row) => [...row]);
    await session.rebalance();
    expect(session.getState()).toMatchObject({ activity: { kind: "idle" }, refusal: null });
    expect(session.getState().book).toBe(book);
    await session.write();
    expect(session.getState().refusal?.kind).toBe("positionsChanged");
  });

  it("gives up reading where the workbook can", async () => {
    const workbook = new MemoryWorkbook(BOOK);
    workbook.failing.set("readPositions", new WorkbookFailure("cancelled", "Given up."));
    const { session } = open(workbook);
    await session.rebalance();
    expect(session.getState()).toMatchObject({ activity: { kind: "idle" }, refusal: null, book: null });
  });

  it("of a change that measures again: the settings are those of the book on show", async () => {
    const workbook = new MemoryWorkbook(LONG_BOOK);
    const { session } = open(
      workbook,
      slowTimer(() => isArmed && session.cancel()),
    );
    let isArmed = false;
    await session.rebalance();
    const { book, settings } = session.getState();
    isArmed = true;
    await session.changeSettings({ ...settings, asOf: SAMPLE_AS_OF - 86_400_000 });
    expect(session.getState()).toMatchObject({ activity: { kind: "idle" }, refusal: null });
    expect(session.getState().settings).toBe(settings);
    expect(session.getState().book).toBe(book);
    expect(workbook.settings).toBeNull();
  });
});

describe("a change of settings while a new book is read that never comes", () => {
  it.each(["is cancelled", "fails"])(
    "is taken back where reading %s: the plan follows from the settings",
    async (end) => {
      const workbook = new MemoryWorkbook(sampleBook("crypto"));
      const { session } = open(workbook);
      await session.rebalance();
      const { book, settings } = session.getState();
      let changing = Promise.resolve();
      workbook.during.set("readPositions", () => {
        changing = session.leaveOut(5);
        expect(session.getState().settings.leftOut).toHaveLength(1);
        if (end === "is cancelled") session.cancel();
      });
      if (end === "fails") workbook.failing.set("readPositions", new Error("Excel is away"));
      await session.rebalance();
      await changing;
      expect(session.getState().book).toBe(book);
      expect(session.getState().settings).toBe(settings);
      expect(workbook.settings).toBeNull();
    },
  );

  it("stays where it concerns policies alone", async () => {
    const workbook = new MemoryWorkbook(sampleBook("crypto"));
    const { session } = open(workbook);
    await session.rebalance();
    const { settings } = session.getState();
    const policies = { BTC: { ...DEFAULT_POLICY, band: 3 } };
    let changing = Promise.resolve();
    workbook.during.set("readPositions", () => {
      changing = session.changeSettings({ ...settings, policies });
      session.cancel();
    });
    await session.rebalance();
    await changing;
    expect(session.getState().settings.policies).toEqual(policies);
    expect(workbook.settings).toMatchObject({ policies });
  });
});

describe("settings that change how positions are read", () => {
  it("measure again, the last of two changes while the first is measured", async () => {
    const workbook = new MemoryWorkbook(LONG_BOOK);
    const { session } = open(workbook, slowTimer());
    await session.rebalance();
    const { settings } = session.getState();
    await Promise.all([
      session.changeSettings({ ...settings, asOf: SAMPLE_AS_OF - 86_400_000 }),
      session.changeSettings({ ...settings, asOf: SAMPLE_AS_OF - 3_600_000 }),
    ]);
    expect(session.getState().book!.asOf).toBe(SAMPLE_AS_OF - 3_600_000);
    expect(workbook.settings).toEqual({ ...settings, asOf: SAMPLE_AS_OF - 3_600_000 });
  });

  it("that lead to figures no number can hold are refused, and the old ones come back", async () => {
    const workbook = new MemoryWorkbook(sampleBook("crypto"));
    const { session } = open(workbook);
    await session.rebalance();
    const { book, settings } = session.getState();
    await session.changeSettings({ ...settings, asOf: SAMPLE_AS_OF + 400 * 86_400_000 });
    // All that has expired by then is refused row by row: that is a book that can be read, with issues.
    expect(session.getState().book!.parsed.issues.length).toBeGreaterThan(10);
    expect(session.getState().book).not.toBe(book);
    expect(session.getState().book!.plan).toBeNull();
  });
});

describe("leaving out a row", () => {
  it("plans without it and keeps it in the workbook; taken in again it is an issue as before", async () => {
    const workbook = new MemoryWorkbook(BOOK);
    const { session } = open(workbook);
    await session.rebalance();
    expect(session.getState().book).toMatchObject({ plan: null, parsed: { issues: [{ gridRow: 2 }] } });

    await session.leaveOut(2);
    const key = rowKey(workbook.positions[2]!);
    expect(session.getState().book).toMatchObject({
      plan: { underlyings: [{ underlying: "BTC" }] },
      parsed: { issues: [], leftOut: [{ gridRow: 2, reason: "chosen" }] },
    });
    const leftOut = [{ key, label: "row 3, ETH coins" }];
    expect(workbook.settings).toMatchObject({ leftOut });

    const another = open(workbook);
    await another.session.start();
    await another.session.rebalance();
    expect(another.session.getState().book!.plan).not.toBeNull();

    await session.takeIn(key);
    expect(session.getState().book).toMatchObject({ plan: null, parsed: { issues: [{ gridRow: 2 }] } });
    expect(workbook.settings).toMatchObject({ leftOut: [] });
  });

  it("a row that changes is back in", async () => {
    const workbook = new MemoryWorkbook(BOOK);
    const { session } = open(workbook);
    await session.rebalance();
    await session.leaveOut(2);
    workbook.positions[2]![3] = 40;
    await session.rebalance();
    expect(session.getState().book!.parsed.positions).toHaveLength(2);
  });
});

test("a header chosen for a column is kept in the workbook and read by", async () => {
  const cells = BOOK.slice(0, 2).map((row, index) => [
    ...row.slice(0, 3),
    index === 0 ? "How many" : row[3]!,
    row[4]!,
  ]);
  const workbook = new MemoryWorkbook(cells);
  const { session } = open(workbook);
  await session.rebalance();
  expect(session.getState().book!.parsed.issues).toMatchObject([
    { column: "Quantity", found: "no such column" },
  ]);
  await session.mapColumns({ Quantity: "How many" });
  expect(session.getState().book!.parsed).toMatchObject({ issues: [], positions: [{ quantity: 5 }] });
  expect(workbook.settings).toMatchObject({ columns: { Quantity: "How many" } });
  await session.mapColumns({});
  expect(session.getState().book!.parsed.issues).toHaveLength(1);
});
