import { NO_SOLVER } from "../app/noSolver";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { createSession } from "../../src/app/createSession";
import { WITHOUT_SCREEN } from "../../src/app/slices";
import { DEFAULT_POLICY } from "../../src/app/settings";
import { Pane } from "../../src/taskpane/Pane";
import { createViewStore } from "../../src/taskpane/views";
import { MemoryWorkbook } from "../app/memoryWorkbook";
import { openAndMakeAll, renderCanned } from "./renderPane";

const POSITIONS = [
  ["Instrument", "Underlying", "Type", "Quantity", "Spot"],
  ["BTC coins", "BTC", "spot", 5, 94_250],
  ["ETH coins", "ETH", "spot", -40, 3_180],
];

/** A workbook that is long about keeping settings. */
class SlowWorkbook extends MemoryWorkbook {
  override writeSettings = () => new Promise<void>(() => undefined);
}

test("settings changed one after another, before the first are kept, all hold", async () => {
  const port = new SlowWorkbook(POSITIONS);
  const parts = { port, now: () => Date.UTC(2026, 10, 20, 16), version: "0.1.0", timer: WITHOUT_SCREEN };
  const session = {
    ...createSession({ ...parts, solver: NO_SOLVER }),
    // The next trade is not what this is about.
    runInSlices: () => new Promise<never>(() => undefined),
  };
  await session.rebalance();
  const views = createViewStore("plan");
  const { container } = render(
    <Pane session={session} views={views} version="0.1.0" officeBackground={null} />,
  );
  await openAndMakeAll(container);
  const automatic = "Automatic: one lot, or 0.1 % of gross delta if larger";
  expect(screen.getAllByText(automatic)).toHaveLength(2);
  const user = userEvent.setup();
  const field = (underlying: string, label: string) =>
    within(screen.getByRole("region", { name: underlying })).getByLabelText<HTMLInputElement>(label);
  await user.type(field("BTC", "Band ±, BTC"), "7");
  await user.clear(field("BTC", "Lot"));
  await user.type(field("BTC", "Lot"), "2");
  await user.clear(field("ETH", "Target, ETH"));
  await user.type(field("ETH", "Target, ETH"), "-40");
  await user.selectOptions(field("BTC", "Trade to"), "edge");

  expect(session.getState().settings.policies).toEqual({
    BTC: { ...DEFAULT_POLICY, band: 7, lot: 2, tradeTo: "edge" },
    ETH: { ...DEFAULT_POLICY, target: -40 },
  });
  expect(screen.getByText(/^Nothing to trade: 2 underlyings/)).toBeTruthy();
  expect(field("BTC", "Band ±, BTC").value).toBe("7");
  expect(screen.getAllByText(automatic)).toHaveLength(1);
});

test.each(["writing", "reverting"] as const)("while %s no setting can be changed", async (name) => {
  const { container } = renderCanned(name);
  await openAndMakeAll(container);
  const panel = screen.getByRole("tabpanel", { name: "Plan" });
  // What the P&L is looked at for is no setting.
  const fields = [...panel.querySelectorAll("input, select")].filter(
    (field) => field.closest("[aria-label='What if']") === null,
  );
  expect(fields.length).toBeGreaterThan(10);
  expect(fields.filter((field) => !field.matches(":disabled"))).toEqual([]);
});
