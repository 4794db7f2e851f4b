import fc from "fast-check";
import {
  fitMonotoneCubic,
  indexBefore,
  monotoneCubicSlope,
  monotoneCubicValue,
} from "../../../src/core/math/monotoneCubic";
import reference from "../../reference/monotone-cubic.json";

const points = (least: number) =>
  fc
    .array(
      fc.tuple(fc.double({ min: 1e-3, max: 10, noNaN: true }), fc.double({ min: -5, max: 5, noNaN: true })),
      {
        minLength: least,
        maxLength: 12,
      },
    )
    .map((steps) => {
      let sum = 0;
      return { x: steps.map(([width]) => (sum += width)), y: steps.map(([, y]) => y) };
    });

test.each(reference.curves)("$name", ({ x, y, at }) => {
  const curve = fitMonotoneCubic(x, y);
  const largest = Math.max(...y.map(Math.abs));
  const steepest = Math.max(...at.map(([, , slope]) => Math.abs(slope!)));
  for (const [where, value, slope] of at) {
    const found = [monotoneCubicValue(curve, where!), monotoneCubicSlope(curve, where!)];
    const errors = [Math.abs(found[0]! - value!) / largest, Math.abs(found[1]! - slope!) / steepest];
    expect({ where, found, errors, isWithin: Math.max(...errors) <= 1e-13 }).toMatchObject({
      isWithin: true,
    });
  }
});

test("rises or falls between two points as they do, and goes through them", () => {
  fc.assert(
    fc.property(points(1), ({ x, y }) => {
      const curve = fitMonotoneCubic(x, y);
      const largest = Math.max(...y.map(Math.abs));
      x.forEach((left, index) => {
        expect(monotoneCubicValue(curve, left)).toBe(y[index]);
        const right = x[index + 1];
        if (right === undefined) return;
        const direction = Math.sign(y[index + 1]! - y[index]!);
        let before = y[index]!;
        for (let step = 1; step <= 20; step++) {
          const value = monotoneCubicValue(curve, left + (step / 20) * (right - left));
          expect(direction * (value - before)).toBeGreaterThanOrEqual(-4e-16 * largest);
          before = value;
        }
      });
    }),
    { seed: 20261122, numRuns: 300 },
  );
});

test("outside its points it is flat and has no slope", () => {
  const curve = fitMonotoneCubic([1, 2, 4], [3, 5, 4]);
  expect([-Infinity, 0, 1, 4, 9, Infinity].map((x) => monotoneCubicValue(curve, x))).toEqual([
    3, 3, 3, 4, 4, 4,
  ]);
  expect([0.999, 4.001].map((x) => monotoneCubicSlope(curve, x))).toEqual([NaN, NaN]);
  expect(monotoneCubicValue(curve, NaN)).toBeNaN();
});

test("one point is a constant", () => {
  const curve = fitMonotoneCubic([2], [7]);
  expect([1, 2, 3].map((x) => monotoneCubicValue(curve, x))).toEqual([7, 7, 7]);
  expect(monotoneCubicSlope(curve, 2)).toBe(0);
});

test("finds a place among thousands in a few steps", () => {
  const values = new Proxy(
    Float64Array.from({ length: 100_000 }, (_, index) => index),
    {
      get: (target, key) => {
        if (typeof key === "string" && /^\d+$/.test(key)) reads++;
        return Reflect.get(target, key, target) as unknown;
      },
    },
  );
  let reads = 0;
  expect(indexBefore(values, 70_001.5)).toBe(70_001);
  expect(reads).toBeLessThanOrEqual(17);
});

test.each<[string, number[], number[], string]>([
  ["no points", [], [], "x is missing: takes one value or more"],
  ["points that go back", [1, 0.5], [1, 2], "x is 0.5: takes a number above the one before, 1"],
  ["the same point twice", [1, 1], [1, 2], "x is 1: takes a number above the one before, 1"],
  ["a y too few", [1, 2], [1], "y is 1 values: takes 2, one for each x"],
  ["no number", [1, NaN], [1, 2], "x is NaN: takes a finite number"],
  ["no end", [1, 2], [1, Infinity], "y is Infinity: takes a finite number"],
])("refuses %s", (_, x, y, message) => {
  expect(() => fitMonotoneCubic(x, y)).toThrow(message);
});
