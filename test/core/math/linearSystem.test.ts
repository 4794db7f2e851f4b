import fc from "fast-check";
import { factorMatrix, solveFactored } from "../../../src/core/math/linearSystem";

test("solves systems of any size, rows exchanged where a pivot is 0", () => {
  const size = fc.integer({ min: 1, max: 12 });
  const entries = fc.infiniteStream(fc.double({ min: -1, max: 1, noNaN: true }));
  fc.assert(
    fc.property(size, entries, (count, stream) => {
      const next = () => stream.next().value as number;
      // The identity with its rows turned by one, and something small added: well conditioned, 0 at first.
      const matrix = Float64Array.from({ length: count * count }, (_, index) => {
        const row = Math.floor(index / count);
        const turned = index % count === (row + 1) % count ? 1 : 0;
        return turned + (index === 0 ? 0 : (0.5 * next()) / count);
      });
      const wanted = Float64Array.from({ length: count }, next);
      const vector = wanted.map((_, row) =>
        wanted.reduce((sum, value, column) => sum + matrix[row * count + column]! * value, 0),
      );
      const pivots = new Int32Array(count);
      expect(factorMatrix(matrix, count, pivots)).toBe(true);
      solveFactored(matrix, count, pivots, vector);
      vector.forEach((value, row) => expect(Math.abs(value - wanted[row]!)).toBeLessThan(1e-13));
    }),
    { seed: 20261122 },
  );
});

test.each([
  ["singular", [1, 2, 2, 4]],
  ["not finite", [NaN, 1, 1, 1]],
])("says that a matrix is %s", (_, entries) => {
  expect(factorMatrix(Float64Array.from(entries), 2, new Int32Array(2))).toBe(false);
});
