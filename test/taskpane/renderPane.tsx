import { act, render } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Session, SessionState } from "../../src/app/session";
import { loadViews } from "../../src/taskpane/laterViews";
import { Pane } from "../../src/taskpane/Pane";
import { createViewStore, type View } from "../../src/taskpane/views";
import { CANNED_SESSIONS, type CannedName } from "./cannedSessions";
import { createRecordingSession } from "./recordingSession";

beforeAll(loadViews);

/** The whole pane in a canned state, a user before it, and the calls that the user causes. */
export function renderCanned(name: CannedName) {
  const { view, state } = CANNED_SESSIONS[name];
  return renderPane(view, state);
}

/** Long work of a view, that of the next trade, never ends unless it is given a way to be done. */
export function renderPane(
  view: View,
  state: SessionState,
  runInSlices: Session["runInSlices"] = () => new Promise(() => undefined),
) {
  const session = { ...createRecordingSession(state), runInSlices };
  const views = createViewStore(view);
  const rendered = render(<Pane session={session} views={views} version="0.1.0" officeBackground={null} />);
  return { ...rendered, session, views, user: userEvent.setup() };
}

/** Opens every part that can be opened: jsdom does not when its summary is clicked. */
export function openAll(container: Element): void {
  for (const details of container.querySelectorAll("details")) details.open = true;
}

/** As `openAll`, and waits for what is made only when it is opened. */
export async function openAndMakeAll(container: Element): Promise<void> {
  await act(async () => {
    openAll(container);
    await new Promise((resolve) => setTimeout(resolve));
  });
}
