import { bootStandIn } from "./node/bootStandIn";
import type { StandIn } from "./node/bootStandIn";

let standIn: StandIn;
beforeAll(async () => {
  standIn = await bootStandIn();
});
afterAll(() => standIn.close());
beforeEach(() => {
  standIn.reset();
  standIn.spreadsheet.setCells("Sheet1", "A1", [["before"]]);
});

const undo = (): Promise<void> => standIn.spreadsheet.undo();
const redo = (): Promise<void> => standIn.spreadsheet.redo();
const cell = (a1: string) => standIn.spreadsheet.getValues("Sheet1", a1)[0]?.[0];

/** Two syncs that write to the same cell, and a table on a sheet of its own. */
async function writeInTwoSyncs(options: Excel.RunOptions): Promise<void> {
  await Excel.run(options, async (context) => {
    const cellA1 = context.workbook.worksheets.getItem("Sheet1").getRange("A1");
    cellA1.values = [["first"]];
    await context.sync();
    cellA1.values = [["second"]];
    const sheet = context.workbook.worksheets.add("New");
    sheet.getRange("A1:B2").values = [
      ["Id", "Qty"],
      ["a", 1],
    ];
    sheet.tables.add("A1:B2", true).name = "Trades";
    await context.sync();
  });
}

test("each sync is one undo step", async () => {
  await writeInTwoSyncs({});
  await undo();
  expect(cell("A1")).toBe("first");
  expect([standIn.spreadsheet.sheetNames(), standIn.spreadsheet.tableNames()]).toEqual([["Sheet1"], []]);
  await undo();
  expect(cell("A1")).toBe("before");
});

test("with mergeUndoGroup the whole run is one undo step, and one redo", async () => {
  await writeInTwoSyncs({ mergeUndoGroup: true });
  await undo();
  expect(cell("A1")).toBe("before");
  expect([standIn.spreadsheet.sheetNames(), standIn.spreadsheet.tableNames()]).toEqual([["Sheet1"], []]);
  await redo();
  expect(cell("A1")).toBe("second");
  expect(standIn.spreadsheet.tableNames()).toEqual(["Trades"]);
  expect(standIn.spreadsheet.getValues("New", "A1:B2")).toEqual([
    ["Id", "Qty"],
    ["a", 1],
  ]);
});

test("resized tables and cleared cells come back as they were", async () => {
  standIn.spreadsheet.setCells("Sheet1", "C1:D3", [
    ["Id", "Qty"],
    ["a", 1],
    ["b", 2],
  ]);
  standIn.spreadsheet.addTable("Sheet1", "C1:D3", "Positions");
  standIn.spreadsheet.setCells("Sheet1", "F1", [["=SUM(Positions[Qty])"]]);
  await Excel.run({ mergeUndoGroup: true }, async (context) => {
    const table = context.workbook.tables.getItem("Positions");
    table.getDataBodyRange().getLastRow().clear();
    table.resize("C1:D2");
    await context.sync();
  });
  expect(cell("F1")).toBe(1);
  await undo();
  expect(cell("F1")).toBe(3);
});

test.each([
  ["Worksheet.Delete", (context: Excel.RequestContext) => context.workbook.worksheets.getFirst().delete()],
  [
    "SettingCollection.Add",
    (context: Excel.RequestContext) => void context.workbook.settings.add("a", 1 as never),
  ],
])("what cannot be undone is refused within an undo group: %s", async (member, queue) => {
  const failing = Excel.run({ mergeUndoGroup: true }, async (context) => {
    queue(context);
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({
    code: "UndoNotSupported",
    message: expect.stringContaining(member),
  });
});

test("saving a setting clears the undo stack", async () => {
  await writeInTwoSyncs({});
  await Excel.run(async (context) => {
    context.workbook.settings.add("a", 1 as never);
    await context.sync();
  });
  await undo();
  expect(cell("A1")).toBe("second");
});
