import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { startWorkbenches, type Workbench, type Workbenches } from "./openWorkbench";

interface BookReference {
  readonly totals: Readonly<Record<"BTC" | "ETH", { readonly netDelta: number }>>;
}

/** Computed at 120 digits for the sample book; its own `meta` says how. */
const REFERENCE = JSON.parse(
  readFileSync(resolve(__dirname, "../reference/crypto_book_greeks.json"), "utf8"),
) as BookReference;

const SCREENSHOTS = resolve(__dirname, "screenshots");

let workbenches: Workbenches;

beforeAll(async () => {
  workbenches = await startWorkbenches();
}, 150_000);

afterAll(() => workbenches.close());

async function pressRebalance({ page, pane }: Workbench): Promise<void> {
  await page.getByRole("button", { name: "Rebalance", exact: true }).click();
  await pane.getByRole("button", { name: "Write 2 trades" }).waitFor();
}

/** Four significant digits and a true minus sign, as the pane writes a greek. */
const asShown = (greek: number): string => greek.toPrecision(4).replace("-", "\u2212");

test("from the ribbon's button to the Trades table, and back by one undo", async () => {
  const bench = await workbenches.open();
  const { page, pane, problems } = bench;
  const before = await bench.tableNames();
  expect(before).toEqual(["Positions", "Limits", "Hedges"]);

  await pressRebalance(bench);
  await page.screenshot({ path: `${SCREENSHOTS}/plan.png`, animations: "disabled" });

  await pane.getByRole("tab", { name: "Book" }).click();
  const book = pane.getByRole("tabpanel", { name: "Book" });
  expect(await book.innerText()).toContain("60 rows · BTC, ETH");
  const { BTC, ETH } = REFERENCE.totals;
  expect(await book.getByRole("row", { name: /^BTC / }).first().innerText()).toContain(asShown(BTC.netDelta));
  expect(await book.getByRole("row", { name: /^ETH / }).first().innerText()).toContain(asShown(ETH.netDelta));
  await page.screenshot({ path: `${SCREENSHOTS}/book.png`, animations: "disabled" });

  await pane.getByRole("tab", { name: "Plan" }).click();
  await pane.getByRole("button", { name: "Write 2 trades" }).click();
  await pane.getByText("Wrote 2 trades").first().waitFor();
  await page.screenshot({ path: `${SCREENSHOTS}/written.png`, animations: "disabled" });

  expect(await bench.tableNames()).toEqual(["Positions", "Limits", "Hedges", "Trades", "RebalanceLog"]);
  const [header, ...trades] = await bench.tableValues("Trades");
  expect(header).toEqual([
    ...["Run", "Time", "Underlying", "Instrument", "Side", "Quantity"],
    ...["Price", "Notional", "Cost", "Reason"],
  ]);
  expect(trades.map(([run, , ...trade]) => [run, ...trade.slice(0, 3)])).toEqual([
    [1, "BTC", "BTC-PERPETUAL", "buy"],
    [1, "ETH", "ETH-PERPETUAL", "sell"],
  ]);
  // An inverse perpetual's delta in coin is quantity x multiplier / price; multiplier and price from the sample book.
  const left = [
    BTC.netDelta + (Number(trades[0]?.[5]) * 10) / 94268.85,
    ETH.netDelta + (Number(trades[1]?.[5]) * 1) / 3180.64,
  ];
  expect(Math.abs(left[0] ?? NaN)).toBeLessThanOrEqual(5 / 94268.85 + 1e-12);
  expect(Math.abs(left[1] ?? NaN)).toBeLessThanOrEqual(0.5 / 3180.64 + 1e-12);

  await bench.undo();
  expect(await bench.tableNames()).toEqual(before);
  expect((await bench.values("Hedge trades!A1:J4")).flat().filter((cell) => cell !== "")).toEqual([]);
  expect(problems).toEqual([]);
  await bench.close();
}, 90_000);

test("trades are not written when a position changed since it was read", async () => {
  const bench = await workbenches.open();
  const { page, pane, problems } = bench;
  await pressRebalance(bench);

  await bench.clickCell("Portfolio!D2");
  await page.keyboard.type("26");
  expect(await bench.enter("Portfolio!D2", 25)).toBe(26);
  await pane.getByRole("button", { name: "Write 2 trades" }).click();

  await pane.getByText("Positions have changed").first().waitFor();
  expect(await pane.getByText("was 25, is 26").first().innerText()).toContain("Portfolio!D2");
  expect(await bench.tableNames()).toEqual(["Positions", "Limits", "Hedges"]);
  await page.screenshot({ path: `${SCREENSHOTS}/refused.png`, animations: "disabled" });
  expect(problems).toEqual([]);
  await bench.close();
}, 90_000);

test("closing the pane hides it and leaves the add-in running; both buttons bring it back", async () => {
  const bench = await workbenches.open();
  const { page, pane } = bench;
  const frame = page.locator("#pane iframe");
  await pane.getByRole("tab", { name: "Log" }).click();
  await page.getByRole("button", { name: "Close the Hedgerow pane" }).click();
  await frame.waitFor({ state: "hidden" });

  await page.getByRole("button", { name: "Open", exact: true }).click();
  await frame.waitFor({ state: "visible" });
  expect(await pane.getByRole("tab", { name: "Log" }).getAttribute("aria-selected")).toBe("true");

  await page.getByRole("button", { name: "Close the Hedgerow pane" }).click();
  await pressRebalance(bench);
  expect(await frame.isVisible()).toBe(true);
  expect(bench.problems).toEqual([]);
  await bench.close();
}, 90_000);
