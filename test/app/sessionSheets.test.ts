import { NO_SOLVER } from "./noSolver";
import { createSession } from "../../src/app/createSession";
import type { FormulaWish, ScenarioWish } from "../../src/app/formulaWish";
import { WITHOUT_SCREEN } from "../../src/app/slices";
import { WorkbookFailure } from "../../src/app/workbookPort";
import { explainGrid } from "../../src/sheet/functions/explainGrid";
import { limitsGrid } from "../../src/sheet/functions/limitsGrid";
import { riskGrid } from "../../src/sheet/functions/riskGrid";
import { scenarioTable } from "../../src/sheet/functions/scenarioTable";
import type { Grid } from "../../src/sheet/grid";
import { RISK_GROUPINGS } from "../../src/sheet/riskTable";
import { SAMPLE_AS_OF, sampleBook } from "../support/sampleBooks";
import { MemoryWorkbook } from "./memoryWorkbook";

const LIMITS = [
  ["Underlying", "Greek", "Target", "Lower", "Upper"],
  ["BTC", "Net delta", 0, -10, 10],
  ["ETH", "Delta", 0, -1000, 1000],
];

async function openRead(workbook = new MemoryWorkbook(sampleBook("crypto")), now = () => SAMPLE_AS_OF) {
  const session = createSession({
    port: workbook,
    now,
    version: "1.2.3",
    timer: WITHOUT_SCREEN,
    solver: NO_SOLVER,
  });
  await session.rebalance();
  return { workbook, session };
}

const SCENARIO: ScenarioWish = {
  kind: "scenario",
  underlying: "BTC",
  spotShifts: [-0.1, 0, 0.1],
  volShifts: [0, 0.05],
  volShiftType: "points",
  sticky: "strike",
  measure: "Delta",
  days: [0, 7],
};

describe("insertFormulas", () => {
  it.each<[string, FormulaWish, string[]]>([
    [
      "risk by expiry",
      { kind: "risk", by: "Expiry", higherOrder: false },
      ['=HEDGE.RISK(Positions[#All],"Expiry","2026-11-20T16:00:00.000Z")'],
    ],
    [
      "risk with all its figures",
      { kind: "risk", by: "Position", higherOrder: true },
      ['=HEDGE.RISK(Positions[#All],"Position","2026-11-20T16:00:00.000Z","all")'],
    ],
    [
      "the use of limits",
      { kind: "limits" },
      ['=HEDGE.LIMITS(Positions[#All],Limits[#All],"2026-11-20T16:00:00.000Z")'],
    ],
    [
      "scenarios, a table for each date",
      SCENARIO,
      [0, 7].map(
        (days) =>
          `=HEDGE.SCENARIO(Positions[#All],{-0.1,0,0.1},{0;0.05},"Delta","2026-11-20T16:00:00.000Z",${days},` +
          '"points","strike",,,"BTC")',
      ),
    ],
  ])("makes a sheet of %s, as of the very moment of the pane", async (_, wish, formulas) => {
    const workbook = new MemoryWorkbook(sampleBook("crypto"));
    workbook.tables.limits = LIMITS;
    const { session } = await openRead(workbook);
    await session.insertFormulas(wish);
    expect(session.getState()).toMatchObject({ refusal: null, activity: { kind: "idle" } });
    const [sheet] = workbook.sheets;
    expect(sheet!.blocks.flatMap((block) => (block.kind === "formula" ? block.formula : []))).toEqual(
      formulas,
    );
    expect(session.getState().inserted).toMatchObject({ what: sheet!.name, sheet: sheet!.name });
    session.dismissInserted();
    expect(session.getState().inserted).toBeNull();
  });

  it("gives the tables that fill positions in to the formula", async () => {
    const workbook = new MemoryWorkbook(sampleBook("crypto"));
    workbook.tables.market = [
      ["Underlying", "Rate"],
      ["BTC", 0.01],
    ];
    const { session } = await openRead(workbook);
    await session.insertFormulas({ kind: "risk", by: "Total", higherOrder: false });
    expect(workbook.sheets[0]!.blocks).toContainEqual(
      expect.objectContaining({
        formula: '=HEDGE.RISK(Positions[#All],"Total","2026-11-20T16:00:00.000Z",,Market[#All])',
      }),
    );
  });

  it("says on the sheet that rows left out in the pane are not left out there", async () => {
    const { workbook, session } = await openRead();
    await session.leaveOut(5);
    await session.insertFormulas({ kind: "risk", by: "Underlying", higherOrder: false });
    expect(workbook.sheets[0]!.blocks[0]).toMatchObject({
      kind: "text",
      lines: [
        "Risk by underlying",
        "Positions Portfolio!A1:M61, as of 2026-11-20 16:00:00 UTC",
        expect.stringContaining("Rows left out in the pane: 1."),
      ],
    });
  });

  it("heads scenarios by the time they are at, hours of a day included", async () => {
    const { workbook, session } = await openRead();
    await session.insertFormulas({ ...SCENARIO, days: [0, 2 / 3, 1, 7] });
    const titles = workbook.sheets[0]!.blocks.flatMap((block) =>
      block.kind === "formula" ? block.title : [],
    );
    expect(titles).toEqual([
      "Delta, at once",
      "Delta, 0.67 days ahead: 2026-11-21 08:00 UTC",
      "Delta, 1 day ahead: 2026-11-21 16:00 UTC",
      "Delta, 7 days ahead: 2026-11-27 16:00 UTC",
    ]);
  });

  it("says on the sheet which columns the formulas do not find as the pane does", async () => {
    const [headers, ...rows] = sampleBook("crypto");
    const renamed = headers!.map((header) => (header === "Expiry" ? "Ends" : header));
    const held = rows.map((row) => [...row, Number(row[headers!.indexOf("Quantity")]) / 2]);
    const { workbook, session } = await openRead(new MemoryWorkbook([[...renamed, "Lots held"], ...held]));
    await session.mapColumns({ Expiry: "Ends", Quantity: "Lots held", Strike: "Strike" });
    await session.insertFormulas({ kind: "risk", by: "Underlying", higherOrder: false });
    expect(workbook.sheets[0]!.blocks[0]).toMatchObject({
      lines: [
        expect.anything(),
        expect.anything(),
        'Columns chosen in the pane: Expiry from "Ends", Quantity from "Lots held". The formulas find columns by ' +
          "their usual names only; headers renamed to those are read in both.",
      ],
    });
  });

  it("says nothing of a column that formulas find as the pane does: an Underlying of prices as the Spot", async () => {
    const [headers, ...rows] = sampleBook("crypto");
    const [underlying, spot] = [headers!.indexOf("Underlying"), headers!.indexOf("Spot")];
    const priced = rows.map((row) => row.map((cell, column) => (column === underlying ? row[spot]! : cell)));
    const book = [headers!, ...priced].map((row) => row.filter((_, column) => column !== spot));
    const { workbook, session } = await openRead(new MemoryWorkbook(book));
    expect(session.getState().book?.parsed.headers).toContainEqual(
      expect.objectContaining({ text: "Underlying", column: "Spot" }),
    );
    await session.insertFormulas({ kind: "risk", by: "Underlying", higherOrder: false });
    expect(workbook.sheets[0]!.blocks[0]).toHaveProperty("lines.length", 2);
  });

  it.each<[string, FormulaWish]>([
    ["There is no table named Limits.", { kind: "limits" }],
    ["There is no earlier book", { kind: "explain", by: "Underlying" }],
  ])("refuses what no cell can show: %s", async (message, wish) => {
    const { workbook, session } = await openRead();
    await session.insertFormulas(wish);
    expect(session.getState().refusal).toMatchObject({
      kind: "noFormula",
      message: expect.stringContaining(message),
    });
    expect(workbook.sheets).toEqual([]);
  });

  it("refuses P&L by cells while volatilities may come from a smile, which EXPLAIN does not take", async () => {
    const workbook = new MemoryWorkbook(sampleBook("crypto"));
    workbook.tables.smile = [["Underlying", "Expiry", "Strike", "Volatility"]];
    const { session } = await openRead(workbook);
    await session.keepAsBefore();
    await session.insertFormulas({ kind: "explain", by: "Underlying" });
    expect(session.getState().refusal).toMatchObject({
      kind: "noFormula",
      message: expect.stringContaining("takes no Smile table"),
    });
  });

  it("formats use as a share and shifts with their digits", async () => {
    const workbook = new MemoryWorkbook(sampleBook("crypto"));
    workbook.tables.limits = LIMITS;
    const { session } = await openRead(workbook);
    await session.insertFormulas({ kind: "limits" });
    await session.insertFormulas(SCENARIO);
    const [limits, scenario] = workbook.sheets.map(({ blocks }) => blocks[1]);
    expect(limits).toMatchObject({ columnCount: 8, numberFormats: expect.arrayContaining(["0.0%"]) });
    expect(scenario).toMatchObject({
      columnCount: 4,
      numberFormats: ["0.00##", ...Array(3).fill("General")],
    });
  });

  it("tells what the workbook says against it", async () => {
    const { workbook, session } = await openRead();
    workbook.failing.set("addSheet", new WorkbookFailure("protected", "The workbook is protected."));
    await session.insertFormulas({ kind: "risk", by: "Total", higherOrder: false });
    expect(session.getState()).toMatchObject({ refusal: { failure: "protected" }, inserted: null });
  });
});

describe("the room for what a formula spills", () => {
  /** Rows and columns of the last block of the last sheet. */
  const roomIn = (workbook: MemoryWorkbook): [number, number] => {
    const block = workbook.sheets.at(-1)!.blocks.at(-1)!;
    if (block.kind !== "formula") throw new Error("the last block has no formula");
    expect(block.numberFormats).toHaveLength(block.columnCount);
    return [block.rowCount, block.columnCount];
  };
  const sizeOf = (cells: Grid): [number, number] => [cells.length, cells[0]!.length];
  const at = (time: number): Grid => [[new Date(time).toISOString()]];

  test.each(RISK_GROUPINGS)("RISK by %s", async (by) => {
    const { workbook, session } = await openRead();
    const cells = (set: string) =>
      riskGrid([workbook.positions, [[by]], at(SAMPLE_AS_OF), [[set]]], SAMPLE_AS_OF);
    await session.insertFormulas({ kind: "risk", by, higherOrder: false });
    expect(roomIn(workbook)).toEqual(sizeOf(cells("standard")));
    await session.insertFormulas({ kind: "risk", by, higherOrder: true });
    expect(roomIn(workbook)).toEqual(sizeOf(cells("all")));
  });

  test.each(RISK_GROUPINGS)("RISK by %s, which has rows that the pane left out", async (by) => {
    const { workbook, session } = await openRead();
    workbook.positions.push(
      ...["X", "Y"].map((name) => ["", name, "spot", 1, "", "", 100, "", "", 0, 0, 1, ""]),
    );
    await session.rebalance();
    await session.leaveOut(61);
    await session.leaveOut(62);
    await session.insertFormulas({ kind: "risk", by, higherOrder: false });
    const cells = riskGrid([workbook.positions, [[by]], at(SAMPLE_AS_OF)], SAMPLE_AS_OF);
    expect(roomIn(workbook)).toEqual(sizeOf(cells));
  });

  it("LIMITS with a column for buckets of expiries", async () => {
    const workbook = new MemoryWorkbook(sampleBook("crypto"));
    const limits = LIMITS.map((row, index) => [...row, index === 0 ? "Bucket" : ""]);
    workbook.tables.limits = [...limits, ["BTC", "Vega", 0, -1, 1, "up to 1 week"]];
    const { session } = await openRead(workbook);
    await session.insertFormulas({ kind: "limits" });
    const cells = limitsGrid([workbook.positions, workbook.tables.limits, at(SAMPLE_AS_OF)], SAMPLE_AS_OF);
    expect(cells[0]).toHaveLength(9);
    expect(roomIn(workbook)).toEqual(sizeOf(cells));
  });

  it("LIMITS, and SCENARIO", async () => {
    const workbook = new MemoryWorkbook(sampleBook("crypto"));
    workbook.tables.limits = LIMITS;
    const { session } = await openRead(workbook);
    await session.insertFormulas({ kind: "limits" });
    const limits = limitsGrid([workbook.positions, LIMITS, at(SAMPLE_AS_OF)], SAMPLE_AS_OF);
    expect(roomIn(workbook)).toEqual(sizeOf(limits));
    await session.insertFormulas(SCENARIO);
    const { spotShifts, volShifts } = SCENARIO;
    const shifts = [[spotShifts], volShifts.map((shift) => [shift])];
    expect(roomIn(workbook)).toEqual(sizeOf(scenarioTable([workbook.positions, ...shifts], SAMPLE_AS_OF)));
  });

  describe.each([0, 1])("EXPLAIN %d days on, of books that each have positions of their own", (days) => {
    test.each(RISK_GROUPINGS)("by %s", async (by) => {
      let now = SAMPLE_AS_OF;
      const { workbook, session } = await openRead(undefined, () => now);
      await session.keepAsBefore();
      now += days * 86_400_000;
      workbook.positions = workbook.positions.filter(([, underlying]) => underlying !== "ETH");
      const soon = new Date(SAMPLE_AS_OF + 3_600_000).toISOString();
      workbook.positions.push(
        ["", "XRP", "spot", 100, "", "", 2, "", "", 0, 0, 1, ""],
        ["", "BTC", "call", 1, 99_500, soon, 94_250, "", 0.5, 0, 0, 1, "linear"],
      );
      await session.rebalance();
      await session.insertFormulas({ kind: "explain", by });
      const [, before] = workbook.sheets[0]!.blocks;
      const cells = explainGrid(
        [(before as { cells: Grid }).cells, workbook.positions, at(SAMPLE_AS_OF), at(now), [[by]]],
        now,
      );
      const [rows, columns] = roomIn(workbook);
      expect(columns).toBe(cells[0]!.length);
      expect(rows).toBeGreaterThanOrEqual(cells.length);
      // What has expired by now is no position to the pane: each row of it may be a group.
      const unread = by === "Total" ? 0 : session.getState().book!.parsed.issues.length;
      expect(unread > 0).toBe(days > 0 && by !== "Total");
      expect(rows - unread).toBeLessThanOrEqual(cells.length);
    });
  });
});

describe("an earlier book", () => {
  it("is kept as values that stand on their own, and compared with by cells too", async () => {
    const { workbook, session } = await openRead();
    const { book } = session.getState();
    await session.keepAsBefore();
    const { before, refusal, inserted } = session.getState();
    expect(refusal).toBeNull();
    expect(before!.asOf).toBe(SAMPLE_AS_OF);
    expect(before!.parsed.positions).toEqual(book!.parsed.positions);
    expect(inserted).toMatchObject({ what: "Book 2026-11-20 16.00.00 UTC" });
    expect(workbook.sheets[0]!.blocks).toMatchObject([
      { kind: "text", lines: ["Positions as of 2026-11-20 16:00:00 UTC, from Portfolio!A1:M61"] },
      { kind: "values", cells: before!.reading.cells },
    ]);

    await session.insertFormulas({ kind: "explain", by: "Underlying" });
    expect(workbook.sheets[1]!.blocks.at(-1)).toMatchObject({
      formula:
        `=HEDGE.EXPLAIN(${before!.reading.address},Positions[#All],` +
        '"2026-11-20T16:00:00.000Z","2026-11-20T16:00:00.000Z","Underlying")',
    });
  });

  it("is read from where the user says, as of then", async () => {
    const { session } = await openRead();
    await session.readBefore({ kind: "selection" }, SAMPLE_AS_OF - 86_400_000);
    expect(session.getState().before).toMatchObject({
      asOf: SAMPLE_AS_OF - 86_400_000,
      reading: { source: { kind: "selection" } },
    });
    expect(session.getState().before!.parsed.positions).toHaveLength(60);
  });

  it("can be given up while it is read, and while it is taken in", async () => {
    const { workbook, session } = await openRead();
    workbook.during.set("readPositions", () => session.cancel());
    await session.readBefore({ kind: "selection" }, SAMPLE_AS_OF);
    expect(session.getState()).toMatchObject({ before: null, refusal: null, activity: { kind: "idle" } });

    workbook.during.clear();
    const unsubscribe = session.subscribe(() => {
      const { activity } = session.getState();
      if (activity.kind === "reading" && activity.fraction === 0.5) queueMicrotask(() => session.cancel());
    });
    await session.readBefore({ kind: "selection" }, SAMPLE_AS_OF);
    unsubscribe();
    expect(session.getState()).toMatchObject({ before: null, refusal: null, activity: { kind: "idle" } });

    await session.readBefore({ kind: "selection" }, SAMPLE_AS_OF);
    expect(session.getState().before!.parsed.positions).toHaveLength(60);
  });

  it("is refused while a row of it cannot be read", async () => {
    const { workbook, session } = await openRead();
    workbook.positions[3]![3] = "many";
    await session.readBefore({ kind: "selection" }, SAMPLE_AS_OF);
    expect(session.getState()).toMatchObject({
      before: null,
      refusal: {
        kind: "earlierUnreadable",
        message: expect.stringContaining('row 4, Quantity, found "many"'),
      },
    });
    await session.rebalance();
    await session.keepAsBefore();
    expect(session.getState().refusal).toMatchObject({ kind: "earlierUnreadable" });
    expect(workbook.sheets).toEqual([]);
  });
});

describe("limits", () => {
  it("are measured with the book, breaches first; what cannot be read of them is named and stops the plan", async () => {
    const workbook = new MemoryWorkbook(sampleBook("crypto"));
    workbook.tables.limits = [...LIMITS, ["DOGE", "Vanna", 0, -1, 1]];
    const { session } = await openRead(workbook);
    const { limits, tableIssues, plan } = session.getState().book!;
    expect(limits!.measured).toMatchObject([
      { underlying: "BTC", state: "breach" },
      { underlying: "ETH", state: "inside" },
    ]);
    expect(tableIssues).toMatchObject([
      { table: { name: "Limits" }, issues: [{ gridRow: 3, found: '"Vanna"' }] },
    ]);
    // A limit that counts for nothing would be traded across.
    expect(plan).toBeNull();
  });

  it("are none without the table", async () => {
    const { session } = await openRead();
    expect(session.getState().book).toMatchObject({ limits: null, tableIssues: [] });
  });
});
