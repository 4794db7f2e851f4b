import { failureOf, useWorkbook } from "./useWorkbook";

const workbook = useWorkbook({ excelApi: "1.12" });

it("says what an Excel before ExcelApi 1.13 lacks, and sends it nothing", async () => {
  expect(await failureOf(workbook.port.readPositions({ kind: "auto" }))).toMatchObject({
    kind: "notSupported",
    message: expect.stringContaining("ExcelApi 1.13"),
  });
  expect(workbook.standIn.host.roundTrips).toBe(0);
});
