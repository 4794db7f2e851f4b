import fc from "fast-check";
import {
  addressOfIssue,
  addressOn,
  cellName,
  columnName,
  parseCellName,
  quoteSheet,
  rangeName,
  splitAddress,
} from "../../src/sheet/cellAddress";
import type { CellIssue } from "../../src/sheet/grid";

it.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [51, "AZ"],
  [52, "BA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %d is %s", (column, name) => {
  expect(columnName(column)).toBe(name);
  expect(parseCellName(`${name}1`)).toEqual({ row: 0, column });
});

it.each([
  [-1, 0],
  [1_048_576, 0],
  [0, -1],
  [0, 16_384],
  [0.5, 0],
  [0, NaN],
])("a sheet has no cell at row %d, column %d", (row, column) => {
  expect(() => cellName({ row, column })).toThrow(RangeError);
});

it("names every cell of a sheet, and finds it by its name", () => {
  fc.assert(
    fc.property(fc.nat({ max: 1_048_575 }), fc.nat({ max: 16_383 }), (row, column) => {
      expect(parseCellName(cellName({ row, column }))).toEqual({ row, column });
    }),
  );
});

it.each(["", "A", "1", "A0", "A01", "XFE1", "A1048577", "A1:B2", "ABCD1", "Sheet!A1"])(
  "%p names no cell",
  (name) => {
    expect(parseCellName(name)).toBeNull();
  },
);

it("takes absolute names and small letters", () => {
  expect(parseCellName("$D$14")).toEqual({ row: 13, column: 3 });
  expect(parseCellName("d14")).toEqual({ row: 13, column: 3 });
});

it("names ranges", () => {
  expect(rangeName({ row: 0, column: 0 }, 61, 13)).toBe("A1:M61");
  expect(rangeName({ row: 13, column: 3 }, 1, 1)).toBe("D14");
  expect(() => rangeName({ row: 1_048_575, column: 0 }, 2, 1)).toThrow(RangeError);
});

it.each([
  ["Portfolio", "Portfolio"],
  ["Büch_1.2", "Büch_1.2"],
  ["Hedge trades", "'Hedge trades'"],
  ["It's", "'It''s'"],
  ["2026", "'2026'"],
  ["A1", "'A1'"],
  ["xfd9", "'xfd9'"],
  ["RC", "'RC'"],
  ["R1C1", "'R1C1'"],
  ["c", "'c'"],
  ["P&L!", "'P&L!'"],
])("the sheet %s is written %s", (sheet, written) => {
  expect(quoteSheet(sheet)).toBe(written);
});

it("splits what it joins, whatever the sheet is called", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 31 }), (sheet) => {
      fc.pre(!/[\r\n\u2028\u2029]/.test(sheet));
      expect(splitAddress(addressOn(sheet, "A1:B2"))).toEqual({ sheet, cells: "A1:B2" });
    }),
  );
  expect(splitAddress("'It''s'!A1")).toEqual({ sheet: "It's", cells: "A1" });
  expect(() => splitAddress("A1")).toThrow(new RangeError('"A1" names no sheet'));
});

describe("the address of an issue", () => {
  const origin = { sheet: "Portfolio", row: 4, column: 1 };
  const cells = [
    ["a", "b", "c"],
    [1, 2, 3],
  ];
  const issue: CellIssue = { gridRow: 1, gridColumn: 2, column: "Spot", found: "empty", wanted: "a price" };

  it("is its cell", () => {
    expect(addressOfIssue(issue, origin, cells)).toBe("D6");
  });

  it("is the header row where a column is missing", () => {
    expect(addressOfIssue({ ...issue, gridRow: 0, gridColumn: null }, origin, cells)).toBe("B5:D5");
    expect(addressOfIssue({ ...issue, gridRow: 0, gridColumn: null }, origin, [])).toBe("B5");
  });
});
