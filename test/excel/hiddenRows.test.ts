import type { Grid } from "../../src/sheet/grid";
import { useWorkbook } from "./useWorkbook";

const BOOK: Grid = [
  ["Underlying", "Quantity"],
  ["BTC", 1],
  ["ETH", 2],
  ["BTC", 3],
  ["SOL", 4],
];

const workbook = useWorkbook();

beforeEach(() => workbook.fillTable("Positions", "Portfolio", "B3", BOOK));

const read = () => workbook.port.readPositions({ kind: "auto" });

function change(queue: (sheet: Excel.Worksheet) => void): Promise<void> {
  return Excel.run(async (context) => {
    queue(context.workbook.worksheets.getItem("Portfolio"));
    await context.sync();
  });
}

it("counts none where all are shown", async () => {
  expect((await read()).hiddenRowCount).toBe(0);
});

it("counts rows hidden by hand, within the positions only, and reads them", async () => {
  await change((sheet) => {
    sheet.getRange("A5:A6").rowHidden = true;
    sheet.getRange("A1").rowHidden = true;
    sheet.getRange("A9").rowHidden = true;
  });
  expect(await read()).toMatchObject({ hiddenRowCount: 2, cells: BOOK });
});

it("counts rows that a filter hides, and reads them", async () => {
  await change((sheet) =>
    sheet.tables.getItem("Positions").columns.getItem("Underlying").filter.applyValuesFilter(["BTC"]),
  );
  expect(await read()).toMatchObject({ hiddenRowCount: 2, cells: BOOK });
  await change((sheet) => sheet.tables.getItem("Positions").columns.getItem("Underlying").filter.clear());
  expect((await read()).hiddenRowCount).toBe(0);
});

it("counts all of a book that is hidden altogether, without its header row", async () => {
  await change((sheet) => {
    sheet.getRange("A3:A7").rowHidden = true;
  });
  expect(await read()).toMatchObject({ hiddenRowCount: 4, cells: BOOK });
});

it("counts them anew when the positions are read again", async () => {
  const reading = await read();
  await change((sheet) => {
    sheet.getRange("A4").rowHidden = true;
  });
  expect((await workbook.port.readPositionsAgain(reading)).hiddenRowCount).toBe(1);
});
