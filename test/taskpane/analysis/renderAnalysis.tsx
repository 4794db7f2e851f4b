import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ComponentType } from "react";
import type { BookState, Session, SessionState } from "../../../src/app/session";
import { CANNED_SESSIONS } from "../cannedSessions";
import { createRecordingSession } from "../recordingSession";

interface AnalysisProps {
  readonly session: Session;
  readonly book: BookState;
  readonly state: SessionState;
}

/** Sets a view of the book before a user; another book or state can take the place of the first. */
export async function renderAnalysis(
  View: ComponentType<AnalysisProps>,
  book: BookState,
  { state = {}, runInSlices }: { state?: Partial<SessionState>; runInSlices?: Session["runInSlices"] } = {},
) {
  const idle = { ...CANNED_SESSIONS.notRead.state, book, ...state };
  const recording = createRecordingSession(idle);
  let runs = 0;
  const session: Session = {
    ...recording,
    runInSlices(steps, onProgress, signal) {
      runs++;
      return (runInSlices ?? recording.runInSlices)(steps, onProgress, signal);
    },
  };
  const element = (shown: BookState, changed: Partial<SessionState> = {}) => (
    <FluentProvider theme={webLightTheme}>
      <main>
        <View session={session} book={shown} state={{ ...idle, ...changed }} />
      </main>
    </FluentProvider>
  );
  const { container, rerender } = render(element(book));
  const settle = () => act(async () => void (await Promise.resolve()));
  await settle();
  return {
    container,
    calls: recording.calls,
    /** How often long work was begun. */
    runs: () => runs,
    user: userEvent.setup(),
    async show(shown: BookState, changed: Partial<SessionState> = {}) {
      rerender(element(shown, changed));
      await settle();
    },
  };
}

/** Texts of a table's cells: a row each, its header first. */
export function tableTexts(table: HTMLElement): readonly (readonly string[])[] {
  return [...table.querySelectorAll("tr")].map((row) =>
    [...row.children].map(({ textContent }) => (textContent ?? "").replaceAll("\u202f", " ").trim()),
  );
}
