import { finish } from "../../src/core/steps/steps";
import type { Cell, Grid } from "../../src/sheet/grid";
import { parsePositions, parsePositionsInSteps } from "../../src/sheet/parsePositions";
import { SAMPLE_AS_OF, sampleBook } from "../support/sampleBooks";

const OPTIONS = { asOf: SAMPLE_AS_OF, dateSystem: "1900" } as const;

const [HEADERS, ...ROWS] = sampleBook("crypto");
const QUANTITY = HEADERS!.indexOf("Quantity");

/** The rows of the sample book over and over, every hundredth with a mistake. */
function longBook(rowCount: number): Grid {
  const row = (index: number): readonly Cell[] =>
    ROWS[index % ROWS.length]!.map((cell, column) =>
      column === QUANTITY && index % 100 === 99 ? "x" : cell,
    );
  return [HEADERS!, ...Array.from({ length: rowCount }, (_, index) => row(index))];
}

it("reads in steps what it reads at once", () => {
  const cells = longBook(3000);
  expect(finish(parsePositionsInSteps(cells, OPTIONS))).toEqual(parsePositions(cells, OPTIONS));
});

it("takes at most 500 rows a step, and its share of the work never falls", () => {
  const rowCount = 20_000;
  const steps = parsePositionsInSteps(longBook(rowCount), OPTIONS);
  const shares: number[] = [];
  for (let step = steps.next(); step.done !== true; step = steps.next()) shares.push(step.value);
  expect(shares.length).toBeGreaterThanOrEqual(rowCount / 500);
  expect(shares.filter((share, index) => !(share >= (shares[index - 1] ?? 0) && share <= 1))).toEqual([]);
});

it("reads a book at once that is one step", () => {
  expect(parsePositionsInSteps(sampleBook("crypto"), OPTIONS).next().done).toBe(true);
});

it("names each mistake of a long book once, in order", () => {
  const { issues, positions, rowCount } = parsePositions(longBook(20_000), OPTIONS);
  expect(issues.map(({ gridRow }) => gridRow)).toEqual(
    Array.from({ length: 200 }, (_, index) => 100 * (index + 1)),
  );
  expect(positions).toHaveLength(19_800);
  expect(rowCount).toBe(20_000);
});
