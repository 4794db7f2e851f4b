import { type BookStatus, bookStatus } from "../../../src/taskpane/frame/bookStatus";
import { CANNED_SESSIONS, type CannedName } from "../cannedSessions";

test.each<readonly [CannedName, BookStatus]>([
  ["notRead", "notRead"],
  ["reading", "notRead"],
  ["inside", "inside"],
  ["nearEdge", "near"],
  ["breach", "outside"],
  ["planCannotTrade", "outside"],
  ["noRows", "noRows"],
  ["rowsUnreadable", "cannotRead"],
  ["columnMissing", "cannotRead"],
  ["positionsChanged", "stale"],
])("%s: the header says %s", (name, status) => {
  expect(bookStatus(CANNED_SESSIONS[name].state)).toBe(status);
});
