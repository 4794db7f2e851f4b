import { NEEDED_EXCEL_API } from "../../src/app/neededExcelApi";
import { sampleBook } from "../support/sampleBooks";
import { revertOf, runRows } from "./runRows";
import { useWorkbook } from "./useWorkbook";

/** The oldest ExcelApi that the add-in asks for; the client refuses every call of a later one. */
const workbook = useWorkbook({ excelApi: NEEDED_EXCEL_API });

it("reads, writes and reverts with nothing newer than what the manifest asks for", async () => {
  workbook.fillTable("Positions", "Portfolio", "A1", sampleBook("crypto"));
  const reading = await workbook.port.readPositions({ kind: "auto" });
  await workbook.port.readPositionsAgain(reading);
  await workbook.port.writeRun(runRows(1, ["BTC-PERPETUAL"]));
  await workbook.port.writeRun(runRows(2, ["BTC-PERPETUAL"]));
  await workbook.port.revertRun(revertOf(2));
  expect((await workbook.port.readLog()).rows.map(([run]) => run)).toEqual([1, 2, 2]);
  workbook.fillTable("Fills", "Venue", "A1", [["Instrument"], ["BTC-PERPETUAL"]]);
  expect(await workbook.port.readExecution("table")).toMatchObject({ fills: { name: "Fills" } });
  workbook.fill("Sheet1", "A1", [["Instrument"], ["BTC-PERPETUAL"]]);
  expect(await workbook.port.readExecution("selection")).toMatchObject({ fills: { name: "Sheet1!A1:A2" } });
  await workbook.port.writeSettings({ asOf: "live", policies: {} });
  expect(await workbook.port.readSettings()).toEqual({ asOf: "live", policies: {} });
});

it("adds a sheet of texts, values and formulas", async () => {
  const { addresses } = await workbook.port.addSheet({
    name: "New",
    blocks: [
      { kind: "text", lines: ["Twice"] },
      { kind: "values", cells: [["Id"], [2]], numberFormats: ["0"] },
      { kind: "formula", title: "Sum", formula: "=A4*2", rowCount: 1, columnCount: 1, numberFormats: ["0"] },
    ],
  });
  expect(addresses).toEqual(["New!A1", "New!A3:A4", "New!A7"]);
  expect(workbook.values("New").at(-1)).toEqual([4]);
});

it("writes a run that one undo takes out, though this Excel groups no steps", async () => {
  await workbook.port.writeRun(runRows(1, ["BTC-PERPETUAL"]));
  const before = workbook.content();
  await workbook.port.writeRun(runRows(2, ["BTC-PERPETUAL", "ETH-PERPETUAL"]));
  await workbook.standIn.spreadsheet.undo();
  expect(workbook.content()).toEqual(before);
});
