import fc from "fast-check";
import type { Cell } from "../../../src/sheet/grid";
import { parsePositions } from "../../../src/sheet/parsePositions";
import { readTextNumber } from "../../../src/sheet/textNumber";
import { CALL, cellsOf, COIN_CALL, HEADERS, MESSY_OPTIONS, NORMAL_PUT, SPOT } from "../../support/messyBook";

/** What is found in cells of every kind, right or wrong. */
const TEXTS = [
  ...["", " ", "-", "n/a", "#N/A", "#REF!", "Total", "BTC total", "Subtotal", "x", "yes", "no", "TRUE", "0"],
  ...["1,250", "(300)", "65 %", "0,65", "12,50,000", "95k", "$6,800.50", "1e3", "−5", "0.0", "1e999", "call"],
  ...[
    "put",
    "spot",
    "perp",
    "future",
    "option",
    "linear",
    "inverse",
    "american",
    "normal",
    "USD",
    "EUR",
    "BTC",
  ],
  ...["SPX", "BTC-PERPETUAL", "BTC-26MAR27-120000-C", "BTC-31FEB27", "SPXW  270319C06800000", "2027-03-19"],
  ...["12/25/2026", "27 Mar 2027", "27-Mar-27", "20270327", "Quantity", "Instrument", "Spot", "constructor"],
];

const anyCell: fc.Arbitrary<Cell> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...TEXTS) },
  { weight: 2, arbitrary: fc.constantFrom<Cell>(null, true, false, { code: "#DIV/0!" }, 0, 1, -1, 46472) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.string() },
);

const anyRow: fc.Arbitrary<Cell[]> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(
        fc.constantFrom(CALL, COIN_CALL, SPOT, NORMAL_PUT),
        fc.array(fc.tuple(fc.nat(HEADERS.length - 1), anyCell), { maxLength: 3 }),
      )
      .map(([row, changes]) => {
        const cells = cellsOf(row);
        for (const [column, cell] of changes) cells[column] = cell;
        return cells;
      }),
  },
  { weight: 1, arbitrary: fc.array(anyCell, { minLength: HEADERS.length, maxLength: HEADERS.length }) },
  { weight: 1, arbitrary: fc.constant<Cell[]>([...HEADERS]) },
);

const isBlankCell = (cell: Cell) => cell === null || (typeof cell === "string" && cell.trim() === "");
const EXCLUDE = HEADERS.indexOf("Exclude");
const QUANTITY = HEADERS.indexOf("Quantity");
const isBlankRow = (cells: readonly Cell[]) =>
  cells.every((cell, column) => column === EXCLUDE || isBlankCell(cell));

it("puts every row in one place: a position, issues, or left out; and none has quantity 0 that does not say so", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 8 }), (rows) => {
      const cells = [HEADERS, ...rows];
      const parsed = parsePositions(cells, MESSY_OPTIONS);
      expect(parsed.headerRow).toBe(0);
      const refused = new Set(parsed.issues.map(({ gridRow }) => gridRow));
      const leftOut = parsed.leftOut.map(({ gridRow }) => gridRow);
      const filled = cells.flatMap((row, gridRow) => (gridRow > 0 && !isBlankRow(row) ? [gridRow] : []));
      const placed = [...parsed.gridRows, ...refused, ...leftOut].sort((a, b) => a - b);
      expect(placed).toEqual(filled);
      expect(parsed.rowCount).toBe(parsed.positions.length + refused.size);
      expect(parsed.gridRows).toHaveLength(parsed.positions.length);
      parsed.positions.forEach(({ quantity }, index) => {
        if (quantity === 0) expect(saysZero(cells[parsed.gridRows[index]!]![QUANTITY]!)).toBe(true);
        expect(Number.isFinite(quantity)).toBe(true);
      });
    }),
    { seed: 4, numRuns: 1000 },
  );
});

/** A number 0, or text in which no digit is another than 0. */
function saysZero(cell: Cell): boolean {
  return cell === 0 || (typeof cell === "string" && /\d/.test(cell) && !/[1-9]/.test(cell));
}

it("finds issues, notes and rows left out in the order of rows", () => {
  const inOrder = (places: readonly { readonly gridRow: number }[]) =>
    places.every(({ gridRow }, index) => index === 0 || places[index - 1]!.gridRow <= gridRow);
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 8 }), (rows) => {
      const { issues, notes, leftOut } = parsePositions([HEADERS, ...rows], MESSY_OPTIONS);
      expect([inOrder(issues), inOrder(notes), inOrder(leftOut)]).toEqual([true, true, true]);
    }),
    { seed: 5, numRuns: 500 },
  );
});

it("reads a number from no text whose digits are not those of the number", () => {
  const text = fc.string({
    unit: fc.constantFrom(..."0123456789.,' -−+()%$kMe€/:x".split("")),
    maxLength: 12,
  });
  fc.assert(
    fc.property(text, (cell) => {
      const reading = readTextNumber(cell);
      if (reading === null || "advice" in reading) return;
      const digits = cell.replace(/[^\d.e+-]/g, "").replace(/^[+-]+/, "");
      const size = Math.abs(reading.value) * (reading.unit === "percent" ? 100 : 1);
      expect(Math.abs(size - Number(digits))).toBeLessThanOrEqual(1e-12 * Math.abs(size));
      const isNegative = /[-−(]/.test(cell.replace(/e-/i, "")) && reading.value !== 0;
      expect(reading.value < 0).toBe(isNegative);
    }),
    { seed: 6, numRuns: 10_000 },
  );
});
