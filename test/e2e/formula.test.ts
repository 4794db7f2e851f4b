import { resolve } from "node:path";
import type { CellValue } from "../workbench/spreadsheet/cells";
import { startWorkbenches, type Workbench, type Workbenches } from "./openWorkbench";

let workbenches: Workbenches;
let bench: Workbench;

beforeAll(async () => {
  workbenches = await startWorkbenches();
  bench = await workbenches.open();
}, 150_000);

afterEach(() => expect(bench.problems).toEqual([]));
afterAll(() => workbenches.close());

test("no formula of the sample workbook shows an error", async () => {
  const { page, values } = bench;
  const sheets = await page.evaluate(() => window.hedgerowWorkbench.sheetNames());
  expect(sheets).toEqual(["Portfolio", "Risk limits", "Hedge instruments", "Formulas"]);
  for (const sheet of sheets) {
    const cells = (await values(`${sheet}!A1:Z160`)).flat();
    expect(cells.filter((cell) => typeof cell === "string" && /^#[A-Z]/.test(cell))).toEqual([]);
    expect(cells.filter((cell) => typeof cell === "number").length).toBeGreaterThan(20);
  }
}, 60_000);

test("a formula is typed with autocomplete and argument help, and calculates", async () => {
  const { page, clickCell, enter } = bench;
  const shown = (text: string): Promise<void> => page.getByText(text).first().waitFor();

  await clickCell("Formulas!E4");
  await page.keyboard.type("=HEDGE.DE");
  await shown("Per 1.00 of spot.");
  await page.keyboard.type('LTA("call",100,');
  await shown("[yield]");
  await page.keyboard.type("100,1,0.2)");

  // N(d1) with d1 = 0.1, Abramowitz & Stegun, Handbook of Mathematical Functions, table 26.1.
  expect(await enter("Formulas!E4", "")).toBeCloseTo(0.5398278373, 10);
}, 60_000);

test("formulas with arguments calculate as they are typed, after a table reference and with one", async () => {
  const { page, values, clickCell, enter } = bench;
  const typed = async (cell: string, formula: string): Promise<CellValue> => {
    await clickCell(`Formulas!${cell}`);
    await page.keyboard.type(formula);
    return enter(`Formulas!${cell}`, "");
  };

  const quantities = (await values("Portfolio!D2:D61")).flat().map(Number);
  const total = quantities.reduce((sum, quantity) => sum + quantity, 0);
  expect(await typed("D2", "=SUM(Positions[Quantity])")).toBeCloseTo(total, 6);
  expect(await typed("D3", "=SUM(1,2,7)")).toBe(10);
  expect(await typed("D4", "=SUM(D2:D3)")).toBeCloseTo(total + 10, 6);

  const risk = (positions: string): string => `=HEDGE.RISK(${positions},"Total","2026-11-20T16:00:00Z")`;
  expect(await typed("D8", risk("Positions[#All]"))).toBe("Group");
  expect(await typed("D11", risk("Portfolio!A1:M61"))).toBe("Group");
  const byTable = await values("Formulas!D8:M9");
  expect(byTable[1]?.slice(0, 2)).toEqual(["Total", expect.any(Number)]);
  expect(byTable).toEqual(await values("Formulas!D11:M12"));
}, 60_000);

test("the message of a function's error is shown while its cell is selected", async () => {
  const { page, clickCell, enter } = bench;
  const line = page.locator("#cell-error");
  await clickCell("Formulas!E5");
  await page.keyboard.type('=HEDGE.DELTA("call",-100,100,1,0.2)');
  expect(await enter("Formulas!E5", "")).toBe("#VALUE!");
  await clickCell("Formulas!E5");
  await line.filter({ hasText: /^E5 #VALUE! .*spot.*-100/i }).waitFor();
  await page.screenshot({ path: resolve(__dirname, "screenshots/cell-error.png"), animations: "disabled" });

  await clickCell("Formulas!E7");
  await line.filter({ hasText: /^$/ }).waitFor({ state: "attached" });
}, 60_000);
