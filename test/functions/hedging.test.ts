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
    ["beyond the band to its edge in lots: the fewest that are inside", [7.4, 1, 0, 1, 5, true], -3],
    ["beyond the band to its edge in lots, across it", [-6, 1, 0, 10, 5, true], 10],
    ["beyond a band narrower than a lot: what leaves least", [17, -1, 0, 20, 2, true], 20],
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

describe("BAND: lowest and highest holding to leave alone", () => {
  const call = ["call", 100, 100, 1, 0.25, 0.01, 1, 0.05] as const;
  // Rows of test/reference/hedging.json.
  const SHORT = [0.5766200635174795, 0.6721518577516513];
  const LONG = [0.5903934509867877, 0.6859252452209595];
  const WHALLEY_WILMOTT = [0.5585207468709945, 0.6962981814355735];

  test.each<[string, readonly unknown[], readonly number[]]>([
    ["short by default", ["zakamouline", ...call], SHORT],
    ["short", ["Zakamouline ", ...call, 0, "short"], SHORT],
    ["long: what is sold against it", ["zakamouline", ...call, "", "LONG"], [-LONG[1]!, -LONG[0]!]],
    ["for small costs", ["whalley-wilmott", ...call], WHALLEY_WILMOTT],
    [
      "long, for small costs",
      ["whalley-wilmott", ...call, 0, "long"],
      [-WHALLEY_WILMOTT[1]!, -WHALLEY_WILMOTT[0]!],
    ],
  ])("%s", (_, given, expected) => {
    const [row, ...rest] = bundle.call("BAND", ...given) as number[][];
    expect(rest).toEqual([]);
    expect(row).toHaveLength(2);
    row!.forEach((edge, index) => expect(edge).toBeCloseTo(expected[index]!, 14));
  });

  test("a put is hedged with one share less", () => {
    const [edges] = bundle.call("BAND", "whalley-wilmott", "put", ...call.slice(1)) as number[][];
    edges!.forEach((edge, index) => expect(edge).toBeCloseTo(WHALLEY_WILMOTT[index]! - 1, 14));
  });

  test("a row for each option; one that is refused does not spoil the others", () => {
    const years = [[1], [0], [""], ["soon"]];
    const vols = [[0.25], [0.25], [""], [0.25]];
    const [first, ...rest] = bundle.call(
      "BAND",
      ...["zakamouline", "call", 100, 100, years, vols, 0.01, 1, 0.05],
    );
    expect(first).toEqual([expect.closeTo(SHORT[0]!, 14), expect.closeTo(SHORT[1]!, 14)]);
    const atExpiry = failure("#VALUE!", "years is 0: takes a number above 0");
    const notYears = failure("#VALUE!", 'years: got the text "soon", takes years to expiry, 0 to 100');
    expect(rest).toEqual([
      [atExpiry, atExpiry],
      ["", ""],
      [notYears, notYears],
    ]);
  });

  test("options in a row come out as rows", () => {
    expect(bundle.call("BAND", "zakamouline", "call", [[90, 100, 110]], ...call.slice(2))).toHaveLength(3);
  });

  test.each<[string, readonly unknown[], string]>([
    ["method", ["delta", ...call], 'method: got the text "delta", takes "whalley-wilmott", "zakamouline"'],
    ["side", ["zakamouline", ...call, 0, "sold"], 'side: got the text "sold", takes "short", "long"'],
    [
      "cost",
      ["zakamouline", "call", 100, 100, 1, 0.25, 5, 1],
      "cost: got 5, takes a fraction of the value traded, 0 to below 1, such as 0.0005 (5 bp are 0.0005, 5 % are 0.05)",
    ],
    [
      "riskAversion",
      ["zakamouline", "call", 100, 100, 1, 0.25, 0.01, 0],
      "riskAversion: got 0, takes a number above 0",
    ],
    [
      "a long option that costs eat up",
      ["zakamouline", "call", 100, 100, 1, 0.25, 0.1, 1, 0.05, 0, "long"],
      "cost is 0.1: takes less than 0.0336, from where a long option has no band",
    ],
    [
      "riskAversion left out",
      ["zakamouline", "call", 100, 100, 1, 0.25, 0.01],
      "riskAversion: not given, takes a number above 0",
    ],
  ])("refused: %s", (_, given, message) => {
    const [cells] = bundle.call("BAND", ...given);
    expect(cells).toContainEqual(failure("#VALUE!", message));
  });
});

describe("LELANDVOL", () => {
  test.each<[string, readonly unknown[], number]>([
    ["short by default", [0.2, 0.005, 1 / 52], 0.22695209799317387],
    ["long", [0.2, 0.005, 1 / 52, "long"], 0.1687979419794472],
    ["without costs", [0.2, 0, 1 / 52], 0.2],
  ])("%s: %j", (_, given, expected) => {
    expect(bundle.callForOne("LELANDVOL", ...given)).toBeCloseTo(expected, 15);
  });

  test.each<[readonly unknown[], unknown]>([
    [
      [0.2, 0.01, 1 / 365, "long"],
      failure("#VALUE!", "cost is 0.01: takes less than 0.00656 for a long option that is hedged so often"),
    ],
    [
      [0.2, 0.01, 7],
      failure(
        "#VALUE!",
        "interval: got 7, takes years between hedges, above 0 and below 1, such as 1/52 (7 days are 7/365)",
      ),
    ],
    [[0, 0.01, 0.1], failure("#VALUE!", "vol is 0: takes a number above 0")],
    [
      [20, 0.01, 0.1],
      failure(
        "#VALUE!",
        "vol: got 20, takes a decimal from 0 to 5 such as 0.65 (20 looks like a percentage: write 0.2)",
      ),
    ],
    [["", "", ""], ""],
  ])("%j is refused or blank", (given, expected) => {
    expect(bundle.callForOne("LELANDVOL", ...given)).toEqual(expected);
  });
});

describe("BREAKEVEN: sqrt(-2 theta / gamma)", () => {
  test.each<[string, readonly unknown[], number]>([
    ["in currency", [0.02, -0.04], 2],
    ["as a fraction of spot", [0.02, -0.04, 50], 0.04],
    ["of a short book", [-0.02, 0.04, ""], 2],
    ["without theta", [-0.02, 0], 0],
  ])("%s: %j", (_, given, expected) => {
    expect(bundle.callForOne("BREAKEVEN", ...given)).toBeCloseTo(expected, 15);
  });

  test("of what GAMMA and THETA give it is a day's standard deviation", () => {
    const option = ["call", 100, 105, 0.3, 0.4] as const;
    const gamma = bundle.callForOne("GAMMA", ...option);
    const theta = bundle.callForOne("THETA", ...option);
    expect(bundle.callForOne("BREAKEVEN", gamma, theta, 100)).toBeCloseTo(0.4 / Math.sqrt(365), 12);
  });

  test.each<[readonly unknown[], unknown]>([
    [[0, -1], failure("#VALUE!", "gamma: got 0, takes a number other than 0")],
    [[0.02, 0.04], failure("#VALUE!", "theta is 0.04: takes 0 or less where gamma is above 0")],
    [[0.02, -0.04, 0], failure("#VALUE!", "spot: got 0, takes a number above 0")],
    [[0.02, ""], failure("#N/A", "theta: the cell is empty, takes a number")],
  ])("%j is refused", (given, expected) => {
    expect(bundle.callForOne("BREAKEVEN", ...given)).toEqual(expected);
  });
});

describe("TRADECOST", () => {
  test.each<[string, readonly unknown[], number]>([
    ["spread, fee and impact", [400, 50, 0.001, 0.0005, 40_000, 0.02], 20 + 10 + 40],
    ["with a coefficient of impact", [400, 50, 0.001, 0.0005, 40_000, 0.02, 0.5], 20 + 10 + 20],
    ["a sale", [-400, 50, 0.001, 0.0005, 40_000, 0.02], 70],
    ["without volume no impact", [400, 50, 0.001, 0.0005], 30],
    ["impact 0 needs no volatility", [400, 50, 0.001, 0.0005, 40_000, "", 0], 30],
    ["a rebate", [400, 50, "", -0.0001], -2],
    ["nothing that costs", [400, 50], 0],
  ])("%s: %j", (_, given, expected) => {
    expect(bundle.callForOne("TRADECOST", ...given)).toBeCloseTo(expected, 12);
  });

  test.each<[readonly unknown[], unknown]>([
    [
      [400, 50, 0.001, 0.0005, 40_000],
      failure(
        "#N/A",
        "dailyVol: not given beside advQuantity, takes a decimal from 0 to 1 such as 0.03; impact 0 needs neither",
      ),
    ],
    [
      [400, 50, 0.001, 0.0005, "", 0.02],
      failure(
        "#N/A",
        "advQuantity: not given beside dailyVol, takes a number above 0; impact 0 needs neither",
      ),
    ],
    [
      [400, 50, 5],
      failure(
        "#VALUE!",
        "halfSpread: got 5, takes a fraction of the price, 0 to 1, such as 0.0002 (5 bp are 0.0005, 5 % are 0.05)",
      ),
    ],
    [
      [400, 50, 0, 0, 1, 3],
      failure(
        "#VALUE!",
        "dailyVol: got 3, takes a decimal from 0 to 1 such as 0.03 (3 looks like a percentage: write 0.03)",
      ),
    ],
    [[400, -50], failure("#VALUE!", "price: got -50, takes a number, 0 or more")],
    [
      [1e300, 1e300, 0.1],
      failure("#VALUE!", "the resulting value traded is Infinity: takes less extreme inputs"),
    ],
    [["", ""], ""],
  ])("%j is refused or blank", (given, expected) => {
    expect(bundle.callForOne("TRADECOST", ...given)).toEqual(expected);
  });

  test("a column of trades", () => {
    expect(bundle.call("TRADECOST", [[100], [-200]], [[10], [20]], 0.01)).toEqual([[10], [40]]);
  });
});
