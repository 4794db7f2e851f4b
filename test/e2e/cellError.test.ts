import { resolve } from "node:path";
import { startWorkbenches, type Workbenches } from "./openWorkbench";

let workbenches: Workbenches;

beforeAll(async () => {
  workbenches = await startWorkbenches();
}, 150_000);

afterAll(() => workbenches.close());

test("the message of a function's error is shown while its cell is selected", async () => {
  const { page, problems, clickCell, enter, close } = await workbenches.open();
  const line = page.locator("#cell-error");
  await clickCell("Formulas!E4");
  await page.keyboard.type('=HEDGE.DELTA("call",-100,100,1,0.2)');
  expect(await enter("Formulas!E4", "")).toBe("#VALUE!");
  await clickCell("Formulas!E4");
  await line.filter({ hasText: /^E4 #VALUE! .*spot.*-100/i }).waitFor();
  await page.screenshot({ path: resolve(__dirname, "screenshots/cell-error.png"), animations: "disabled" });

  await clickCell("Formulas!E6");
  await line.filter({ hasText: /^$/ }).waitFor({ state: "attached" });
  expect(problems).toEqual([]);
  await close();
}, 60_000);
