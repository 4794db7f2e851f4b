import { createRoot } from "react-dom/client";
import { loadViews } from "../../../src/taskpane/laterViews";
import { Pane } from "../../../src/taskpane/Pane";
import { CannotRun } from "../../../src/taskpane/startup/CannotRun";
import { REQUIREMENT_SETS } from "../../../src/taskpane/startup/requirements";
import { createViewStore } from "../../../src/taskpane/views";
import { CANNED_SESSIONS, type CannedName, type CannedSession } from "../cannedSessions";
import { createRecordingSession } from "../recordingSession";
import "./galleryWindow";
import { layoutFaults } from "./layoutFaults";

const rootElement = document.getElementById("root")!;
const root = createRoot(rootElement);
let shown = 0;

window.gallery = {
  show,
  async openAll() {
    for (const details of document.querySelectorAll("details")) details.open = true;
    await laidOut();
  },
  layoutFaults,
};

/** One state as the pane shows it: gallery.html?breach. Without a name, links to all. */
const named = location.search.slice(1);
if (named !== "") {
  void show(named).then(() => (rootElement.dataset["shown"] = "true"));
} else {
  root.render(
    <ul>
      {[...Object.keys(CANNED_SESSIONS), "requirementMissing"].map((each) => (
        <li key={each}>
          <a href={`?${each}`}>{each}</a>
        </li>
      ))}
    </ul>,
  );
}

async function show(name: string): Promise<void> {
  await loadViews();
  shown += 1;
  if (name === "requirementMissing") {
    root.render(
      <CannotRun key={shown} failure={{ kind: "missing", sets: REQUIREMENT_SETS }} officeBackground={null} />,
    );
    await laidOut();
    return;
  }
  const { view, state, press = [] }: CannedSession = CANNED_SESSIONS[name as CannedName];
  root.render(
    <Pane
      key={shown}
      session={createRecordingSession(state)}
      views={createViewStore(view)}
      version="0.1.0"
      officeBackground={null}
    />,
  );
  for (const text of press) {
    await laidOut();
    pressStartingWith(text);
  }
  await laidOut();
}

function laidOut(): Promise<unknown> {
  return new Promise((resolve) => setTimeout(resolve, 100));
}

function pressStartingWith(text: string): void {
  const all = [...document.querySelectorAll<HTMLElement>("button, [role=row]")];
  const wanted = all.find(({ textContent }) => textContent.startsWith(text));
  if (wanted === undefined) throw new Error(`There is nothing to press that starts with "${text}".`);
  wanted.click();
}
