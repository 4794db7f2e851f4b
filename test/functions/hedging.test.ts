import { loadBundle } from "./loadBundle";

const bundle = loadBundle();
const failure = (code: string, message: string) => expect.objectContaining({ code, message }) as unknown;

describe("HEDGEQTY: (target - exposure) / hedgeDelta", () => {
  test.each<[string, readonly unknown[], number]>([
    ["to 0 without target, lot or band", [85.5, 0.5], -171],
    ["to a target", [85.5, 0.5, 10.5], -150],
    ["a hedge that falls when the book rises", [10, -0.25], 40],
    ["in whole lots", [85.5, 1, 0, 10], -90],
    ["half a lot is left", [85, 1, 0, 10], -80],
    ["a lot of 0 does not round", [85.55, 1, 0, 0], -85.55],
    ["a blank lot does not round", [85.55, 1, "", ""], -85.55],
    ["inside the band", [4, 1, 0, 0, 5], 0],
    ["on the band", [-5, 1, 0, 0, 5], 0],
    ["beyond the band to the target", [8, 1, 0, 0, 5], -8],
    ["beyond the band to the nearer edge", [8, 1, 0, 0, 5, true], -3],
    ["below the band to the nearer edge", [-8, 1, 1, 0, 5, true], 4],
  ])("%s: %j", (_, given, expected) => {
    expect(bundle.callForOne("HEDGEQTY", ...given)).toBe(expected);
  });

  test.each<[readonly unknown[], unknown]>([
    [[5], failure("#VALUE!", "hedgeDelta: not given, takes a number other than 0")],
    [[5, 0], failure("#VALUE!", "hedgeDelta: got 0, takes a number other than 0")],
    [["", 1], failure("#N/A", "exposure: the cell is empty, takes a number")],
    [["", ""], ""],
    [[5, 1, "none"], failure("#VALUE!", 'target: got the text "none", takes a number')],
    [[5, 1, 0, -1], failure("#VALUE!", "lot: got -1, takes a number above 0, or 0 for no rounding")],
    [[5, 1, 0, 1, -1], failure("#VALUE!", "band: got -1, takes a number, 0 or more")],
    [[5, 1, 0, 1, 1, "edge"], failure("#VALUE!", 'edge: got the text "edge", takes TRUE or FALSE')],
    [
      [1e308, 1e-300],
      failure("#VALUE!", "hedgeDelta is 1e-300: takes a number large enough for a finite quantity"),
    ],
  ])("%j is refused or blank", (given, expected) => {
    expect(bundle.callForOne("HEDGEQTY", ...given)).toEqual(expected);
  });

  test("a column of exposures", () => {
    expect(bundle.call("HEDGEQTY", [[10], [-20]], [[1], [2]])).toEqual([[-10], [10]]);
  });
});
