import { screen, within } from "@testing-library/react";
import { renderCanned } from "./renderPane";

test("runs, newest first; only the newest, while it is written, can be reverted", async () => {
  const { session, user } = renderCanned("log");
  const runs = screen.getAllByRole("article");
  expect(runs.map((run) => run.getAttribute("aria-label"))).toEqual([
    "Run 7, written",
    "Run 6, reverted",
    "Run 6, written",
    "Run 5, written",
  ]);
  expect(runs[0]?.textContent).toContain("2026-11-20 14:02:11 UTC");
  expect(runs[0]?.textContent).toContain("4,692.23 quote ccy");
  expect(within(runs[0]!).getByText(/^ETH: delta 420\.93, net delta 412\.9/)).toBeTruthy();
  const reverts = screen.getAllByRole("button", { name: "Revert" });
  expect(reverts).toHaveLength(1);
  expect(runs[0]?.contains(reverts[0]!)).toBe(true);
  await user.click(reverts[0]!);
  await user.click(screen.getByRole("button", { name: "Read log again" }));
  expect(session.calls).toEqual([["revert"], ["readLog"]]);
});

test("an empty log says what it is for", () => {
  renderCanned("logEmpty");
  expect(screen.getByText(/^No runs yet\./)).toBeTruthy();
});

test("a log that was not read is not called empty", () => {
  renderCanned("logUnread");
  expect(screen.getByText("The log has not been read yet.")).toBeTruthy();
});
