import { resolve } from "node:path";
import type { Frame, Locator } from "playwright-core";
import { startWorkbenches, type Workbench, type Workbenches } from "./openWorkbench";

const SCREENSHOTS = resolve(__dirname, "screenshots");
const WIDTHS = [320, 350, 600];
const VIEWS = ["Book", "Plan", "Log"];

let workbenches: Workbenches;

beforeAll(async () => {
  workbenches = await startWorkbenches();
}, 150_000);

afterAll(() => workbenches.close());

/** Moves the splitter with the keyboard: Home is the narrowest, each arrow key ten pixels more. */
async function setPaneWidth(splitter: Locator, width: number): Promise<void> {
  await splitter.press("Home");
  for (let now = 320; now < width; now += 10) await splitter.press("ArrowLeft");
  expect(await splitter.getAttribute("aria-valuenow")).toBe(String(width));
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

test.each(["light", "dark"] as const)(
  "no view of the pane overflows sideways, %s",
  async (colorScheme) => {
    const bench = await workbenches.open({ colorScheme });
    const { page, pane } = bench;
    const splitter = page.getByRole("separator", { name: "Width of the task pane" });
    expect(await splitter.getAttribute("aria-valuenow")).toBe("350");
    for (const width of WIDTHS) {
      await setPaneWidth(splitter, width);
      expect(await pane.evaluate(() => window.innerWidth)).toBe(width);
      await lookAtViews(bench, `fresh-${width}-${colorScheme}`);
    }
    await page.getByRole("button", { name: "Rebalance", exact: true }).click();
    await pane.getByRole("button", { name: "Write 2 trades" }).waitFor();
    for (const width of WIDTHS) {
      await setPaneWidth(splitter, width);
      await lookAtViews(bench, `${width}-${colorScheme}`);
    }
    expect(bench.problems).toEqual([]);
    await bench.close();
  },
  120_000,
);
