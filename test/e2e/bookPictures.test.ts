import { resolve } from "node:path";
import { startWorkbenches, type Workbenches } from "./openWorkbench";

const SCREENSHOTS = resolve(__dirname, "screenshots");

let workbenches: Workbenches;

beforeAll(async () => {
  workbenches = await startWorkbenches();
}, 150_000);

afterAll(() => workbenches.close());

/** "−12,345.67" as a number. */
const amount = (text: string): number => Number(text.replaceAll(",", "").replace("\u2212", "-"));

test("profile, scenarios and explain of the sample book; cells give what the pane shows", async () => {
  const bench = await workbenches.open();
  const { page, pane, problems } = bench;
  await page.getByRole("button", { name: "Rebalance", exact: true }).click();
  await pane.getByRole("button", { name: "Write 2 trades" }).waitFor();
  await pane.getByRole("tab", { name: "Book" }).click();

  await pane.getByRole("tab", { name: "Profile" }).click();
  const chart = pane.getByRole("slider");
  await chart.focus();
  await chart.press("ArrowRight");
  expect(await chart.getAttribute("aria-valuetext")).toMatch(/^Spot 95,192\.5, \+1/);
  await page.screenshot({ path: `${SCREENSHOTS}/profile.png`, animations: "disabled" });

  await pane.getByRole("tab", { name: "Scenarios" }).click();
  await pane.getByText("Worst: ").waitFor();
  await page.screenshot({ path: `${SCREENSHOTS}/scenarios.png`, animations: "disabled" });
  await pane.getByText("Exact numbers").click();
  const exact = pane.getByRole("table", { name: /, exact$/ }).locator("tbody tr");
  const shown = await exact.evaluateAll((rows) =>
    rows.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent)),
  );
  await pane.getByRole("button", { name: "Insert as formulas" }).click();
  await pane
    .getByText(/Inserted/)
    .first()
    .waitFor();
  const cells = await bench.values("'Scenarios of BTC'!A1:J20");
  const header = cells.findIndex(([first]) => first === "P&L");
  const grid = cells.slice(header + 1, header + 6).map((row) => row.slice(1));
  // The pane has a row for each shift of spot, the cells a column.
  expect(shown).toHaveLength(9);
  shown.forEach((row, spot) =>
    row.forEach((text, vol) =>
      // The pane rounds to the cent, from 10,000 on to the unit.
      expect(Math.abs(Number(grid[vol]![spot]) - amount(text))).toBeLessThanOrEqual(
        Math.abs(amount(text)) < 10_000 ? 0.005 : 0.5,
      ),
    ),
  );

  await pane.getByRole("tab", { name: "Explain" }).click();
  await pane.getByRole("button", { name: "Keep this book to compare with" }).click();
  await pane.getByText("Nothing that was held gained or lost.").waitFor();
  await page.screenshot({ path: `${SCREENSHOTS}/explain.png`, animations: "disabled" });
  expect(problems).toEqual([]);
}, 120_000);
