import type { Grid } from "../../src/sheet/grid";
import { failureOf, useWorkbook } from "./useWorkbook";

/** More cells than one round trip reads. The stand-in takes seconds to hold them. */
const ROWS = 80_000;
const BOOK: Grid = [["Id", "Quantity"], ...Array.from({ length: ROWS }, (_, row) => [row, -row])];
const ROUND_TRIPS = 3;
const TIMEOUT_MS = 60_000;

const workbook = useWorkbook();

it(
  "is read in several round trips, with progress, and can be given up after each",
  async () => {
    workbook.fillTable("Positions", "Portfolio", "A1", BOOK);
    workbook.fillTable("Limits", "Rules", "A1", [["Underlying"], ["BTC"]]);
    await Excel.run(async (context) => {
      // Across the rows at which the first read ends.
      context.workbook.worksheets.getItem("Portfolio").getRange("A74001:A76000").rowHidden = true;
      await context.sync();
    });
    const { host } = workbook.standIn;

    const seen: number[] = [];
    let before = host.roundTrips;
    const reading = await workbook.port.readPositions(
      { kind: "auto" },
      { onProgress: (fraction) => seen.push(fraction) },
    );
    expect(host.roundTrips - before).toBe(ROUND_TRIPS);
    expect(seen).toEqual([1 / 3, 2 / 3, 1]);
    expect(reading.hiddenRowCount).toBe(2000);
    expect(reading.tables.limits?.cells).toEqual([["Underlying"], ["BTC"]]);
    expect(reading.cells).toHaveLength(BOOK.length);
    expect(
      reading.cells.findIndex(([id, quantity], row) => id !== BOOK[row]![0] || quantity !== BOOK[row]![1]),
    ).toBe(-1);

    for (let last = 1; last <= ROUND_TRIPS; last += 1) {
      before = host.roundTrips;
      const isCancelled = () => host.roundTrips - before >= last;
      const failure = await failureOf(workbook.port.readPositions({ kind: "auto" }, { isCancelled }));
      expect(failure).toMatchObject({ kind: "cancelled", message: "Reading was cancelled." });
      expect(host.roundTrips - before).toBe(last);
    }

    before = host.roundTrips;
    await workbook.port.readPositionsAgain(reading);
    expect(host.roundTrips - before).toBe(ROUND_TRIPS - 1);

    before = host.roundTrips;
    const grow = () => {
      if (host.roundTrips - before === 2) {
        const { univer } = workbook.standIn.spreadsheet;
        const [table] = univer.tables.list();
        univer.tables.resize(table!.id, { ...table!.area, rows: table!.area.rows + 1 });
      }
      return false;
    };
    expect(
      await failureOf(workbook.port.readPositions({ kind: "auto" }, { isCancelled: grow })),
    ).toMatchObject({
      kind: "positionsMoved",
      message:
        "The positions at Portfolio!A1:B80001 were moved or resized while they were read. Read them again.",
    });
  },
  TIMEOUT_MS,
);
