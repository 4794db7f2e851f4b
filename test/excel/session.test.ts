import { NO_SOLVER } from "../app/noSolver";
import { createSession } from "../../src/app/createSession";
import { WITHOUT_SCREEN } from "../../src/app/slices";
import type { Session } from "../../src/app/session";
import type { Cell, Grid } from "../../src/sheet/grid";
import { enterTrades } from "../app/enterTrades";
import { SAMPLE_AS_OF, sampleBook } from "../support/sampleBooks";
import { useWorkbook } from "./useWorkbook";

const MOST_ROUND_TRIPS = 8;
/** The stand-in takes seconds to hold a large book. */
const LARGE_BOOK_TIMEOUT_MS = 120_000;

const workbook = useWorkbook();

function openSession(): Session {
  return createSession({
    port: workbook.port,
    now: () => SAMPLE_AS_OF,
    version: "0.1.0",
    timer: WITHOUT_SCREEN,
    solver: NO_SOLVER,
  });
}

/** The sample book over and over, until it has `rowCount` positions. */
function bookOf(rowCount: number): Grid {
  const [headers, ...rows] = sampleBook("crypto");
  return [headers!, ...Array.from({ length: rowCount }, (_, index) => rows[index % rows.length]!)];
}

it("reads, plans, writes, undoes, writes again and reverts the sample book", async () => {
  workbook.fillTable("Positions", "Portfolio", "A1", sampleBook("crypto"));
  const session = openSession();
  await session.start();
  await session.rebalance();
  const { book } = session.getState();
  expect(book?.parsed.issues).toEqual([]);
  expect(book?.plan?.trades).toHaveLength(2);

  await session.write();
  expect(session.getState()).toMatchObject({
    refusal: null,
    written: { run: 1, tradeCount: 2, tradesAddress: "'Hedge trades'!A2:J3", state: "written" },
  });
  const values = workbook.values("Hedge trades");
  const columns = ["Run", "Instrument", "Side", "Quantity", "Price", "Notional", "Cost"];
  const places = columns.map((name) => values[0]!.indexOf(name));
  expect(values.slice(1).map((row) => places.map((place) => row[place]))).toEqual(
    book!.plan!.trades.map((trade) => [
      1,
      trade.instrument,
      trade.quantity > 0 ? "buy" : "sell",
      trade.quantity,
      trade.price,
      trade.notional,
      trade.cost.total,
    ]),
  );

  await workbook.standIn.spreadsheet.undo();
  expect(workbook.values("Hedge trades")).toEqual([]);
  await session.revert();
  expect(session.getState().refusal).toMatchObject({
    failure: "runNotLast",
    message: expect.stringContaining("Run 1 is no longer in the Rebalance log: it was undone"),
  });
  await session.rebalance();
  expect(session.getState()).toMatchObject({ refusal: null, written: null, log: [] });
  await session.write();
  await session.revert();
  expect(session.getState()).toMatchObject({ refusal: null, written: { run: 1, state: "reverted" } });
  expect(workbook.values("Hedge trades")).toHaveLength(1);

  const opened = openSession();
  await opened.start();
  expect(opened.getState().log).toEqual(session.getState().log);
});

it("proposes none once the trades are entered as positions", async () => {
  const book = sampleBook("crypto");
  workbook.fillTable("Positions", "Portfolio", "A1", book);
  const session = openSession();
  await session.rebalance();
  await session.write();

  const entered: Cell[][] = enterTrades(book, session.getState().book!.plan!);
  workbook.fill("Portfolio", "A1", entered);
  await workbook.standIn.Excel.run(async (context) => {
    const { tables, worksheets } = context.workbook;
    tables.getItem("Positions").resize(worksheets.getItem("Portfolio").getRange(`A1:M${entered.length}`));
    await context.sync();
  });
  await session.rebalance();
  expect(session.getState().book?.reading.cells).toHaveLength(book.length + 2);
  expect(session.getState().book?.plan?.trades).toEqual([]);
});

it("reads selected positions again where they stand, wherever the selection has gone", async () => {
  workbook.fill("My book", "B3", sampleBook("crypto"));
  workbook.fill("My book", "E16", [["n/a"]]);
  workbook.fill("Other cells", "A1", sampleBook("index"));
  workbook.standIn.spreadsheet.select("My book", "B3:N63");
  const session = openSession();
  await session.rebalance({ kind: "selection" });
  const { address } = session.getState().book!.reading;
  await session.goToIssue(session.getState().book!.parsed.issues[0]!);
  workbook.fill("My book", "E16", [[25]]);
  await session.rebalance();
  expect(session.getState().book).toMatchObject({ reading: { address }, parsed: { issues: [] } });

  workbook.standIn.spreadsheet.select("Other cells", "A1");
  await session.rebalance();
  expect(session.getState().book).toMatchObject({ reading: { address }, parsed: { issues: [] } });
});

it("names the cells that changed between reading and writing, and writes nothing", async () => {
  workbook.fillTable("Positions", "My book", "B3", sampleBook("crypto"));
  const session = openSession();
  await session.rebalance();
  workbook.fill("My book", "E16", [[99]]);
  await session.write();
  const { refusal } = session.getState();
  expect(refusal).toMatchObject({
    kind: "positionsChanged",
    count: 1,
    changes: [{ address: "'My book'!E16", is: "99" }],
  });
  expect(workbook.values("Hedge trades")).toEqual([]);
  await session.goToAddress("'My book'!E16");
  expect(workbook.standIn.spreadsheet.univer.selection().area).toEqual({
    row: 15,
    column: 4,
    rows: 1,
    columns: 1,
  });
});

it("keeps what the user put into the rows of a run, also after a new reading", async () => {
  workbook.fillTable("Positions", "Portfolio", "A1", sampleBook("crypto"));
  const session = openSession();
  await session.rebalance();
  await session.write();
  const [first] = session.getState().book!.plan!.trades;
  workbook.fill("Hedge trades", "F2", [[12]]);
  await session.rebalance();
  await session.revert();
  expect(session.getState().refusal).toMatchObject({
    failure: "tradesEdited",
    message: expect.stringContaining(`'Hedge trades'!F2 was ${first!.quantity}, is 12`),
  });
  expect(workbook.values("Hedge trades")[1]![5]).toBe(12);

  await workbook.standIn.spreadsheet.undo();
  await session.revert();
  expect(session.getState()).toMatchObject({ refusal: null, written: { tradeCount: 2, state: "reverted" } });
});

it("notices a row that is added directly below a selected range, in no more round trips", async () => {
  const book = sampleBook("crypto");
  workbook.fill("Portfolio", "A1", book);
  workbook.standIn.spreadsheet.select("Portfolio", `A1:M${book.length}`);
  const session = openSession();
  await session.rebalance();
  workbook.fill("Portfolio", `A${book.length + 1}`, [book[1]!]);
  const before = workbook.standIn.host.roundTrips;
  await session.write();
  expect(session.getState().refusal).toMatchObject({
    kind: "positionsChanged",
    changes: expect.arrayContaining([
      { address: `Portfolio!A${book.length + 1}`, was: "empty", is: `"${String(book[1]![0])}"` },
    ]),
  });
  expect(workbook.standIn.host.roundTrips - before).toBe(1);
  expect(workbook.values("Hedge trades")).toEqual([]);
});

it("keeps settings in the workbook for the next one who opens it", async () => {
  const session = openSession();
  await session.changeSettings({ asOf: SAMPLE_AS_OF, policies: {} });
  const opened = openSession();
  await opened.start();
  expect(opened.getState().settings).toEqual({ asOf: SAMPLE_AS_OF, policies: {} });
});

it("reads a book whose dates count from 1904", async () => {
  workbook.standIn.reset({ dateSystem: "1904" });
  workbook.fillTable("Positions", "Portfolio", "A1", sampleBook("crypto", "1904"));
  const session = openSession();
  await session.rebalance();
  expect(session.getState().book?.plan?.trades).toHaveLength(2);
  await session.write();
  await session.readLog();
  expect(session.getState()).toMatchObject({ refusal: null, log: [{ run: 1, time: SAMPLE_AS_OF }] });
});

describe("round trips from reading to written, both tables made on the way", () => {
  it.each([
    ["table", 10, 6],
    ["table", 1_000, 6],
    ["selection", 1_000, 6],
    ["table", 10_000, 6],
    // More cells than one answer may hold: two reads each time.
    ["table", 20_000, 8],
  ] as const)(
    "a %s of %d positions: %d",
    async (kind, rowCount, roundTrips) => {
      const book = bookOf(rowCount);
      if (kind === "table") workbook.fillTable("Positions", "Portfolio", "A1", book);
      else workbook.fill("Portfolio", "A1", book);
      workbook.standIn.spreadsheet.select("Portfolio", `A1:M${book.length}`);
      const session = openSession();
      await session.start();
      const before = workbook.standIn.host.roundTrips;
      await session.rebalance();
      await session.write();
      expect(session.getState()).toMatchObject({ refusal: null, written: { run: 1 } });
      expect(session.getState().book?.parsed.positions).toHaveLength(rowCount);
      expect(workbook.standIn.host.roundTrips - before).toBe(roundTrips);
      expect(roundTrips).toBeLessThanOrEqual(MOST_ROUND_TRIPS);
    },
    LARGE_BOOK_TIMEOUT_MS,
  );
});
