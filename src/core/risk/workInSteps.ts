import type { Steps } from "../steps/steps";

/** Work that yields what each bit of it has cost: about so many nanoseconds on an ordinary machine. */
export type CostedWork<Result = void> = Generator<number, Result, void>;

/** About 2 ms, so that a screen stays alive. */
export const NANOS_OF_A_STEP = 2e6;

/** Joins bits of work to steps; all of it costs about `nanos`. */
export function* workInSteps<Result>(work: CostedWork<Result>, nanos: number): Steps<Result> {
  let done = 0;
  let sinceYield = 0;
  let bit = work.next();
  while (bit.done !== true) {
    done += bit.value;
    sinceYield += bit.value;
    if (sinceYield >= NANOS_OF_A_STEP) {
      sinceYield = 0;
      yield Math.min(done / nanos, 1);
    }
    bit = work.next();
  }
  return bit.value;
}
