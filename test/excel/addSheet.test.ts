import type { NewSheet, SheetBlock } from "../../src/app/workbookPort";
import type { Cell } from "../../src/sheet/grid";
import { breakBatch, failAnswer } from "./breakBatch";
import { failureOf, useWorkbook } from "./useWorkbook";

/** The stand-in takes seconds to hold so many cells. */
const LARGE_SHEET_TIMEOUT_MS = 60_000;

const workbook = useWorkbook();

const TEXT: SheetBlock = { kind: "text", lines: ["Risk of Portfolio!A1:M61", "As of 2026-11-20 16:00 UTC"] };
const VALUES: SheetBlock = {
  kind: "values",
  cells: [
    ["Instrument", "Quantity", "Expiry", "Done"],
    ["BTC-27NOV26-90000-C", 12.5, 46353, true],
    ["ETH-PERPETUAL", -300, "", null],
  ],
  numberFormats: ["General", "#,##0.00", "yyyy-mm-dd", "General"],
};
const FORMULA: SheetBlock = {
  kind: "formula",
  title: "Multiplied",
  formula: "=B6:C7*{2,1}",
  rowCount: 2,
  columnCount: 2,
  numberFormats: ["0.0", "0"],
};
const SHEET: NewSheet = { name: "Hedgerow risk", blocks: [TEXT, VALUES, FORMULA] };

function load(sheet: string, address: string, property: "formulas" | "numberFormat"): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address);
    range.load(property);
    await context.sync();
    return range[property] as unknown[][];
  });
}

function activeSheet(): Promise<string> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return sheet.name;
  });
}

it("puts the blocks below each other, brings the sheet to the front and says where they are", async () => {
  const before = workbook.standIn.host.roundTrips;
  expect(await workbook.port.addSheet(SHEET)).toEqual({
    sheet: "Hedgerow risk",
    addresses: ["'Hedgerow risk'!A1:A2", "'Hedgerow risk'!A4:D6", "'Hedgerow risk'!A9:B10"],
  });
  expect(workbook.standIn.host.roundTrips - before).toBe(3);
  expect(workbook.values("Hedgerow risk")).toEqual([
    ["Risk of Portfolio!A1:M61", "", "", ""],
    ["As of 2026-11-20 16:00 UTC", "", "", ""],
    ["", "", "", ""],
    ["Instrument", "Quantity", "Expiry", "Done"],
    ["BTC-27NOV26-90000-C", 12.5, 46353, true],
    ["ETH-PERPETUAL", -300, "", ""],
    ["", "", "", ""],
    ["Multiplied", "", "", ""],
    [-600, 0, "", ""],
    [0, 0, "", ""],
  ]);
  expect(await activeSheet()).toBe("Hedgerow risk");
});

it("sets formulas as formulas that spill, and formats below the header rows", async () => {
  await workbook.port.addSheet(SHEET);
  expect(await load("Hedgerow risk", "A9:B10", "formulas")).toEqual([
    ["=B6:C7*{2,1}", 0],
    [0, 0],
  ]);
  expect(await load("Hedgerow risk", "A4:D6", "numberFormat")).toEqual([
    ["General", "General", "General", "General"],
    ["General", "#,##0.00", "yyyy-mm-dd", "General"],
    ["General", "#,##0.00", "yyyy-mm-dd", "General"],
  ]);
  expect(await load("Hedgerow risk", "A9:B10", "numberFormat")).toEqual([
    ["General", "General"],
    ["0.0", "0"],
  ]);
});

it.each([
  '=HYPERLINK("http://example.com","x")',
  "+1",
  "-2+3",
  "@SUM(A1)",
  "\t=1+1",
  "＝1+1",
  "'quoted",
  "00123",
  "1,250",
  "65%",
  "TRUE",
  "MAR27",
  "2026-03-27",
  "#N/A",
])("writes %j as the text that it is, wherever it stands", async (text) => {
  const values: Cell[][] = [[text], [text]];
  await workbook.port.addSheet({
    name: "New",
    blocks: [
      { kind: "text", lines: [text] },
      { kind: "values", cells: values, numberFormats: ["General"] },
      { ...FORMULA, title: text, formula: "=1+1", rowCount: 1, columnCount: 1, numberFormats: ["0"] },
    ],
  });
  for (const cells of [workbook.values("New"), workbook.formulas("New").slice(0, -1)]) {
    expect([cells[0], cells[2], cells[3], cells[5]]).toEqual([[text], [text], [text], [text]]);
  }
  expect(workbook.values("New")[6]).toEqual([2]);
});

it("writes an error of a cell as its text", async () => {
  const cells: Cell[][] = [["Spot"], [{ code: "#N/A" }]];
  await workbook.port.addSheet({ name: "New", blocks: [{ kind: "values", cells, numberFormats: ["0"] }] });
  expect(workbook.values("New")).toEqual([["Spot"], ["#N/A"]]);
});

it("numbers a name that is taken, by a hidden sheet too, and replaces what Excel forbids", async () => {
  workbook.fill("Hedgerow risk", "A1", [["mine"]]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Hedgerow risk").visibility = "Hidden";
    await context.sync();
  });
  expect((await workbook.port.addSheet(SHEET)).addresses[0]).toBe("'Hedgerow risk 2'!A1:A2");
  expect(workbook.values("Hedgerow risk")).toEqual([["mine"]]);
  const { sheet } = await workbook.port.addSheet({ ...SHEET, name: "Book 16:00" });
  expect(sheet).toBe("Book 16-00");
});

it("is taken out again by one undo", async () => {
  workbook.fill("Portfolio", "A1", [["kept"]]);
  const sheets = workbook.standIn.spreadsheet.sheetNames();
  await workbook.port.addSheet(SHEET);
  await workbook.standIn.spreadsheet.undo();
  expect(workbook.standIn.spreadsheet.sheetNames()).toEqual(sheets);
  expect(workbook.values("Portfolio")).toEqual([["kept"]]);
});

it(
  "sends more values than one round trip takes in several",
  async () => {
    const header = ["Id", ...Array.from({ length: 15 }, (_, index) => `Figure ${index}`)];
    const rows = Array.from({ length: 10_000 }, (_, row) => header.map((_, column) => row * 16 + column));
    const before = workbook.standIn.host.roundTrips;
    const { addresses } = await workbook.port.addSheet({
      name: "Large",
      blocks: [TEXT, { kind: "values", cells: [header, ...rows], numberFormats: [] }, FORMULA],
    });
    expect(workbook.standIn.host.roundTrips - before).toBe(4);
    expect(addresses[1]).toBe("Large!A4:P10004");
    expect(workbook.values("Large").slice(3, 10_004)).toEqual([header, ...rows]);
  },
  LARGE_SHEET_TIMEOUT_MS,
);

it("leaves another's sheet alone that was made under the same name in between", async () => {
  const { host, spreadsheet } = workbook.standIn;
  const accept = host.accept.bind(host);
  let batches = 0;
  host.accept = (text) => {
    batches += 1;
    if (batches === 2) {
      spreadsheet.addSheet(SHEET.name);
      spreadsheet.setCells(SHEET.name, "A1", [["another's"]]);
    }
    accept(text);
  };
  expect(await failureOf(workbook.port.addSheet(SHEET))).toMatchObject({ code: "ItemAlreadyExists" });
  expect(workbook.values(SHEET.name)).toEqual([["another's"]]);
});

describe("a sheet that cannot be made", () => {
  const state = () => ({ sheets: workbook.standIn.spreadsheet.sheetNames(), content: workbook.content() });

  beforeEach(() => workbook.fill("Portfolio", "A1", [["kept"]]));

  it.each(
    [1, 2, 3].flatMap((n) =>
      ["GeneralException", "InvalidOperationInCellEditMode"].map((code) => [n, code] as const),
    ),
  )("leaves nothing when batch %d is refused with %s", async (n, code) => {
    const before = state();
    workbook.standIn.host.faults.failBatch(n, code);
    const failure = await failureOf(workbook.port.addSheet(SHEET));
    expect(failure).toMatchObject({ code, message: expect.stringMatching(/Nothing was written\.$/) });
    expect(state()).toEqual(before);
  });

  it("leaves nothing at whichever of its deeds the last batch breaks", async () => {
    const before = state();
    let deeds = [0];
    for (let done = 0; done < deeds.length; done += 1) {
      const sent = breakBatch(workbook, 3, deeds[done]!);
      const { message } = await failureOf(workbook.port.addSheet(SHEET));
      deeds = sent();
      expect({ done, message }).toMatchObject({ message: expect.stringMatching(/Nothing was written\.$/) });
      expect({ done, ...state() }).toEqual({ done, ...before });
    }
    expect(deeds.length).toBeGreaterThan(10);
  });

  it.each([2, 3])("leaves nothing when all of batch %d was done and the answer is lost", async (n) => {
    const before = state();
    failAnswer(workbook, n, "RequestAborted");
    expect(await failureOf(workbook.port.addSheet(SHEET))).toMatchObject({ code: "RequestAborted" });
    expect(state()).toEqual(before);
  });

  it("is named when it cannot be taken away either", async () => {
    workbook.standIn.host.faults.failBatch(3, "GeneralException");
    workbook.standIn.host.faults.failBatch(4, "GeneralException");
    const { message } = await failureOf(workbook.port.addSheet(SHEET));
    expect(message).toMatch(/The sheet Hedgerow risk may be left over: delete it\.$/);
  });

  it("is refused in words where the workbook's structure is protected", async () => {
    workbook.standIn.host.faults.failBatch(2, "AccessDenied");
    expect(await failureOf(workbook.port.addSheet(SHEET))).toMatchObject({ kind: "protected" });
  });
});
