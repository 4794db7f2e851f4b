import { makeStyles, tokens } from "@fluentui/react-components";
import { type ComponentType, type ReactNode, useEffect, useState } from "react";

const useStyles = makeStyles({
  waiting: { margin: 0, padding: tokens.spacingVerticalM, color: tokens.colorNeutralForeground3 },
});

export interface LoadedLater<Props> {
  /** Shows the part: at once where it is loaded, else as soon as it is. */
  readonly View: ComponentType<Props>;
  readonly load: () => Promise<void>;
}

/** A part of the pane that is not in what the pane opens with: fetched when it is first shown, or before. */
export function loadedLater<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
  /** What stands in its place for that long. */
  meanwhile: ReactNode = <Loading />,
): LoadedLater<Props> {
  let part: ComponentType<Props> | null = null;
  async function load(): Promise<void> {
    part ??= await fetchPart();
  }

  function View(props: Props) {
    const [Part, setPart] = useState(() => part);
    const [failure, setFailure] = useState<unknown>(null);
    useEffect(() => {
      if (Part === null) load().then(() => setPart(() => part), setFailure);
    }, [Part]);
    // Thrown while rendering, so that the pane's error boundary takes it.
    if (failure !== null) throw notLoaded(failure);
    return Part === null ? meanwhile : <Part {...props} />;
  }

  return { View, load };
}

function Loading() {
  return <p className={useStyles().waiting}>Loading …</p>;
}

function notLoaded(failure: unknown): Error {
  const cause = failure instanceof Error ? failure.message : String(failure);
  return new Error(`a part of the pane could not be loaded (${cause})`);
}
