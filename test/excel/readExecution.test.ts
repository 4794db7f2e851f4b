import type { Grid } from "../../src/sheet/grid";
import { runRows, TRADE_HEADERS, tradeRow } from "./runRows";
import { failureOf, useWorkbook } from "./useWorkbook";

const FILLS: Grid = [
  ["Run", "Instrument", "Quantity", "Price"],
  [1, "BTC-PERPETUAL", 807130, 94_300],
  [1, "BTC-PERPETUAL", 1, 94_300],
];

const workbook = useWorkbook();

const read = (source: "table" | "selection" = "table") => workbook.port.readExecution(source);

function inExcel(change: (context: Excel.RequestContext) => void): Promise<void> {
  return Excel.run(async (context) => {
    change(context);
    await context.sync();
  });
}

const select = (sheet: string, address: string) =>
  inExcel((context) => context.workbook.worksheets.getItem(sheet).getRange(address).select());

it("finds nothing in a workbook without trades and fills", async () => {
  expect(await read()).toEqual({ trades: null, fills: null, dateSystem: "1900" });
});

it("reads the trades that were written and the fills, wherever they stand, in two round trips", async () => {
  await workbook.port.writeRun(runRows(1, ["BTC-PERPETUAL"]));
  workbook.fillTable("fills", "Venue", "B9", FILLS);
  const before = workbook.standIn.host.roundTrips;
  const { trades, fills } = await read();
  expect(workbook.standIn.host.roundTrips - before).toBe(2);
  expect(trades).toEqual({
    name: "Trades",
    origin: { sheet: "Hedge trades", row: 0, column: 0 },
    address: "'Hedge trades'!A1:J2",
    cells: [TRADE_HEADERS, tradeRow(1, "BTC-PERPETUAL")],
  });
  expect(fills).toEqual({
    name: "fills",
    origin: { sheet: "Venue", row: 8, column: 1 },
    address: "Venue!B9:E11",
    cells: FILLS,
  });
});

it("reads selected fills, also around a single cell, and names them by their address", async () => {
  workbook.fillTable("Fills", "Venue", "A1", [["Run"], [5]]);
  workbook.fill("Paste", "A1", FILLS);
  await select("Paste", "A1:D2");
  expect((await read("selection")).fills).toEqual({
    name: "Paste!A1:D2",
    origin: { sheet: "Paste", row: 0, column: 0 },
    address: "Paste!A1:D2",
    cells: FILLS.slice(0, 2),
  });
  await select("Paste", "B2");
  expect((await read("selection")).fills).toMatchObject({ name: "Paste!A1:D3", cells: FILLS });
});

const NOT_FOUND = {
  kind: "fillsNotFound",
  message:
    "The selection is not one block of filled cells. Select the fills with their header row, or name their table " +
    "Fills.",
};

it("refuses a selection without cells", async () => {
  workbook.fill("Paste", "A1", FILLS);
  await select("Paste", "H20");
  expect(await failureOf(read("selection"))).toMatchObject(NOT_FOUND);
});

it("refuses a selection that is no range, as a chart is none", async () => {
  workbook.standIn.host.faults.failBatch(1, "InvalidSelection");
  expect(await failureOf(read("selection"))).toMatchObject(NOT_FOUND);
});

it("refuses a table of fills without its header row", async () => {
  workbook.fillTable("Fills", "Venue", "A1", FILLS);
  await inExcel((context) => {
    context.workbook.tables.getItem("Fills").showHeaders = false;
  });
  expect(await failureOf(read())).toMatchObject({
    kind: "tableWithoutHeader",
    message: "The table Fills shows no header row. Switch it on, so that its columns can be known.",
  });
});

it("reads as many fills as there are, batch by batch", async () => {
  const many = Array.from({ length: 40_000 }, (_, index) => [1, "BTC-PERPETUAL", index + 1, 94_300]);
  workbook.fillTable("Fills", "Venue", "A1", [FILLS[0]!, ...many]);
  const before = workbook.standIn.host.roundTrips;
  const { fills } = await read();
  expect(workbook.standIn.host.roundTrips - before).toBe(3);
  expect(fills!.cells).toEqual([FILLS[0], ...many]);
});
