import fc from "fast-check";
import type { Cell, Grid } from "../../src/sheet/grid";
import { fingerprintGrid, fingerprintRowsInSteps } from "../../src/sheet/fingerprint";
import { finish } from "../../src/core/steps/steps";
import { sampleBook } from "../support/sampleBooks";

it("is 16 hexadecimal digits and the same for the same cells", () => {
  expect(fingerprintGrid(sampleBook("crypto"))).toMatch(/^[0-9a-f]{16}$/);
  expect(fingerprintGrid(sampleBook("crypto"))).toBe(fingerprintGrid(sampleBook("crypto")));
  expect(fingerprintGrid([])).toMatch(/^[0-9a-f]{16}$/);
});

it.each<[string, Grid, Grid]>([
  ["a number and its text", [[1]], [["1"]]],
  ["TRUE and its text", [[true]], [["TRUE"]]],
  ["TRUE and 1", [[true]], [[1]]],
  ["an error and its text", [[{ code: "#N/A" }]], [["#N/A"]]],
  ["0 and an empty cell", [[0]], [[""]]],
  ["the last bit of a number", [[0.1 + 0.2]], [[0.3]]],
  ["the order of cells", [[1, 2]], [[2, 1]]],
  ["the order of rows", [[1], [2]], [[2], [1]]],
  ["a row and a column", [[1, 2]], [[1], [2]]],
  ["where text ends", [["ab", "c"]], [["a", "bc"]]],
  ["an empty row more", [[1]], [[1], [""]]],
  ["a grid without rows and one with an empty row", [], [[]]],
  ["letter case", [["btc"]], [["BTC"]]],
])("tells %s apart", (_, one, other) => {
  expect(fingerprintGrid(one)).not.toBe(fingerprintGrid(other));
});

it.each<[string, Grid, Grid]>([
  ["null and an empty text, both an empty cell", [[null]], [[""]]],
  ["0 and -0", [[0]], [[-0]]],
  ["an error with and without a message", [[{ code: "#N/A", message: "no data" }]], [[{ code: "#N/A" }]]],
])("sees no difference between %s", (_, one, other) => {
  expect(fingerprintGrid(one)).toBe(fingerprintGrid(other));
});

it("changes with any one cell of a book", () => {
  const book = sampleBook("crypto");
  const original = fingerprintGrid(book);
  const cell = fc.oneof(fc.double(), fc.string(), fc.boolean());
  const row = fc.nat({ max: book.length - 1 });
  const column = fc.nat({ max: book[0]!.length - 1 });
  fc.assert(
    fc.property(row, column, cell, (gridRow, gridColumn, value) => {
      const was = book[gridRow]![gridColumn]!;
      fc.pre(!Object.is(was, value) && !(was === 0 && value === 0));
      const changed = book.map((cells) => [...cells]);
      changed[gridRow]![gridColumn] = value;
      expect(fingerprintGrid(changed)).not.toBe(original);
    }),
  );
});

it("meets no collision among 100,000 neighbouring cells, and uses all 64 bits", () => {
  const seen = new Set<string>();
  const ones = new Array<number>(64).fill(0);
  const cells: Cell[] = [];
  for (let number = 0; number < 50_000; number += 1) cells.push(number, `A${number}`);
  for (const cell of cells) {
    const fingerprint = fingerprintGrid([[cell]]);
    seen.add(fingerprint);
    const bits = BigInt(`0x${fingerprint}`);
    for (let bit = 0; bit < 64; bit += 1) if ((bits >> BigInt(bit)) & 1n) ones[bit]! += 1;
  }
  expect(seen.size).toBe(cells.length);
  // A fair bit is set in half of 100,000: one standard deviation is 158.
  const worst = Math.max(...ones.map((count) => Math.abs(count - cells.length / 2)));
  expect(worst).toBeLessThan(6 * 158);
});

test("rows in any order have one fingerprint; a cell that changes, a row that comes or goes give another", () => {
  const rows = sampleBook("crypto");
  const of = (grid: Grid) => finish(fingerprintRowsInSteps(grid));
  const original = of(rows);
  expect(original).toMatch(/^[0-9a-f]{16}$/);
  expect(of([...rows].reverse())).toBe(original);
  expect(of(rows.slice(1))).not.toBe(original);
  expect(of([...rows, rows[5]!])).not.toBe(original);
  const changed = rows.map((row, index) => (index === 7 ? ["XRP", ...row.slice(1)] : row));
  expect(of(changed)).not.toBe(original);
});
