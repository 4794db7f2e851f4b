import { loadBundle } from "./loadBundle";

const bundle = loadBundle();
const OPTION = ["put", 95, 100, 0.5, 0.3, 0.04, 0.01] as const;
/** In the order of the functions' contract. */
const NAMES = [
  ...["Price", "Delta", "Gamma", "Vega", "Theta", "Rho", "Net delta", "Yield rho", "Vanna", "Volga", "Charm"],
  ...["Veta", "Speed", "Zomma", "Color", "Ultima", "Dual delta", "Dual gamma", "Leverage", "Prob ITM"],
];
const figure = (id: string): unknown => bundle.callForOne(id, ...OPTION);
const greeks = (names?: unknown, headers?: unknown): unknown[][] =>
  bundle.call("GREEKS", ...OPTION, "european", names, headers);

test("by default a row of price, delta, gamma, vega, theta and rho, equal to the single functions", () => {
  expect(greeks()).toEqual([["PRICE", "DELTA", "GAMMA", "VEGA", "THETA", "RHO"].map(figure)]);
});

test("headers stand on top", () => {
  const [headers, row, ...rest] = greeks(undefined, true);
  expect(headers).toEqual(["Price", "Delta", "Gamma", "Vega", "Theta", "Rho"]);
  expect(row).toEqual(greeks()[0]);
  expect(rest).toEqual([]);
});

describe("names", () => {
  test.each<[unknown]>([
    ["delta, NetDelta,VEGA"],
    [[["Delta", "net delta", "Vega"]]],
    [[["delta"], ["Net Delta"], ["vega"]]],
  ])("%j choose and order the columns", (names) => {
    expect(greeks(names, true)).toEqual([
      ["Delta", "Net delta", "Vega"],
      ["DELTA", "NETDELTA", "VEGA"].map(figure),
    ]);
  });

  test.each<[unknown, string]>([
    ["Delta, Vannah", '"Vannah"'],
    [[["Delta", ""]], "empty"],
    [[["Delta", 3]], "3"],
    ["Delta,", "empty"],
  ])("%j is refused with what there is", (names, found) => {
    const message = `names: got ${found}, takes ${NAMES.map((name) => `"${name}"`).join(", ")}`;
    expect(greeks(names)).toEqual([[expect.objectContaining({ code: "#VALUE!", message })]]);
  });

  test("are those of all figures' functions, which give the same", () => {
    expect(greeks([NAMES], true)).toEqual([
      NAMES,
      NAMES.map((name) => figure(name.replace(" ", "").toUpperCase())),
    ]);
  });

  test.each(["YIELD RHO", "yieldrho", " Yield  Rho "])(
    "%j is read in any letter case, with or without blanks",
    (name) => {
      expect(greeks(name, true)).toEqual([["Yield rho"], [figure("YIELDRHO")]]);
    },
  );

  test("may come twice", () => {
    expect(greeks("Delta, Delta")).toEqual([[figure("DELTA"), figure("DELTA")]]);
  });

  test("a blank cell is the default", () => {
    expect(greeks("")).toEqual(greeks());
  });
});

test("headers take one truth value", () => {
  expect(greeks(undefined, "yes")).toEqual([
    [
      expect.objectContaining({
        code: "#VALUE!",
        message: 'headers: got the text "yes", takes TRUE or FALSE',
      }),
    ],
  ]);
  expect(greeks(undefined, [[true], [false]])).toEqual([
    [expect.objectContaining({ code: "#VALUE!", message: "headers: got a range of 2 x 1, takes one value" })],
  ]);
});

test("a bad row is a row of errors, a blank row is blank, the others stand", () => {
  const types = [["put"], ["swap"], [""], ["put"]];
  const spots = [[95], [95], [""], [""]];
  const found = bundle.call("GREEKS", types, spots, 100, 0.5, 0.3, 0.04, 0.01, "", "Price, Delta");
  const error = (code: string, message: string) => expect.objectContaining({ code, message }) as unknown;
  const unknownType = error("#VALUE!", 'type: got the text "swap", takes "call", "put", "C", "P"');
  const noSpot = error("#N/A", "spot: the cell is empty, takes a number above 0");
  expect(found).toEqual([
    [figure("PRICE"), figure("DELTA")],
    [unknownType, unknownType],
    ["", ""],
    [noSpot, noSpot],
  ]);
});

test("a figure without a value leaves the others of its row", () => {
  const [price, delta, leverage] = bundle.call(
    "GREEKS",
    "call",
    100,
    110,
    0,
    0.2,
    0,
    0,
    "",
    "Price, Delta, Leverage",
  )[0]!;
  expect([price, delta]).toEqual([0, 0]);
  expect(leverage).toEqual(
    expect.objectContaining({
      code: "#VALUE!",
      message: "Leverage has no value where the price is 0",
    }),
  );
});

test("rows of several models, each in its own units", () => {
  const option = ["put", 100, 95, 0.5, 0.3, 0, 0] as const;
  const models = ["inverse", "", "normal", "futures", "american", "inverse"];
  const alone = models.map((model) => bundle.call("GREEKS", ...option, model)[0]);
  expect(
    bundle.call(
      "GREEKS",
      ...option,
      models.map((model) => [model]),
    ),
  ).toEqual(alone);
});

test("options in a row or a grid come out as rows, in reading order", () => {
  const spots = [90, 95, 100, 105];
  const rows = spots.map((spot) => [bundle.callForOne("PRICE", "put", spot, 100, 0.5, 0.3)]);
  const priced = (range: unknown) =>
    bundle.call("GREEKS", "put", range, 100, 0.5, 0.3, undefined, undefined, undefined, "Price");
  expect(priced([spots])).toEqual(rows);
  expect(priced([spots.slice(0, 2), spots.slice(2)])).toEqual(rows);
});

test("10,000 rows", () => {
  const spots = Array.from({ length: 10_000 }, (_, index) => [50 + index / 100]);
  const found = bundle.call("GREEKS", "call", spots, 100, 1, 0.2);
  expect(found).toHaveLength(10_000);
  expect(found[5_000]).toEqual(bundle.call("GREEKS", "call", 100, 100, 1, 0.2)[0]);
});
