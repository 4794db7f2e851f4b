import { compareGrids } from "../../src/sheet/compareGrids";
import type { Grid } from "../../src/sheet/grid";

const BEFORE: Grid = [
  ["Instrument", "Quantity"],
  ["BTC", 1],
  ["ETH", ""],
];

it("finds none between equal grids, however empty cells are handed over", () => {
  const after: Grid = [
    ["Instrument", "Quantity"],
    ["BTC", 1],
    ["ETH", null],
  ];
  expect(compareGrids(BEFORE, after)).toEqual({ count: 0, differences: [] });
  expect(compareGrids([[NaN, { code: "#N/A" }]], [[NaN, { code: "#N/A", message: "x" }]]).count).toBe(0);
});

it("names what was and what is, row by row", () => {
  const after: Grid = [
    ["Instrument", "Quantity"],
    ["BTC", "1"],
    [{ code: "#REF!" }, true],
  ];
  expect(compareGrids(BEFORE, after)).toEqual({
    count: 3,
    differences: [
      { gridRow: 1, gridColumn: 1, was: "1", is: '"1"' },
      { gridRow: 2, gridColumn: 0, was: '"ETH"', is: "#REF!" },
      { gridRow: 2, gridColumn: 1, was: "empty", is: "TRUE" },
    ],
  });
});

it("counts cells that only one grid has", () => {
  const longer: Grid = [...BEFORE, ["SOL", ""]];
  const added = [
    { gridRow: 3, gridColumn: 0, was: "outside the range", is: '"SOL"' },
    { gridRow: 3, gridColumn: 1, was: "outside the range", is: "empty" },
  ];
  expect(compareGrids(BEFORE, longer)).toEqual({ count: 2, differences: added });
  const narrower: Grid = BEFORE.map((row) => row.slice(0, 1));
  expect(compareGrids(BEFORE, narrower)).toEqual({
    count: 3,
    differences: [
      { gridRow: 0, gridColumn: 1, was: '"Quantity"', is: "outside the range" },
      { gridRow: 1, gridColumn: 1, was: "1", is: "outside the range" },
      { gridRow: 2, gridColumn: 1, was: "empty", is: "outside the range" },
    ],
  });
});

it("counts all and names the first", () => {
  const before = Array.from({ length: 50 }, (_, row) => [row]);
  const after = before.map(([value]) => [value! + 1]);
  expect(compareGrids(before, after, 2)).toEqual({
    count: 50,
    differences: [
      { gridRow: 0, gridColumn: 0, was: "0", is: "1" },
      { gridRow: 1, gridColumn: 0, was: "1", is: "2" },
    ],
  });
  expect(compareGrids(before, after).differences).toHaveLength(10);
});
