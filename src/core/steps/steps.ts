/**
 * Work that can be done a bit at a time: each step is short, and yields the share of the work done so far, from 0 to 1.
 * Who runs it decides when to go on, so that a screen stays alive and the work can be given up; the core knows no clock.
 */
export type Steps<Result> = Generator<number, Result, void>;

/** Does all of the work at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/** Work as a part of a larger one: its shares become those from `start` to `end`. */
export function* partOf<Result>(steps: Steps<Result>, start: number, end: number): Steps<Result> {
  let step = steps.next();
  while (step.done !== true) {
    yield start + step.value * (end - start);
    step = steps.next();
  }
  return step.value;
}
