import { type PrimaryAction, primaryAction } from "../../../src/taskpane/frame/primaryAction";
import type { View } from "../../../src/taskpane/views";
import { CANNED_SESSIONS, type CannedName } from "../cannedSessions";

type Row = readonly [CannedName, View, label: string, does: PrimaryAction["does"]];

test.each<Row>([
  ["notRead", "book", "Rebalance", "rebalance"],
  ["notRead", "plan", "Rebalance", "rebalance"],
  ["reading", "book", "Reading positions, 40 %", "nothing"],
  ["inside", "book", "Rebalance", "rebalance"],
  ["inside", "plan", "Nothing to trade", "nothing"],
  ["breach", "book", "Review 1 trade", "review"],
  ["breach", "plan", "Write 1 trade", "write"],
  ["planTwoTrades", "plan", "Write 2 trades", "write"],
  ["planForty", "plan", "Write 40 trades", "write"],
  ["noRows", "book", "Read positions again", "rebalance"],
  ["noRowsPlan", "plan", "Read positions again", "rebalance"],
  ["rowsUnreadable", "book", "Read positions again", "rebalance"],
  ["rowsUnreadable", "plan", "Read positions again", "rebalance"],
  ["positionsChanged", "plan", "Read positions again", "rebalance"],
  ["cellEditMode", "plan", "Write 2 trades", "write"],
  ["writing", "plan", "Writing 2 trades", "nothing"],
  ["written", "plan", "Rebalance", "rebalance"],
  ["written", "book", "Rebalance", "rebalance"],
  ["reverting", "log", "Reverting", "nothing"],
  ["reverted", "plan", "Write 2 trades", "write"],
  ["log", "log", "Read log again", "readLog"],
])("%s, %s: the button says %s", (name, view, label, does) => {
  expect(primaryAction(view, CANNED_SESSIONS[name].state)).toEqual({ label, does });
});
