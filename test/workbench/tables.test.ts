import { bootStandIn } from "./node/bootStandIn";
import type { StandIn } from "./node/bootStandIn";

let standIn: StandIn;
beforeAll(async () => {
  standIn = await bootStandIn();
});
afterAll(() => standIn.close());
beforeEach(() => {
  standIn.reset();
  standIn.spreadsheet.setCells("Sheet1", "B2:C4", [
    ["Id", "Qty"],
    ["a", 1],
    ["b", 2],
  ]);
  standIn.spreadsheet.addTable("Sheet1", "B2:C4", "Positions");
});

function run<T>(queue: (table: Excel.Table, context: Excel.RequestContext) => Promise<T>): Promise<T> {
  return Excel.run((context) => queue(context.workbook.tables.getItem("Positions"), context));
}

const cells = (a1: string) => standIn.spreadsheet.getValues("Sheet1", a1);

test("parts of a table", async () => {
  await run(async (table, context) => {
    table.load("name, showHeaders, showTotals, style, id");
    table.worksheet.load("name");
    const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange()];
    const column = table.columns.getItem("qty").getDataBodyRange();
    [...parts, column].forEach((range) => range.load("address, values"));
    table.columns.load("items/name, count");
    const rowCount = table.rows.getCount();
    await context.sync();
    expect(parts.map(({ address }) => address)).toEqual(["Sheet1!B2:C4", "Sheet1!B2:C2", "Sheet1!B3:C4"]);
    expect(column.values).toEqual([[1], [2]]);
    expect(table.columns.items.map(({ name }) => name)).toEqual(["Id", "Qty"]);
    expect([table.name, table.showHeaders, table.showTotals, table.worksheet.name]).toEqual([
      "Positions",
      true,
      false,
      "Sheet1",
    ]);
    expect(rowCount.value).toBe(2);
  });
});

test("a new table gets complete headers and a blank row, which its first rows take", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("New");
    sheet.getRange("A1:D1").values = [["Id", 2026, "", "id"]];
    const table = sheet.tables.add("A1:D1", true);
    table.name = "Trades";
    await context.sync();
    const whole = table.getRange().load("address, values");
    await context.sync();
    expect([whole.address, whole.values[0]]).toEqual(["New!A1:D2", ["Id", "2026", "Column3", "id2"]]);
    table.rows.add(undefined, [
      ["x", 1, 2, 3],
      ["y", 4, 5, 6],
    ]);
    const body = table.getDataBodyRange().load("values");
    await context.sync();
    expect(body.values).toEqual([
      ["x", 1, 2, 3],
      ["y", 4, 5, 6],
    ]);
  });
});

test("formulas by table and column names follow a resize, a rename and new headers", async () => {
  standIn.spreadsheet.setCells("Sheet1", "E1:E2", [["=SUM(Positions[Qty])"], ["=ROWS(Positions[#All])"]]);
  await run(async (table, context) => {
    table.resize("B2:C5");
    context.workbook.worksheets.getItem("Sheet1").getRange("B5:C5").values = [["c", 4]];
    await context.sync();
    expect(cells("E1:E2")).toEqual([[7], [4]]);
    table.name = "Book";
    await context.sync();
  });
  await standIn.spreadsheet.calculated();
  expect(standIn.spreadsheet.getFormulas("Sheet1", "E1")).toEqual([["=SUM(Book[Qty])"]]);
  expect(cells("E1")).toEqual([[7]]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("C2").values = [["Quantity"]];
    sheet.getRange("E3").values = [["=SUM(Book[Quantity])"]];
    await context.sync();
  });
  expect(cells("E3")).toEqual([[7]]);
});

test("rows are added at the end and in between; cells below move", async () => {
  standIn.spreadsheet.setCells("Sheet1", "B6", [["below"]]);
  await run(async (table, context) => {
    table.rows.add(undefined, [["c", 3]]);
    table.rows.add(1, [["between", 9]]);
    await context.sync();
  });
  expect(cells("B2:C7")).toEqual([
    ["Id", "Qty"],
    ["a", 1],
    ["between", 9],
    ["b", 2],
    ["c", 3],
    ["below", ""],
  ]);
});

test("rows are deleted; the last one leaves a blank row", async () => {
  standIn.spreadsheet.setCells("Sheet1", "B6", [["below"]]);
  await run(async (table, context) => {
    table.rows.getItemAt(0).delete();
    await context.sync();
    const body = table.getDataBodyRange().load("address, values");
    await context.sync();
    expect([body.address, body.values]).toEqual(["Sheet1!B3:C3", [["b", 2]]]);
    table.rows.getItemAt(0).delete();
    await context.sync();
    body.load("address, values");
    await context.sync();
    expect([body.address, body.values]).toEqual(["Sheet1!B3:C3", [["", ""]]]);
  });
  expect(cells("B5")).toEqual([["below"]]);
});

test("a table is deleted with its cells; as a range it keeps them", async () => {
  await run(async (table, context) => {
    table.convertToRange();
    await context.sync();
  });
  expect(standIn.spreadsheet.tableNames()).toEqual([]);
  expect(cells("B2")).toEqual([["Id"]]);
  standIn.spreadsheet.addTable("Sheet1", "B2:C4", "Positions");
  await run(async (table, context) => {
    table.delete();
    await context.sync();
  });
  expect(standIn.spreadsheet.tableNames()).toEqual([]);
  expect(cells("B2:C4").flat()).toEqual(["", "", "", "", "", ""]);
});

test.each([
  ["overlap", (c: Excel.RequestContext) => c.workbook.tables.add("Sheet1!C4:D5", true)],
  [
    "a name that is taken",
    (c: Excel.RequestContext) => (c.workbook.tables.add("Sheet1!F1:G2", true).name = "positions"),
  ],
  [
    "a name like an address",
    (c: Excel.RequestContext) => (c.workbook.tables.getItem("Positions").name = "A1"),
  ],
  [
    "a name with a blank",
    (c: Excel.RequestContext) => (c.workbook.tables.getItem("Positions").name = "My table"),
  ],
  [
    "a resize that moves the header",
    (c: Excel.RequestContext) => c.workbook.tables.getItem("Positions").resize("B3:C6"),
  ],
])("%s is refused", async (_, queue) => {
  const failing = Excel.run(async (context) => {
    queue(context);
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({ code: "InvalidArgument" });
});

test("a table with the name of a sheet: Excel allows it, the stand-in says that it does not", async () => {
  const failing = run(async (table, context) => {
    table.name = "Sheet1";
    await context.sync();
  });
  await expect(failing).rejects.toThrow("The stand-in does not implement a table with the name of a sheet");
});

test("tables that touch a range", async () => {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const touching = sheet.getRange("A1:B2").getTables().load("items/name");
    const contained = sheet.getRange("A1:B2").getTables(true).load("items/name");
    await context.sync();
    expect([touching.items.length, contained.items.length]).toEqual([1, 0]);
  });
});
