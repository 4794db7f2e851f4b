import { describeCell, errorText, isBlank } from "../../src/sheet/cellText";
import type { Cell } from "../../src/sheet/grid";
import { formatUtc, formatUtcDate, formatUtcSeconds } from "../../src/sheet/utcText";

it.each<[Cell | undefined, string]>([
  ["n/a", '"n/a"'],
  ["", "empty"],
  [null, "empty"],
  [undefined, "empty"],
  [" \u00a0\t", "empty"],
  [-0.2, "-0.2"],
  [0, "0"],
  [NaN, "not a finite number"],
  [true, "TRUE"],
  [false, "FALSE"],
  ["#N/A", "#N/A"],
  [{ code: "#DIV/0!", message: "x" }, "#DIV/0!"],
  ["#1 desk", '"#1 desk"'],
])("%p is quoted as %s", (cell, text) => {
  expect(describeCell(cell)).toBe(text);
});

it("knows an error in either form, and nothing else as one", () => {
  expect(["#N/A", { code: "#NUM!" }, "#1 desk", "N/A", 0, null, true].map(errorText)).toEqual([
    "#N/A",
    "#NUM!",
    null,
    null,
    null,
    null,
    null,
  ]);
});

it("takes for blank only what says nothing", () => {
  expect(["", null, undefined, "  ", "\u00a0", 0, false, "0", { code: "#N/A" }].map(isBlank)).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});

it("writes times in UTC, without rounding up", () => {
  const time = Date.parse("2026-11-20T16:59:59.999Z");
  expect(formatUtc(time)).toBe("2026-11-20 16:59 UTC");
  expect(formatUtcSeconds(time)).toBe("2026-11-20 16:59:59 UTC");
  expect(formatUtcDate(time)).toBe("2026-11-20");
});
