import { useCallback, useEffect, useReducer, useRef } from "react";
import type { Session } from "../../app/session";
import { DomainError } from "../../core/math/domainError";
import type { Steps } from "../../core/steps/steps";

/** A result and what it was worked out from. */
export interface Worked<Input, Result> {
  readonly input: Input;
  readonly result: Result;
}

/** Long work of a view, and what has come of it. */
export interface SlicedWork<Input, Result> {
  /** The newest result there is; it stays on show while newer work is under way. */
  readonly shown: Worked<Input, Result> | null;
  /** Share done; `null` while nothing is under way, or has only just begun. */
  readonly fraction: number | null;
  /** Why there is no result for the input asked for. */
  readonly refusal: string | null;
  readonly isCancelled: boolean;
  readonly cancel: () => void;
  /** After it was cancelled. */
  readonly startAgain: () => void;
}

interface WorkState<Input, Result> extends Omit<SlicedWork<Input, Result>, "cancel" | "startAgain"> {
  readonly run: AbortController | null;
  /** Counts what the user started again. */
  readonly attempt: number;
  readonly fault: { readonly error: unknown } | null;
}

type Change<Input, Result> = Partial<WorkState<Input, Result>>;

type WorkEvent<Input, Result> =
  | { readonly kind: "started"; readonly run: AbortController }
  | { readonly kind: "news"; readonly run: AbortController; readonly change: Change<Input, Result> }
  | { readonly kind: "wishedAgain" };

const NOTHING_YET = {
  shown: null,
  fraction: null,
  refusal: null,
  isCancelled: false,
  run: null,
  attempt: 0,
  fault: null,
};

/**
 * Does work in slices whenever `input` is another one, and gives up what was under way for the one before. `input` has
 * to stay the same object as long as nothing in it changes, and `toSteps` the same function; `null` asks for nothing.
 */
export function useSlicedWork<Input extends object, Result>(
  session: Pick<Session, "runInSlices">,
  input: Input | null,
  toSteps: (input: Input) => Steps<Result>,
): SlicedWork<Input, Result> {
  const [state, tell] = useReducer(afterEvent<Input, Result>, NOTHING_YET);
  const { run: underWay, attempt, fault } = state;

  /** What the result on show was worked out from. */
  const done = useRef<Input | null>(null);

  useEffect(() => {
    // A view that was hidden for a while has its result still.
    if (input !== null && input === done.current) return;
    const run = new AbortController();
    const news = (change: Change<Input, Result>) => tell({ kind: "news", run, change });
    tell({ kind: "started", run });
    if (input === null) return;
    session
      .runInSlices(toSteps(input), (fraction) => news({ fraction }), run.signal)
      .then(
        (result) => {
          done.current = input;
          news({ shown: { input, result }, fraction: null });
        },
        (error: unknown) => news({ fraction: null, ...failure(error, run.signal) }),
      );
    return () => run.abort();
  }, [session, input, toSteps, attempt]);

  const cancel = useCallback(() => underWay?.abort(), [underWay]);
  const startAgain = useCallback(() => tell({ kind: "wishedAgain" }), []);
  // Thrown while rendering, so that the pane's error boundary takes it.
  if (fault !== null) throw fault.error;
  const { shown, fraction, refusal, isCancelled } = state;
  return { shown, fraction, refusal, isCancelled, cancel, startAgain };
}

/** A run whose place another one has taken has nothing to say any more. */
function afterEvent<Input, Result>(
  state: WorkState<Input, Result>,
  event: WorkEvent<Input, Result>,
): WorkState<Input, Result> {
  switch (event.kind) {
    case "started":
      return { ...state, run: event.run, fraction: null, refusal: null, isCancelled: false };
    case "news":
      return event.run === state.run ? { ...state, ...event.change } : state;
    case "wishedAgain":
      return { ...state, attempt: state.attempt + 1 };
  }
}

function failure(error: unknown, signal: AbortSignal): Change<never, never> {
  if (signal.aborted) return { isCancelled: true };
  if (error instanceof DomainError) return { refusal: sentence(error), shown: null };
  return { fault: { error } };
}

function sentence({ argument, found, wanted }: DomainError): string {
  const text = `${argument} is ${found ?? "missing"}. Wanted: ${wanted}.`;
  return text.charAt(0).toUpperCase() + text.slice(1);
}
