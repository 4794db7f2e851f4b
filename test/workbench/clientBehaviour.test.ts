import { bootStandIn } from "./node/bootStandIn";
import type { StandIn } from "./node/bootStandIn";

/** What Microsoft's own client does when this host answers it. */
let standIn: StandIn;
beforeAll(async () => {
  standIn = await bootStandIn();
});
afterAll(() => standIn.close());
beforeEach(() => standIn.reset());

const firstSheet = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getFirst();

test("reads values, formulas, texts, formats, types and place of cells", async () => {
  const { spreadsheet } = standIn;
  spreadsheet.setCells("Sheet1", "B2:E2", [[0.25, "=B2*4", "text", true]]);
  spreadsheet.setCells("Sheet1", "B3:E3", [["=1/0", "=NA()", "", "'00123"]]);
  const read = await Excel.run(async (context) => {
    const range = firstSheet(context).getRange("B2:E3");
    range.getCell(0, 0).numberFormat = [["0.0%"]];
    range.load("values, formulas, text, numberFormat, valueTypes, address, rowIndex, columnIndex, rowCount");
    range.worksheet.load("name");
    await context.sync();
    return { ...range.toJSON(), sheet: range.worksheet.name };
  });
  expect(read).toMatchObject({
    address: "Sheet1!B2:E3",
    sheet: "Sheet1",
    rowIndex: 1,
    columnIndex: 1,
    rowCount: 2,
    values: [
      [0.25, 1, "text", true],
      ["#DIV/0!", "#N/A", "", "00123"],
    ],
    formulas: [
      [0.25, "=B2*4", "text", true],
      ["=1/0", "=NA()", "", "00123"],
    ],
    text: [
      ["25.0%", "1", "text", "TRUE"],
      ["#DIV/0!", "#N/A", "", "00123"],
    ],
    numberFormat: [
      ["0.0%", "General", "General", "General"],
      ["General", "General", "General", "General"],
    ],
    valueTypes: [
      ["Double", "Double", "String", "Boolean"],
      ["Error", "Error", "Empty", "String"],
    ],
  });
});

test("a batch sees its own writes calculated", async () => {
  const values = await Excel.run(async (context) => {
    const range = firstSheet(context).getRange("A1:C1");
    range.values = [[7, "=A1*2", "=SUM(A1:B1)"]];
    range.load("values");
    await context.sync();
    return range.values;
  });
  expect(values).toStrictEqual([[7, 14, 21]]);
});

test("spilled cells are read as values", async () => {
  standIn.spreadsheet.setCells("Sheet1", "A1", [["=SEQUENCE(2,2)"]]);
  const [values, used] = await Excel.run(async (context) => {
    const range = firstSheet(context).getRange("A1:B2").load("values");
    const whole = firstSheet(context).getUsedRangeOrNullObject(true).load("address");
    await context.sync();
    return [range.values, whole.address];
  });
  expect(values).toStrictEqual([
    [1, 2],
    [3, 4],
  ]);
  expect(used).toBe("Sheet1!A1:B2");
});

test.each([
  ["=1+1", 2],
  ["+1", 1],
  ["-1.5", -1.5],
  ["-A9", 0],
  ["'=1+1", "=1+1"],
  ["'+1", "+1"],
  ["00123", 123],
  ["'00123", "00123"],
  ["TRUE", true],
  ["BTC-26MAR27-120000-C", "BTC-26MAR27-120000-C"],
  ["2026-11-20", 46346],
  ["50%", 0.5],
  ["=", "="],
])("the text %j becomes the value that Excel makes of it, %j", async (text, value) => {
  const values = await Excel.run(async (context) => {
    const cell = firstSheet(context).getRange("A1");
    cell.values = [[text]];
    cell.load("values");
    await context.sync();
    return cell.values;
  });
  expect(values).toStrictEqual([[value]]);
});

test("text format keeps every text as it is", async () => {
  await Excel.run(async (context) => {
    const cells = firstSheet(context).getRange("A1:B1");
    cells.numberFormat = [["@"]];
    cells.values = [["=1+1", "00123"]];
    await context.sync();
  });
  expect(standIn.spreadsheet.getFormulas("Sheet1", "A1:B1")).toEqual([["=1+1", "00123"]]);
  expect(standIn.spreadsheet.getValues("Sheet1", "A1:B1")).toEqual([["=1+1", "00123"]]);
});

test('null leaves a cell alone and "" empties it', async () => {
  standIn.spreadsheet.setCells("Sheet1", "A1:C1", [[1, 2, "=A1"]]);
  await Excel.run(async (context) => {
    firstSheet(context).getRange("A1:C1").values = [[null, "", null]];
    await context.sync();
  });
  expect(standIn.spreadsheet.getFormulas("Sheet1", "A1:C1")).toEqual([[1, "", "=A1"]]);
});

test("a property that was not loaded is refused by the client", async () => {
  const unloaded = Excel.run(async (context) => {
    const range = firstSheet(context).getRange("A1");
    await context.sync();
    return range.values;
  });
  await expect(unloaded).rejects.toMatchObject({ name: "RichApi.Error", code: "PropertyNotLoaded" });
});

test("null objects and what hangs on them", async () => {
  await Excel.run(async (context) => {
    const missing = context.workbook.tables.getItemOrNullObject("Nope").load("name");
    const below = missing.columns.getItemOrNullObject("x").getDataBodyRange().load("values");
    const sheet = context.workbook.worksheets.getItemOrNullObject("sheet1").load("name");
    const setting = context.workbook.settings.getItemOrNullObject("nope");
    const name = context.workbook.names.getItemOrNullObject("nope");
    const used = firstSheet(context).getUsedRangeOrNullObject(true);
    await context.sync();
    expect([missing.isNullObject, below.isNullObject, setting.isNullObject]).toEqual([true, true, true]);
    expect([name.isNullObject, used.isNullObject]).toEqual([true, true]);
    expect(sheet.name).toBe("Sheet1");
  });
});

test.each([
  [
    "a table",
    "TableCollection.getItem",
    (c: Excel.RequestContext) => c.workbook.tables.getItem("Nope").load("name"),
  ],
  [
    "a sheet",
    "WorksheetCollection.getItem",
    (c: Excel.RequestContext) => c.workbook.worksheets.getItem("Nope").load("name"),
  ],
  [
    "a setting",
    "SettingCollection.getItem",
    (c: Excel.RequestContext) => c.workbook.settings.getItem("Nope").load("value"),
  ],
])("%s that is not there: ItemNotFound", async (_, location, queue) => {
  const failing = Excel.run(async (context) => {
    queue(context);
    await context.sync();
  });
  await expect(failing).rejects.toBeInstanceOf(OfficeExtension.Error);
  await expect(failing).rejects.toMatchObject({
    code: "ItemNotFound",
    debugInfo: { errorLocation: location },
  });
});

test("a batch stops at the action that fails; the earlier ones stay done", async () => {
  const failing = Excel.run(async (context) => {
    const sheet = firstSheet(context);
    sheet.getRange("H1").values = [["done"]];
    sheet.getRange("A10:B11").values = [[1, 2, 3]];
    sheet.getRange("H2").values = [["never"]];
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({
    code: "InvalidArgument",
    message: expect.stringContaining("doesn't match the size or dimensions"),
    debugInfo: { errorLocation: "Range.values" },
  });
  expect(standIn.spreadsheet.getValues("Sheet1", "H1:H2")).toEqual([["done"], [""]]);
});

test("a member that the stand-in lacks fails with its name", async () => {
  const failing = Excel.run(async (context) => {
    firstSheet(context).getRange("A1").load("hyperlink");
    await context.sync();
  });
  await expect(failing).rejects.toMatchObject({
    code: "ApiNotFound",
    message: "The stand-in does not implement Range.Hyperlink",
  });
  const calling = Excel.run(async (context) => {
    firstSheet(context).getRange("A1").removeDuplicates([0], false);
    await context.sync();
  });
  await expect(calling).rejects.toThrow("The stand-in does not implement Range.RemoveDuplicates");
});

test("a large write arrives in the client's own chunks", async () => {
  const rows = Array.from({ length: 400 }, (_, index) => new Array<number>(10).fill(index));
  await Excel.run(async (context) => {
    firstSheet(context).getRange("A1:J400").values = rows;
    await context.sync();
  });
  const writes = standIn.host.log.flatMap(({ Actions }) => Actions).filter(({ Name }) => Name === "Values");
  expect(writes.map(({ ArgumentInfo }) => (ArgumentInfo?.Arguments?.[0] as unknown[]).length)).toEqual([
    150, 150, 100,
  ]);
  expect(standIn.spreadsheet.getValues("Sheet1", "A1:J400")).toEqual(rows);
});

test("cells beyond a new sheet's size can be written and read", async () => {
  await Excel.run(async (context) => {
    firstSheet(context).getRange("AZ5000").values = [[1]];
    await context.sync();
  });
  expect(standIn.spreadsheet.getValues("Sheet1", "AZ5000")).toEqual([[1]]);
});

test("a range that is kept from one sync to the next", async () => {
  const values = await Excel.run(async (context) => {
    const range = firstSheet(context).getRange("A1:B1");
    range.values = [[1, 2]];
    await context.sync();
    const second = range.getColumn(1).load("values");
    await context.sync();
    return second.values;
  });
  expect(values).toEqual([[2]]);
  // The client lets go of its ranges once the run is over; batches are answered in their order.
  await Excel.run((context) => context.sync());
  expect(standIn.host.references.size).toBe(0);
});

test("a range used after its run is refused by the client", async () => {
  const range = await Excel.run(async (context) => {
    const kept = firstSheet(context).getRange("A1");
    await context.sync();
    return kept;
  });
  expect(() => range.load("values")).toThrow(expect.objectContaining({ code: "InvalidObjectPath" }) as Error);
});

test("ranges from ranges", async () => {
  standIn.spreadsheet.setCells("Sheet1", "B2:C3", [
    [1, 2],
    [3, 4],
  ]);
  const addresses = await Excel.run(async (context) => {
    const range = firstSheet(context).getRange("B2:C3");
    const all = [
      range.getCell(1, 1),
      range.getRow(1),
      range.getLastColumn(),
      range.getOffsetRange(2, 0),
      range.getResizedRange(1, 2),
      range.getEntireRow(),
      range.getIntersection("C1:D9"),
      firstSheet(context).getRange("A1:Z100").getUsedRangeOrNullObject(true),
      range.getCell(0, 0).getSurroundingRegion(),
      firstSheet(context).getRange("A:A"),
      firstSheet(context).getRangeByIndexes(4, 0, 2, 3),
    ].map((one) => one.load("address"));
    await context.sync();
    return all.map(({ address }) => address.replace("Sheet1!", ""));
  });
  expect(addresses).toEqual([
    "C3",
    "B3:C3",
    "C2:C3",
    "B4:C5",
    "B2:E4",
    "2:3",
    "C2:C3",
    "B2:C3",
    "B2:C3",
    "A:A",
    "A5:C6",
  ]);
});

test("cells are taken out and put in; the others move and their formulas follow", async () => {
  standIn.spreadsheet.setCells("Sheet1", "A1:B4", [
    [1, "=SUM(A1:A4)"],
    [2, ""],
    [3, ""],
    [4, "=A4"],
  ]);
  standIn.spreadsheet.addSheet("Front");
  await Excel.run(async (context) => {
    firstSheet(context).getRange("A2:B2").delete("Up");
    await context.sync();
  });
  expect(standIn.spreadsheet.getValues("Sheet1", "A1:B4")).toEqual([
    [1, 8],
    [3, ""],
    [4, 4],
    ["", ""],
  ]);
  await Excel.run(async (context) => {
    firstSheet(context).getRange("A1:B1").insert("Down");
    await context.sync();
  });
  expect(standIn.spreadsheet.getValues("Sheet1", "A1:B4")).toEqual([
    ["", ""],
    [1, 8],
    [3, ""],
    [4, 4],
  ]);
});

test("selection and activation", async () => {
  standIn.spreadsheet.addSheet("Other");
  standIn.spreadsheet.select("Other", "B2:C3");
  const address = await Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange().load("address");
    await context.sync();
    firstSheet(context).activate();
    firstSheet(context).getRange("D4").select();
    const now = context.workbook.getSelectedRange().load("address");
    const active = context.workbook.worksheets.getActiveWorksheet().load("name");
    await context.sync();
    return [selected.address, now.address, active.name];
  });
  expect(address).toEqual(["Other!B2:C3", "Sheet1!D4", "Sheet1"]);
});

test("sheets: add, list, rename, hide, delete; names that Excel refuses", async () => {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add("Hedge trades");
    added.freezePanes.freezeRows(1);
    added.showGridlines = false;
    worksheets.add();
    worksheets.load("items/name, items/visibility");
    await context.sync();
    expect(worksheets.items.map(({ name }) => name)).toEqual(["Sheet1", "Hedge trades", "Sheet3"]);
    added.name = "Trades of today";
    worksheets.getItem("Sheet3").delete();
    await context.sync();
    added.load("name, showGridlines, id");
    await context.sync();
    expect([added.name, added.showGridlines]).toEqual(["Trades of today", false]);
  });
  expect(standIn.spreadsheet.sheetNames()).toEqual(["Sheet1", "Trades of today"]);
  for (const [name, code] of [
    ["sheet1", "ItemAlreadyExists"],
    ["a/b", "InvalidArgument"],
    ["x".repeat(32), "InvalidArgument"],
  ] as const) {
    const adding = Excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({ code });
  }
});

test("names for ranges", async () => {
  await Excel.run(async (context) => {
    const sheet = firstSheet(context);
    sheet.getRange("A1:A2").values = [[1], [2]];
    context.workbook.names.add("Spots", sheet.getRange("A1:A2"));
    sheet.getRange("B1").values = [["=SUM(Spots)"]];
    await context.sync();
    const item = context.workbook.names.getItemOrNullObject("spots");
    const range = item.getRange().load("values, address");
    const total = sheet.getRange("B1").load("values");
    await context.sync();
    expect([item.isNullObject, range.address, range.values, total.values]).toEqual([
      false,
      "Sheet1!A1:A2",
      [[1], [2]],
      [[3]],
    ]);
  });
});

test("looks: colours, fonts, widths, alignment", async () => {
  await Excel.run(async (context) => {
    const { format } = firstSheet(context).getRange("A1:B1");
    format.fill.color = "#ddeeff";
    format.font.bold = true;
    format.font.color = "#112233";
    format.columnWidth = 90;
    format.wrapText = true;
    format.horizontalAlignment = "Right";
    await context.sync();
    format.load("columnWidth, wrapText, horizontalAlignment, fill/color, font/bold, font/color");
    await context.sync();
    expect(format.toJSON()).toMatchObject({
      columnWidth: 90,
      wrapText: true,
      horizontalAlignment: "Right",
      fill: { color: "#ddeeff" },
      font: { bold: true, color: "#112233" },
    });
  });
});

test("settings are kept as JSON", async () => {
  const value = { asOf: 1, list: [1, "a", null] };
  await Excel.run(async (context) => {
    context.workbook.settings.add("hedgerow", value);
    await context.sync();
    const setting = context.workbook.settings.getItemOrNullObject("hedgerow").load("value");
    await context.sync();
    expect(setting.value).toEqual(value);
    setting.delete();
    await context.sync();
  });
  expect(standIn.host.settings.size).toBe(0);
});

test("the workbook's date system shows in DATE", async () => {
  const serial = (): Promise<number> =>
    Excel.run(async (context) => {
      const result = context.workbook.functions.date(1904, 1, 1).load("value");
      await context.sync();
      return result.value;
    });
  await expect(serial()).resolves.toBe(1462);
  standIn.reset({ dateSystem: "1904" });
  await expect(serial()).resolves.toBe(0);
});

test("a protected sheet takes no writes until it is unprotected", async () => {
  await Excel.run(async (context) => {
    firstSheet(context).protection.protect();
    await context.sync();
  });
  const write = (): Promise<boolean> =>
    Excel.run(async (context) => {
      const { protection } = firstSheet(context);
      protection.load("protected");
      await context.sync();
      firstSheet(context).getRange("A1").values = [[1]];
      await context.sync();
      return protection.protected;
    });
  await expect(write()).rejects.toMatchObject({ code: "AccessDenied" });
  await Excel.run(async (context) => {
    firstSheet(context).protection.unprotect();
    await context.sync();
  });
  await expect(write()).resolves.toBe(false);
});

test("round trips count what our code sent; the client's own cleaning up is apart", async () => {
  await Excel.run(async (context) => {
    const range = firstSheet(context).getRange("A1").load("values");
    await context.sync();
    range.load("address");
    await context.sync();
  });
  expect(standIn.host.roundTrips).toBe(2);
});

test("requirement sets are told truthfully and enforced by the client", async () => {
  const isSupported = (version: string): boolean =>
    Office.context.requirements.isSetSupported("ExcelApi", version);
  expect([isSupported("1.9"), isSupported("1.20"), isSupported("1.21")]).toEqual([true, true, false]);
  expect(Office.context.requirements.isSetSupported("NoSuchSet", "1.1")).toBe(false);
});
