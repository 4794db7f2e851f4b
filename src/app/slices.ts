import type { Steps } from "../core/steps/steps";

/** How long work shares a thread with a screen. */
export interface SliceTimer {
  /** Milliseconds since some moment. */
  elapsed(): number;
  /** Settles when the screen has had its turn. */
  pause(): Promise<void>;
}

/** Where there is no screen all is done in one go. */
export const WITHOUT_SCREEN: SliceTimer = { elapsed: () => 0, pause: () => Promise.resolve() };

/** Work was given up because its user wished it. */
class GivenUp extends Error {
  constructor() {
    super("Given up");
    this.name = "AbortError";
  }
}

/** A screen stays smooth when it has its turn this often. */
const SLICE_MILLISECONDS = 12;

/**
 * Does work in slices of some 12 ms and lets the screen have its turn in between; `onProgress` is told the share
 * done after each. Given up between two steps once `signal` is aborted: rejects with `GivenUp` then.
 */
export async function runInSlices<Result>(
  steps: Steps<Result>,
  timer: SliceTimer,
  onProgress: (fraction: number) => void,
  signal: AbortSignal,
): Promise<Result> {
  let sliceStart = timer.elapsed();
  for (;;) {
    if (signal.aborted) throw new GivenUp();
    const step = steps.next();
    if (step.done === true) {
      // What is drawn of the result is a task of its own.
      await timer.pause();
      return step.value;
    }
    if (timer.elapsed() - sliceStart < SLICE_MILLISECONDS) continue;
    onProgress(step.value);
    await timer.pause();
    sliceStart = timer.elapsed();
  }
}
