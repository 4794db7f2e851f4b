import { checkSize, planBatches } from "../../src/excel/cellBatches";

const block = (rowCount: number, columnCount: number, sheet = "Portfolio") => ({
  sheet,
  row: 4,
  column: 2,
  rowCount,
  columnCount,
});

/** Rows of each block in each batch. */
const shares = (...blocks: readonly [number, number][]) =>
  planBatches(blocks.map(([rows, columns]) => block(rows, columns))).map((batch) =>
    batch.map(({ index, rowCount }) => [index, rowCount]),
  );

it("reads small blocks together", () => {
  expect(shares([61, 13], [9, 6], [30, 4])).toEqual([
    [
      [0, 61],
      [1, 9],
      [2, 30],
    ],
  ]);
});

it.each([
  [10_000, 1],
  [11_537, 1],
  [20_000, 2],
  [100_000, 9],
])(
  "reads %d positions of 13 columns with their header in %d batches of at most 150,000 cells",
  (rows, count) => {
    const batches = planBatches([block(rows + 1, 13)]);
    expect(batches).toHaveLength(count);
    for (const batch of batches) {
      const cells = batch.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
      expect(cells).toBeLessThanOrEqual(150_000);
    }
  },
);

it("reads each row once, in order, where it stands", () => {
  const parts = planBatches([block(100_001, 13)]).flat();
  let next = 0;
  for (const { firstRow, row, rowCount, column, columnCount } of parts) {
    expect({ firstRow, row, column, columnCount }).toEqual({
      firstRow: next,
      row: 4 + next,
      column: 2,
      columnCount: 13,
    });
    next += rowCount;
  }
  expect(next).toBe(100_001);
});

it("fills what a large block leaves of a batch with the next blocks", () => {
  expect(shares([15_000, 13], [9, 6])).toEqual([
    [[0, 11_538]],
    [
      [0, 3_462],
      [1, 9],
    ],
  ]);
});

it("reads a row at a time where one is wider than a batch", () => {
  expect(shares([2, 200_000])).toEqual([[[0, 1]], [[0, 1]]]);
});

it("refuses more than ten million cells", () => {
  expect(() => checkSize(block(1_000_000, 10))).not.toThrow();
  expect(() => checkSize(block(1_000_001, 10))).toThrow(
    "Portfolio!C5:L1000005 has 1000001 rows and 10 columns. At most 10000000 cells can be read",
  );
});
