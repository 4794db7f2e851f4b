import { bootStandIn } from "./node/bootStandIn";
import type { StandIn } from "./node/bootStandIn";

let standIn: StandIn;
beforeAll(async () => {
  standIn = await bootStandIn();
});
afterAll(() => standIn.close());
beforeEach(() => standIn.reset());

const write = (value: number, options: Excel.RunOptions = {}): Promise<void> =>
  Excel.run(options, async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1").values = [[value]];
    await context.sync();
  });
const cell = () => standIn.spreadsheet.getValues("Sheet1", "A1")[0]?.[0];

test("the n-th batch fails with the code asked for and does nothing", async () => {
  standIn.host.faults.failBatch(2, "GeneralException", "no luck");
  await write(1);
  await expect(write(2)).rejects.toMatchObject({ code: "GeneralException", message: "no luck" });
  expect(cell()).toBe(1);
  await write(3);
  expect(cell()).toBe(3);
});

test("in cell-edit mode a batch fails, or waits when it asks to", async () => {
  standIn.host.faults.cellEditMode(true);
  await expect(write(1)).rejects.toMatchObject({
    code: "InvalidOperationInCellEditMode",
    message: expect.stringContaining("Excel is in cell-editing mode"),
  });
  const waiting = write(2, { delayForCellEdit: true });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(cell()).toBe("");
  standIn.host.faults.cellEditMode(false);
  await waiting;
  expect(cell()).toBe(2);
});

test("a request or an answer larger than the limit is refused", async () => {
  standIn.host.faults.payloadLimit(5000);
  const long = "x".repeat(5000);
  const writing = Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1").values = [[long]];
    await context.sync();
  });
  await expect(writing).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  expect(cell()).toBe("");
  standIn.spreadsheet.setCells("Sheet1", "A1", [[long]]);
  const reading = Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1").load("values");
    await context.sync();
  });
  await expect(reading).rejects.toMatchObject({ code: "ResponsePayloadSizeLimitExceeded" });
});

test("latency delays the answer", async () => {
  standIn.host.faults.latency(50);
  let answered = false;
  const writing = write(1).then(() => (answered = true));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(answered).toBe(false);
  await writing;
  expect(cell()).toBe(1);
});

test("a host of an older version: sets and what lies beyond them", async () => {
  standIn.close();
  standIn = await bootStandIn({ excelApi: "1.9" });
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
  expect(Office.context.requirements.isSetSupported("ExcelApi", "1.10")).toBe(false);
  const beyond = Excel.run(async (context) => {
    context.workbook.worksheets.getFirst().getRange("A1").getSpillingToRange();
    await context.sync();
  });
  await expect(beyond).rejects.toMatchObject({ code: "ApiNotFound" });
});
