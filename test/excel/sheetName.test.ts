import { freeSheetName } from "../../src/excel/sheetName";

const LONG = "A name that is far too long for Excel";

it.each([
  ["Risk", [], "Risk"],
  ["Risk", ["Risk"], "Risk 2"],
  ["Risk", ["RISK", "risk 2", "Risk 3"], "Risk 4"],
  ["Book 2026-11-20 16:00 UTC", [], "Book 2026-11-20 16-00 UTC"],
  ["a/b\\c?d*e[f]g:h", [], "a-b-c-d-e-f-g-h"],
  ["tab\there\nand there", [], "tab-here-and there"],
  ["'quoted'", [], "quoted"],
  ["It's", [], "It's"],
  ["  blanks  ", [], "blanks"],
  ["", [], "Sheet"],
  ["'", ["Sheet"], "Sheet 2"],
  ["History", [], "History 2"],
  [LONG, [], "A name that is far too long for"],
  [LONG, ["A name that is far too long for"], "A name that is far too long f 2"],
  // The half of a character that 31 leave is no character.
  [`${"x".repeat(30)}😀`, [], "x".repeat(30)],
  [`${"x".repeat(30)}'s`, [], "x".repeat(30)],
])("a sheet wished to be named %j beside %j is named %j", (wished, taken, name) => {
  expect(freeSheetName(wished, taken)).toBe(name);
});
