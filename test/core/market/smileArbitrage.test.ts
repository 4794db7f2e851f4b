import { findArbitrage } from "../../../src/core/market/smileArbitrage";
import { buildVolatilitySurface, type SmileSlice } from "../../../src/core/market/volatilitySurface";

/** Total variance a + b (rho (k - m) + sqrt((k - m)^2 + sigma^2)), Gatheral's SVI, quoted after a year. */
function sviSlice(
  { a, b, rho, m, sigma }: Readonly<Record<"a" | "b" | "rho" | "m" | "sigma", number>>,
  logMoneyness: readonly number[],
): SmileSlice {
  const volatility = logMoneyness.map((k) =>
    Math.sqrt(a + b * (rho * (k - m) + Math.sqrt((k - m) ** 2 + sigma ** 2))),
  );
  return { years: 1, logMoneyness, volatility };
}

const steps = (from: number, to: number, count: number) =>
  Array.from({ length: count }, (_, index) => from + ((to - from) * index) / (count - 1));
const flat = (years: number, volatility: number, logMoneyness: readonly number[] = [-0.2, 0, 0.2]) => ({
  years,
  logMoneyness,
  volatility: logMoneyness.map(() => volatility),
});
const find = (...slices: readonly SmileSlice[]) => findArbitrage(buildVolatilitySurface(slices));

/** Axel Vogt's smile, and what Gatheral and Jacquier make of it: Quantitative Finance 14, 2014, section 5. */
const VOGT = { a: -0.041, b: 0.1331, m: 0.3586, rho: 0.306, sigma: 0.4153 };
const REPAIRED = { a: -0.0305199, b: 0.102717, m: 0.272344, rho: 0.100718, sigma: 0.412398 };

describe("Vogt's smile, quoted at every 0.1 of ln(K/F)", () => {
  const findings = find(sviSlice(VOGT, steps(-1.5, 1.5, 31)));
  /** mpmath 1.3.0 at 40 digits, calls by Black's formula. */
  const sizes = {
    vertical: [
      [0.5, 0.6, 3.171832927048997e-6],
      [0.6, 0.7, 5.831060686637357e-6],
      [0.7, 0.8, 4.9364744644643954e-6],
      [0.8, 0.9, 2.5829215184327208e-6],
      [0.9, 1, 6.4262297737175376e-8],
    ],
    butterfly: [
      [0.6, 0.7, 0.8, 7.1625739031192785e-7],
      [0.7, 0.8, 0.9, 1.3646048750010126e-6],
      [0.8, 0.9, 1, 1.3254541111830963e-6],
      [0.9, 1, 1.1, 9.6537511125722107e-7],
      [1, 1.1, 1.2, 5.3922138489112242e-7],
      [1.1, 1.2, 1.3, 1.7401247710145415e-7],
    ],
  };

  test.each(["vertical", "butterfly"] as const)("%s", (kind) => {
    const found = findings.filter((finding) => finding.kind === kind);
    expect(found.map(({ logMoneyness }) => logMoneyness.map((k) => Number(k.toFixed(9))))).toEqual(
      sizes[kind].map((row) => row.slice(0, -1)),
    );
    found.forEach(({ years, size }, index) => {
      expect(years).toEqual([1]);
      expect(Math.abs(size / sizes[kind][index]!.at(-1)! - 1)).toBeLessThan(1e-7);
    });
  });

  test("the density is negative where the quotes say so too", () => {
    const densities = findings.filter(({ kind }) => kind === "density");
    const worst = densities.reduce((one, other) => (other.size > one.size ? other : one));
    // From 200,000 points of SciPy's PchipInterpolator: 0.7232 to 1.2651, a fall of 3.79136e-5.
    expect(worst.logMoneyness[0]).toBeCloseTo(0.72, 1);
    expect(worst.logMoneyness[1]).toBeCloseTo(1.26, 1);
    expect(Math.abs(worst.size / 3.79136e-5 - 1)).toBeLessThan(0.01);
  });
});

describe("smiles without arbitrage have none found", () => {
  test.each<[string, readonly SmileSlice[]]>([
    ["Vogt's smile as repaired", [sviSlice(REPAIRED, steps(-1.5, 1.5, 61))]],
    ["a skew", [sviSlice({ a: 0.01, b: 0.1, m: 0.05, rho: -0.7, sigma: 0.2 }, steps(-0.6, 0.6, 9))]],
    ["flat volatility", [flat(0.1, 0.6), flat(0.2, 0.6), flat(2, 0.55)]],
    ["one quote", [flat(0.1, 0.6, [0.3])]],
    ["total variance that stands still", [flat(0.5, 0.6), flat(1, 0.6 * Math.SQRT1_2)]],
  ])("%s", (_, slices) => {
    expect(find(...slices)).toEqual([]);
  });

  test("at the two slices of surface SVI with total at-the-money variance that grows", () => {
    // Gatheral and Jacquier, section 4: phi(theta) = eta / sqrt(theta (1 + theta)), eta (1 + |rho|) <= 2.
    const [rho, eta] = [-0.5, 1.2];
    const surface = [0.02, 0.05, 0.2].map((theta, index): SmileSlice => {
      const logMoneyness = steps(-4 * Math.sqrt(theta), 4 * Math.sqrt(theta), 17);
      const phi = eta / Math.sqrt(theta * (1 + theta));
      const years = [0.1, 0.3, 1][index]!;
      const variance = (k: number) =>
        (theta / 2) * (1 + rho * phi * k + Math.sqrt((phi * k + rho) ** 2 + 1 - rho * rho));
      return { years, logMoneyness, volatility: logMoneyness.map((k) => Math.sqrt(variance(k) / years)) };
    });
    expect(find(...surface)).toEqual([]);
  });
});

test("the curve between quotes that are free of arbitrage may not be", () => {
  const [density, ...others] = find(sviSlice(REPAIRED, steps(-1.5, 1.5, 9)));
  expect(others).toEqual([]);
  expect(density).toMatchObject({ kind: "density", years: [1] });
  // From 200,000 points of SciPy's PchipInterpolator: 0.59091 to 0.75, a fall of 1.5154e-5.
  expect(density!.logMoneyness[0]).toBeCloseTo(0.59091, 1);
  expect(density!.logMoneyness[1]).toBeCloseTo(0.75, 12);
  expect(density!.size).toBeGreaterThan(1.5e-5);
  expect(density!.size).toBeLessThan(1.5155e-5);
});

test("a put that costs more than one of a higher strike, strike for strike, against strike 0", () => {
  const [found] = find({ years: 1, logMoneyness: [-2, -1], volatility: [1.2, 0.4] });
  expect(found).toMatchObject({ kind: "butterfly", logMoneyness: [-Infinity, -2, -1] });
  // mpmath 1.3.0 at 40 digits.
  expect(found!.size).toBeCloseTo(0.007480006803362896, 14);
});

describe("total variance that falls with time", () => {
  test("everywhere", () => {
    const [found, ...others] = find(flat(1, 0.4), flat(0.5, 0.6));
    expect(others).toEqual([]);
    expect(found).toMatchObject({ kind: "calendar", years: [0.5, 1], logMoneyness: [-0.2, 0.2] });
    expect(found!.size).toBeCloseTo(0.02, 14);
  });

  test("on one side, where both slices are quoted", () => {
    // Total variances 0.2 + 0.1 k and 0.2: the first is above the second for k > 0.
    const early: SmileSlice = {
      years: 0.5,
      logMoneyness: [-1, 1],
      volatility: [Math.sqrt(0.1 / 0.5), Math.sqrt(0.3 / 0.5)],
    };
    const late: SmileSlice = flat(1, Math.sqrt(0.2), [-0.5, 0.5]);
    const [found, ...others] = find(early, late).filter(({ kind }) => kind === "calendar");
    expect(others).toEqual([]);
    expect(found!.logMoneyness[0]).toBeGreaterThan(0);
    expect(found!.logMoneyness[0]).toBeLessThan(0.1);
    expect(found!.logMoneyness[1]).toBe(0.5);
    expect(found!.size).toBeCloseTo(0.05, 14);
  });

  test("is looked at from slice to slice, and not where one of them has no quotes", () => {
    expect(find(flat(0.1, 0.9, [-1, -0.5]), flat(0.2, 0.4, [0, 0.5])).filter(isCalendar)).toEqual([]);
    const falls = find(flat(0.1, 0.9), flat(0.2, 0.5), flat(0.3, 0.3)).filter(isCalendar);
    expect(falls.map(({ years }) => years)).toEqual([
      [0.1, 0.2],
      [0.2, 0.3],
    ]);
  });
});

function isCalendar({ kind }: { readonly kind: string }): boolean {
  return kind === "calendar";
}
