import { useMemo } from "react";
import type { BookState, Session } from "../../app/session";
import type { BookRisk } from "../../core/risk/bookRisk";
import type { Stickiness } from "../../core/risk/scenario";
import type { Steps } from "../../core/steps/steps";
import { scopeOf, type Scope } from "./scope";
import { whyNotAdditive, type ShownMeasure } from "./shownMeasures";
import { useSlicedWork, type SlicedWork } from "./useSlicedWork";
import { whyNoSmile } from "./whyNoSmile";

/** What every section that shifts the market lets its user choose. */
export interface ScopedChoices {
  /** `null`: all underlyings. */
  readonly underlying: string | null;
  readonly measure: ShownMeasure;
  readonly stickiness: Stickiness;
}

/** What every section that shifts the market works on. */
export interface ScopedInput {
  readonly scope: Scope;
  readonly measure: ShownMeasure;
}

export interface ScopedWork<Input, Result> {
  readonly scope: Scope;
  /** Why what was chosen has no answer; `null` where it has. */
  readonly whyNot: string | null;
  /** `null` where it has none. */
  readonly input: Input | null;
  readonly work: SlicedWork<Input, Result>;
  /** What the picture is of, or will be. */
  readonly drawn: Input | null;
}

/** Long work on the part of a book that was chosen. `toInput` and `toSteps` have to be the same each time. */
export function useScopedWork<Choices extends ScopedChoices, Input extends ScopedInput, Result>(
  { session, book, risk }: { readonly session: Session; readonly book: BookState; readonly risk: BookRisk },
  choices: Choices,
  toInput: (scope: Scope, choices: Choices) => Input,
  toSteps: (input: Input) => Steps<Result>,
): ScopedWork<Input, Result> {
  const { underlying, measure, stickiness } = choices;
  const { surfaces } = book.parsed;
  const scope = useMemo(() => scopeOf(risk, surfaces, underlying), [risk, surfaces, underlying]);
  const whyNot = whyNotAdditive(measure, scope) ?? whyNoSmile(stickiness, book.parsed);
  const input = useMemo(
    () => (whyNot === null ? toInput(scope, choices) : null),
    [scope, choices, whyNot, toInput],
  );
  const work = useSlicedWork(session, input, toSteps);
  const drawn = whyNot === null ? (work.shown?.input ?? input) : null;
  return { scope, whyNot, input, work, drawn };
}
