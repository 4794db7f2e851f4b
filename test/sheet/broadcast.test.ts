import { numberArgument, readArgument } from "../../src/sheet/argument";
import { evaluateCells, evaluateEach } from "../../src/sheet/broadcast";
import type { Cell, Grid } from "../../src/sheet/grid";

const A = numberArgument("a", "a number", () => true);
const B = numberArgument("b", "a number", () => true);
const C = numberArgument("c", "a number", () => true, { otherwise: 0 });

/** 100 a + 10 b + c, so that the digits show which cells met. */
function digits(a: Grid | null, b: Grid | null, c: Grid | null = null): Grid {
  return evaluateCells(
    [A, B, C],
    [a, b, c],
    ([a, b, c]) => 100 * readArgument(A, a) + 10 * readArgument(B, b) + readArgument(C, c),
  );
}

const column = (...cells: Cell[]): Grid => cells.map((cell) => [cell]);
const row = (...cells: Cell[]): Grid => [cells];
const one = (cell: Cell): Grid => [[cell]];

describe("shapes that go together", () => {
  test.each<[string, Grid, Grid, Grid | null, Grid]>([
    ["single values", one(1), one(2), one(3), [[123]]],
    ["an omitted argument", one(1), one(2), null, [[120]]],
    ["columns of one shape", column(1, 2), column(3, 4), null, [[130], [240]]],
    ["rows of one shape", row(1, 2), row(3, 4), null, [[130, 240]]],
    ["a spread single value", column(1, 2), one(5), null, [[150], [250]]],
    [
      "grids of one shape",
      [
        [1, 2],
        [3, 4],
      ],
      [
        [5, 6],
        [7, 8],
      ],
      one(9),
      [
        [159, 269],
        [379, 489],
      ],
    ],
    [
      "a column with a row",
      column(1, 2),
      row(3, 4, 5),
      null,
      [
        [130, 140, 150],
        [230, 240, 250],
      ],
    ],
    [
      "a row with a column",
      row(1, 2),
      column(3, 4),
      null,
      [
        [130, 230],
        [140, 240],
      ],
    ],
    [
      "two columns with a row",
      column(1, 2),
      column(3, 4),
      row(5, 6),
      [
        [135, 136],
        [245, 246],
      ],
    ],
  ])("%s", (_, a, b, c, expected) => {
    expect(digits(a, b, c)).toEqual(expected);
  });
});

describe("shapes that do not", () => {
  test.each<[Grid, Grid, Grid | null, string]>([
    [column(1, 2, 3), column(1, 2), null, "a is 3 x 1, b is 2 x 1"],
    [row(1, 2), row(1, 2, 3), null, "a is 1 x 2, b is 1 x 3"],
    [
      column(1, 2),
      [
        [1, 2],
        [3, 4],
      ],
      null,
      "a is 2 x 1, b is 2 x 2",
    ],
    [
      [
        [1, 2],
        [3, 4],
      ],
      row(1, 2),
      null,
      "a is 2 x 2, b is 1 x 2",
    ],
    [column(1, 2), row(1, 2), column(1, 2, 3), "a is 2 x 1, c is 3 x 1"],
    [
      column(1, 2),
      row(1, 2),
      [
        [1, 2],
        [3, 4],
      ],
      "a is 2 x 1, c is 2 x 2",
    ],
  ])("%j, %j, %j", (a, b, c, shapes) => {
    expect(() => digits(a, b, c)).toThrow(
      expect.objectContaining({ code: "#VALUE!", message: expect.stringContaining(shapes) as string }),
    );
  });

  test("an omitted required argument ends the call", () => {
    expect(() => digits(column(1, 2), null)).toThrow(
      expect.objectContaining({ code: "#VALUE!", message: "b: not given, takes a number" }),
    );
  });
});

describe("one bad place is one error", () => {
  test("the other places stand", () => {
    expect(digits(column(1, "x", 3), column(4, 5, 6))).toEqual([
      [140],
      [{ code: "#VALUE!", message: 'a: got the text "x", takes a number' }],
      [360],
    ]);
  });

  test("what nobody foresaw is an internal error, not a number", () => {
    const fail = () => {
      throw new TypeError("x is undefined");
    };
    const internal = { code: "#VALUE!", message: "internal error: x is undefined" };
    expect(evaluateCells([A], [column(1, 2)], fail)).toEqual([[internal], [internal]]);
  });
});

describe("blank places", () => {
  const missing = (name: string) => ({ code: "#N/A", message: `${name}: the cell is empty, takes a number` });

  test.each<[string, Grid, Grid, Grid | null, Grid]>([
    ["all required cells blank", column(1, ""), column(2, null), null, [[120], [""]]],
    ["and an optional value spread", column(1, ""), column(2, null), one(3), [[123], [""]]],
    ["single blank cells", one(""), one(null), null, [[""]]],
    ["one required cell blank", column(1, ""), column(2, 3), null, [[120], [missing("a")]]],
    ["a lone range beside a single value", column(1, ""), one(2), null, [[120], [missing("a")]]],
    ["a blank single value beside a range", column(1, 2), one(""), null, [[missing("b")], [missing("b")]]],
    [
      "both ends of a grid",
      column(1, ""),
      row(2, ""),
      null,
      [
        [120, missing("b")],
        [missing("a"), ""],
      ],
    ],
  ])("%s", (_, a, b, c, expected) => {
    expect(digits(a, b, c)).toEqual(expected);
  });

  test("with two ranges blank, a single value that is spread may stand beside them", () => {
    const sum = evaluateCells(
      [A, B, { ...C, otherwise: undefined }],
      [column(1, ""), column(2, ""), one(3)],
      () => 1,
    );
    expect(sum).toEqual([[1], [""]]);
  });
});

test("evaluateEach lists the places row by row", () => {
  const spread = evaluateEach([A, B], [column(1, 2), row(3, 4)], {
    evaluate: ([a, b]) => `${String(a)}${String(b)}`,
    blank: "",
    failed: (error) => error.code,
  });
  expect(spread).toEqual({ rows: 2, columns: 2, values: ["13", "14", "23", "24"] });
});
