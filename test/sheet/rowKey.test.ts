import { parsePositions } from "../../src/sheet/parsePositions";
import { rowKey } from "../../src/sheet/rowKey";

const OPTIONS = { asOf: Date.parse("2026-11-20T16:00:00Z"), dateSystem: "1900" } as const;
const HEADERS = ["Instrument", "Underlying", "Type", "Quantity", "Spot"];
const COIN = ["My coin", "BTC", "spot", 2, 94250];
const PERP = ["BTC-PERPETUAL", "BTC", "perp", -5, 94250];

it("leaves out the row that was chosen, and names it", () => {
  const parsed = parsePositions([HEADERS, COIN, PERP], { ...OPTIONS, leftOut: new Set([rowKey(COIN)]) });
  expect(parsed.leftOut).toEqual([{ gridRow: 1, reason: "chosen", text: "My coin" }]);
  expect(parsed).toMatchObject({ gridRows: [2], rowCount: 1, issues: [] });
});

it("leaves it out wherever it stands, and takes it in again when a cell of it has changed", () => {
  const leftOut = new Set([rowKey(COIN)]);
  const changed = ["My coin", "BTC", "spot", 3, 94250];
  const parsed = parsePositions([HEADERS, PERP, changed, COIN], { ...OPTIONS, leftOut });
  expect(parsed.leftOut.map(({ gridRow }) => gridRow)).toEqual([3]);
  expect(parsed.gridRows).toEqual([1, 2]);
});

it("takes empty cells for the same in either form, and text and numbers for different", () => {
  expect(rowKey(["a", "", 1])).toBe(rowKey(["a", null, 1]));
  expect(rowKey(["a", "", 1])).not.toBe(rowKey(["a", "", "1"]));
});
