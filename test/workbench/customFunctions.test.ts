import { bootStandIn } from "./node/bootStandIn";
import type { StandIn, StandInOptions } from "./node/bootStandIn";

/** Functions that show what reaches them and what becomes of what they give back. */
const SCRIPT = `
  const show = (value) => JSON.stringify(value, (key, item) => item instanceof CustomFunctions.Error ? "error " + item.code : item);
  CustomFunctions.associate("SHOW", (one, cells, optional) => show([one, cells, optional]));
  CustomFunctions.associate("STRICT", (number) => number * 2);
  CustomFunctions.associate("GIVE", (what) => ({
    null: null, blank: "", nan: NaN, infinity: 1 / 0, boolean: true, grid: [[1, "a"], [true, ""]],
    ragged: [[1], [2, 3]], date: new Date(0), error: new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "why"),
    cells: [[1], [new CustomFunctions.Error(CustomFunctions.ErrorCode.invalidNumber)]],
    globals: ["window", "document", "process", "require", "setTimeout", "console"].filter((name) => name in globalThis).join(),
  })[what]);
  CustomFunctions.associate("THROW", (kind) => {
    throw kind === 1 ? new CustomFunctions.Error("#VALUE!", "the message") : new Error("plain");
  });
`;
const scalar = (name: string, type = "any") => ({ name, type, dimensionality: "scalar" });
const METADATA = {
  allowErrorForDataTypeAny: true,
  functions: [
    {
      id: "SHOW",
      name: "SHOW",
      description: "Shows its arguments.",
      parameters: [
        { ...scalar("one"), description: "One value." },
        { name: "cells", type: "any", dimensionality: "matrix" },
        { ...scalar("optional"), optional: true },
      ],
    },
    { id: "STRICT", name: "STRICT", parameters: [scalar("number", "number")] },
    { id: "GIVE", name: "GIVE", parameters: [scalar("what")] },
    { id: "THROW", name: "THROW", parameters: [scalar("kind")] },
  ],
};

let standIn: StandIn;
const boot = async (options: StandInOptions = {}): Promise<void> => {
  standIn = await bootStandIn({ functions: { script: SCRIPT, metadata: METADATA }, ...options });
  standIn.spreadsheet.setCells("Sheet1", "A1:C2", [
    [1, "text", ""],
    [true, "=1/0", "'5"],
  ]);
};
afterEach(() => standIn.close());

/** The result cells of a formula in E1, `a1` beside and below it. */
async function results(formula: string, a1 = "E1"): Promise<unknown[][]> {
  standIn.spreadsheet.setCells("Sheet1", "E1", [[formula]]);
  await standIn.spreadsheet.calculated();
  return standIn.spreadsheet.getValues("Sheet1", a1);
}
const shown = async (formula: string): Promise<unknown> =>
  JSON.parse(String((await results(formula))[0]?.[0]));

test("values, ranges, errors and what is left out arrive as in Excel", async () => {
  await boot();
  expect(await shown('=HEDGE.SHOW("x",A1:B2)')).toEqual([
    "x",
    [
      [1, "text"],
      [true, "error #DIV/0!"],
    ],
    null,
  ]);
  expect(await shown("=HEDGE.SHOW(,A1,3)")).toEqual([null, [[1]], 3]);
  expect(await shown("=HEDGE.SHOW(B2,{1,2;3,4})")).toEqual([
    "error #DIV/0!",
    [
      [1, 2],
      [3, 4],
    ],
    null,
  ]);
  expect(await shown("=HEDGE.SHOW(C2,2)")).toEqual(["5", [[2]], null]);
});

test.each([
  ["desktop", [0, [["", 0]], null]],
  ["web", [null, [[null, 0]], null]],
] as const)("blank cells on the %s", async (blankCells, expected) => {
  await boot({ blankCells });
  standIn.spreadsheet.setCells("Sheet1", "D1", [[0]]);
  expect(await shown("=HEDGE.SHOW(C1,C1:D1)")).toEqual(expected);
});

test.each([
  ["null", 0, undefined],
  ["blank", "", undefined],
  ["nan", "#NUM!", undefined],
  ["infinity", "#NUM!", undefined],
  ["boolean", true, undefined],
  ["ragged", "#VALUE!", "The function gave back rows of different lengths"],
  ["date", "#VALUE!", "The function gave back object"],
  ["error", "#N/A", "why"],
  ["globals", "", undefined],
])("a function that gives back %s", async (what, value, message) => {
  await boot();
  expect(await results(`=HEDGE.GIVE("${what}")`)).toEqual([[value]]);
  expect(standIn.spreadsheet.errorMessage("Sheet1", "E1")).toBe(message);
});

test("arrays spill, with errors in single cells", async () => {
  await boot();
  expect(await results('=HEDGE.GIVE("grid")', "E1:F2")).toEqual([
    [1, "a"],
    [true, ""],
  ]);
  expect(await results('=HEDGE.GIVE("cells")', "E1:F2")).toEqual([
    [1, ""],
    ["#NUM!", ""],
  ]);
});

test.each([
  ["=HEDGE.THROW(1)", "#VALUE!", "the message"],
  ["=HEDGE.THROW(2)", "#VALUE!", "plain"],
  ["=HEDGE.SHOW()", "#VALUE!", "SHOW takes 2 to 3 arguments, not 0"],
  ["=HEDGE.STRICT(B1)", "#VALUE!", "number is no number"],
  ["=HEDGE.STRICT(B2)", "#DIV/0!", undefined],
  ["=HEDGE.STRICT(C2)", 10, undefined],
  ["=HEDGE.NOSUCH(1)", "#NAME?", undefined],
])("%s is %s", async (formula, value, message) => {
  await boot();
  expect(await results(formula)).toEqual([[value]]);
  expect(standIn.spreadsheet.errorMessage("Sheet1", "E1")).toBe(message);
});

test("a message goes with its error, and calculation goes on after a throw", async () => {
  await boot();
  await results("=HEDGE.THROW(2)");
  expect(await results("=HEDGE.STRICT(4)")).toEqual([[8]]);
  expect(standIn.spreadsheet.errorMessage("Sheet1", "E1")).toBeUndefined();
});

test("results follow their cells, through the client too", async () => {
  await boot();
  await results("=HEDGE.STRICT(A1)");
  const values = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange("A1").values = [[21]];
    const result = sheet.getRange("E1").load("values, formulas");
    await context.sync();
    return [result.values, result.formulas];
  });
  expect(values).toEqual([[[42]], [["=HEDGE.STRICT(A1)"]]]);
});

test("a function that the metadata names and the script lacks", async () => {
  const lacking = boot({ functions: { script: "", metadata: METADATA } });
  await expect(lacking).rejects.toThrow("functions.js associates no SHOW, STRICT, GIVE, THROW");
});
