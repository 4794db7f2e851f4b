import { toWorkbookFailure } from "../../src/excel/hostErrors";
import { failureOf, useWorkbook } from "./useWorkbook";

const workbook = useWorkbook();

it.each([
  ["InvalidOperationInCellEditMode", "cellEditMode"],
  ["RequestPayloadSizeLimitExceeded", "tooLarge"],
  ["ResponsePayloadSizeLimitExceeded", "tooLarge"],
  ["AccessDenied", "protected"],
  ["ApiNotFound", "notSupported"],
  ["UndoNotSupported", "notSupported"],
  ["GeneralException", "hostError"],
  ["constructor", "hostError"],
])("makes a failure of Excel's %s, keeping the code", async (code, kind) => {
  workbook.standIn.host.faults.failBatch(1, code);
  const failure = await failureOf(workbook.port.readSettings());
  expect(failure).toMatchObject({ kind, code });
  expect(failure.message).toMatch(/\.$/);
  expect(failure.cause).toBeInstanceOf(workbook.standIn.OfficeExtension.Error);
});

it("says that a cell is being edited while one is", async () => {
  workbook.standIn.host.faults.cellEditMode(true);
  expect(await failureOf(workbook.port.readPositions({ kind: "auto" }))).toMatchObject({
    kind: "cellEditMode",
    code: "InvalidOperationInCellEditMode",
  });
  workbook.standIn.host.faults.cellEditMode(false);
  expect(await failureOf(workbook.port.readPositions({ kind: "auto" }))).toMatchObject({
    kind: "positionsNotFound",
  });
});

it("does not swallow that a property was read without being loaded", async () => {
  const error = await workbook.standIn.Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address");
    await context.sync();
    return range.values;
  }).catch((thrown: unknown) => thrown);
  expect(toWorkbookFailure(error)).toMatchObject({ kind: "hostError", code: "PropertyNotLoaded" });
});

it("names an error of its own by its kind", () => {
  expect(toWorkbookFailure(new TypeError("x"))).toMatchObject({
    kind: "hostError",
    code: "TypeError",
    message: "The add-in met an error of its own (TypeError). Please report it.",
  });
});

it("selects cells, and tells when their sheet is gone", async () => {
  workbook.fill("Portfolio", "A1", [["x"]]);
  await workbook.port.select("Portfolio", "B2:C3");
  expect(workbook.standIn.spreadsheet.univer.selection().area).toEqual({
    row: 1,
    column: 1,
    rows: 2,
    columns: 2,
  });
  expect(await failureOf(workbook.port.select("Gone", "A1"))).toMatchObject({ code: "ItemNotFound" });
});

describe("settings", () => {
  it("are null until they are saved", async () => {
    expect(await workbook.port.readSettings()).toBeNull();
  });

  it("come back as they were saved, fields that nobody knows included", async () => {
    const settings = { asOf: "live", policies: { BTC: { target: 0, later: [1, null, "x"] } }, other: true };
    await workbook.port.writeSettings(settings);
    expect(await workbook.port.readSettings()).toEqual(settings);
    await workbook.port.writeSettings({ asOf: 5, policies: {} });
    expect(await workbook.port.readSettings()).toEqual({ asOf: 5, policies: {} });
  });
});
