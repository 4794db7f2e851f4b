import { optionBand, type BandMethod } from "../../../../src/core/hedging/bands/optionBand";
import { whalleyWilmottHalfWidth } from "../../../../src/core/hedging/bands/whalleyWilmott";
import { zakamoulineBand } from "../../../../src/core/hedging/bands/zakamouline";
import type { OptionSide } from "../../../../src/core/hedging/optionSide";
import { DomainError } from "../../../../src/core/math/domainError";
import { hedgingReference, hedgingRows } from "../../../support/hedgingReference";
import { expectWithin } from "../../../support/referenceData";

const ROWS = hedgingRows(hedgingReference("bands"), [
  ...(["S", "K", "T", "sigma", "r", "lambda", "gammaRA", "gammaBS", "H_WW", "lowWW", "highWW"] as const),
  ...(["H0", "H1", "sigmaShort", "sigmaLong", "lowShort", "highShort", "lowLong", "highLong"] as const),
]);

type Row = (typeof ROWS)[number];

const terms = (row: Row) => ({
  spot: row.S,
  gamma: row.gammaBS,
  vol: row.sigma,
  years: row.T,
  rate: row.r,
  cost: row.lambda,
  riskAversion: row.gammaRA,
});

/** Rounding of what is summed, relative to the sum. */
const TOLERANCE = 1e-14;

test("half-widths of Whalley-Wilmott", () => {
  expectWithin({
    rows: ROWS,
    found: (row) => whalleyWilmottHalfWidth(terms(row)),
    wanted: (row) => row.H_WW,
    tolerance: () => TOLERANCE,
  });
});

describe.each<[OptionSide, "sigmaShort" | "sigmaLong"]>([
  ["short", "sigmaShort"],
  ["long", "sigmaLong"],
])("Zakamouline's band of a %s option", (side, volColumn) => {
  test("half-widths", () => {
    expectWithin({
      rows: ROWS,
      found: (row) => zakamoulineBand({ ...terms(row), side }).halfWidth,
      wanted: (row) => row.H0 + row.H1,
      tolerance: () => TOLERANCE,
    });
  });

  test("volatilities to hedge at", () => {
    expectWithin({
      rows: ROWS,
      found: (row) => zakamoulineBand({ ...terms(row), side }).vol,
      wanted: (row) => row[volColumn],
      tolerance: () => TOLERANCE,
    });
  });
});

const columns: [BandMethod, OptionSide, lower: keyof Row, upper: keyof Row][] = [
  ["whalley-wilmott", "short", "lowWW", "highWW"],
  ["zakamouline", "short", "lowShort", "highShort"],
  ["zakamouline", "long", "lowLong", "highLong"],
];

describe.each(columns)("%s, %s call", (method, side, lowColumn, highColumn) => {
  const sign = side === "short" ? 1 : -1;
  const band = (row: Row) =>
    optionBand({
      method,
      side,
      option: {
        type: "call",
        spot: row.S,
        strike: row.K,
        years: row.T,
        vol: row.sigma,
        rate: row.r,
        dividendYield: 0,
      },
      cost: row.lambda,
      riskAversion: row.gammaRA,
    });
  // The reference has shares against a short call, so that a long one's are turned round.
  const low = (row: Row) => (side === "short" ? band(row).lower : -band(row).upper);
  const high = (row: Row) => (side === "short" ? band(row).upper : -band(row).lower);

  /** An edge near 0 is a difference of delta and width: compared by the width, which is of order 1. */
  test.each<[string, (row: Row) => number, keyof Row]>([
    ["lower", low, lowColumn],
    ["upper", high, highColumn],
  ])("%s edges", (_edge, found, column) => {
    expectWithin({
      rows: ROWS,
      found: (row) => found(row) + 10,
      wanted: (row) => row[column] + 10,
      tolerance: () => 1e-15,
    });
  });

  test("a put is hedged with one share less", () => {
    const option = { spot: 100, strike: 95, years: 0.3, vol: 0.4, rate: 0.02, dividendYield: 0 };
    const choices = { method, side, cost: 0.001, riskAversion: 0.1 };
    const call = optionBand({ ...choices, option: { ...option, type: "call" } });
    const put = optionBand({ ...choices, option: { ...option, type: "put" } });
    expect(put.lower).toBeCloseTo(call.lower - sign, 13);
    expect(put.upper).toBeCloseTo(call.upper - sign, 13);
  });
});

test("a long option is hedged by what is sold, in a band as wide", () => {
  const option = {
    type: "call",
    spot: 100,
    strike: 100,
    years: 1,
    vol: 0.25,
    rate: 0.05,
    dividendYield: 0,
  } as const;
  const choices = { method: "whalley-wilmott", option, cost: 0.01, riskAversion: 1 } as const;
  const long = optionBand({ ...choices, side: "long" });
  const short = optionBand({ ...choices, side: "short" });
  expect([long.lower, long.upper]).toEqual([-short.upper, -short.lower]);
});

const INPUT = { spot: 100, gamma: 0.02, vol: 0.25, years: 0.5, rate: 0.03, cost: 0.002, riskAversion: 0.5 };

describe("laws", () => {
  test("n options at 1/n of the risk aversion have n times the band", () => {
    const many = { ...INPUT, gamma: 50 * INPUT.gamma, riskAversion: INPUT.riskAversion / 50 };
    expect(whalleyWilmottHalfWidth(many) / whalleyWilmottHalfWidth(INPUT)).toBeCloseTo(50, 11);
    const one = zakamoulineBand({ ...INPUT, side: "long" });
    const all = zakamoulineBand({ ...many, side: "long" });
    expect(all.halfWidth / one.halfWidth).toBeCloseTo(50, 11);
    expect(all.vol).toBeCloseTo(one.vol, 14);
  });

  test("without costs nothing is left alone, at the option's own volatility", () => {
    expect(whalleyWilmottHalfWidth({ ...INPUT, cost: 0 })).toBe(0);
    expect(zakamoulineBand({ ...INPUT, cost: 0, side: "short" })).toEqual({ halfWidth: 0, vol: INPUT.vol });
  });

  test("the sign of gamma does not matter", () => {
    const negative = { ...INPUT, gamma: -INPUT.gamma };
    expect(whalleyWilmottHalfWidth(negative)).toBe(whalleyWilmottHalfWidth(INPUT));
    expect(zakamoulineBand({ ...negative, side: "long" })).toEqual(
      zakamoulineBand({ ...INPUT, side: "long" }),
    );
  });

  test("without gamma only the hedge itself is left alone", () => {
    expect(whalleyWilmottHalfWidth({ ...INPUT, gamma: 0 })).toBe(0);
    const { halfWidth, vol } = zakamoulineBand({ ...INPUT, gamma: 0, side: "long" });
    // cost / (riskAversion x spot x vol^2 x years), by hand.
    expect(halfWidth).toBeCloseTo(0.002 / (0.5 * 100 * 0.0625 * 0.5), 15);
    expect(vol).toBe(INPUT.vol);
  });

  test("Whalley-Wilmott at expiry", () => {
    // (1.5 x 0.002 x 100 x 0.0004 / 0.5)^(1/3), by hand.
    expect(whalleyWilmottHalfWidth({ ...INPUT, years: 0 })).toBeCloseTo(0.00024 ** (1 / 3), 15);
  });

  test("the same band in other money", () => {
    const cents = {
      ...INPUT,
      spot: 100 * INPUT.spot,
      gamma: INPUT.gamma / 100,
      riskAversion: INPUT.riskAversion / 100,
    };
    expect(whalleyWilmottHalfWidth(cents)).toBeCloseTo(whalleyWilmottHalfWidth(INPUT), 14);
    const [one, other] = [INPUT, cents].map((input) => zakamoulineBand({ ...input, side: "long" }));
    expect(other!.halfWidth).toBeCloseTo(one!.halfWidth, 14);
    expect(other!.vol).toBeCloseTo(one!.vol, 14);
  });
});

const refused: [argument: string, input: Partial<typeof INPUT>][] = [
  ["spot", { spot: 0 }],
  ["gamma", { gamma: Number.NaN }],
  ["years", { years: -0.1 }],
  ["rate", { rate: Number.POSITIVE_INFINITY }],
  ["rate x years", { rate: -2000 }],
  ["cost", { cost: -0.001 }],
  ["riskAversion", { riskAversion: 0 }],
  ["the resulting half-width", { riskAversion: 5e-324, gamma: 1e300, spot: 1e300 }],
];

test.each(refused)("%s outside its domain is refused by name: %j", (argument, change) => {
  const whalleyWilmott = () => whalleyWilmottHalfWidth({ ...INPUT, ...change });
  const zakamouline = () => zakamoulineBand({ ...INPUT, ...change, side: "short" });
  for (const attempt of [whalleyWilmott, zakamouline]) {
    expect(attempt).toThrow(DomainError);
    expect(attempt).toThrow(argument);
  }
});

test.each([{ years: 0 }, { vol: 0 }])("Zakamouline has no band at %j", (change) => {
  expect(() => zakamoulineBand({ ...INPUT, ...change, side: "short" })).toThrow(Object.keys(change)[0]);
});

describe("costs that leave a long option without a band", () => {
  const costly = { ...INPUT, cost: 0.2, riskAversion: 10 };

  test("are refused with the highest that would do", () => {
    const attempt = () => zakamoulineBand({ ...costly, side: "long" });
    expect(attempt).toThrow(/^cost is 0.2: takes less than 0\.\d+, from where a long option has no band$/);
    const limit = Number(/less than ([\d.]+),/.exec(messageOf(attempt))![1]);
    expect(() => zakamoulineBand({ ...costly, cost: limit * 1.01, side: "long" })).toThrow(DomainError);
    expect(zakamoulineBand({ ...costly, cost: limit * 0.99, side: "long" }).vol).toBeGreaterThan(0);
  });

  test("are taken for a short one", () => {
    expect(zakamoulineBand({ ...costly, side: "short" }).vol).toBeGreaterThan(costly.vol);
  });
});

function messageOf(attempt: () => unknown): string {
  try {
    attempt();
  } catch (thrown) {
    return (thrown as Error).message;
  }
  throw new Error("nothing was refused");
}

interface Lattice {
  readonly S: number;
  readonly K: number;
  readonly T: number;
  readonly sigma: number;
  readonly r: number;
  readonly lambda: number;
  readonly gammaRA: number;
  readonly position: "short call" | "long call";
  /** At the start, by the number of the lattice's steps. */
  readonly bandAtT0byN: Readonly<Record<string, readonly number[]>>;
  readonly bandsColumns: readonly string[];
  readonly bands: readonly (readonly number[])[];
}

const LATTICES = hedgingReference("hodgesNeuberger", "cases") as readonly Lattice[];

const sideOf = ({ position }: Lattice): OptionSide => (position === "short call" ? "short" : "long");

const latticeRows = ({ bandsColumns, bands }: Lattice) =>
  hedgingRows({ columns: bandsColumns, rows: bands }, [
    ...(["t", "S", "HNlow", "HNhigh", "WWlow", "WWhigh", "Zaklow", "Zakhigh"] as const),
  ]);

/** In shares against a short call: those of a long one turned round, as the lattices have them. */
function sharesAgainstShort(
  method: BandMethod,
  lattice: Lattice,
  at: { readonly t: number; readonly S: number },
) {
  const { lower, upper } = optionBand({
    method,
    side: sideOf(lattice),
    option: {
      type: "call",
      spot: at.S,
      strike: lattice.K,
      years: lattice.T - at.t,
      vol: lattice.sigma,
      rate: lattice.r,
      dividendYield: 0,
    },
    cost: lattice.lambda,
    riskAversion: lattice.gammaRA,
  });
  return sideOf(lattice) === "short" ? { low: lower, high: upper } : { low: -upper, high: -lower };
}

test.each(LATTICES)(
  "bands within the life of a $position of $T years, cost $lambda, risk aversion $gammaRA",
  (lattice) => {
    for (const [method, edge, column] of [
      ["whalley-wilmott", "low", "WWlow"],
      ["whalley-wilmott", "high", "WWhigh"],
      ["zakamouline", "low", "Zaklow"],
      ["zakamouline", "high", "Zakhigh"],
    ] as const) {
      expectWithin({
        rows: latticeRows(lattice),
        found: (row) => sharesAgainstShort(method, lattice, row)[edge] + 10,
        wanted: (row) => row[column] + 10,
        // The spots are kept to six decimals.
        tolerance: () => 5e-9,
      });
    }
  },
);

/**
 * The bands that both formulas approximate: those of exponential utility (Hodges & Neuberger 1989), by lattice,
 * to about a hundredth. Greatest distance of an edge, in shares, over spots and times.
 */
describe("against the bands that are best by utility", () => {
  const furthest = (method: BandMethod, lattice: Lattice): number =>
    Math.max(
      ...latticeRows(lattice).map((row) => {
        const { low, high } = sharesAgainstShort(method, lattice, row);
        return Math.max(Math.abs(low - row.HNlow), Math.abs(high - row.HNhigh));
      }),
    );

  test.each([
    ["whalley-wilmott", 0.0005, 0.03],
    ["zakamouline", 0.0005, 0.03],
    ["whalley-wilmott", 0.001, 0.06],
    ["zakamouline", 0.001, 0.06],
    ["whalley-wilmott", 0.005, 0.2],
    ["zakamouline", 0.005, 0.2],
    ["whalley-wilmott", 0.01, 0.13],
    ["zakamouline", 0.01, 0.1],
  ] as const)("%s at costs of %p is within %p", (method, cost, most) => {
    const lattices = LATTICES.filter(({ lambda }) => lambda === cost);
    expect(lattices.length).toBeGreaterThan(0);
    for (const lattice of lattices) expect(furthest(method, lattice)).toBeLessThan(most);
  });

  test("at the start, where the lattice has most steps", () => {
    const small = LATTICES.filter(({ lambda }) => lambda === 0.0005);
    expect(small).toHaveLength(1);
    for (const lattice of small) {
      const [low, high] = lattice.bandAtT0byN["800"]!;
      const found = sharesAgainstShort("whalley-wilmott", lattice, { t: 0, S: lattice.S });
      expect(Math.abs(found.low - low!)).toBeLessThan(0.01);
      expect(Math.abs(found.high - high!)).toBeLessThan(0.01);
    }
  });

  test("Zakamouline's is the nearer of a short option's where costs are large and risk counts", () => {
    const large = LATTICES.filter(
      ({ lambda, gammaRA, position }) => lambda === 0.01 && gammaRA === 1 && position === "short call",
    );
    expect(large).toHaveLength(2);
    for (const lattice of large) {
      expect(furthest("zakamouline", lattice)).toBeLessThan(0.06);
      expect(furthest("whalley-wilmott", lattice)).toBeGreaterThan(2 * furthest("zakamouline", lattice));
    }
  });
});
