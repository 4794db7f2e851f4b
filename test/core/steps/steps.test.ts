import { finish, partOf, type Steps } from "../../../src/core/steps/steps";

function* countTo(last: number): Steps<number> {
  let sum = 0;
  for (let count = 1; count <= last; count += 1) {
    sum += count;
    yield count / last;
  }
  return sum;
}

test("work in steps gives its result when it is finished at once", () => {
  expect(finish(countTo(4))).toBe(10);
});

test("as a part of larger work its shares lie between those of the part", () => {
  expect([...partOf(countTo(4), 0.5, 1)]).toEqual([0.625, 0.75, 0.875, 1]);
  expect(finish(partOf(countTo(4), 0.5, 1))).toBe(10);
});
