import { bootStandIn } from "./node/bootStandIn";
import type { StandIn } from "./node/bootStandIn";

let standIn: StandIn;
beforeAll(async () => {
  standIn = await bootStandIn();
});
afterAll(() => standIn.close());
beforeEach(() => {
  standIn.reset();
  standIn.spreadsheet.setCells("Sheet1", "A1:B2", [
    ["Id", "Qty"],
    ["a", 1],
  ]);
  standIn.spreadsheet.setCells("Sheet1", "D1", [["=SUM(A:B)"]]);
  standIn.spreadsheet.addTable("Sheet1", "A1:B2", "Positions");
});

/** Events come after the turn that causes them. */
const settled = async (): Promise<void> => {
  await standIn.spreadsheet.calculated();
  await new Promise((resolve) => setTimeout(resolve, 20));
};

test("changes of a table, of its sheet, and by whom", async () => {
  const seen: string[] = [];
  await Excel.run(async (context) => {
    const note = async (
      kind: string,
      { address, triggerSource }: { address: string; triggerSource?: string },
    ) => {
      seen.push(`${kind} ${address} ${triggerSource ?? ""}`.trim());
    };
    context.workbook.tables.getItem("Positions").onChanged.add((event) => note("table", event));
    context.workbook.worksheets.getItem("Sheet1").onChanged.add((event) => note("sheet", event));
    context.workbook.worksheets.onChanged.add((event) => note("any sheet", event));
    await context.sync();
  });
  standIn.spreadsheet.setCells("Sheet1", "B2", [[5]]);
  await settled();
  expect(seen.splice(0)).toEqual(["sheet B2 Unknown", "any sheet B2 Unknown", "table B2"]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("F1:F2").values = [[1], [2]];
    await context.sync();
  });
  await settled();
  expect(seen.splice(0)).toEqual(["sheet F1:F2 ThisLocalAddin", "any sheet F1:F2 ThisLocalAddin"]);
});

test("recalculated cells are no changes; an undo is one", async () => {
  const seen: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets
      .getItem("Sheet1")
      .onChanged.add(async ({ address }) => void seen.push(address));
    await context.sync();
  });
  standIn.spreadsheet.setCells("Sheet1", "B2", [[5]]);
  await settled();
  expect(standIn.spreadsheet.getValues("Sheet1", "D1")).toEqual([[5]]);
  expect(seen).toEqual(["B2"]);
  await standIn.spreadsheet.undo();
  await settled();
  expect(seen).toEqual(["B2", "B2"]);
});

test("the selection, on a sheet and in a table", async () => {
  const seen: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.onSelectionChanged.add(async ({ address }) => void seen.push(`sheet ${address}`));
    context.workbook.tables
      .getItem("Positions")
      .onSelectionChanged.add(
        async ({ address, isInsideTable }) => void seen.push(`table ${address} ${isInsideTable}`),
      );
    await context.sync();
  });
  standIn.spreadsheet.select("Sheet1", "B2:C3");
  standIn.spreadsheet.select("Sheet1", "F9");
  await settled();
  expect(seen).toEqual(["sheet B2:C3", "table B2 true", "sheet F9", "table  false"]);
});

test("no events after a listener has been removed", async () => {
  const seen: string[] = [];
  const listening = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const added = sheet.onChanged.add(async ({ address }) => void seen.push(address));
    await context.sync();
    return added;
  });
  await Excel.run(listening.context as Excel.RequestContext, async (context) => {
    listening.remove();
    await context.sync();
  });
  standIn.spreadsheet.setCells("Sheet1", "B2", [[5]]);
  await settled();
  expect(seen).toEqual([]);
});
