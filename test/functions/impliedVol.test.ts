import impliedVolEuropean from "../reference/impliedvol_european.json";
import impliedVolForward from "../reference/impliedvol.json";
import impliedVolNormal from "../reference/impliedvol_normal.json";
import { loadBundle } from "./loadBundle";

const bundle = loadBundle();
const failure = (message: string) => expect.objectContaining({ code: "#VALUE!", message }) as unknown;

type Reference = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
};

/** Rows in which a double says little of the volatility are the core's tests. */
const GREATEST_CONDITION = 1e5;
const RELATIVE_TOLERANCE = 1e-10;

describe("IMPLIEDVOL against the reference data", () => {
  test.each<[string, Reference, readonly (string | null)[]]>([
    ["european", impliedVolEuropean as Reference, ["type", "price", "S", "K", "T", "r", "q"]],
    ["futures", impliedVolForward as Reference, ["type", "price", "F", "K", "T", null, null]],
    ["inverse", impliedVolForward as Reference, ["type", "price", "F", "K", "T", null, null]],
    ["normal", impliedVolNormal as Reference, ["type", "price", "F", "K", "T", "r", null]],
  ])("model %s", (model, { columns, rows }, inputs) => {
    const cell = (row: (typeof rows)[number], name: string) => row[columns.indexOf(name)];
    const usable = rows.filter((row) => {
      const isOnSheet =
        (cell(row, "T") as number) <= 100 && (model === "normal" || (cell(row, "vol") as number) <= 5);
      return isOnSheet && (cell(row, "condAll") as number) <= GREATEST_CONDITION;
    });
    const given = inputs.map((name) => {
      if (name === null) return null;
      return usable.map((row) => {
        const value = cell(row, name);
        const isCoin = model === "inverse" && name === "price";
        return [isCoin ? (value as number) / (cell(row, "F") as number) : value];
      });
    });
    const found = bundle.call("IMPLIEDVOL", ...given, model);
    const faults = usable.flatMap((row, index) => {
      const vol = cell(row, "vol") as number;
      const isRight = Math.abs((found[index]![0] as number) / vol - 1) <= RELATIVE_TOLERANCE;
      return isRight ? [] : [{ row, found: found[index]![0] }];
    });
    expect(usable.length).toBeGreaterThan(rows.length / 4);
    expect(faults).toEqual([]);
  });
});

test.each<[string, readonly unknown[]]>([
  ["european", ["put", 95, 100, 0.5, 0.03, 0.01]],
  ["american", ["put", 95, 100, 0.5, 0.03, 0.01]],
  ["futures", ["call", 95, 100, 0.5, 0.03]],
  ["normal", ["call", -2, 1, 0.5, 0.03]],
  ["inverse", ["call", 96000, 120000, 0.35]],
])(
  "gives back the volatility of PRICE in model %s",
  (model, [type, spot, strike, years, rate, dividendYield]) => {
    const price = bundle.callForOne("PRICE", type, spot, strike, years, 0.4, rate, dividendYield, model);
    const vol = bundle.callForOne("IMPLIEDVOL", type, price, spot, strike, years, rate, dividendYield, model);
    expect(Math.abs((vol as number) / 0.4 - 1)).toBeLessThan(1e-13);
  },
);

describe("refusals", () => {
  test.each<[string, readonly unknown[], unknown]>([
    [
      "below intrinsic value",
      ["call", 9, 110, 100, 1],
      failure("price is 9: takes 10 or more, which the option is worth without volatility"),
    ],
    [
      "above the underlying",
      ["call", 111, 110, 100, 1],
      failure("price is 111: takes less than 110, which no volatility reaches"),
    ],
    [
      "above the coin, in coin",
      ["call", 1.5, 100000, 50000, 1, 0, 0, "inverse"],
      failure("price is 1.5: takes less than 1, which no volatility reaches"),
    ],
    [
      "below intrinsic value, in coin",
      ["call", 0.25, 100000, 50000, 1, 0, 0, "inverse"],
      failure("price is 0.25: takes 0.5 or more, which the option is worth without volatility"),
    ],
    ["a negative price", ["call", -1, 110, 100, 1], failure("price: got -1, takes a number, 0 or more")],
    [
      "of an American option that exercise at once pays",
      ["put", 20, 80, 100, 1, 0.05, 0, "american"],
      failure("price is 20: takes more than 20, which exercise at once pays at any low volatility"),
    ],
    ["without time", ["call", 12, 110, 100, 0], failure("years is 0: takes a number above 0")],
    ["without a strike", ["call", 12, 110, 0, 1], failure("strike is 0: takes a number above 0")],
    ["no price", ["call"], failure("price: not given, takes a number, 0 or more")],
    [
      "a yield that the model does not know",
      ["call", 12, 110, 100, 1, 0, 0.02, "futures"],
      failure('yield: got 0.02, but model "futures" has no yield: leave it out or give 0'),
    ],
  ])("%s", (_, given, expected) => {
    expect(bundle.callForOne("IMPLIEDVOL", ...given)).toEqual(expected);
  });
});

test("a bad row is an error, a blank row is blank, the others stand", () => {
  const prices = [[12], [""], ["n/a"], [""], [200]];
  const spots = [[110], [""], [110], [110], [110]];
  const alone = bundle.callForOne("IMPLIEDVOL", "call", 12, 110, 100, 1);
  expect(alone).toEqual(expect.any(Number));
  expect(bundle.call("IMPLIEDVOL", "call", prices, spots, 100, 1)).toEqual([
    [alone],
    [""],
    [failure('price: got the text "n/a", takes a number, 0 or more')],
    [
      expect.objectContaining({
        code: "#N/A",
        message: "price: the cell is empty, takes a number, 0 or more",
      }),
    ],
    [failure("price is 200: takes less than 110, which no volatility reaches")],
  ]);
});
