import { act, screen } from "@testing-library/react";
import { CANNED_SESSIONS } from "./cannedSessions";
import { renderCanned } from "./renderPane";

// What axe finds is looked for in a browser, which knows colours too: test/e2e/paneStates.test.ts.

test("what happens is told to screen readers", async () => {
  const { session } = renderCanned("planTwoTrades");
  const said = () => screen.getAllByRole("status").map(({ textContent }) => textContent);
  expect(said()).toContain("60 rows read. 2 trades proposed.");
  act(() => session.become(CANNED_SESSIONS.written.state));
  expect(said()).toContain("Wrote 2 trades to Hedge trades!A2:J3 · run 7 · 14:02:11 UTC");
  act(() => session.become(CANNED_SESSIONS.cellEditMode.state));
  expect(said().join()).toContain("Excel takes no changes while a cell is being edited.");
});
