import type { Grid } from "../../src/sheet/grid";
import { sampleBook } from "../support/sampleBooks";
import { failureOf, useWorkbook } from "./useWorkbook";

const BOOK: Grid = [
  ["Instrument", "Quantity", "Spot"],
  ["BTC-PERPETUAL", -58210, 94250],
  ["ETH-PERPETUAL", 0.5, 3180],
];

const workbook = useWorkbook();

describe("the table named Positions", () => {
  it("is read with its header row first, wherever it stands and whatever is selected", async () => {
    workbook.fillTable("Positions", "My book", "C5", BOOK);
    workbook.fill("Other", "A1", [["something", "else"]]);
    workbook.standIn.spreadsheet.select("Other", "A1:B1");
    expect(await workbook.port.readPositions({ kind: "auto" })).toEqual({
      origin: { sheet: "My book", row: 4, column: 2 },
      source: { kind: "table", name: "Positions" },
      address: "'My book'!C5:E7",
      table: "Positions",
      cells: BOOK,
      dateSystem: "1900",
      lastRun: 0,
      hiddenRowCount: 0,
      tables: { market: null, smile: null, limits: null, hedges: null },
    });
  });

  it("is read while something that is no range is selected", async () => {
    workbook.fillTable("Positions", "Portfolio", "A1", BOOK);
    workbook.standIn.host.faults.failBatch(1, "InvalidSelection");
    expect(await workbook.port.readPositions({ kind: "auto" })).toMatchObject({
      table: "Positions",
      cells: BOOK,
    });
  });

  it("is read as it was computed: results of formulas, errors as text", async () => {
    workbook.fillTable("Positions", "Portfolio", "A1", [...BOOK, ["X", "=2*21", "=1/0"]]);
    const { cells } = await workbook.port.readPositions({ kind: "auto" });
    expect(cells[3]).toEqual(["X", 42, "#DIV/0!"]);
  });

  it("tells its progress, which ends with 1", async () => {
    workbook.fillTable("Positions", "Portfolio", "A1", BOOK);
    const seen: number[] = [];
    await workbook.port.readPositions({ kind: "auto" }, { onProgress: (fraction) => seen.push(fraction) });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(1);
  });
});

describe("a selection", () => {
  beforeEach(() => workbook.fill("Portfolio", "B2", BOOK));

  it.each([
    ["the cells themselves", "B2:D4", "Portfolio!B2:D4"],
    ["a part of them", "B2:C3", "Portfolio!B2:C3"],
    ["whole columns", "B:D", "Portfolio!B2:D4"],
    ["more than there is", "A1:H50", "Portfolio!B2:D4"],
    ["one cell among them", "C3", "Portfolio!B2:D4"],
  ])("that is %s", async (_, selected, address) => {
    workbook.standIn.spreadsheet.select("Portfolio", selected);
    const reading = await workbook.port.readPositions({ kind: "auto" });
    expect(reading).toMatchObject({ address, table: null, source: { kind: "address", sheet: "Portfolio" } });
    expect(reading.cells[1]![0]).toBe("BTC-PERPETUAL");
  });

  it.each([
    ["an empty cell", "H20"],
    ["empty cells", "H20:J30"],
  ])("that is %s holds no positions", async (_, selected) => {
    workbook.standIn.spreadsheet.select("Portfolio", selected);
    for (const kind of ["auto", "selection"] as const) {
      const failure = await failureOf(workbook.port.readPositions({ kind }));
      expect(failure.kind).toBe("positionsNotFound");
      expect(failure.message).toContain("Select the positions with their header row");
    }
  });

  it("that is no range holds no positions", async () => {
    workbook.standIn.host.faults.failBatch(1, "InvalidSelection");
    expect(await failureOf(workbook.port.readPositions({ kind: "selection" }))).toMatchObject({
      kind: "positionsNotFound",
      code: "InvalidSelection",
    });
    workbook.standIn.host.faults.failBatch(1, "InvalidSelection");
    expect(await failureOf(workbook.port.readPositions({ kind: "auto" }))).toMatchObject({
      kind: "positionsNotFound",
    });
  });
});

describe("an address", () => {
  beforeEach(() => workbook.fill("Portfolio", "B2", BOOK));

  it("is read; one cell stands for the block around it", async () => {
    for (const address of ["B2:D4", "C3"]) {
      const reading = await workbook.port.readPositions({ kind: "address", sheet: "Portfolio", address });
      expect(reading).toMatchObject({ cells: BOOK, origin: { sheet: "Portfolio", row: 1, column: 1 } });
      expect(reading.source).toEqual({ kind: "address", sheet: "Portfolio", address });
    }
  });

  it.each([
    ["on a sheet that is not there", "Portfolio 2", "A1:B2", "Portfolio 2!A1:B2"],
    ["without cells", "Portfolio", "H20:J30", "Portfolio!H20:J30"],
    ["that is none", "Portfolio", "B2:", '"B2:" is no address'],
  ])("%s is refused", async (_, sheet, address, naming) => {
    const failure = await failureOf(workbook.port.readPositions({ kind: "address", sheet, address }));
    expect(failure.kind).toBe("positionsNotFound");
    expect(failure.message).toContain(naming);
  });
});

it("names a table that is not there", async () => {
  const failure = await failureOf(workbook.port.readPositions({ kind: "table", name: "Book2" }));
  expect(failure).toMatchObject({
    kind: "positionsNotFound",
    message: expect.stringContaining("There is no table named Book2."),
  });
});

it("gives the highest run of the log and of the trades", async () => {
  workbook.fillTable("Positions", "Portfolio", "A1", BOOK);
  workbook.fillTable("RebalanceLog", "Log", "A1", [
    ["Run", "Time"],
    [3, 1],
    [7, 2],
    [2, 3],
  ]);
  expect((await workbook.port.readPositions({ kind: "auto" })).lastRun).toBe(7);
  workbook.fillTable("Trades", "Hedges", "A1", [
    ["Run", "Time"],
    [9, 1],
    ["twelve", 2],
    ["", 3],
  ]);
  expect((await workbook.port.readPositions({ kind: "auto" })).lastRun).toBe(9);
});

describe("reading again", () => {
  it("takes one round trip while nothing moved, and sees what changed", async () => {
    workbook.fillTable("Positions", "Portfolio", "A1", BOOK);
    const reading = await workbook.port.readPositions({ kind: "auto" });
    workbook.fill("Portfolio", "B2", [[1]]);
    const before = workbook.standIn.host.roundTrips;
    const again = await workbook.port.readPositionsAgain(reading);
    expect(workbook.standIn.host.roundTrips - before).toBe(1);
    expect(again.cells[1]).toEqual(["BTC-PERPETUAL", 1, 94250]);
  });

  it("finds the table on a sheet that was renamed", async () => {
    workbook.fillTable("Positions", "Portfolio", "A1", BOOK);
    const reading = await workbook.port.readPositions({ kind: "auto" });
    await workbook.standIn.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Portfolio").name = "Book";
      await context.sync();
    });
    expect(await workbook.port.readPositionsAgain(reading)).toMatchObject({
      cells: BOOK,
      address: "Book!A1:C3",
    });
  });

  it("sees a row that was added to a block that was found by one cell", async () => {
    workbook.fill("Portfolio", "A1", BOOK);
    workbook.standIn.spreadsheet.select("Portfolio", "B2");
    const reading = await workbook.port.readPositions({ kind: "auto" });
    workbook.fill("Portfolio", "A4", [["SOL", 1, 2]]);
    workbook.standIn.spreadsheet.select("Portfolio", "H20");
    expect((await workbook.port.readPositionsAgain(reading)).cells).toEqual([...BOOK, ["SOL", 1, 2]]);
  });
});

it("hands over the row below a plain range, but not below a table nor at the sheet's end", async () => {
  workbook.fill("Portfolio", "A1", [...BOOK, ["Total", "", 12]]);
  const source = { kind: "address", sheet: "Portfolio", address: "A1:C3" } as const;
  const reading = await workbook.port.readPositions(source);
  expect(reading).toMatchObject({ cells: BOOK, rowBelow: ["Total", "", 12] });
  expect((await workbook.port.readPositionsAgain(reading)).rowBelow).toEqual(["Total", "", 12]);

  workbook.fillTable("Positions", "Book", "A1", BOOK);
  expect((await workbook.port.readPositions({ kind: "auto" })).rowBelow).toBeUndefined();

  workbook.fill("End", "A1048574", BOOK);
  const atEnd = { kind: "address", sheet: "End", address: "A1048574:C1048576" } as const;
  expect(await workbook.port.readPositions(atEnd)).toMatchObject({ cells: BOOK, rowBelow: undefined });
});

it("knows the 1904 date system", async () => {
  workbook.standIn.reset({ dateSystem: "1904" });
  const cells = sampleBook("crypto", "1904");
  workbook.fillTable("Positions", "Portfolio", "A1", cells);
  expect(await workbook.port.readPositions({ kind: "auto" })).toMatchObject({ dateSystem: "1904", cells });
});
