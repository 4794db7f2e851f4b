import { loadBundle } from "./loadBundle";

const bundle = loadBundle();
const DELTA = 0.539827837277029; // N(0.1): at the money, one year, 20 %; in model normal, 2 in the money at 20

const near = (value: number): unknown => expect.closeTo(value, 14);
const error = (code: string, message: string): unknown => expect.objectContaining({ code, message });
const VOL_TAKES = "takes a decimal from 0 to 5 such as 0.65";

describe("what an argument cell can hold", () => {
  test.each<[string, readonly unknown[], unknown]>([
    ["a call", ["call", 100, 100, 1, 0.2], near(DELTA)],
    ["any letter case", ["CALL", 100, 100, 1, 0.2], near(DELTA)],
    ["a letter", ["p", 100, 100, 1, 0.2], near(DELTA - 1)],
    ["zero rate and yield in a model without them", ["C", 100, 100, 1, 0.2, 0, 0, "Inverse"], near(DELTA)],
    ["an omitted required argument", ["call", 100, 100, 1], error("#VALUE!", `vol: not given, ${VOL_TAKES}`)],
    [
      "a blank required cell",
      ["call", 100, 100, 1, ""],
      error("#N/A", `vol: the cell is empty, ${VOL_TAKES}`),
    ],
    [
      "a blank cell as null",
      ["call", 100, 100, 1, [[null]]],
      error("#N/A", `vol: the cell is empty, ${VOL_TAKES}`),
    ],
    ["only blank cells", ["", "", [[null]], "", ""], ""],
    [
      "a text number",
      ["call", 100, 100, 1, "0.2"],
      error("#VALUE!", `vol: got the text "0.2", ${VOL_TAKES}`),
    ],
    [
      "a truth value",
      ["call", true, 100, 1, 0.2],
      error("#VALUE!", "spot: got TRUE, takes a number above 0"),
    ],
    [
      "a number for a type",
      [1, 100, 100, 1, 0.2],
      error("#VALUE!", 'type: got 1, takes "call", "put", "C", "P"'),
    ],
    [
      "an unknown type",
      ["straddle", 100, 100, 1, 0.2],
      error("#VALUE!", 'type: got the text "straddle", takes "call", "put", "C", "P"'),
    ],
    ["a spot of 0", ["call", 0, 100, 1, 0.2], error("#VALUE!", "spot: got 0, takes a number above 0")],
    [
      "a negative strike",
      ["call", 100, -1, 1, 0.2],
      error("#VALUE!", "strike: got -1, takes a number, 0 or more"),
    ],
    [
      "time past",
      ["call", 100, 100, -0.1, 0.2],
      error("#VALUE!", "years: got -0.1, takes years to expiry, 0 to 100"),
    ],
    [
      "a date for years",
      ["call", 100, 100, 46000, 0.2],
      error(
        "#VALUE!",
        "years: got 46000, takes years to expiry, 0 to 100 (46000 looks like a date or days: HEDGE.YEARS counts the years between two dates)",
      ),
    ],
    ["a hundred years", ["call", 100, 100, 100, 0.2], near(0.841344746068543)], // N(1)
    [
      "a volatility in percent",
      ["call", 100, 100, 1, 65],
      error("#VALUE!", `vol: got 65, ${VOL_TAKES} (65 looks like a percentage: write 0.65)`),
    ],
    [
      "a rate in percent",
      ["call", 100, 100, 1, 0.2, 4],
      error("#VALUE!", "rate: got 4, takes a decimal such as 0.04 (4 looks like a percentage: write 0.04)"),
    ],
    [
      "a rate below 0 in percent",
      ["call", 100, 100, 1, 0.2, -1.1],
      error(
        "#VALUE!",
        "rate: got -1.1, takes a decimal such as 0.04 (-1.1 looks like a percentage: write -0.011)",
      ),
    ],
    [
      "a yield in percent",
      ["call", 100, 100, 1, 0.2, 0, 1.3],
      error(
        "#VALUE!",
        "yield: got 1.3, takes a decimal such as 0.01 (1.3 looks like a percentage: write 0.013)",
      ),
    ],
    ["a negative volatility", ["call", 100, 100, 1, -65], error("#VALUE!", `vol: got -65, ${VOL_TAKES}`)],
    [
      "an unknown model",
      ["call", 100, 100, 1, 0.2, 0, 0, "heston"],
      error(
        "#VALUE!",
        'model: got the text "heston", takes "european", "american", "futures", "normal", "inverse"',
      ),
    ],
    [
      "a yield that the model does not know",
      ["call", 100, 100, 1, 0.2, 0.03, 0.01, "futures"],
      error("#VALUE!", 'yield: got 0.01, but model "futures" has no yield: leave it out or give 0'),
    ],
    [
      "a yield in model normal",
      ["call", 100, 100, 1, 20, 0.03, 0.01, "normal"],
      error("#VALUE!", 'yield: got 0.01, but model "normal" has no yield: leave it out or give 0'),
    ],
    [
      "a yield in model inverse",
      ["call", 100, 100, 1, 0.2, 0, 0.01, "inverse"],
      error("#VALUE!", 'yield: got 0.01, but model "inverse" has no yield: leave it out or give 0'),
    ],
    [
      "a spot, strike and vol that only model normal takes",
      ["call", -3, -5, 1, 20, 0, 0, "normal"],
      near(DELTA),
    ],
    [
      "a negative vol in model normal",
      ["call", 100, 100, 1, -20, 0, 0, "normal"],
      error("#VALUE!", "vol: got -20, takes a number in units of price, 0 or more"),
    ],
    [
      "a negative strike in model futures",
      ["call", 100, -5, 1, 0.2, 0, 0, "futures"],
      error("#VALUE!", "strike: got -5, takes a number, 0 or more"),
    ],
    [
      "a rate that the model does not know",
      ["call", 100, 100, 1, 0.2, 0.03, 0, "inverse"],
      error("#VALUE!", 'rate: got 0.03, but model "inverse" has no rate: leave it out or give 0'),
    ],
    [
      "a number with a data type",
      ["call", [[{ type: "Double", basicValue: 100 }]], 100, 1, 0.2],
      near(DELTA),
    ],
  ])("%s: %j", (_, given, expected) => {
    expect(bundle.call("DELTA", ...given)).toEqual([[expected]]);
  });
});

describe("error cells are passed on under the argument's name", () => {
  test.each(["#N/A", "#DIV/0!", "#NUM!", "#NULL!", "#VALUE!"])("%s", (code) => {
    const cell = bundle.callForOne("DELTA", "call", [[bundle.errorCell(code)]], 100, 1, 0.2);
    expect(cell).toEqual(error(code, `spot: the cell holds ${code}`));
  });

  test.each(["#REF!", "#NAME?"])("%s, which a function cannot answer, as #VALUE!", (code) => {
    const cell = bundle.callForOne("DELTA", "call", 100, 100, 1, 0.2, [[bundle.errorCell(code)]]);
    expect(cell).toEqual(error("#VALUE!", `rate: the cell holds ${code}`));
  });

  test("an error with a data type", () => {
    const given = [[{ type: "Error", basicType: "Error", basicValue: "#N/A" }]];
    expect(bundle.callForOne("DELTA", "call", given, 100, 1, 0.2)).toEqual(
      error("#N/A", "spot: the cell holds #N/A"),
    );
  });
});

describe("ranges", () => {
  const [one, two, three] = [90, 100, 110].map((spot) =>
    bundle.callForOne("DELTA", "call", spot, 100, 1, 0.2),
  );

  test("go down a column and across a row", () => {
    expect(bundle.call("DELTA", "call", [[90], [100], [110]], 100, 1, 0.2)).toEqual([[one], [two], [three]]);
    expect(bundle.call("DELTA", "call", [[90, 100, 110]], 100, 1, 0.2)).toEqual([[one, two, three]]);
  });

  test("make a grid of a column and a row", () => {
    const years = [[0.5, 1, 2]];
    const expected = [90, 110].map((spot) =>
      [0.5, 1, 2].map((time) => bundle.callForOne("DELTA", "call", spot, 100, time, 0.2)),
    );
    expect(bundle.call("DELTA", "call", [[90], [110]], 100, years, 0.2)).toEqual(expected);
  });

  test("of other shapes are refused with their shapes", () => {
    const given = ["call", [[90], [100], [110]], [[100], [100]], 1, 0.2];
    const message = expect.stringContaining("spot is 3 x 1, strike is 2 x 1") as string;
    expect(bundle.call("DELTA", ...given)).toEqual([[expect.objectContaining({ code: "#VALUE!", message })]]);
  });

  test("with a blank cell, a blank row and bad rows: the others stand", () => {
    const types = [["call"], ["call"], [""], ["call"], ["call"]];
    const spots = [[90], [100], [null], ["n/a"], [bundle.errorCell("#N/A")]];
    const vols = [[0.2], [""], [""], [0.2], [0.2]];
    expect(bundle.call("DELTA", types, spots, 100, 1, vols)).toEqual([
      [one],
      [error("#N/A", `vol: the cell is empty, ${VOL_TAKES}`)],
      [""],
      [error("#VALUE!", 'spot: got the text "n/a", takes a number above 0')],
      [error("#N/A", "spot: the cell holds #N/A")],
    ]);
  });
});

test("a result beyond a double is an error, never Infinity", () => {
  const cell = bundle.callForOne("GAMMA", "call", 1e-300, 1e-300, 1e-300, 1e-9);
  expect(cell).toEqual(expect.objectContaining({ code: expect.stringMatching(/^#(NUM|VALUE)!$/) as string }));
});

test.each<[string, readonly unknown[]]>([
  ["RHO", ["put", 100, 110, 0, 0, 0.05]],
  ["RHO", ["call", 100, 110, 0, 0.2, 0.05, 0, "futures"]],
  ["YEARS", ["2026-11-23", "2026-11-21", "BUS/252"]], // Monday back to Saturday
  ["HEDGEQTY", [0, 1]],
  ["HEDGEQTY", [4, 1, 0, 10]],
])("a result of nothing is 0, not -0: %s%j", (id, given) => {
  expect(bundle.callForOne(id, ...given)).toBe(0);
});
