import { fireEvent, screen } from "@testing-library/react";
import { act } from "react";
import { CANNED_SESSIONS } from "../cannedSessions";
import { renderCanned } from "../renderPane";

const written = (calls: readonly (readonly unknown[])[]) => calls.filter(([method]) => method === "write");

test("the second click of a double click on Rebalance does not write what nobody has read", () => {
  const { session } = renderCanned("planTwoTrades");
  const button = screen.getByRole("button", { name: "Write 2 trades" });
  fireEvent.pointerDown(button);
  fireEvent.click(button, { detail: 2 });
  expect(written(session.calls)).toEqual([]);
});

test("a plan that changes while the button is pressed is not written", () => {
  const { session } = renderCanned("planTwoTrades");
  const { state } = CANNED_SESSIONS.planTwoTrades;
  const button = screen.getByRole("button", { name: "Write 2 trades" });
  fireEvent.pointerDown(button);
  act(() => session.become({ ...state, book: { ...state.book!, plan: { ...state.book!.plan! } } }));
  fireEvent.click(button, { detail: 1 });
  expect(written(session.calls)).toEqual([]);

  fireEvent.pointerDown(button);
  fireEvent.click(button, { detail: 1 });
  expect(written(session.calls)).toEqual([["write"]]);
});

test("a held key presses once", async () => {
  const { session, user } = renderCanned("planTwoTrades");
  screen.getByRole("button", { name: "Write 2 trades" }).focus();
  await user.keyboard("{Enter>3/}");
  expect(written(session.calls)).toEqual([["write"]]);
});
