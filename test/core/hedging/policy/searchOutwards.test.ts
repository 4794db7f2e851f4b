import { searchOutwards, type Finding } from "../../../../src/core/hedging/policy/searchOutwards";
import { finish, type Steps } from "../../../../src/core/steps/steps";

function search(start: number, points: readonly number[], tolerance: number, at: (point: number) => Finding) {
  const looked: number[] = [];
  function* lookAt(point: number): Steps<Finding> {
    looked.push(point);
    yield 1;
    return at(point);
  }
  return { ...finish(searchOutwards(start, points, tolerance, lookAt)), looked };
}

const from = (edge: number, then: Finding) => (point: number) => (point >= edge ? then : "waits");

test("finds where it begins to fire, within the tolerance and on the side that fires", () => {
  const { found, reached } = search(0, [1, 2, 4, 8], 1e-3, from(Math.E, "fires"));
  expect(found! - Math.E).toBeGreaterThanOrEqual(0);
  expect(found! - Math.E).toBeLessThanOrEqual(1e-3);
  expect(reached).toBe(found);
});

test("goes down as it goes up", () => {
  const { found } = search(1, [0.5, 0.25], 1e-6, (point) => (point <= 0.3 ? "fires" : "waits"));
  expect(0.3 - found!).toBeGreaterThanOrEqual(0);
  expect(0.3 - found!).toBeLessThanOrEqual(1e-6);
});

test("stops at the first point that fires, though a later one waits again", () => {
  const { found, looked } = search(0, [1, 2, 3], 1, (point) => (point === 2 ? "fires" : "waits"));
  expect(found).toBe(2);
  expect(looked).toEqual([1, 2]);
});

test("without any that fires, it reached the last point", () => {
  expect(search(0, [1, 2], 1e-3, from(3, "fires"))).toEqual({ found: null, reached: 2, looked: [1, 2] });
  expect(search(5, [], 1e-3, from(3, "fires"))).toEqual({ found: null, reached: 5, looked: [] });
});

test("where nobody can tell it ends, on the side that waits", () => {
  const { found, reached } = search(0, [1, 2, 4], 1e-3, from(2.5, "unknown"));
  expect(found).toBeNull();
  expect(2.5 - reached).toBeGreaterThan(0);
  expect(2.5 - reached).toBeLessThanOrEqual(1e-3);
});

test("finds what fires before the point where nobody can tell", () => {
  const { found } = search(0, [4], 1e-3, (point) =>
    point >= 3 ? "unknown" : point >= 1 ? "fires" : "waits",
  );
  expect(found! - 1).toBeGreaterThanOrEqual(0);
  expect(found! - 1).toBeLessThanOrEqual(1e-3);
});
