import { readPositionsArgument } from "../../../src/sheet/functions/positionsArgument";
import type { Cell } from "../../../src/sheet/grid";

const AS_OF = Date.parse("2026-11-20T16:00:00Z");
const HEADERS = ["Instrument", "Underlying", "Type", "Quantity", "Spot", "Exclude"];
const read = (...cells: Cell[][]) => readPositionsArgument("positions", cells, AS_OF);

it("reads a table as it stands: titles, numbers in text, totals, rows that are excluded", () => {
  const positions = read(
    ["Book of 20 November"],
    HEADERS,
    ["coins", "BTC", "spot", "1,250", "$94,250", ""],
    ["old coins", "BTC", "spot", "n/a", "", "yes"],
    ["Total", "", "", 1250, "", ""],
  );
  expect(positions.map(({ quantity, market }) => [quantity, market.spot])).toEqual([[1250, 94250]]);
});

it.each<[string, Cell[][], string]>([
  ["a cell that cannot be read", [["coins", "BTC", "spot", "1,25", 94250, ""]], "#VALUE!"],
  ["nothing", [], "#N/A"],
  ["nothing that is not left out", [["coins", "BTC", "spot", 1, 94250, "x"]], "#N/A"],
])("refuses %s", (_, rows, code) => {
  expect(() => read(HEADERS, ...rows)).toThrow(expect.objectContaining({ code }) as Error);
});

it("counts rows from the first row of the range, and says when all rows are left out", () => {
  expect(() => read(["Title"], HEADERS, ["coins", "BTC", "spot", "1,25", 94250, ""])).toThrow(
    "positions, row 3, Quantity",
  );
  expect(() => read(HEADERS, ["coins", "BTC", "spot", 1, 94250, "x"])).toThrow(
    "all rows below the header are left out",
  );
});
