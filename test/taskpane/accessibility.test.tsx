import axe from "axe-core";
import { act, render, screen } from "@testing-library/react";
import { CannotRun } from "../../src/taskpane/startup/CannotRun";
import { REQUIREMENT_SETS } from "../../src/taskpane/startup/requirements";
import { CANNED_SESSIONS, type CannedName } from "./cannedSessions";
import { openAll, renderCanned } from "./renderPane";

/** Colours cannot be judged without a browser: the gallery does that. The sentinels are Fluent UI's own. */
async function faults(container: Element): Promise<readonly string[]> {
  const { violations } = await axe.run(
    { include: [container], exclude: ["[data-tabster-dummy]"] },
    { rules: { "color-contrast": { enabled: false } } },
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

/** Forty are more of what twelve are, and take jsdom a quarter of a minute. */
const NAMES = (Object.keys(CANNED_SESSIONS) as CannedName[]).filter((name) => name !== "planForty");

test.each(NAMES)(
  "axe finds nothing in %s, all opened",
  async (name) => {
    const { container } = renderCanned(name);
    openAll(container);
    expect(await faults(container)).toEqual([]);
  },
  30_000,
);

test("axe finds nothing where the add-in cannot run", async () => {
  const { container } = render(
    <CannotRun failure={{ kind: "missing", sets: REQUIREMENT_SETS }} officeBackground={null} />,
  );
  expect(await faults(container)).toEqual([]);
});

test("what happens is told to screen readers", async () => {
  const { session } = renderCanned("planTwoTrades");
  const said = () => screen.getAllByRole("status").map(({ textContent }) => textContent);
  expect(said()).toContain("60 rows read. 2 trades proposed.");
  act(() => session.become(CANNED_SESSIONS.written.state));
  expect(said()).toContain("Wrote 2 trades to Hedge trades!A2:J3 · run 7 · 14:02:11 UTC");
  act(() => session.become(CANNED_SESSIONS.cellEditMode.state));
  expect(said().join()).toContain("Excel takes no changes while a cell is being edited.");
});
