import { type ChangeEvent, type KeyboardEvent, useState } from "react";
import type { Typed } from "./typedInput";

export interface DraftOptions<T> {
  /** The value in force, as text. */
  readonly shown: string;
  readonly parse: (text: string) => Typed<T>;
  readonly onCommit: (value: T) => void;
}

/**
 * Text that takes effect when the field is left or Enter is pressed. What cannot be read stays in the
 * field with its error and changes nothing; Escape brings back the value in force.
 */
export function useDraft<T>({ shown, parse, onCommit }: DraftOptions<T>) {
  const [draft, setDraft] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const reset = () => {
    setDraft(null);
    setError(null);
  };
  const commit = () => {
    if (draft === null) return;
    if (draft.trim() === shown) return reset();
    const typed = parse(draft);
    setError("error" in typed ? typed.error : null);
    if ("error" in typed) return;
    setDraft(null);
    onCommit(typed.value);
  };
  return {
    error,
    input: {
      value: draft ?? shown,
      onChange: (event: ChangeEvent<HTMLInputElement>) => setDraft(event.target.value),
      onBlur: commit,
      onKeyDown: ({ key }: KeyboardEvent) => {
        if (key === "Enter") commit();
        if (key === "Escape") reset();
      },
    },
  };
}
