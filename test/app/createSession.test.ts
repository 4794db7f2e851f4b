import { createSession } from "../../src/app/createSession";
import { WITHOUT_SCREEN } from "../../src/app/slices";
import type { Session } from "../../src/app/session";
import { DEFAULT_POLICY, DEFAULT_SETTINGS, type HedgeSettings } from "../../src/app/settings";
import { WorkbookFailure } from "../../src/app/workbookPort";
import { SAMPLE_AS_OF, sampleBook } from "../support/sampleBooks";
import { enterTrades } from "./enterTrades";
import { MemoryWorkbook } from "./memoryWorkbook";
import { NO_SOLVER } from "./noSolver";

const VERSION = "1.2.3";
const SETTINGS: HedgeSettings = { asOf: SAMPLE_AS_OF, policies: {} };

interface Opened {
  readonly workbook: MemoryWorkbook;
  readonly session: Session;
  /** Times that the clock was asked for: it gives SAMPLE_AS_OF, then a second later each time. */
  readonly clockReadings: () => number;
}

function open(workbook = new MemoryWorkbook(sampleBook("crypto"))): Opened {
  let readings = 0;
  const now = () => SAMPLE_AS_OF + 1000 * readings++;
  const session = createSession({
    port: workbook,
    now,
    version: VERSION,
    timer: WITHOUT_SCREEN,
    solver: NO_SOLVER,
  });
  return { workbook, session, clockReadings: () => readings };
}

async function openWritten(): Promise<Opened> {
  const opened = open();
  opened.workbook.settings = SETTINGS;
  await opened.session.start();
  await opened.session.rebalance();
  await opened.session.write();
  expect(opened.session.getState().refusal).toBeNull();
  return opened;
}

describe("start", () => {
  it("loads the settings and the log that the workbook holds", async () => {
    const { workbook } = await openWritten();
    const { session } = open(workbook);
    await session.start();
    expect(session.getState()).toMatchObject({
      settings: SETTINGS,
      log: [{ run: 1, state: "written" }],
      refusal: null,
      activity: { kind: "idle" },
    });
  });

  it("has defaults and an empty log in a fresh workbook", async () => {
    const { session } = open();
    await session.start();
    expect(session.getState()).toMatchObject({ settings: DEFAULT_SETTINGS, log: [], book: null });
  });

  it("refuses settings that cannot be used, and plans nothing until good ones are saved", async () => {
    const { workbook, session } = open();
    workbook.settings = { asOf: "live", policies: { BTC: { ...DEFAULT_POLICY, lot: 0 } } };
    await session.start();
    await session.rebalance();
    const { refusal, book } = session.getState();
    expect(refusal).toMatchObject({ kind: "settings", message: expect.stringContaining("lot of BTC is 0") });
    expect(book).toBeNull();

    await session.changeSettings(SETTINGS);
    await session.rebalance();
    expect(session.getState()).toMatchObject({ refusal: null, book: { asOf: SAMPLE_AS_OF } });
  });

  it("names a row of the log that was changed by hand", async () => {
    const { workbook } = await openWritten();
    workbook.log[0] = workbook.log[0]!.map((cell, column) => (column === 9 ? "done" : cell));
    const { session } = open(workbook);
    await session.start();
    expect(session.getState().refusal).toMatchObject({
      failure: "tableOccupied",
      message: expect.stringContaining('State is "done"'),
    });
    expect(session.getState().settings).toEqual(SETTINGS);
  });
});

describe("rebalance", () => {
  it("reads, measures and plans with the settings kept in the workbook, and writes nothing", async () => {
    const { workbook, session, clockReadings } = open();
    workbook.settings = SETTINGS;
    await session.rebalance();
    expect(session.getState().book).toMatchObject({ asOf: SAMPLE_AS_OF, plan: { trades: [{}, {}] } });
    expect(workbook.calls).toEqual(["readSettings", "readPositions"]);
    expect(clockReadings()).toBe(1);
  });

  it("tells its progress and is idle afterwards", async () => {
    const { session } = open();
    const seen: unknown[] = [];
    session.subscribe(() => seen.push(session.getState().activity));
    await session.rebalance();
    expect(seen).toContainEqual({ kind: "reading", fraction: 0 });
    expect(seen).toContainEqual({ kind: "reading", fraction: 0.5 });
    expect(session.getState().activity).toEqual({ kind: "idle" });
  });

  it("ignores a second call while the first is under way; both settle with the first", async () => {
    const { workbook, session } = open();
    await session.start();
    await Promise.all([session.rebalance(), session.rebalance(), session.write(), session.revert()]);
    expect(workbook.calls.filter((call) => call === "readPositions")).toHaveLength(1);
    expect(workbook.calls).not.toContain("writeRun");
    expect(session.getState()).toMatchObject({ activity: { kind: "idle" }, refusal: null });
  });

  it("waits for the start that is under way", async () => {
    const { workbook, session } = open();
    workbook.settings = SETTINGS;
    await Promise.all([session.start(), session.rebalance()]);
    expect(workbook.calls).toEqual(["readLog", "readSettings", "readPositions"]);
    expect(session.getState().book?.asOf).toBe(SAMPLE_AS_OF);
  });

  it("remembers the source that it was given", async () => {
    const { session } = open();
    await session.rebalance({ kind: "selection" });
    expect(session.getState().source).toEqual({ kind: "selection" });
  });

  it.each(["is cancelled", "fails"])(
    "keeps the source of the book on show where reading another %s",
    async (end) => {
      const { workbook, session } = open();
      await session.rebalance();
      const { source, book } = session.getState();
      if (end === "fails") workbook.failing.set("readPositions", new Error("Excel is away"));
      else workbook.during.set("readPositions", () => session.cancel());
      await session.rebalance({ kind: "selection" });
      expect(session.getState()).toMatchObject({ source, book: { reading: book!.reading } });
    },
  );

  it("tells a failure of the workbook and keeps what was read before", async () => {
    const { workbook, session } = open();
    await session.rebalance();
    const { book } = session.getState();
    workbook.failing.set("readPositions", new WorkbookFailure("cellEditMode", "Leave the cell.", "Code"));
    await session.rebalance();
    expect(session.getState()).toMatchObject({
      refusal: { kind: "workbook", failure: "cellEditMode", message: "Leave the cell." },
      activity: { kind: "idle" },
    });
    expect(session.getState().book).toBe(book);
    session.dismissRefusal();
    expect(session.getState().refusal).toBeNull();
  });

  it("names the figure that the positions make too large to compute", async () => {
    const { workbook, session } = open();
    workbook.positions = [
      ["Underlying", "Type", "Quantity", "Strike", "Expiry", "Spot", "Volatility", "Rate", "Dividend yield"],
      ["XYZ", "call", 1, 100, "2027-03-26", 100, 1e-310, 0, 0],
    ];
    await session.rebalance();
    expect(session.getState()).toMatchObject({ book: null, activity: { kind: "idle" } });
    expect(session.getState().refusal).toEqual({
      kind: "notComputable",
      message:
        "The book cannot be measured and planned: the resulting gamma of XYZ 2027-03-26 call 100 is Infinity, wanted is less extreme " +
        "inputs. Look for a position or a setting that is far too large or too small.",
    });
  });

  it("names an error that nobody foresaw as one of the add-in's own", async () => {
    const { workbook, session } = open();
    workbook.failing.set("readPositions", new TypeError("x is undefined"));
    await session.rebalance();
    expect(session.getState().refusal).toEqual({
      kind: "unexpected",
      message: expect.stringContaining("TypeError: x is undefined"),
    });
  });
});

describe("changeSettings", () => {
  it("plans again from the same reading, at the time of that reading, and keeps the settings", async () => {
    const { workbook, session, clockReadings } = open();
    await session.rebalance();
    const settings = { asOf: "live", policies: { ETH: { ...DEFAULT_POLICY, band: 100 } } } as const;
    await session.changeSettings(settings);
    const { book } = session.getState();
    expect(book?.plan?.trades.map(({ underlying }) => underlying)).toEqual(["BTC"]);
    expect(book).toMatchObject({ asOf: SAMPLE_AS_OF, readAt: SAMPLE_AS_OF });
    expect(workbook.settings).toBe(settings);
    expect(workbook.calls.filter((call) => call === "readPositions")).toHaveLength(1);
    expect(clockReadings()).toBe(1);
  });

  it("is not lost while a reading is under way", async () => {
    const { workbook, session } = open();
    await Promise.all([session.rebalance(), session.changeSettings(SETTINGS)]);
    expect(session.getState()).toMatchObject({ settings: SETTINGS, book: { asOf: SAMPLE_AS_OF } });
    expect(workbook.settings).toBe(SETTINGS);
  });

  it("is not lost while the settings kept in the workbook are being read", async () => {
    const { workbook, session } = open();
    workbook.settings = { asOf: 0, policies: {} };
    workbook.during.set("readSettings", () => void change(session, "BTC"));
    await session.start();
    await session.readLog();
    expect(session.getState().settings.policies).toHaveProperty("BTC");
    expect(workbook.settings).toEqual(session.getState().settings);
  });

  it("takes effect at once, so that quick changes build on each other; the last is saved", async () => {
    const { workbook, session } = open();
    await session.rebalance();
    const saved = ["BTC", "ETH"].map((underlying) => change(session, underlying));
    expect(Object.keys(session.getState().settings.policies)).toEqual(["BTC", "ETH"]);
    expect(session.getState().book?.plan?.trades).toEqual([]);
    await Promise.all(saved);
    expect(workbook.settings).toEqual(session.getState().settings);
    expect(Object.keys(session.getState().settings.policies)).toEqual(["BTC", "ETH"]);
  });

  it("leaves one policy of an underlying that the positions now spell otherwise", async () => {
    const { workbook, session } = open();
    await change(session, "btc");
    await session.rebalance();
    expect(session.getState().book?.plan?.trades.map(({ underlying }) => underlying)).toEqual(["ETH"]);
    const { policies } = session.getState().settings;
    await session.changeSettings({ ...SETTINGS, policies: { ...policies, BTC: DEFAULT_POLICY } });
    expect(workbook.settings).toEqual({ ...SETTINGS, policies: { BTC: DEFAULT_POLICY } });
    expect(session.getState().book?.plan?.trades).toHaveLength(2);
  });

  it("says when settings in force are not kept in the workbook", async () => {
    const { workbook, session } = open();
    workbook.failing.set("writeSettings", new WorkbookFailure("protected", "Unprotect it."));
    await session.changeSettings(SETTINGS);
    expect(session.getState()).toMatchObject({
      settings: SETTINGS,
      refusal: {
        failure: "protected",
        message: "Unprotect it. The settings are in force here, but they are not kept in the workbook.",
      },
    });
  });

  it("does not say so of settings whose successors were kept", async () => {
    const { workbook, session } = open();
    workbook.failing.set("writeSettings", new WorkbookFailure("cellEditMode", "Leave the cell."));
    workbook.during.set("writeSettings", () => {
      workbook.failing.clear();
      workbook.during.clear();
      void change(session, "BTC");
    });
    await session.changeSettings(SETTINGS);
    await session.readLog();
    expect(workbook.settings).toEqual(session.getState().settings);
    expect(session.getState().refusal).toBeNull();
  });

  it("refuses unusable settings and leaves those that are in force", async () => {
    const { workbook, session } = open();
    await session.changeSettings({ asOf: "live", policies: { BTC: { ...DEFAULT_POLICY, band: -1 } } });
    expect(session.getState()).toMatchObject({ settings: DEFAULT_SETTINGS, refusal: { kind: "settings" } });
    expect(workbook.settings).toBeNull();
  });
});

/** Sets a band that nothing of the sample book leaves, on top of the settings in force. */
function change(session: Session, underlying: string): Promise<void> {
  const { settings } = session.getState();
  const policies = { ...settings.policies, [underlying]: { ...DEFAULT_POLICY, band: 1e6 } };
  return session.changeSettings({ ...settings, policies });
}

describe("write", () => {
  it("writes the plan under settings that were changed just before", async () => {
    const { workbook, session } = open();
    await session.rebalance();
    await Promise.all([change(session, "ETH"), session.write()]);
    expect(workbook.trades.map((row) => row[2])).toEqual(["BTC"]);
    expect(workbook.log[0]![4]).toContain("ETH: target 0, band 1000000");
  });

  it.each(["readPositionsAgain", "writeRun"] as const)(
    "writes the plan as it was asked for, whatever settings are changed until %s",
    async (method) => {
      const { workbook, session } = open();
      await session.rebalance();
      workbook.during.set(method, () => void change(session, "BTC"));
      // The write waits for the cells to be shown.
      void session.goToAddress("Portfolio!A1");
      const written = session.write();
      await Promise.all([written, change(session, "ETH")]);
      expect(workbook.trades.map((row) => row[2])).toEqual(["BTC", "ETH"]);
      expect(workbook.log[0]![4]).not.toContain("band 1000000");
      expect(session.getState()).toMatchObject({ refusal: null, written: { tradeCount: 2 } });
      expect(session.getState().book?.plan?.trades).toEqual([]);
    },
  );

  it("writes the trades and a log row that can be checked", async () => {
    const { workbook, session, clockReadings } = await openWritten();
    const { plan, fingerprint } = session.getState().book!;
    expect(workbook.trades.map((row) => [row[0], row[3], row[5]])).toEqual(
      plan!.trades.map(({ instrument, quantity }) => [1, instrument, quantity]),
    );
    const [entry] = session.getState().log!;
    expect(entry).toMatchObject({
      run: 1,
      time: SAMPLE_AS_OF + 1000,
      asOf: SAMPLE_AS_OF,
      version: VERSION,
      fingerprint,
      cost: plan!.cost,
      state: "written",
    });
    expect(entry!.before).toMatch(
      /^BTC: delta −77\.59425534, net delta −85\.61956612, .*; ETH: delta 53\.92342478/,
    );
    expect(workbook.log).toHaveLength(1);
    expect(session.getState().written).toMatchObject({ run: 1, tradeCount: 2, state: "written" });
    expect(clockReadings()).toBe(2);
  });

  it("writes a time of whole seconds, which pane and cell show alike", async () => {
    const workbook = open().workbook;
    const session = createSession({
      port: workbook,
      now: () => SAMPLE_AS_OF + 1999,
      version: VERSION,
      timer: WITHOUT_SCREEN,
      solver: NO_SOLVER,
    });
    await session.rebalance();
    await session.write();
    expect(session.getState().written?.time).toBe(SAMPLE_AS_OF + 1000);
  });

  it("writes a reading once, and again only after it was read anew", async () => {
    const { workbook, session } = await openWritten();
    await session.write();
    await session.changeSettings({ ...SETTINGS, policies: { BTC: { ...DEFAULT_POLICY, target: 1 } } });
    await session.write();
    expect(workbook.log).toHaveLength(1);

    await session.rebalance();
    await session.write("again");
    expect(workbook.log).toHaveLength(2);
    expect(workbook.trades.map(([run]) => run)).toEqual([1, 1, 2, 2]);
    expect(session.getState().log?.map(({ run }) => run)).toEqual([2, 1]);
  });

  it("refuses the same positions' trades once more, unless they are wanted again or were reverted", async () => {
    const { workbook, session } = await openWritten();
    await session.rebalance();
    await session.write();
    expect(session.getState().refusal).toMatchObject({ kind: "alreadyWritten", run: 1 });
    expect(workbook.log).toHaveLength(1);

    await session.revert();
    await session.rebalance();
    await session.write();
    expect(session.getState()).toMatchObject({ refusal: null, written: { run: 2, state: "written" } });
  });

  it("proposes none once the trades are positions, and logs that nothing was traded", async () => {
    const { workbook, session } = await openWritten();
    workbook.positions = enterTrades(workbook.positions, session.getState().book!.plan!);
    await session.rebalance();
    expect(session.getState().book?.plan?.trades).toEqual([]);
    await session.write();
    expect(session.getState().written).toMatchObject({ run: 2, tradeCount: 0, tradesAddress: null });
    expect(workbook.trades).toHaveLength(2);
    expect(workbook.log).toHaveLength(2);
  });

  it("refuses when cells changed since, naming them", async () => {
    const { workbook, session } = open();
    await session.rebalance();
    workbook.positions[13]![3] = 99;
    workbook.positions[14]![8] = "";
    await session.write();
    expect(session.getState().refusal).toMatchObject({
      kind: "positionsChanged",
      count: 2,
      changes: [
        { address: "Portfolio!D14", is: "99" },
        { address: "Portfolio!I15", is: "empty" },
      ],
      message: expect.stringContaining("2 cells of the positions have changed"),
    });
    expect(workbook.calls).not.toContain("writeRun");
    expect(session.getState().written).toBeNull();
  });

  it("names ten changed cells and counts the rest", async () => {
    const { workbook, session } = open();
    await session.rebalance();
    for (let row = 1; row <= 25; row += 1) workbook.positions[row]![3] = 0.125;
    await session.write();
    const { refusal } = session.getState();
    expect(refusal).toMatchObject({ kind: "positionsChanged", count: 25 });
    expect(refusal).toHaveProperty("changes.length", 10);
  });

  it.each([
    [
      "a price of the Market table changed",
      [
        ["Underlying", "Spot"],
        ["SOL", 141],
      ],
      "Market!B2",
      "141",
    ],
    ["the Market table was taken away", undefined, "Market!A1", "outside the range"],
  ])("refuses when %s since", async (_, market, address, is) => {
    const { workbook, session } = open();
    workbook.tables.market = [
      ["Underlying", "Spot"],
      ["SOL", 140],
    ];
    await session.rebalance();
    workbook.tables.market = market;
    await session.write();
    const { refusal } = session.getState();
    expect(refusal).toMatchObject({ kind: "positionsChanged" });
    expect(refusal).toHaveProperty("changes.0", expect.objectContaining({ address, is }));
    expect(refusal?.message).toContain("of the table Market ha");
    expect(workbook.calls).not.toContain("writeRun");
  });

  it("refuses when a row was added since", async () => {
    const { workbook, session } = open();
    await session.rebalance();
    workbook.positions.push([...workbook.positions[1]!]);
    await session.write();
    expect(session.getState().refusal).toMatchObject({ kind: "positionsChanged", count: 13 });
  });

  it("refuses when a row was added directly below a plain range, naming its first cell", async () => {
    const { workbook, session } = open();
    workbook.rowBelow = ["Total", "", "", -58210, " "];
    await session.rebalance();
    workbook.rowBelow = ["", "BTC", "", 25, "", ""];
    await session.write();
    expect(session.getState().refusal).toEqual({
      kind: "positionsChanged",
      count: 1,
      changes: [{ address: "Portfolio!B62", was: "empty", is: '"BTC"' }],
      message:
        'A row was added below Portfolio!A1:M61 since it was read, with "BTC" at Portfolio!B62. Select the ' +
        "positions with it. Nothing was written. Read them again.",
    });
    expect(workbook.calls).not.toContain("writeRun");
  });

  it("writes while a total below the positions changes", async () => {
    const { workbook, session } = open();
    workbook.rowBelow = ["Total", "", "", -58210];
    await session.rebalance();
    workbook.rowBelow = ["Total", "", "", -58209];
    await session.write();
    expect(session.getState()).toMatchObject({ refusal: null, written: { run: 1 } });
  });

  it("refuses when the date system changed since", async () => {
    const { workbook, session } = open();
    await session.rebalance();
    workbook.dateSystem = "1904";
    await session.write();
    expect(session.getState().refusal).toMatchObject({
      kind: "positionsChanged",
      message: expect.stringContaining("from 1900 to 1904"),
    });
    expect(workbook.calls).not.toContain("writeRun");
  });

  it("does nothing without a plan", async () => {
    const { workbook, session } = open();
    await session.write();
    workbook.positions[5]![8] = "n/a";
    await session.rebalance();
    await session.write();
    expect(session.getState().refusal).toBeNull();
    expect(workbook.calls).not.toContain("writeRun");
  });

  it("can be tried again after a failure", async () => {
    const { workbook, session } = open();
    await session.rebalance();
    workbook.failing.set("writeRun", new WorkbookFailure("protected", "Unprotect it."));
    await session.write();
    expect(session.getState()).toMatchObject({ refusal: { failure: "protected" }, written: null });
    workbook.failing.clear();
    await session.write();
    expect(session.getState()).toMatchObject({ refusal: null, written: { run: 1 } });
  });
});

describe("revert", () => {
  it("takes the trades out again, says so in the log, and lets the plan be written anew", async () => {
    const { workbook, session } = await openWritten();
    await session.revert();
    expect(workbook.trades).toEqual([]);
    const [reverted, written] = session.getState().log!;
    expect(reverted).toEqual({
      ...written,
      time: SAMPLE_AS_OF + 2000,
      before: written!.after,
      after: written!.before,
      cost: 0,
      state: "reverted",
    });
    expect(workbook.log).toHaveLength(2);
    expect(session.getState().written).toMatchObject({ run: 1, tradeCount: 2, state: "reverted" });
    await session.write();
    expect(session.getState().written).toMatchObject({ run: 2, state: "written" });
  });

  it("leads on by a rebalance after the run was undone: the log is read again and written to", async () => {
    const { workbook, session } = await openWritten();
    workbook.log.pop();
    workbook.trades.length = 0;
    await session.revert();
    expect(session.getState().log).toEqual([]);
    await session.rebalance();
    expect(session.getState()).toMatchObject({ refusal: null, written: null, log: [] });
    await session.write();
    expect(session.getState()).toMatchObject({ written: { run: 1 }, log: [{ run: 1, state: "written" }] });
  });

  it("does not take out an earlier run in place of one that was undone", async () => {
    const { workbook, session } = await openWritten();
    await session.rebalance();
    await session.write("again");
    await session.rebalance();
    workbook.log.pop();
    workbook.trades.splice(2);
    await session.revert();
    expect(session.getState().refusal).toMatchObject({ failure: "runNotLast" });
    expect(workbook.trades.map(([run]) => run)).toEqual([1, 1]);
    expect(session.getState().log).toMatchObject([{ run: 1 }]);
  });

  it("shows after a rebalance the runs that somebody else wrote", async () => {
    const { workbook, session } = await openWritten();
    const other = open(workbook).session;
    await other.rebalance();
    await other.write();
    await session.rebalance();
    expect(session.getState().log).toMatchObject([{ run: 2 }, { run: 1 }]);
  });

  it("hands over the trades as they were written, also after a new reading", async () => {
    const { workbook, session } = await openWritten();
    const trades = [...workbook.trades];
    await session.rebalance();
    await session.revert();
    expect(workbook.reverts).toMatchObject([{ run: 1, trades }]);
    expect(trades).toHaveLength(2);
  });

  it("has no trades to hand over of a run that it did not write", async () => {
    const { workbook, session } = await openWritten();
    const other = open(workbook).session;
    await other.rebalance();
    await other.write();
    await session.rebalance();
    await session.revert();
    expect(workbook.reverts).toMatchObject([{ run: 2, trades: null }]);
  });

  it("takes out the last run of a workbook that was opened anew", async () => {
    const { workbook } = await openWritten();
    const { session } = open(workbook);
    await session.revert();
    expect(session.getState()).toMatchObject({ refusal: null, written: { run: 1, state: "reverted" } });
    expect(workbook.trades).toEqual([]);
  });

  it.each([
    ["nothing was ever written", async () => open(), "holds no run"],
    [
      "it was reverted before",
      async () => {
        const opened = await openWritten();
        await opened.session.revert();
        return opened;
      },
      "Run 1 has been reverted already",
    ],
    [
      "somebody else wrote a later run",
      async () => {
        const opened = await openWritten();
        const other = open(opened.workbook).session;
        await other.rebalance();
        await other.write();
        return opened;
      },
      "Run 2 was written after run 1",
    ],
    [
      "the run was undone",
      async () => {
        const opened = await openWritten();
        await opened.session.rebalance();
        await opened.session.write("again");
        opened.workbook.log.pop();
        return opened;
      },
      "Run 2 is no longer in the Rebalance log: it was undone, or its row was deleted",
    ],
    [
      "the only run was undone",
      async () => {
        const opened = await openWritten();
        opened.workbook.log.pop();
        return opened;
      },
      "Run 1 is no longer in the Rebalance log",
    ],
  ])("refuses when %s", async (_, prepare, naming) => {
    const { workbook, session } = await prepare();
    const trades = [...workbook.trades];
    await session.revert();
    expect(session.getState().refusal).toMatchObject({
      kind: "workbook",
      failure: "runNotLast",
      message: expect.stringContaining(naming),
    });
    expect(workbook.trades).toEqual(trades);
  });
});

describe("going to cells", () => {
  it("selects the cell of an issue, and the header row for a missing column", async () => {
    const { workbook, session } = open();
    await session.rebalance();
    const issue = { gridRow: 13, column: "Volatility", found: "", wanted: "" };
    await session.goToIssue({ ...issue, gridColumn: 8 });
    await session.goToIssue({ ...issue, gridRow: 0, gridColumn: null });
    await session.goToAddress("'It''s'!A2:J3");
    expect(workbook.selected).toEqual(["Portfolio|I14", "Portfolio|A1:M1", "It's|A2:J3"]);
  });
});

it("no method rejects, whatever the workbook does", async () => {
  const methods = [
    "readPositions",
    "readPositionsAgain",
    "writeRun",
    "revertRun",
    "readLog",
    "select",
    "readSettings",
    "writeSettings",
  ] as const;
  for (const method of methods) {
    const { workbook, session } = open();
    workbook.failing.set(method, new WorkbookFailure("hostError", `${method} failed`, "GeneralException"));
    await session.start();
    await session.rebalance();
    await session.write();
    await session.revert();
    await session.readLog();
    await session.goToAddress("no sheet at all");
    await session.goToAddress("Portfolio!A1");
    await session.changeSettings(SETTINGS);
    expect(session.getState().activity).toEqual({ kind: "idle" });
  }
});
