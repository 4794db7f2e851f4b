/** Where the formula ends: no volatility, no time, no strike, at the boundary; and what is refused. */
import { AMERICAN } from "../../../../src/core/pricing/american";
import { AMERICAN_ACCURATE } from "../../../../src/core/pricing/american/americanAccuracy";
import { solveTerms } from "../../../../src/core/pricing/american/solvedTerms";
import { EUROPEAN } from "../../../../src/core/pricing/european";
import type { OptionInputs } from "../../../../src/core/pricing/optionColumns";
import { columnsOf, expectNear, figureOf } from "./valueAmerican";

const PUT: OptionInputs = {
  type: "put",
  spot: 100,
  strike: 110,
  years: 1,
  vol: 0.2,
  rate: 0.05,
  dividendYield: 0.01,
};
const CALL: OptionInputs = { ...PUT, type: "call", strike: 90, rate: 0.01, dividendYield: 0.05 };

function allFiguresOf(option: OptionInputs) {
  const columns = columnsOf([option], AMERICAN.figures);
  return Object.fromEntries(AMERICAN.figures.map((figure) => [figure, columns[figure][0]!]));
}

const ZEROS = Object.fromEntries(AMERICAN.figures.map((figure) => [figure, 0]));

/** phi (S - K) and its derivatives. */
function exercised({ type, spot, strike }: OptionInputs) {
  const phi = type === "call" ? 1 : -1;
  const price = phi * (spot - strike);
  return {
    ...ZEROS,
    price,
    delta: phi,
    netDelta: phi,
    dualDelta: -phi,
    leverage: (phi * spot) / price,
  };
}

test.each([
  ["put at expiry", { ...PUT, years: 0 }],
  ["call at expiry", { ...CALL, years: 0 }],
  ["put without volatility", { ...PUT, vol: 0 }],
  ["call without volatility", { ...CALL, vol: 0 }],
  ["put with next to no volatility", { ...PUT, vol: 1e-9 }],
  ["call without strike", { ...CALL, strike: 0 }],
  ["put far below the boundary", { ...PUT, spot: 1e-6 }],
  ["call far above the boundary", { ...CALL, spot: 1e9 }],
])("%s: exercised", (_, option) => {
  expect(allFiguresOf(option)).toEqual(exercised(option));
});

test.each([
  ["put with r = 0", { ...PUT, rate: 0 }],
  ["put with q = r < 0", { ...PUT, rate: -0.02, dividendYield: -0.02 }],
  ["put with r < q < 0", { ...PUT, rate: -0.02, dividendYield: -0.01 }],
  ["call without yield", { ...CALL, dividendYield: 0 }],
  ["call with q < r < 0", { ...CALL, dividendYield: -0.02, rate: -0.01 }],
  ["put out of the money at expiry", { ...PUT, spot: 120, years: 0 }],
  ["put without strike", { ...PUT, strike: 0 }],
  ["call without strike, with a negative yield", { ...CALL, strike: 0, dividendYield: -0.02, rate: 0.01 }],
  ["call without volatility for which waiting pays", { ...CALL, vol: 0, rate: 0.05, dividendYield: 0.01 }],
])("%s: European", (_, option) => {
  const figures = AMERICAN.figures.filter((figure) => figure !== "leverage");
  expect(columnsOf([option], figures)).toEqual(columnsOf([option], figures, EUROPEAN));
});

test.each(
  (["put", "call"] as const).flatMap((type) =>
    [
      { rate: 0, dividendYield: 0 },
      { rate: 0.05, dividendYield: 0.05 },
      ...(type === "put" ? [{ rate: 0.05, dividendYield: 0 }] : [{ rate: 0, dividendYield: 0.05 }]),
    ].flatMap((rates) => [
      { ...PUT, ...rates, type, spot: 110, years: 0 },
      { ...PUT, ...rates, type, spot: 110, vol: 0 },
    ]),
  ),
)("at the kink, S = K, halfway between the sides: %j", (option) => {
  const phi = option.type === "call" ? 1 : -1;
  // The European figures, where the holder never exercises early, are rounded.
  expectNear(figureOf(option, "delta"), phi / 2, 1e-15, option, "delta");
  expectNear(figureOf(option, "netDelta"), phi / 2, 1e-15, option, "netDelta");
  expectNear(figureOf(option, "dualDelta"), -phi / 2, 1e-15, option, "dualDelta");
  expect(figureOf(option, "price")).toBe(0);
});

test("no figure is -0", () => {
  const rates = [0, 0.05].flatMap((rate) => [0, 0.05].map((dividendYield) => ({ rate, dividendYield })));
  const lives = [
    { years: 0, vol: 0.2 },
    { years: 1, vol: 0 },
    { years: 1, vol: 0.2 },
  ];
  const options = [PUT, CALL].flatMap((option) =>
    rates.flatMap((rate) =>
      lives.flatMap((life) =>
        [0.5, 1, 2].map((part) => ({ ...option, ...rate, ...life, spot: part * option.strike })),
      ),
    ),
  );
  for (const option of options) {
    const negative = Object.entries(allFiguresOf(option)).filter(([, value]) => Object.is(value, -0));
    expect({ option, negative }).toEqual({ option, negative: [] });
  }
});

test("just above the boundary a price is no less than what exercise pays, to the last digit", () => {
  // Here the scheme is short by up to 6e-6 of what exercise pays, by less than its error of 1e-6 S.
  const options: readonly OptionInputs[] = [
    {
      ...PUT,
      strike: 100,
      spot: 42.1154434527,
      years: 2.997947133826092,
      vol: 0.43957485882565384,
      rate: 0.08396315185632558,
      dividendYield: 0.08447693472262473,
    },
    {
      ...PUT,
      strike: 100,
      spot: 26.5180701235,
      years: 1.322619761787355,
      vol: 0.6917044080793857,
      rate: 0.06182860538642854,
      dividendYield: 0.09713150709867478,
    },
  ];
  for (const option of options) {
    expect(figureOf(option, "gamma")).toBeGreaterThan(0);
    expect(figureOf(option, "price")).toBeGreaterThanOrEqual(option.strike - option.spot);
  }
});

test("a put on a spot that falls for certain is exercised when its interest outgrows the yield", () => {
  // r K e^(-rt) = q S e^(-qt): t = ln(q S / (r K)) / (q - r).
  const option = { ...PUT, vol: 0, years: 30, spot: 150, strike: 100, rate: 0.04, dividendYield: 0.08 };
  const exercise = Math.log((0.08 * 150) / (0.04 * 100)) / (0.08 - 0.04);
  const wanted = 100 * Math.exp(-0.04 * exercise) - 150 * Math.exp(-0.08 * exercise);
  expect(exercise).toBeLessThan(30);
  expectNear(figureOf(option, "price"), wanted, 1e-12 * wanted, option, "price");
  // The figures are the limits of those with a little volatility.
  const certain = allFiguresOf(option);
  const nearly = allFiguresOf({ ...option, vol: 1e-3 });
  for (const figure of ["price", "delta", "gamma", "speed", "rho", "yieldRho", "volga", "leverage"]) {
    expectNear(nearly[figure]!, certain[figure]!, 2e-3 * Math.abs(certain[figure]!), option, figure);
  }
  for (const figure of ["theta", "charm", "color"]) {
    expectNear(nearly[figure]!, certain[figure]!, 1e-3, option, figure);
  }
  expectNear(nearly["vega"]!, 1e-3 * certain["volga"]!, 2e-3, option, "vega");
});

test("either side of the boundary: price and delta pass smoothly, gamma jumps to what waiting pays for", () => {
  const terms = { deviation: 0.2, rate: 0.05, dividendYield: 0.01 };
  const boundary = 110 * Math.exp(solveTerms(terms, AMERICAN_ACCURATE)!.logBoundary);
  const at = { ...PUT, spot: boundary * (1 - 1e-12) };
  expect(allFiguresOf(at)).toEqual(exercised(at));
  const above = { ...PUT, spot: boundary * (1 + 1e-6) };
  expectNear(figureOf(above, "price"), 110 - above.spot, 1e-6, above, "price");
  expectNear(figureOf(above, "delta"), -1, 1e-5, above, "delta");
  // The pricing equation with theta = 0, V = K - S: vol^2 S^2 gamma / 2 = r K - q S.
  const gamma = (2 * (0.05 * 110 - 0.01 * boundary)) / (0.2 * boundary) ** 2;
  expectNear(figureOf(above, "gamma"), gamma, 1e-3 * gamma, above, "gamma");
});

test("a price never falls as the last of the volatility goes", () => {
  const vols = [1, 0.1, 0.03, 0.01, 0.003, 0.001, 3e-4, 1e-4, 3e-5, 1e-5, 1e-6, 1e-9, 0];
  for (const option of [PUT, CALL, { ...PUT, spot: 130, dividendYield: 0.3 }, { ...CALL, rate: 0.3 }]) {
    const { price } = columnsOf(
      vols.map((vol) => ({ ...option, vol })),
      ["price"],
    );
    for (let index = 1; index < vols.length; index++) {
      expect(price[index]).toBeLessThanOrEqual(price[index - 1]! + 1e-6 * option.spot);
    }
    expectNear(price[8]!, price[12]!, 1e-4 * option.spot, option, "price at a volatility of 0.003 %");
  }
});

test("rows of a batch are valued as each alone, however they are mixed", () => {
  const options = [PUT, CALL, { ...PUT, years: 2 }, { ...CALL, vol: 0.4 }].flatMap((option) =>
    [80, 95, 100, 105, 120].map((spot) => ({ ...option, spot })),
  );
  const mixed = options.map((_, index) => options[(index * 7) % options.length]!);
  const batch = columnsOf(mixed, AMERICAN.figures);
  mixed.forEach((option, row) => {
    const alone = allFiguresOf(option);
    for (const figure of AMERICAN.figures) expect(batch[figure][row]).toBe(alone[figure]);
  });
});

test("a figure is the same whichever others are asked for", () => {
  const option = { ...PUT, spot: 104 };
  const together = allFiguresOf(option);
  for (const figure of AMERICAN.figures) expect(figureOf(option, figure)).toBe(together[figure]);
});

test.each([1e-4, 1e-3, 0.01, 0.1, 1])("equal rate and yield, at a volatility of %f", (vol) => {
  const option = { ...PUT, strike: 100, years: 0.5, vol, rate: 0.05, dividendYield: 0.05 };
  const equal = allFiguresOf(option);
  for (const figure of AMERICAN.figures) expect(equal[figure]).not.toBeNaN();
  const higher = figureOf({ ...option, rate: 0.05 + 1e-6 }, "price");
  const lower = figureOf({ ...option, rate: 0.05 - 1e-6 }, "price");
  const slope = (higher - lower) / 2e-6;
  expectNear(equal["rho"]!, slope, 2e-3 * Math.abs(slope) + 0.02, option, "rho");
});

test.each([
  // The boundary of r = 0 is e^-30 of the strike: without weight.
  { ...PUT, rate: 0, dividendYield: -0.01, vol: 2, years: 10 },
  { ...PUT, rate: 0, dividendYield: -0.03 },
  { ...PUT, rate: 1e-6, dividendYield: 0.01, vol: 0.6, years: 1 / 365 },
  { ...PUT, rate: 0.01, dividendYield: 0.01000001, vol: 0.0001 },
  { ...PUT, rate: 5e-324, dividendYield: -0.02, vol: 3, years: 5 },
  { ...PUT, rate: 1e-12, dividendYield: -0.03 },
  { ...PUT, rate: 10, dividendYield: 0.01, vol: 0.05, spot: 111 },
  { ...PUT, rate: 0.1, dividendYield: 10, vol: 0.05, spot: 400 },
  { ...PUT, vol: 50, years: 30 },
  { ...PUT, years: 1e-9, spot: 110.001 },
])("every figure is finite: %j", (option) => {
  for (const [figure, value] of Object.entries(allFiguresOf(option))) {
    if (!Number.isFinite(value)) throw new Error(`${figure} is ${value}`);
  }
});

test("has every figure but the probability to end in the money", () => {
  expect(AMERICAN.figures).toHaveLength(19);
  expect(AMERICAN.figures).not.toContain("probItm");
});

const TWO_BOUNDARIES = [
  [
    { ...PUT, rate: -0.01, dividendYield: -0.03 },
    "dividendYield with rate of an American put is -0.03 with -0.01: takes rate of 0 or more, or dividendYield no lower than rate (else there are two exercise boundaries)",
  ],
  [
    { ...CALL, rate: -0.03, dividendYield: -0.01 },
    "rate with dividendYield of an American call is -0.03 with -0.01: takes dividendYield of 0 or more, or rate no lower than dividendYield (else there are two exercise boundaries)",
  ],
] as const;

test.each([
  ...TWO_BOUNDARIES,
  [
    { ...PUT, rate: 0.3, dividendYield: -1, years: 100, vol: 0.5 },
    "dividendYield of an American put over 100 years is -1: takes a number nearer 0, or fewer years (else no exercise boundary is found)",
  ],
  [{ ...PUT, spot: 0 }, "spot is 0: takes a number above 0"],
  [{ ...PUT, vol: -0.2 }, "vol is -0.2: takes 0 or more"],
  [{ ...PUT, rate: NaN }, "rate is NaN: takes a finite number"],
  [{ ...PUT, rate: Infinity }, "rate is Infinity: takes a finite number"],
  [{ ...PUT, years: Infinity }, "years is Infinity: takes 0 or more"],
] as const)("refuses %j", (option, message) => {
  expect(() => AMERICAN.requireInputs(option)).toThrow(message);
  expect(figureOf(option, "price")).toBeNaN();
});

test.each([
  { type: "call", spot: 1, strike: 0.001, years: 1 / 365, vol: 0.001, rate: 1e-12, dividendYield: 1e-12 },
  {
    type: "put",
    spot: 100,
    strike: 103.2504728125534,
    years: 9.03e-6,
    vol: 0.00757,
    rate: 1e-9,
    dividendYield: 1e-12,
  },
] as const)("no less than exercise pays, to the last bit: %j", (option) => {
  const paid = option.type === "put" ? option.strike - option.spot : option.spot - option.strike;
  expect(figureOf(option, "price")).toBeGreaterThanOrEqual(paid);
});

test("rates that are equal but for rounding have one boundary at most", () => {
  const option = { type: "put", spot: 100, strike: 100, years: 1, vol: 0.2, rate: -0.03 } as const;
  const equal = figureOf({ ...option, dividendYield: -0.03 }, "price");
  expect(figureOf({ ...option, dividendYield: -0.030000000000000002 }, "price")).toBeCloseTo(equal, 12);
});
