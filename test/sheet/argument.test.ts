import {
  numberArgument,
  readArgument,
  readSingleArgument,
  truthArgument,
  wordArgument,
  type Argument,
} from "../../src/sheet/argument";
import { FunctionError } from "../../src/sheet/functionError";
import type { Cell, Grid } from "../../src/sheet/grid";

const VOL = numberArgument("vol", "a decimal such as 0.65", (value) => value >= 0, {
  advise: (value) => (value === 65 ? "write 0.65" : undefined),
});
const RATE = numberArgument("rate", "a decimal", (value) => value < 10, { otherwise: 0.01 });
const TYPE = wordArgument("type", { call: 1, C: 1, put: -1 });
const EDGE = truthArgument("edge", false);

function failure(act: () => unknown): { code: string; message: string } {
  try {
    const value = act();
    throw new Error(`gave ${String(value)} instead of an error`);
  } catch (thrown) {
    if (!(thrown instanceof FunctionError)) throw thrown;
    return { code: thrown.code, message: thrown.message };
  }
}

describe("values", () => {
  test.each<[Argument<unknown>, Cell, unknown]>([
    [VOL, 0, 0],
    [VOL, 0.65, 0.65],
    [TYPE, "call", 1],
    [TYPE, " CALL ", 1],
    [TYPE, "c", 1],
    [TYPE, "Put", -1],
    [EDGE, true, true],
    [EDGE, false, false],
  ])("%o reads %p as %p", (argument, cell, expected) => {
    expect(readArgument(argument, cell)).toBe(expected);
  });
});

describe("blank cells", () => {
  test.each<[Cell | undefined]>([[null], [undefined], [""], ["  "]])(
    "%p is the default where there is one",
    (cell) => {
      expect(readArgument(RATE, cell)).toBe(0.01);
      expect(readArgument(EDGE, cell)).toBe(false);
    },
  );

  test.each<[Cell | undefined]>([[null], [undefined], [""], ["  "]])(
    "%p is missing data where there is none",
    (cell) => {
      expect(failure(() => readArgument(VOL, cell))).toEqual({
        code: "#N/A",
        message: "vol: the cell is empty, takes a decimal such as 0.65",
      });
    },
  );
});

describe("refusals name the argument, what it got and what it takes", () => {
  test.each<[Argument<unknown>, Cell, string]>([
    [VOL, "0.2", 'vol: got the text "0.2", takes a decimal such as 0.65'],
    [VOL, "n/a", 'vol: got the text "n/a", takes a decimal such as 0.65'],
    [VOL, true, "vol: got TRUE, takes a decimal such as 0.65"],
    [VOL, -0.2, "vol: got -0.2, takes a decimal such as 0.65"],
    [VOL, NaN, "vol: got not a finite number, takes a decimal such as 0.65"],
    [RATE, 65, "rate: got 65, takes a decimal"],
    [TYPE, "straddle", 'type: got the text "straddle", takes "call", "C", "put"'],
    [TYPE, 1, 'type: got 1, takes "call", "C", "put"'],
    [TYPE, "constructor", 'type: got the text "constructor", takes "call", "C", "put"'],
    [EDGE, 1, "edge: got 1, takes TRUE or FALSE"],
    [EDGE, "TRUE", 'edge: got the text "TRUE", takes TRUE or FALSE'],
  ])("%o refuses %p", (argument, cell, message) => {
    expect(failure(() => readArgument(argument, cell))).toEqual({ code: "#VALUE!", message });
  });

  test("a guess at the mistake follows in brackets", () => {
    const strict: Argument<number> = { ...VOL, read: () => undefined };
    expect(failure(() => readArgument(strict, 65)).message).toBe(
      "vol: got 65, takes a decimal such as 0.65 (write 0.65)",
    );
  });
});

describe("error cells are passed on", () => {
  test.each<[Cell, string]>([
    [{ code: "#N/A", message: "no quote" }, "#N/A"],
    [{ code: "#DIV/0!" }, "#DIV/0!"],
    [{ code: "#NUM!" }, "#NUM!"],
    ["#N/A", "#N/A"],
  ])("%p keeps its code", (cell, code) => {
    const message = `vol: the cell holds ${code}`;
    expect(failure(() => readArgument(VOL, cell))).toEqual({ code, message });
    expect(failure(() => readArgument(RATE, cell)).message).toBe(`rate: the cell holds ${code}`);
  });

  test.each(["#REF!", "#NAME?", "#SPILL!"])(
    "%s, which a function cannot answer, is #VALUE! and named",
    (code) => {
      expect(failure(() => readArgument(VOL, { code }))).toEqual({
        code: "#VALUE!",
        message: `vol: the cell holds ${code}`,
      });
    },
  );
});

describe("arguments that are no range", () => {
  test.each<[Grid | null, number]>([
    [null, 0.01],
    [[[""]], 0.01],
    [[[0.05]], 0.05],
  ])("%j gives %p", (grid, expected) => {
    expect(readSingleArgument(RATE, grid)).toBe(expected);
  });

  test("an omitted required argument is #VALUE!", () => {
    expect(failure(() => readSingleArgument(VOL, null))).toEqual({
      code: "#VALUE!",
      message: "vol: not given, takes a decimal such as 0.65",
    });
  });

  test("a range is refused with its shape", () => {
    expect(failure(() => readSingleArgument(RATE, [[1, 2, 3]])).message).toBe(
      "rate: got a range of 1 x 3, takes one value",
    );
  });
});
