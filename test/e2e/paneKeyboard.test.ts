import type { Frame } from "playwright-core";
import { startWorkbenches, type Workbench, type Workbenches } from "./openWorkbench";

let workbenches: Workbenches;

beforeAll(async () => {
  workbenches = await startWorkbenches();
}, 150_000);

afterAll(() => workbenches.close());

interface Focus {
  /** "button Menu", "BTC: summary How this was decided" */
  readonly where: string;
  /** Whether it lies in sight and is marked as focused. */
  readonly seen: boolean;
}

/** What has the focus; `null` when nothing in the pane has. */
const focusOf = (pane: Frame): Promise<Focus | null> =>
  pane.evaluate(() => {
    const element = document.activeElement;
    if (!document.hasFocus() || !(element instanceof HTMLElement) || element === document.body) return null;
    const role = element.getAttribute("role") ?? element.tagName.toLowerCase();
    const labels = (element as HTMLInputElement).labels ?? [];
    const labelledBy = document.getElementById(element.getAttribute("aria-labelledby") ?? "");
    const label = labels[0] ?? labelledBy ?? element;
    const section = element.closest("section")?.getAttribute("aria-label");
    const name = `${role} ${element.getAttribute("aria-label") ?? label.innerText}`;

    const { x, y, width, height } = element.getBoundingClientRect();
    const onTop = document.elementFromPoint(x + width / 2, y + height / 2);
    const { outlineStyle, outlineColor } = getComputedStyle(element);
    const outlined = outlineStyle !== "none" && outlineColor !== "rgba(0, 0, 0, 0)";
    // Fluent UI draws its own mark on what has the attribute, and a bar below the fields.
    const marked = element.matches("[data-fui-focus-visible], .fui-Input *, .fui-Select *") || outlined;
    return {
      where: section === null || section === undefined ? name : `${section}: ${name}`,
      seen: element.contains(onTop) && element.matches(":focus-visible") && marked,
    };
  });

/** Presses the key until the focus stands on `last`, and gives every place on the way. */
async function walk({ page, pane }: Workbench, key: string, last: string): Promise<readonly string[]> {
  const path: string[] = [];
  while (path.at(-1) !== last && path.length < 40) {
    await page.keyboard.press(key);
    const focus = await focusOf(pane);
    path.push(focus === null ? "outside the pane" : focus.seen ? focus.where : `${focus.where}, not seen`);
  }
  return path;
}

/** What stands in the section of an underlying with one trade, as it opens. */
const section = (underlying: "BTC" | "ETH"): readonly string[] =>
  [
    `button Lock the quantity of ${underlying}-PERPETUAL`,
    `button Exclude ${underlying}-PERPETUAL`,
    `input Quantity of ${underlying}-PERPETUAL`,
    "summary Cost and effect",
    "summary Before and after",
    "summary Not done, and why (1 reason)",
    "summary Trade another",
    "summary How this was decided",
  ].map((place) => `${underlying}: ${place}`);

test("a hedge is planned, changed and written with the keyboard alone", async () => {
  const bench = await workbenches.open();
  const { page, pane, problems } = bench;
  await pane.getByRole("button", { name: "Menu" }).focus();

  expect(await walk(bench, "Tab", "tab Book")).toEqual(["tab Book"]);
  expect(await walk(bench, "ArrowRight", "tab Log")).toEqual(["tab Plan", "tab Log"]);
  await page.keyboard.press("Enter");
  await pane.getByRole("tabpanel", { name: "Log" }).waitFor();
  expect(await walk(bench, "ArrowLeft", "tab Plan")).toEqual(["tab Plan"]);
  await page.keyboard.press("Enter");
  await pane.getByRole("tabpanel", { name: "Plan" }).waitFor();

  expect(await walk(bench, "Tab", "button Rebalance")).toEqual([
    "tabpanel Plan",
    "summary How trades are chosen",
    "summary Time of valuation",
    "button Rebalance",
  ]);
  await page.keyboard.press("Enter");
  await pane.getByRole("button", { name: "Write 2 trades" }).waitFor();

  expect(await walk(bench, "Shift+Tab", "BTC: summary How this was decided")).toEqual([
    ...["summary Time of valuation", "summary How trades are chosen"],
    "summary What if: the book after these trades",
    ...[...section("ETH")].reverse(),
    "BTC: summary How this was decided",
  ]);
  await page.keyboard.press("Enter");
  expect(await walk(bench, "Tab", "BTC: input Band ±, BTC")).toEqual([
    "BTC: input Net delta is outside the band",
    "BTC: input A limit is broken",
    "BTC: input At every check",
    "BTC: input Time has passed since the last hedge",
    "BTC: input Spot has moved since the last hedge",
    "BTC: input Gamma times that move is wider than the band",
    "BTC: input The best interval for gamma and costs has passed",
    "BTC: input Any is enough",
    "BTC: select Width of the band",
    "BTC: input Band ±, BTC",
  ]);
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  await pane
    .getByText(/outside ±7/)
    .first()
    .waitFor();

  expect(await walk(bench, "Tab", "button Write 2 trades")).toEqual([
    "BTC: input Target, BTC",
    "BTC: select Trade to",
    "BTC: select Hedge with",
    "BTC: input Lot",
    "BTC: input Cost one way, bp",
    ...section("ETH"),
    "summary What if: the book after these trades",
    ...["summary How trades are chosen", "summary Time of valuation"],
    "button Write 2 trades",
  ]);
  await page.keyboard.press("Enter");
  await pane.getByText("Wrote 2 trades").first().waitFor();
  expect(await bench.tableNames()).toEqual(["Positions", "Limits", "Hedges", "Trades", "RebalanceLog"]);
  expect(await walk(bench, "Tab", "outside the pane")).toEqual(["outside the pane"]);
  expect(problems).toEqual([]);
  await bench.close();
}, 90_000);

test("the focus goes back through the whole pane and out of it", async () => {
  const bench = await workbenches.open();
  const { page, pane } = bench;
  await page.getByRole("button", { name: "Rebalance", exact: true }).click();
  const write = pane.getByRole("button", { name: "Write 2 trades" });
  await write.waitFor();
  await write.focus();
  expect(await walk(bench, "Shift+Tab", "outside the pane")).toEqual([
    ...["summary Time of valuation", "summary How trades are chosen"],
    "summary What if: the book after these trades",
    ...[...section("ETH")].reverse(),
    ...[...section("BTC")].reverse(),
    "tabpanel Plan",
    "tab Plan",
    "button Menu",
    "button Read again",
    "outside the pane",
  ]);
  await bench.close();
}, 90_000);
