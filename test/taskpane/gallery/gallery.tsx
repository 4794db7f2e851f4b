import { createRoot } from "react-dom/client";
import { loadViews } from "../../../src/taskpane/laterViews";
import { Pane } from "../../../src/taskpane/Pane";
import { CannotRun } from "../../../src/taskpane/startup/CannotRun";
import { REQUIREMENT_SETS } from "../../../src/taskpane/startup/requirements";
import { createViewStore } from "../../../src/taskpane/views";
import { CANNED_SESSIONS, type CannedName } from "../cannedSessions";
import { createRecordingSession } from "../recordingSession";
import "./galleryWindow";
import { layoutFaults } from "./layoutFaults";

/** One canned state as the pane shows it: gallery.html?breach. Without a name, links to all. */
const name = location.search.slice(1);
window.gallery = {
  async openAll() {
    for (const details of document.querySelectorAll("details")) details.open = true;
    await new Promise((laidOut) => requestAnimationFrame(laidOut));
  },
  layoutFaults,
};

const root = createRoot(document.getElementById("root")!);

if (name in CANNED_SESSIONS) {
  const { view, state } = CANNED_SESSIONS[name as CannedName];
  void loadViews().then(() =>
    root.render(
      <Pane
        session={createRecordingSession(state)}
        views={createViewStore(view)}
        version="0.1.0"
        officeBackground={null}
      />,
    ),
  );
} else if (name === "requirementMissing") {
  root.render(<CannotRun failure={{ kind: "missing", sets: REQUIREMENT_SETS }} officeBackground={null} />);
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
