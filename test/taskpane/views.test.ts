import { createViewStore, rebalanceAndShow, type View } from "../../src/taskpane/views";
import { CANNED_SESSIONS, type CannedName } from "./cannedSessions";
import { createRecordingSession } from "./recordingSession";

test.each<readonly [CannedName, View]>([
  ["breach", "plan"],
  ["inside", "plan"],
  ["rowsUnreadable", "book"],
  ["noWorkbookData", "book"],
  ["hostError", "book"],
])("a rebalance that ends in %s shows the %s", async (name, view) => {
  const session = createRecordingSession(CANNED_SESSIONS[name].state);
  const views = createViewStore("log");
  await rebalanceAndShow(session, views);
  expect(session.calls).toEqual([["rebalance"]]);
  expect(views.get()).toBe(view);
});

test("who subscribes is told of each change until it unsubscribes", () => {
  const views = createViewStore();
  const seen: View[] = [];
  const unsubscribe = views.subscribe(() => seen.push(views.get()));
  views.show("plan");
  unsubscribe();
  views.show("log");
  expect(seen).toEqual(["plan"]);
});
