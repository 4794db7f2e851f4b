import fc from "fast-check";
import { measureLimits, requireLimit, type Limit, type LimitState } from "../../../src/core/hedging/limits";

const limit = (lower: number | null, target: number, upper: number | null): Limit => ({
  lower,
  target,
  upper,
});

const useOf = (exposure: number, bounds: Limit) => {
  const [{ used, state }] = measureLimits([{ exposure, ...bounds }]) as [ReturnType<typeof measureLimits>[0]];
  return { used, state };
};

/** Worked out by hand: (exposure - target) / (limit - target) on the side of the exposure. */
describe.each<[string, Limit, readonly (readonly [exposure: number, used: number | null, LimitState])[]]>([
  [
    "around 0",
    limit(-100, 0, 200),
    [
      [0, 0, "inside"],
      [50, 0.25, "inside"],
      [-50, 0.5, "inside"],
      [159, 0.795, "inside"],
      [160, 0.8, "near"],
      [-79, 0.79, "inside"],
      [-80, 0.8, "near"],
      [200, 1, "near"],
      [-100, 1, "near"],
      [201, 1.005, "breach"],
      [-150, 1.5, "breach"],
    ],
  ],
  [
    "around a target",
    limit(8, 10, 18),
    [
      [10, 0, "inside"],
      [14, 0.5, "inside"],
      [9, 0.5, "inside"],
      [0, 5, "breach"],
      [20, 1.25, "breach"],
    ],
  ],
  [
    "below 0 altogether",
    limit(-30, -10, -5),
    [
      [-10, 0, "inside"],
      [-20, 0.5, "inside"],
      [-6, 0.8, "near"],
      [0, 2, "breach"],
    ],
  ],
  [
    "below only",
    limit(-100, 0, null),
    [
      [1e9, 0, "inside"],
      [-90, 0.9, "near"],
      [-200, 2, "breach"],
    ],
  ],
  [
    "above only",
    limit(null, 0, 100),
    [
      [-1e9, 0, "inside"],
      [25, 0.25, "inside"],
      [125, 1.25, "breach"],
    ],
  ],
  [
    "with the target on the lower limit",
    limit(0, 0, 100),
    [
      [0, 0, "inside"],
      [90, 0.9, "near"],
      [-1, null, "breach"],
    ],
  ],
  [
    "with the target on the only limit",
    limit(null, 5, 5),
    [
      [5, 0, "inside"],
      [4, 0, "inside"],
      [5.5, null, "breach"],
    ],
  ],
  [
    "with hardly any room",
    limit(0, 0, 5e-324),
    [
      [5e-324, 1, "near"],
      [1, null, "breach"],
    ],
  ],
  [
    "with no room at all",
    limit(7, 7, 7),
    [
      [7, 0, "inside"],
      [6, null, "breach"],
      [8, null, "breach"],
    ],
  ],
  [
    "as far as numbers go",
    limit(-1e300, -1e300, 1e300),
    [
      [1e300, 1, "near"],
      [0, 0.5, "inside"],
    ],
  ],
])("a limit %s", (_, bounds, cases) => {
  test.each(cases)("at %p uses %p: %s", (exposure, used, state) => {
    expect(useOf(exposure, bounds)).toEqual({ used, state });
  });
});

test("an exposure beyond its limit by the last digit is in breach, though its use rounds to 1", () => {
  const bounds = limit(null, -1e6, 1);
  expect(useOf(1 + 2 ** -52, bounds)).toEqual({ used: 1, state: "breach" });
  expect(useOf(1, bounds)).toEqual({ used: 1, state: "near" });
});

test("breaches come first, then what is near, then the rest, each by use; what is equal keeps its order", () => {
  const of = (name: string, exposure: number, bounds: Limit) => ({ name, exposure, ...bounds });
  const around = limit(-10, 0, 10);
  const ranked = measureLimits([
    of("inside", 1, around),
    of("near", 8, around),
    of("unused", 0, around),
    of("breach", 11, around),
    of("inside too", -1, around),
    of("far beyond", -30, around),
    of("nearer", -10, around),
    of("beyond no room", 1, limit(0, 0, 0)),
    of("more inside", 5, around),
    of("beyond no room too", -1, limit(0, 0, 0)),
  ]);
  expect(ranked.map(({ name }) => name)).toEqual([
    ...["beyond no room", "beyond no room too", "far beyond", "breach"],
    ...["nearer", "near", "more inside", "inside", "inside too", "unused"],
  ]);
});

test("nothing limited, nothing used", () => {
  expect(measureLimits([])).toEqual([]);
});

describe("whatever the limit", () => {
  const amount = fc.double({ min: -1e12, max: 1e12, noNaN: true });
  const bounded = fc
    .tuple(amount, amount, amount, fc.constantFrom("both", "lower", "upper"))
    .map(([a, b, c, sides]): Limit => {
      const [low, middle, high] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
      return limit(sides === "upper" ? null : low, middle, sides === "lower" ? null : high);
    });
  const check = (property: (exposure: number, bounds: Limit) => void) =>
    fc.assert(fc.property(amount, bounded, property), { seed: 3, numRuns: 2_000 });

  test("it is in breach exactly where the exposure lies beyond a limit", () => {
    check((exposure, bounds) => {
      const { used, state } = useOf(exposure, bounds);
      const beyond = exposure < (bounds.lower ?? -Infinity) || exposure > (bounds.upper ?? Infinity);
      expect(state === "breach").toBe(beyond);
      if (used === null) expect(beyond).toBe(true);
      else if (beyond) expect(used).toBeGreaterThanOrEqual(1);
      else {
        expect(used).toBeLessThanOrEqual(1);
        expect(used).toBeGreaterThanOrEqual(0);
        expect(state).toBe(used >= 0.8 ? "near" : "inside");
      }
    });
  });

  test("long and short mean the same", () => {
    check((exposure, { lower, target, upper }) => {
      const mirrored = limit(upper === null ? null : -upper, -target, lower === null ? null : -lower);
      expect(useOf(-exposure, mirrored)).toEqual(useOf(exposure, limit(lower, target, upper)));
    });
  });
});

describe("what is no limit is refused by name", () => {
  test.each<[Limit, string]>([
    [limit(null, 0, null), "lower is missing: takes a number where there is no upper limit"],
    [limit(3, 2, 1), "lower is 3: takes a number not above the upper limit, 1"],
    [limit(-1, 2, 1), "target is 2: takes a number within its limits: -1 to 1"],
    [limit(1, 0, null), "target is 0: takes a number within its limits: 1 or more"],
    [limit(null, 0, -1), "target is 0: takes a number within its limits: -1 or less"],
    [limit(-1, NaN, 1), "target is NaN: takes a number from -1e300 to 1e300"],
    [limit(-Infinity, 0, 1), "lower is -Infinity: takes a number from -1e300 to 1e300"],
    [limit(-1, 0, 1e301), "upper is 1e+301: takes a number from -1e300 to 1e300"],
    [limit(-1, 0, Infinity), "upper is Infinity: takes a number from -1e300 to 1e300"],
  ])("%j: %s", (bounds, message) => {
    expect(() => requireLimit(bounds)).toThrow(message);
    expect(() => measureLimits([{ exposure: 0, ...bounds }])).toThrow(message);
  });

  test("and so is an exposure that is no number", () => {
    expect(() => measureLimits([{ exposure: NaN, ...limit(-1, 0, 1) }])).toThrow(
      "exposure is NaN: takes a number from -1e300 to 1e300",
    );
  });
});
