import { resolve } from "node:path";
import type { Frame } from "playwright-core";
import { startWorkbenches, type Workbench, type Workbenches } from "./openWorkbench";

const SCREENSHOTS = resolve(__dirname, "screenshots");
const WIDTHS = [320, 350, 600] as const;
const VIEWS = ["Book", "Plan", "Log"];

let workbenches: Workbenches;

beforeAll(async () => {
  workbenches = await startWorkbenches();
}, 150_000);

afterAll(() => workbenches.close());

/** Drags the splitter to where the pane, at the right of the page, has the width. */
async function setPaneWidth({ page, pane }: Workbench, width: number): Promise<void> {
  const splitter = page.getByRole("separator", { name: "Width of the task pane" });
  await splitter.hover();
  await page.mouse.down();
  await page.mouse.move(page.viewportSize()!.width - width, 400);
  await page.mouse.up();
  expect(await splitter.getAttribute("aria-valuenow")).toBe(String(width));
  expect(await pane.evaluate(() => window.innerWidth)).toBe(width);
}

/**
 * Elements whose content is wider than they are and can be scrolled sideways, the page itself included; but for the
 * book's table, which has more columns than a pane has room for.
 */
const overflowing = (pane: Frame): Promise<string[]> =>
  pane.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll("*")]
      .filter((element) => {
        const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowX);
        return (
          (scrolls || element === document.documentElement) &&
          element.scrollWidth > element.clientWidth &&
          !element.matches("[role=treegrid]")
        );
      })
      .map(
        (element) =>
          `<${element.tagName.toLowerCase()} class="${element.className}">: ${element.scrollWidth} in ${element.clientWidth}`,
      ),
  );

async function lookAtViews({ page, pane }: Workbench, name: string): Promise<void> {
  for (const view of VIEWS) {
    await pane.getByRole("tab", { name: view }).click();
    await pane.getByRole("tabpanel", { name: view }).waitFor();
    expect({ view, name, overflowing: await overflowing(pane) }).toEqual({ view, name, overflowing: [] });
    await page
      .locator("#pane")
      .screenshot({ path: `${SCREENSHOTS}/${view.toLowerCase()}-${name}.png`, animations: "disabled" });
  }
}

const background = (pane: Frame): Promise<string> =>
  pane.evaluate(() => getComputedStyle(document.querySelector(".fui-FluentProvider")!).backgroundColor);

test("no view of the pane overflows sideways", async () => {
  const bench = await workbenches.open();
  const { page, pane } = bench;
  expect(await pane.evaluate(() => window.innerWidth)).toBe(350);
  for (const width of WIDTHS) {
    await setPaneWidth(bench, width);
    await lookAtViews(bench, `fresh-${width}-light`);
  }
  await page.getByRole("button", { name: "Rebalance", exact: true }).click();
  await pane.getByRole("button", { name: "Write 2 trades" }).waitFor();
  for (const width of WIDTHS) {
    await setPaneWidth(bench, width);
    await lookAtViews(bench, `${width}-light`);
  }

  // Colours change no layout: one width sees to it that it stays so.
  const [narrowest] = WIDTHS;
  await setPaneWidth(bench, narrowest);
  const light = await background(pane);
  await page.emulateMedia({ colorScheme: "dark" });
  await pane.waitForFunction(
    (before) => getComputedStyle(document.querySelector(".fui-FluentProvider")!).backgroundColor !== before,
    light,
  );
  await lookAtViews(bench, `${narrowest}-dark`);
  expect(bench.problems).toEqual([]);
  await bench.close();
}, 120_000);
