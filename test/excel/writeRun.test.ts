import { failureOf, useWorkbook } from "./useWorkbook";
import { LOG_HEADERS, runRows, TRADE_HEADERS, tradeRow } from "./runRows";

const workbook = useWorkbook();

const trades = () => workbook.values("Hedge trades");
const log = () => workbook.values("Rebalance log");

describe("a first run", () => {
  it("makes both tables, each on a sheet of its own", async () => {
    expect(await workbook.port.writeRun(runRows(1, ["BTC-PERPETUAL", "ETH-PERPETUAL"]))).toEqual({
      run: 1,
      tradeCount: 2,
      tradesAddress: "'Hedge trades'!A2:J3",
      logAddress: "'Rebalance log'!A2:K2",
      trades: [tradeRow(1, "BTC-PERPETUAL"), tradeRow(1, "ETH-PERPETUAL")],
    });
    expect(trades()).toEqual([TRADE_HEADERS, tradeRow(1, "BTC-PERPETUAL"), tradeRow(1, "ETH-PERPETUAL")]);
    expect(log().map(([run]) => run)).toEqual(["Run", 1]);
    expect(workbook.content()).toMatchObject({
      tables: ["Trades Hedge trades!A1:J3", "RebalanceLog Rebalance log!A1:K2"],
    });
  });

  it("without trades makes only the log", async () => {
    expect(await workbook.port.writeRun(runRows(1, []))).toMatchObject({
      tradeCount: 0,
      tradesAddress: null,
    });
    expect(workbook.content()).toMatchObject({ tables: ["RebalanceLog Rebalance log!A1:K2"] });
  });

  it("uses a sheet of that name that holds nothing", async () => {
    workbook.fill("Hedge trades", "A1", [[""]]);
    await workbook.port.writeRun(runRows(1, ["BTC-PERPETUAL"]));
    expect(trades()).toHaveLength(2);
  });

  it("is taken out again by one undo", async () => {
    workbook.fill("Portfolio", "A1", [["kept"]]);
    await workbook.port.writeRun(runRows(1, ["BTC-PERPETUAL"]));
    await workbook.standIn.spreadsheet.undo();
    expect(workbook.content()).toMatchObject({
      tables: [],
      sheets: { Portfolio: [["kept"]] },
    });
    await workbook.standIn.spreadsheet.redo();
    expect(trades()).toHaveLength(2);
  });

  it("formats times, numbers and texts", async () => {
    await workbook.port.writeRun(runRows(1, ["BTC-PERPETUAL"]));
    const formats = await workbook.standIn.Excel.run(async (context) => {
      const row = context.workbook.worksheets.getItem("Hedge trades").getRange("A2:J2");
      row.load("numberFormat");
      await context.sync();
      return row.numberFormat[0] as string[];
    });
    expect(formats.slice(0, 3)).toEqual(["0", 'yyyy-mm-dd hh:mm:ss "UTC"', "General"]);
    expect(formats[7]).toBe("#,##0.00");
  });
});

describe("a later run", () => {
  beforeEach(() => workbook.port.writeRun(runRows(1, ["BTC-PERPETUAL"])));

  it("goes below the rows that are there", async () => {
    expect(await workbook.port.writeRun(runRows(2, ["ETH-PERPETUAL", "SOL-PERPETUAL"]))).toEqual({
      run: 2,
      tradeCount: 2,
      tradesAddress: "'Hedge trades'!A3:J4",
      logAddress: "'Rebalance log'!A3:K3",
      trades: [tradeRow(2, "ETH-PERPETUAL"), tradeRow(2, "SOL-PERPETUAL")],
    });
    expect(trades().map((row) => [row[0], row[3]])).toEqual([
      ["Run", "Instrument"],
      [1, "BTC-PERPETUAL"],
      [2, "ETH-PERPETUAL"],
      [2, "SOL-PERPETUAL"],
    ]);
    expect(workbook.content()).toMatchObject({
      tables: ["Trades Hedge trades!A1:J4", "RebalanceLog Rebalance log!A1:K3"],
    });
  });

  it("alone is taken out again by one undo", async () => {
    const before = workbook.content();
    await workbook.port.writeRun(runRows(2, ["ETH-PERPETUAL", "SOL-PERPETUAL"]));
    await workbook.standIn.spreadsheet.undo();
    expect(workbook.content()).toEqual(before);
  });

  it("follows the tables to where they were moved", async () => {
    await workbook.standIn.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Hedge trades").name = "Done";
      await context.sync();
    });
    const { tradesAddress } = await workbook.port.writeRun(runRows(2, ["ETH-PERPETUAL"]));
    expect(tradesAddress).toBe("Done!A3:J3");
  });

  it.each([
    ["just below", "A3"],
    ["on its second row below, far right", "J4"],
  ])("is refused when the user's cells stand %s", async (_, cell) => {
    workbook.fill("Hedge trades", cell, [["mine"]]);
    const before = workbook.content();
    const failure = await failureOf(workbook.port.writeRun(runRows(2, ["A-PERPETUAL", "B-PERPETUAL"])));
    expect(failure).toMatchObject({
      kind: "tableOccupied",
      message: expect.stringContaining("cells below the table Trades"),
    });
    expect(failure.message).toContain("'Hedge trades'!A3:J4");
    expect(workbook.content()).toEqual(before);
  });

  it("is not hindered by cells further below", async () => {
    workbook.fill("Hedge trades", "A5", [["mine"]]);
    await workbook.port.writeRun(runRows(2, ["A-PERPETUAL", "B-PERPETUAL"]));
    expect(trades()[4]![0]).toBe("mine");
  });
});

it("uses the one blank row of an empty table", async () => {
  workbook.fillTable("Trades", "Mine", "B2", [TRADE_HEADERS, TRADE_HEADERS.map(() => "")]);
  const { tradesAddress } = await workbook.port.writeRun(runRows(1, ["A-PERPETUAL", "B-PERPETUAL"]));
  expect(tradesAddress).toBe("Mine!B3:K4");
  expect(workbook.values("Mine").map(([run]) => run)).toEqual(["Run", 1, 1]);
});

describe("refuses with what is in the way, and changes nothing:", () => {
  it.each([
    [
      "a table Trades with other columns",
      async () =>
        workbook.fillTable("Trades", "Mine", "A1", [
          ["Date", "Deal"],
          [1, 2],
        ]),
      "The table Trades at Mine!A1:B2",
    ],
    [
      "a table Trades with a column more",
      async () =>
        workbook.fillTable("Trades", "Mine", "A1", [
          [...TRADE_HEADERS, "Desk"],
          [...tradeRow(1, "X"), 2],
        ]),
      "its columns must be Run, Time, Underlying",
    ],
    [
      "a table RebalanceLog with columns in another order",
      async () => workbook.fillTable("RebalanceLog", "Mine", "A1", [[...LOG_HEADERS].reverse(), LOG_HEADERS]),
      "The table RebalanceLog at Mine!A1:K2",
    ],
    [
      "a sheet Hedge trades with cells of its own",
      async () => workbook.fill("Hedge trades", "C7", [["mine"]]),
      "The sheet Hedge trades holds cells at 'Hedge trades'!C7",
    ],
    [
      "a defined name Trades",
      async () => {
        workbook.fill("Mine", "A1", [["mine"]]);
        await workbook.standIn.Excel.run(async (context) => {
          context.workbook.names.add("Trades", "=Mine!$A$1");
          await context.sync();
        });
      },
      "The name Trades is defined for something else",
    ],
  ])("%s", async (_, prepare, naming) => {
    await prepare();
    const before = workbook.content();
    const failure = await failureOf(workbook.port.writeRun(runRows(1, ["BTC-PERPETUAL"])));
    expect(failure.kind).toBe("tableOccupied");
    expect(failure.message).toContain(naming);
    expect(workbook.content()).toEqual(before);
  });

  it("a protected sheet", async () => {
    await workbook.port.writeRun(runRows(1, ["BTC-PERPETUAL"]));
    await workbook.standIn.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Rebalance log").protection.protect();
      await context.sync();
    });
    const before = workbook.content();
    expect(await failureOf(workbook.port.writeRun(runRows(2, ["BTC-PERPETUAL"])))).toMatchObject({
      kind: "protected",
      message: expect.stringContaining("The sheet Rebalance log is protected"),
    });
    expect(workbook.content()).toEqual(before);
    expect((await workbook.port.readLog()).rows).toHaveLength(1);
  });
});

it.each([
  '=HYPERLINK("http://example.com","x")',
  "+1",
  "-2+3",
  "@SUM(A1)",
  "\t=1+1",
  "\r\n=1+1",
  "＝1+1",
  "'quoted",
  "00123",
  "1,5",
  "TRUE",
  "MAR27",
  "2026-03-27",
  "#N/A",
])("writes the instrument %j as the text that it is", async (instrument) => {
  await workbook.port.writeRun(runRows(1, [instrument]));
  expect(workbook.values("Hedge trades")[1]![3]).toBe(instrument);
  expect(workbook.formulas("Hedge trades")[1]![3]).toBe(instrument);
});

it("undoes no more than its own run: what the user did before needs its own undo", async () => {
  await workbook.port.writeRun(runRows(1, ["BTC-PERPETUAL"]));
  workbook.fill("Portfolio", "A1", [["typed"]]);
  await workbook.port.writeRun(runRows(2, ["BTC-PERPETUAL"]));
  await workbook.standIn.spreadsheet.undo();
  expect(workbook.values("Portfolio")).toEqual([["typed"]]);
  expect(trades()).toHaveLength(2);
});
