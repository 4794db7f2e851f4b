import { runInSlices, type SliceTimer } from "../../src/app/slices";
import type { Steps } from "../../src/core/steps/steps";

/** A clock that each step of the work takes on by some milliseconds. */
function slowWork(steps: number, millisecondsAStep: number) {
  let time = 0;
  let longest = 0;
  let sliceStart = 0;
  let pauses = 0;
  const timer: SliceTimer = {
    elapsed: () => time,
    async pause() {
      pauses += 1;
      longest = Math.max(longest, time - sliceStart);
      time += 5; // the screen's turn
      sliceStart = time;
    },
  };
  function* work(): Steps<string> {
    for (let step = 1; step <= steps; step += 1) {
      time += millisecondsAStep;
      yield step / steps;
    }
    return "done";
  }
  return { timer, work: work(), pauses: () => pauses, longest: () => longest };
}

test("work of 300 ms in steps of 2 ms holds the screen up for 12 ms at a time, and tells how far it is", async () => {
  const { timer, work, pauses, longest } = slowWork(150, 2);
  const told: number[] = [];
  const never = new AbortController().signal;
  expect(await runInSlices(work, timer, (fraction) => told.push(fraction), never)).toBe("done");
  expect(longest()).toBe(12);
  expect(pauses()).toBe(26); // one a slice, and one before the result is drawn
  expect(told).toHaveLength(25);
  expect(told).toEqual([...told].sort((a, b) => a - b));
});

test("given up between two steps: the rest is not done, and the promise rejects", async () => {
  const { timer, work } = slowWork(150, 2);
  const giveUp = new AbortController();
  const told: number[] = [];
  const running = runInSlices(
    work,
    timer,
    (fraction) => {
      told.push(fraction);
      if (told.length === 3) giveUp.abort();
    },
    giveUp.signal,
  );
  await expect(running).rejects.toMatchObject({ name: "AbortError" });
  expect(told).toHaveLength(3);
});

test("an error of the work is its caller's", async () => {
  function* failing(): Steps<never> {
    yield 0.5;
    throw new RangeError("no such row");
  }
  const { timer } = slowWork(1, 1);
  const never = new AbortController().signal;
  await expect(runInSlices(failing(), timer, () => undefined, never)).rejects.toThrow("no such row");
});
